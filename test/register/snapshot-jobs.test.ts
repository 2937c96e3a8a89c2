import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { importSnapshot } from '../../src-main/register/import-snapshot.ts';
import { lineageOf } from '../../src-main/register/lineage.ts';
import type { Progress } from '../../src-main/register/process/host-api.ts';
import { hostHandlers } from '../../src-main/register/process/host-handlers.ts';
import { newSession } from '../../src-main/register/process/session.ts';
import { loadAnySnapshot, loadSnapshot } from '../../src-main/register/snapshot-file.ts';
import { openToRead } from '../../src-main/register/store.ts';
import { TEST_AUTHOR } from '../helpers/commit-to.ts';
import { testFolder } from '../helpers/folder.ts';
import { snapshotParts } from '../helpers/host-parts.ts';
import { keeperOf } from '../helpers/keeper.ts';
import { SAMPLE } from '../helpers/sample/write-sample.ts';

const at = testFolder();
const PASSPHRASE = 'plover anvil marmalade seventeen';
const NO_PAPERS = { run: async () => null, cancel: () => undefined };
const halfMade = () => readdirSync(at()).filter((name) => name.includes('.tmp'));

/** A register process with the sample open; `hear` is told how far each job is. */
function opened(hear: (progress: Progress['progress']) => void = () => undefined) {
  importSnapshot(SAMPLE, at('r.panelpaper'), TEST_AUTHOR);
  const session = newSession();
  const parts = snapshotParts(session, ({ progress }) => hear(progress));
  const host = hostHandlers(session, NO_PAPERS, { ...parts, keeper: keeperOf(session) });
  session.open(at('r.panelpaper'), 'Ann');
  const exportTo = async (name: string, passphrase: string | null = null, job = 'a job') =>
    host.exportSnapshot({ path: at(name), history: true, author: 'Ann', passphrase, job });
  const importTo = async (name: string, job = 'a job') =>
    host.importNew({ snapshot: SAMPLE, path: at(name), ...TEST_AUTHOR, passphrase: null, job });
  const add = (name: string) => {
    const record = { id: randomUUID(), name };
    const changes = [{ kind: 'put', entity: 'person', record }] as const;
    session.commit({ ...TEST_AUTHOR, id: randomUUID(), label: `Add ${name}`, changes });
  };
  return { session, host, exportTo, importTo, add };
}

it('writes what was saved last, notes that it left, and says how far it is', async () => {
  const heard: string[] = [];
  const { session, exportTo, add } = opened(({ doing }) => heard.push(doing));
  add('Dee Draper');
  const { records } = await exportTo('a.panelsnap');
  const { header, register } = loadSnapshot(at('a.panelsnap'));
  expect(register.person.map(({ name }) => name)).toContain('Dee Draper');
  expect(records).toBe(Object.values(register).flat().length);
  expect(lineageOf(session.store().connection).heads).toEqual([header.state]);
  expect(heard).toEqual(expect.arrayContaining(['Reading the register', 'Reading it back to compare']));
  session.close();
});

it('saves meanwhile, and what is saved comes from the state that left', async () => {
  const { session, exportTo, add } = opened();
  const writing = exportTo('p.panelsnap', PASSPHRASE);
  add('Eve Eaton');
  await writing;
  add('Fay Foster');
  const first = await loadAnySnapshot(at('p.panelsnap'), () => PASSPHRASE);
  await exportTo('b.panelsnap');
  expect(loadSnapshot(at('b.panelsnap')).header.parents).toEqual([first.header.state]);
  session.close();
});

it('leaves nothing half written where an export is cancelled, or its register closed', async () => {
  const begun = { tell: () => undefined as unknown };
  const { session, host, exportTo } = opened(({ doing }) => {
    if (doing === 'Protecting it') begun.tell();
  });
  writeFileSync(at('a.panelsnap'), 'what was there');
  for (const stop of [() => host.cancel({ job: 'a job' }), () => session.close()]) {
    const protecting = new Promise<void>((resolve) => {
      begun.tell = resolve;
    });
    const outcome = exportTo('a.panelsnap', PASSPHRASE);
    await protecting;
    stop();
    expect(await outcome).toEqual({ records: 0, cancelled: true });
    expect(readFileSync(at('a.panelsnap'), 'utf8')).toBe('what was there');
    expect(halfMade()).toEqual([]);
  }
});

it('refuses a weak passphrase before anything is done', async () => {
  const { session, exportTo } = opened();
  await expect(exportTo('w.panelsnap', 'word')).rejects.toMatchObject({ code: 'passphrase-weak' });
  expect(existsSync(at('w.panelsnap'))).toBe(false);
  session.close();
});

it('exports what is open where its file was replaced by another', async () => {
  const { session, exportTo, add } = opened();
  add('Gus Grant');
  renameSync(at('r.panelpaper'), at('moved.panelpaper'));
  // Nothing can be noted in a file that is elsewhere, but what was seen is written.
  await exportTo('a.panelsnap').catch(() => undefined);
  expect(loadSnapshot(at('a.panelsnap')).register.person.map(({ name }) => name)).toContain('Gus Grant');
  session.close();
});

it('makes a register of a snapshot, and leaves nothing where that is cancelled', async () => {
  const begun = { tell: () => undefined as unknown };
  const { session, host, importTo } = opened(({ doing }) => {
    if (doing === 'Building the register') begun.tell();
  });
  const building = new Promise<void>((resolve) => {
    begun.tell = resolve;
  });
  const outcome = importTo('new.panelpaper');
  await building;
  host.cancel({ job: 'a job' });
  const { cancelled } = await outcome;
  // A small one may have been built before it was stopped; then it is there, and whole.
  expect(existsSync(at('new.panelpaper'))).toBe(!cancelled);
  expect(halfMade()).toEqual([]);
  expect(await importTo('other.panelpaper')).toEqual({ cancelled: false });
  const store = openToRead(at('other.panelpaper'));
  expect(store.read().proposal).toHaveLength(66);
  store.close();
  await expect(importTo('other.panelpaper')).rejects.toMatchObject({ code: 'not-empty' });
  session.close();
});
