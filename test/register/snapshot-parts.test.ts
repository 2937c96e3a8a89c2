import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { issuePaper, modelAsIssued } from '../../src-main/papers/issue-paper.ts';
import { exportSnapshot } from '../../src-main/register/export-snapshot.ts';
import { sha256 } from '../../src-main/register/hash.ts';
import { importSnapshot } from '../../src-main/register/import-snapshot.ts';
import { stateNow } from '../../src-main/register/lineage.ts';
import { readHistory } from '../../src-main/register/log.ts';
import { loadSnapshot } from '../../src-main/register/snapshot-file.ts';
import { parentsOfStates, recordsHash, recordsOfState } from '../../src-main/register/states.ts';
import { openToRead, openToWrite, type Store } from '../../src-main/register/store.ts';
import { writePaper } from '../../src-main/word/write-paper.ts';
import { emptyRegister } from '../../src-shared/entities/register.ts';
import { deriveReport } from '../../src-shared/report/derive-report.ts';
import { differenceBetween } from '../../src-shared/report/difference.ts';
import { testFolder } from '../helpers/folder.ts';
import { idFor } from '../helpers/sample/ids.ts';
import { SAMPLE } from '../helpers/sample/write-sample.ts';

const at = testFolder();
const by = { author: 'Test', installation: randomUUID(), at: '2020-02-07T09:00:00.000Z' };
const exported = { author: 'Test', at: by.at, history: true };
const EDITION = idFor('edition TABASC');

function sampleRegister(name = 'a'): Store {
  importSnapshot(SAMPLE, at(`${name}.panelpaper`), by);
  return openToWrite(at(`${name}.panelpaper`), { author: 'Test' });
}

function retitle(store: Store, title: string): void {
  const was = store.read().proposalTitle.find(({ id }) => id === idFor('proposalTitle DP100'));
  if (was === undefined) throw new Error('the sample has DP100');
  store.commit({
    id: randomUUID(),
    label: 'Change a title',
    ...by,
    changes: [{ kind: 'put', entity: 'proposalTitle', record: { ...was, title } }],
  });
}

/** Exports a register and imports it into another. */
function carried(store: Store, name: string): Store {
  exportSnapshot(store, at(`${name}.panelsnap`), exported);
  importSnapshot(at(`${name}.panelsnap`), at(`${name}.panelpaper`), by);
  return openToRead(at(`${name}.panelpaper`));
}

describe('the history', () => {
  it('goes along with a snapshot, as it was made', () => {
    const store = sampleRegister();
    retitle(store, 'Another title');
    const other = carried(store, 'b');
    expect(readHistory(other.connection)).toEqual(readHistory(store.connection));
    const last = readHistory(other.connection).at(-1);
    expect(last?.before?.['title']).toBe('Service Response Traffic Management');
    expect(last?.after?.['title']).toBe('Another title');
    other.close();
    store.close();
  });

  it('stays behind on request', () => {
    const store = sampleRegister();
    exportSnapshot(store, at('b.panelsnap'), { ...exported, history: false });
    expect(readFileSync(at('b.panelsnap'), 'utf8')).not.toContain('"changes"');
    expect(loadSnapshot(at('b.panelsnap')).changes).toBeNull();
    store.close();
  });

  it('that does not lead to the records is refused', () => {
    const store = sampleRegister();
    retitle(store, 'Another title');
    exportSnapshot(store, at('b.panelsnap'), exported);
    store.close();
    const text = readFileSync(at('b.panelsnap'), 'utf8');
    const cut = text.lastIndexOf('"title":"Another title"');
    writeFileSync(at('b.panelsnap'), `${text.slice(0, cut)}"title":"A forged title"${text.slice(cut + 23)}`);
    expect(() => importSnapshot(at('b.panelsnap'), at('c.panelpaper'), by)).toThrow(
      /history does not lead to the records/,
    );
  });
});

