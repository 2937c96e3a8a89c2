import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp } from '../../src-main/register/backup.ts';
import { backupsOf, restoreBackup } from '../../src-main/register/backups.ts';
import { RegisterError } from '../../src-main/register/errors.ts';
import { exportSnapshot } from '../../src-main/register/export-snapshot.ts';
import { importSnapshot } from '../../src-main/register/import-snapshot.ts';
import { MIGRATIONS } from '../../src-main/register/migrations/migrations.ts';
import { hostHandlers } from '../../src-main/register/process/host-handlers.ts';
import { newSession } from '../../src-main/register/process/session.ts';
import { createRegister, openToRead, openToWrite } from '../../src-main/register/store.ts';
import { writeFileSafely } from '../../src-main/register/write-file.ts';
import type { ChangeSet } from '../../src-shared/entities/change-set.ts';
import { TEST_AUTHOR } from '../helpers/commit-to.ts';
import { snapshotParts } from '../helpers/host-parts.ts';
import { keeperOf } from '../helpers/keeper.ts';
import { SAMPLE } from '../helpers/sample/write-sample.ts';
import { type SmallDisk, smallDisk, whyNoDisk } from '../helpers/small-disk.ts';

const lacking = whyNoDisk();
const NO_JOBS = { run: async () => null, cancel: () => undefined };
let disk: SmallDisk;
let path = '';

beforeEach(({ skip }) => {
  // What a commit does there is tried without a disk too, by a database that may not grow.
  if (lacking !== null) return skip(lacking);
  disk = smallDisk(6 * 1024 * 1024);
  path = disk.at('SEC.panelpaper');
  createRegister(path, randomUUID(), TEST_AUTHOR.at).close();
});
afterEach(() => {
  if (lacking === null) disk.remove();
});

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const adding = (count: number): ChangeSet => ({
  ...TEST_AUTHOR,
  id: randomUUID(),
  label: 'Add people',
  changes: Array.from({ length: count }, (_, n) => ({
    kind: 'put',
    entity: 'person',
    record: { id: randomUUID(), name: `Person ${n} ${randomUUID()} ${'x'.repeat(100)}` },
  })),
});

async function refused(act: () => unknown): Promise<RegisterError> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    expect(error.message).toMatch(/the disk is full/);
    expect(error.message).not.toContain('\n');
    return error;
  }
  throw new Error('It was not refused.');
}
/** What is on the disk, but for the lock, the owner and what fills it. */
const files = () =>
  readdirSync(disk.at(''), { recursive: true })
    .map(String)
    .filter((name) => !/\.(?:lock|owner)$|^filler$/.test(name))
    .toSorted();

describe('a full disk', () => {
  it('refuses a commit whole, keeps what was saved, and takes the next once there is room', async () => {
    const store = openToWrite(path, TEST_AUTHOR);
    store.commit(adding(5));
    for (const left of [0, 4096, 20_000, 60_000, 120_000]) {
      disk.fill(left);
      await refused(() => store.commit(adding(900)));
      expect(store.read().person).toHaveLength(5);
      disk.empty();
    }
    store.commit(adding(1));
    store.close();
    const reader = openToRead(path);
    expect(reader.read().person).toHaveLength(6);
    reader.close();
    expect(files()).toEqual(['SEC.panelpaper']);
  });

  it('refuses an export, a copy and a paper, and leaves nothing half written', async () => {
    const session = newSession();
    session.open(path, 'Us');
    const host = hostHandlers(session, NO_JOBS, { ...snapshotParts(session), keeper: keeperOf(session) });
    session.commit(adding(300));
    writeFileSafely(disk.at('old.docx'), Buffer.from('the old paper'));
    disk.fill(20_000);
    const before = hashOf(path);
    await refused(() =>
      exportSnapshot(session.store(), disk.at('x.panelsnap'), { ...TEST_AUTHOR, history: true }),
    );
    await refused(() => host.duplicate({ to: disk.at('copy.panelpaper') }));
    await refused(() => writeFileSafely(disk.at('old.docx'), Buffer.alloc(200_000)));
    expect(readFileSync(disk.at('old.docx'), 'utf8')).toBe('the old paper');
    expect(hashOf(path)).toBe(before);
    expect(files()).toEqual(['SEC.panelpaper', 'old.docx']);
    session.close();
    await refused(() => importSnapshot(SAMPLE, disk.at('new.panelpaper'), TEST_AUTHOR));
    expect(files()).toEqual(['SEC.panelpaper', 'old.docx']);
  });

  it('refuses a backup and a restore, which change nothing, and says so in the keeping', async () => {
    const session = newSession();
    session.open(path, 'Us');
    session.commit(adding(300));
    const told: (string | null)[] = [];
    const keeper = keeperOf(session, ({ kept }) => told.push(kept.keeping.backupProblem));
    const id = await keeper.backUpBefore('by hand');
    session.commit(adding(1));
    disk.fill(20_000);
    const before = files();
    await refused(() => keeper.backUpBefore('before a merge'));
    await refused(() => backUp(session.store().connection, path, 'by hand'));
    expect(files()).toEqual(before);
    const content = hashOf(path);
    await refused(() => keeper.restore(path, id));
    expect(hashOf(path)).toBe(content);
    expect(files()).toEqual(before);
    // With room for the copy that is restored, and none for keeping what is there.
    disk.empty();
    disk.fill(readFileSync(path).length + 60_000);
    await refused(() => restoreBackup(path, backupsOf(path)[0]?.path ?? ''));
    expect(hashOf(path)).toBe(content);
    expect(files()).toEqual(before);
    disk.empty();
    await restoreBackup(path, backupsOf(path)[0]?.path ?? '');
    const reader = openToRead(path);
    expect(reader.read().person).toHaveLength(300);
    reader.close();
  });

  it('refuses a migration, before its backup and in the middle of it', async () => {
    const store = openToWrite(path, TEST_AUTHOR);
    store.commit(adding(200));
    store.close();
    const before = hashOf(path);
    const migrations = [
      ...MIGRATIONS,
      'CREATE TABLE next (a BLOB); INSERT INTO next VALUES (randomblob(2000000))',
    ];
    const open = () => openToWrite(path, { author: 'Us', migrations });
    disk.fill(20_000);
    await refused(open);
    expect(hashOf(path)).toBe(before);
    expect(backupsOf(path)).toEqual([]);
    disk.empty();
    disk.fill(1_500_000);
    expect((await refused(open)).message).toMatch(/could not be brought from version/);
    expect(hashOf(path)).toBe(before);
    expect(backupsOf(path)).toHaveLength(1);
    const reader = openToRead(path);
    expect(reader.read().person).toHaveLength(200);
    reader.close();
    expect(files().filter((name) => /tmp|journal/.test(name))).toEqual([]);
  });

  it('refuses to open a register for writing where not even its owner can be named', async () => {
    disk.fill(0);
    await refused(() => openToWrite(path, TEST_AUTHOR));
    const reader = openToRead(path);
    expect(reader.read().person).toEqual([]);
    reader.close();
  });
});
