import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exportSnapshot } from '../../src-main/register/export-snapshot.ts';
import { importSnapshot } from '../../src-main/register/import-snapshot.ts';
import { lineageOf } from '../../src-main/register/lineage.ts';
import { loadSnapshot } from '../../src-main/register/snapshot-file.ts';
import { openToWrite } from '../../src-main/register/store.ts';
import { SNAPSHOT_VERSION } from '../../src-shared/snapshot/format.ts';
import { testFolder } from '../helpers/folder.ts';

const at = testFolder();
const by = { author: 'Test', installation: randomUUID(), at: '2020-02-07T09:00:00.000Z' };
const fixture = (version: number) =>
  fileURLToPath(new URL(`../fixtures/snapshots/version-${version}.panelsnap`, import.meta.url));

describe('snapshots of older formats', () => {
  it('version 1 is read whole: records, history, and the states it came from', () => {
    const snapshot = loadSnapshot(fixture(1));
    expect(snapshot.header.version).toBe(SNAPSHOT_VERSION);
    expect(snapshot.register.person.map(({ name }) => name)).toEqual(['Jane Jones']);
    expect(snapshot.changes?.map(({ kind, told, label }) => ({ kind, told, label }))).toEqual([
      { kind: 'do', told: false, label: 'Name Jane Smith' },
      { kind: 'do', told: false, label: 'Name Jane Jones' },
    ]);
    expect(snapshot.ancestors).toHaveLength(1);
    expect(snapshot.header.parents).toEqual(snapshot.ancestors.map(({ state }) => state));
  });

  it('each goes out again as the newest, with the same records', () => {
    for (let version = 1; version < SNAPSHOT_VERSION; version += 1) {
      importSnapshot(fixture(version), at('r.panelpaper'), by);
      const store = openToWrite(at('r.panelpaper'), { author: 'Test' });
      const { header } = exportSnapshot(store, at('out.panelsnap'), { ...by, history: true });
      expect(header.sha256).toBe(loadSnapshot(fixture(version)).header.sha256);
      expect(lineageOf(store.connection).heads).toEqual([header.state]);
      store.close();
    }
  });
});
