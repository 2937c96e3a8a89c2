import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUp, backUpOnline } from '../../src-main/register/backup.ts';
import { backupFolderOf, backupName } from '../../src-main/register/backup-names.ts';
import { backupsOf, restoreBackup } from '../../src-main/register/backups.ts';
import { importSnapshot } from '../../src-main/register/import-snapshot.ts';
import { mergeSnapshot, replaceBySnapshot } from '../../src-main/register/merge-snapshot.ts';
import { MIGRATIONS } from '../../src-main/register/migrations/migrations.ts';
import { isBackupDue } from '../../src-main/register/process/backup-due.ts';
import type { BackupJobs } from '../../src-main/register/process/backup-jobs.ts';
import type { KeepingNews } from '../../src-main/register/process/host-api.ts';
import { newSession } from '../../src-main/register/process/session.ts';
import { createRegister, openToRead, openToWrite } from '../../src-main/register/store.ts';
import type { ChangeSet } from '../../src-shared/entities/change-set.ts';
import { NOTHING_DECIDED } from '../../src-shared/merge/plan-merge.ts';
import { commitTo, TEST_AUTHOR } from '../helpers/commit-to.ts';
import { testFolder } from '../helpers/folder.ts';
import { inThreads, keeperOf } from '../helpers/keeper.ts';
import { laptops } from '../helpers/laptop.ts';
import { SAMPLE } from '../helpers/sample/write-sample.ts';

const at = testFolder();
const path = () => at('SEC.panelpaper');
const folder = () => backupFolderOf(path());

function made(): void {
  createRegister(path(), randomUUID(), TEST_AUTHOR.at).close();
}
const person = (name: string) =>
  ({ kind: 'put', entity: 'person', record: { id: randomUUID(), name } }) as const;
const adding = (name: string, when: string = TEST_AUTHOR.at): ChangeSet => ({
  ...TEST_AUTHOR,
  id: randomUUID(),
  label: `Add ${name}`,
  at: when,
  changes: [person(name)],
});
function namesIn(file: string): readonly string[] {
  const store = openToRead(file);
  const found = store.read().person.map(({ name }) => name);
  store.close();
  return found.toSorted();
}
const reasons = () => backupsOf(path()).map(({ reason }) => reason);
function opened(jobs?: BackupJobs) {
  const session = newSession();
  session.open(path(), 'Us');
  const news: KeepingNews['kept'][] = [];
  const keeper = keeperOf(session, ({ kept }) => news.push(kept), jobs);
  return { session, keeper, news };
}