describe('the states a register came from', () => {
  const states = (store: Store) => [...parentsOfStates(store.connection).keys()];
  const now = (store: Store) => stateNow(store.connection, store.read());

  it('are kept whole when they enter and when they leave, and are listed', () => {
    const store = sampleRegister();
    const entered = loadSnapshot(SAMPLE).header;
    expect(states(store)).toEqual([entered.state]);
    expect(now(store).id).toBe(entered.state);
    retitle(store, 'Another title');
    const { header, ancestors } = exportSnapshot(store, at('b.panelsnap'), exported);
    expect(header.parents).toEqual([entered.state]);
    expect(ancestors.map(({ state }) => state)).toEqual([entered.state]);
    expect(now(store).id).toBe(header.state);
    const other = carried(store, 'c');
    expect(new Set(states(other))).toEqual(new Set([entered.state, header.state]));
    for (const one of [store, other]) {
      for (const { state, sha256: hash } of [entered, header]) {
        expect(recordsHash(recordsOfState(one.connection, state) ?? emptyRegister())).toBe(hash);
      }
    }
    other.close();
    store.close();
  });

  it('are told apart when the records return to what they were', () => {
    const store = sampleRegister();
    retitle(store, 'Another title');
    const first = exportSnapshot(store, at('b.panelsnap'), exported).header;
    retitle(store, 'Service Response Traffic Management');
    const second = exportSnapshot(store, at('c.panelsnap'), exported).header;
    expect(second.sha256).toBe(loadSnapshot(SAMPLE).header.sha256);
    expect(second.state).not.toBe(loadSnapshot(SAMPLE).header.state);
    expect(second.parents).toEqual([first.state]);
    store.close();
  });

  it('go without their records where the history is left out', () => {
    const store = sampleRegister();
    retitle(store, 'Another title');
    exportSnapshot(store, at('b.panelsnap'), { ...exported, history: false });
    const { ancestors } = loadSnapshot(at('b.panelsnap'));
    expect(ancestors).toMatchObject([{ against: null, apart: null }]);
    expect(readFileSync(at('b.panelsnap'), 'utf8')).not.toContain('Service Response Traffic Management');
    store.close();
  });
});

describe('a paper as issued', () => {
  const issue = (store: Store) =>
    issuePaper(store, {
      id: randomUUID(),
      editionId: EDITION,
      issuedOn: '2020-02-07',
      productVersion: '0.0.0',
      by,
    });

  it('is rebuilt byte for byte on another laptop, after the facts have changed', async () => {
    const store = sampleRegister();
    const { model, issue: record } = await issue(store);
    retitle(store, 'Another title');
    const other = carried(store, 'b');
    const rebuilt = modelAsIssued(other, EDITION);
    expect(rebuilt).toEqual(model);
    expect(sha256(await writePaper(rebuilt))).toBe(record.fileHash);
    const now = deriveReport(other.read(), { month: '2020-01', edition: EDITION });
    const differences = differenceBetween(rebuilt, now);
    expect(differences.length).toBeGreaterThan(0);
    for (const { was, is } of differences)
      expect(was?.replaceAll('Service Response Traffic Management', 'Another title')).toBe(is);
    other.close();
    store.close();
  });

  it('keeps the settings it was made with', async () => {
    const store = sampleRegister();
    const { issue: record } = await issue(store);
    expect(JSON.parse(record.settings)).toMatchObject({ 'duration.convention': 'weekdays-both-ends' });
    expect(store.read().issue).toEqual([record]);
    store.close();
  });

  it('that was never issued is said to be so', () => {
    const store = sampleRegister();
    expect(() => modelAsIssued(store, EDITION)).toThrow(/edition for the TABASC has not been issued/);
    store.close();
  });

  it.each([
    ['is missing', /"issued": \{.*\}\n/, '"issued": {}\n', /is not in the snapshot/],
    ['was changed', 'For Information', 'For Decision', /the paper kept there was changed/],
  ] as const)('that %s makes a snapshot be refused', async (_, what, instead, reason) => {
    const store = sampleRegister();
    await issue(store);
    exportSnapshot(store, at('b.panelsnap'), { ...exported, history: false });
    store.close();
    const text = readFileSync(at('b.panelsnap'), 'utf8');
    const start = text.indexOf('"issued"');
    writeFileSync(at('b.panelsnap'), text.slice(0, start) + text.slice(start).replace(what, instead));
    expect(() => importSnapshot(at('b.panelsnap'), at('c.panelpaper'), by)).toThrow(reason);
  });
});