describe('a backup', () => {
  it('holds what was committed, before it began and while it was made, and no save waits for it', async () => {
    made();
    const { session, keeper } = opened(inThreads());
    for (let n = 0; n < 40; n += 1)
      session.commit({ ...adding('x'), changes: Array.from({ length: 40 }, (_, m) => person(`${n} ${m}`)) });
    session.commit(adding('Ann'));
    let isMade = false;
    const making = keeper.backUpBefore('by hand').then((id) => {
      isMade = true;
      return id;
    });
    let during = 0;
    while (!isMade) {
      session.commit(adding(`During ${during}`));
      during += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    const kept = namesIn(join(folder(), await making));
    expect(kept).toContain('Ann');
    // It is one state of the register: with a save made meanwhile come all that were made before it.
    const caught = kept.filter((name) => name.startsWith('During ')).length;
    expect(kept.filter((name) => name.startsWith('During ')).toSorted()).toEqual(
      Array.from({ length: caught }, (_, n) => `During ${n}`).toSorted(),
    );
    expect(during).toBeGreaterThan(1);
    session.close();
  });

  it('is only given its name when it is whole; what is half made is taken away by the next', async () => {
    made();
    const store = openToWrite(path(), TEST_AUTHOR);
    mkdirSync(folder());
    const left = `${backupName('SEC', new Date(), 'daily')}.tmp`;
    for (const name of [left, `${left}-journal`, 'Notes.txt', 'mine.panelpaper.tmp'])
      writeFileSync(join(folder(), name), 'half');
    const refused = backUpOnline(store.connection, path(), 'by hand', {
      finish: ({ building }) => {
        truncateSync(building, 8192);
        throw new Error('the copy is damaged');
      },
    });
    await expect(refused).rejects.toThrow(/No backup of .* could be made .*: the copy is damaged\./);
    expect(readdirSync(folder()).toSorted()).toEqual(['Notes.txt', 'mine.panelpaper.tmp']);
    const whole = await backUpOnline(store.connection, path(), 'by hand');
    expect(namesIn(whole)).toEqual([]);
    store.close();
  });

  it('rotates those of ours and touches nothing else in the folder', () => {
    made();
    const store = openToWrite(path(), TEST_AUTHOR);
    mkdirSync(folder());
    const others = ['Notes.txt', 'SEC old.panelpaper', 'CUSC 2019-01-01 090000 UTC daily.panelpaper'];
    for (const name of others) writeFileSync(join(folder(), name), 'mine');
    for (let day = 1; day <= 28; day += 1)
      backUp(store.connection, path(), 'daily', new Date(Date.UTC(2020, 0, day, 9)));
    // Made while the clock was wrong: the last verified one all the same.
    const early = backUp(store.connection, path(), 'by hand', new Date(Date.UTC(2001, 0, 1)));
    for (let copy = 0; copy < 2; copy += 1)
      backUp(store.connection, path(), 'daily', new Date(Date.UTC(2020, 1, 1, 9)));
    store.close();
    expect(existsSync(early)).toBe(true);
    expect(readdirSync(folder())).toEqual(expect.arrayContaining(others));
    // The ten newest, and the only one of January 2001.
    expect(backupsOf(path())).toHaveLength(11);
  });

  it('is made before a merge and before a register is replaced, and what was there can be had back', async () => {
    const [mine, theirs] = laptops(at, SAMPLE, ['Mine', 'Theirs']);
    if (mine === undefined || theirs === undefined) throw new Error('There are no laptops.');
    theirs.change('Add Ann', person('Ann'));
    const file = mine.store.connection.name;
    mine.store.close();
    const session = newSession();
    session.open(file, 'Mine');
    const keeper = keeperOf(session);
    const by = () => ({ ...TEST_AUTHOR, id: randomUUID() });
    const before = namesIn(file);
    const merging = await keeper.backUpBefore('before a merge');
    mergeSnapshot(session.store(), theirs.send(), NOTHING_DECIDED, by());
    expect(namesIn(file)).toContain('Ann');
    expect(namesIn(join(backupFolderOf(file), merging))).toEqual(before);
    const replacing = await keeper.backUpBefore('before an import');
    replaceBySnapshot(session.store(), theirs.send(), by());
    expect(namesIn(join(backupFolderOf(file), replacing))).toContain('Ann');
    await keeper.restore(file, merging);
    expect(namesIn(file)).toEqual(before);
    theirs.store.close();
  });

  it('is made of an emptied register before an import takes its place', () => {
    made();
    const added = person('Ann');
    commitTo(path(), [added]);
    commitTo(path(), [{ kind: 'remove', entity: 'person', id: added.record.id }]);
    importSnapshot(SAMPLE, path(), TEST_AUTHOR);
    expect(reasons()).toEqual(['before an import']);
    rmSync(path());
    importSnapshot(SAMPLE, path(), TEST_AUTHOR);
    expect(reasons()).toEqual(['before an import']);
  });
});

describe('the daily backup', () => {
  const nine = new Date(2020, 1, 7, 9, 0);
  const yes = () => true;
  it('is due once on a day on which something changed, whatever a wrong clock did', () => {
    const on = (day: number, hour: number) => new Date(2020, 1, day, hour, 0).toISOString();
    expect(isBackupDue({ now: nine, madeAt: [], isChanged: yes })).toBe(true);
    expect(isBackupDue({ now: nine, madeAt: [], isChanged: () => false })).toBe(false);
    expect(isBackupDue({ now: nine, madeAt: [on(6, 17)], isChanged: yes })).toBe(true);
    expect(isBackupDue({ now: nine, madeAt: [on(7, 8)], isChanged: yes })).toBe(false);
    expect(isBackupDue({ now: nine, madeAt: [on(7, 17)], isChanged: yes })).toBe(true);
    expect(isBackupDue({ now: nine, madeAt: ['2099-01-01T00:00:00.000Z', on(6, 9)], isChanged: yes })).toBe(
      true,
    );
  });

  it('is made once, and again on another day after a change, and told', async () => {
    made();
    const { session, keeper, news } = opened();
    await keeper.backUpIfDue();
    expect(reasons()).toEqual([]);
    session.commit(adding('Ann'));
    await keeper.backUpIfDue();
    await keeper.backUpIfDue();
    expect(reasons()).toEqual(['daily']);
    expect(news.at(-1)).toMatchObject({ path: path(), keeping: { backupProblem: null } });
    expect(news.at(-1)?.keeping.backedUpAt).toBe(backupsOf(path())[0]?.at);
    session.commit(adding('Ben'));
    await keeper.backUpIfDue();
    expect(reasons()).toEqual(['daily']);
    // The day before, for all that the names say.
    const [today] = backupsOf(path());
    const yesterday = backupName('SEC', new Date(Date.now() - 25 * 3_600_000), 'daily');
    renameSync(today?.path ?? '', join(folder(), yesterday));
    await keeper.backUpIfDue();
    expect(reasons()).toEqual(['daily', 'daily']);
    session.close();
  });

  it('that cannot be made is told with the reason, and the saves go on', async () => {
    made();
    const { session, keeper, news } = opened();
    writeFileSync(folder(), 'in the way');
    session.commit(adding('Ann'));
    await keeper.backUpIfDue();
    expect(news.at(-1)?.keeping.backupProblem).toMatch(
      /^No backup of .*SEC\.panelpaper could be made in .*\.$/,
    );
    session.commit(adding('Ben'));
    rmSync(folder());
    expect(await keeper.backUpBefore('by hand')).toMatch(/by hand/);
    expect(news.at(-1)?.keeping).toMatchObject({ backupProblem: null });
    session.close();
  });

  it('of a register that is closed meanwhile leaves nothing half made, and is no trouble', async () => {
    made();
    const { session, keeper, news } = opened();
    for (let n = 0; n < 30; n += 1)
      session.commit({ ...adding('x'), changes: Array.from({ length: 40 }, (_, m) => person(`${n} ${m}`)) });
    const making = keeper.backUpIfDue();
    for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    session.close();
    await making;
    expect(readdirSync(folder()).filter((name) => !name.endsWith('.panelpaper'))).toEqual([]);
    expect(news.filter(({ keeping }) => keeping.backupProblem !== null)).toEqual([]);
  });
});

describe('restoring a backup', () => {
  it('says what would be lost, keeps the present state first, and can be taken back', async () => {
    made();
    const { session, keeper } = opened();
    session.commit(adding('Ann'));
    const first = await keeper.backUpBefore('by hand');
    session.commit(adding('Ben'));
    session.commit(adding('Cat'));
    expect(await keeper.about(first)).toEqual({
      problem: null,
      lost: 2,
      labels: ['Add Cat', 'Add Ben'],
      regained: 0,
    });
    await keeper.restore(path(), first);
    expect(namesIn(path())).toEqual(['Ann']);
    const kept = backupsOf(path()).find(({ reason }) => reason === 'before a restore')?.name ?? '';
    session.open(path(), 'Us');
    expect(await keeper.about(kept)).toEqual({ problem: null, lost: 0, labels: [], regained: 2 });
    await keeper.restore(path(), kept);
    expect(namesIn(path())).toEqual(['Ann', 'Ben', 'Cat']);
    expect(existsSync(`${path()}.owner`)).toBe(false);
  });

  it('brings one from before a migration back, which is then brought up to date again', async () => {
    made();
    commitTo(path(), [person('Ann')]);
    const next = [...MIGRATIONS, 'CREATE TABLE next (id TEXT PRIMARY KEY) STRICT'];
    const store = openToWrite(path(), { author: 'Us', migrations: next });
    store.close();
    const [before] = backupsOf(path());
    expect(before?.reason).toBe(`version ${MIGRATIONS.length}`);
    // The register is newer than this Panelpaper now, so it is kept by another name.
    await restoreBackup(path(), before?.path ?? '');
    expect(namesIn(path())).toEqual(['Ann']);
    expect(readdirSync(at()).some((name) => name.startsWith('SEC.panelpaper damaged'))).toBe(true);
    openToWrite(path(), { author: 'Us', migrations: next }).close();
  });

  it('of a damaged or a strange file is refused, and changes nothing', async () => {
    made();
    const { session, keeper } = opened();
    session.commit(adding('Ann'));
    const id = await keeper.backUpBefore('by hand');
    const file = join(folder(), id);
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096, 12_288);
    writeFileSync(file, bytes);
    expect((await keeper.about(id)).problem).toMatch(/damaged/);
    const before = readFileSync(path());
    await expect(keeper.restore(path(), id)).rejects.toThrow(/is damaged itself/);
    expect(readFileSync(path()).equals(before)).toBe(true);
    expect(() => keeper.restore(path(), '../SEC.panelpaper')).toThrow(/no longer there/);
    createRegister(at('other.panelpaper'), randomUUID(), TEST_AUTHOR.at).close();
    renameSync(at('other.panelpaper'), file);
    session.open(path(), 'Us');
    expect((await keeper.about(id)).problem).toBe('It holds another register.');
    session.close();
  });

  it('keeps a register that cannot be read by another name', async () => {
    made();
    const store = openToWrite(path(), TEST_AUTHOR);
    store.commit(adding('Ann'));
    const backup = backUp(store.connection, path(), 'daily');
    store.close();
    const bytes = readFileSync(path()).fill(0xff, 4096, 12_288);
    writeFileSync(path(), bytes);
    await restoreBackup(path(), backup);
    expect(namesIn(path())).toEqual(['Ann']);
    const aside = readdirSync(at()).find((name) => name.startsWith('SEC.panelpaper damaged')) ?? '';
    expect(readFileSync(at(aside)).equals(bytes)).toBe(true);
  });
});
