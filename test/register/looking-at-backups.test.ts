import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { backupFolderOf, backupName } from '../../src-main/register/backup-names.ts';
import { APPLICATION_ID } from '../../src-main/register/file-head.ts';
import { MIGRATIONS } from '../../src-main/register/migrations/migrations.ts';
import { newSession } from '../../src-main/register/process/session.ts';
import { windowHandlers } from '../../src-main/register/process/window-handlers.ts';
import { createRegister } from '../../src-main/register/store.ts';
import { TEST_AUTHOR } from '../helpers/commit-to.ts';
import { testFolder } from '../helpers/folder.ts';
import { snapshotParts } from '../helpers/host-parts.ts';
import { inThreads, keeperOf } from '../helpers/keeper.ts';

const at = testFolder();
const path = () => at('SEC.panelpaper');
const UNDECIDED = { choices: {}, combined: [], renumbered: {}, leftOut: [] };

function adding(name: string) {
  const record = { id: randomUUID(), name };
  const changes = [{ kind: 'put', entity: 'person', record }] as const;
  return { ...TEST_AUTHOR, id: randomUUID(), label: `Add ${name}`, changes };
}

function opened() {
  createRegister(path(), randomUUID(), TEST_AUTHOR.at).close();
  const session = newSession();
  const { snapshots, threads } = snapshotParts(session);
  session.open(path(), 'Us');
  const ask = windowHandlers(session, keeperOf(session, undefined, inThreads()), snapshots, threads);
  const look = async (id: string) => ask.lookAtBackup({ id, job: randomUUID() }, null);
  return { session, ask, look };
}

/** Every file of the register's folder and its backups, with the hash of what it holds. */
function everyFile(): Readonly<Record<string, string>> {
  const files = readdirSync(at(), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [file, createHash('sha256').update(readFileSync(file)).digest('hex')];
    }),
  );
}

it('tells what a backup holds and has otherwise, and leaves it and its folder as they are', async () => {
  const { session, ask, look } = opened();
  session.commit(adding('Ann'));
  const { id } = await ask.backUp({}, null);
  session.commit(adding('Ben'));
  const before = everyFile();
  const { token, newest } = await look(id);
  if (token === null) throw new Error('nobody cancelled it');
  expect(newest).toEqual({ label: 'Add Ann', author: TEST_AUTHOR.author, at: TEST_AUTHOR.at });
  const { register } = await ask.incomingRegister({ token }, null);
  expect(register.person.map(({ name }) => name)).toEqual(['Ann']);
  const asked = { token, how: 'replace', decisions: UNDECIDED } as const;
  const plan = await ask.incomingPlan(asked, null);
  expect(plan).toMatchObject({ count: 1, groups: [{ key: 'person', removed: 1 }] });
  const page = { token, plan: plan.plan, group: 'person', from: 0, limit: 9 };
  expect(await ask.incomingChanges(page, null)).toMatchObject({
    changes: [{ entity: 'person', kind: 'removed', before: { name: 'Ben' } }],
  });
  // What is saved meanwhile is held against it too.
  session.commit(adding('Cat'));
  expect(await ask.incomingPlan(asked, null)).toMatchObject({ count: 2, version: session.version() });
  const by = { ...TEST_AUTHOR, id: randomUUID() };
  await expect(ask.replaceByIncoming({ token, version: session.version(), by }, null)).rejects.toThrow(
    'not brought in',
  );
  ask.dropIncoming({ token }, null);
  session.close();
  const { [path()]: _, [`${path()}.owner`]: __, ...others } = before;
  expect(everyFile()).toMatchObject(others);
  expect(Object.keys(everyFile()).sort()).toEqual(
    Object.keys(before)
      .filter((file) => file !== `${path()}.owner`)
      .sort(),
  );
});

it('brings one of an earlier version up to date in memory alone', async () => {
  const { session, ask, look } = opened();
  const id = backupName('SEC', new Date('2020-01-07T09:00:00Z'), 'version 1');
  mkdirSync(backupFolderOf(path()));
  const older = new Database(join(backupFolderOf(path()), id));
  older.exec(MIGRATIONS[0] ?? '');
  older.pragma(`application_id = ${APPLICATION_ID}`);
  older.pragma('user_version = 1');
  const meta = older.prepare('INSERT INTO register_meta (id, made_at) VALUES (?, ?)');
  meta.run(session.store().id, TEST_AUTHOR.at);
  older.prepare('INSERT INTO person (id, name) VALUES (?, ?)').run(randomUUID(), 'Ann');
  older.close();
  const before = everyFile();
  const { token, newest } = await look(id);
  expect(newest).toBeNull();
  const { register } = await ask.incomingRegister({ token: token ?? '' }, null);
  expect(register.person.map(({ name }) => name)).toEqual(['Ann']);
  expect(everyFile()).toEqual(before);
  session.close();
});

it('says of one that is damaged, gone, or of another register why it cannot be looked at', async () => {
  const { session, ask, look } = opened();
  session.commit(adding('Ann'));
  const { id } = await ask.backUp({}, null);
  const folder = backupFolderOf(path());
  const foreign = backupName('SEC', new Date('2020-01-07T09:00:00Z'), 'by hand');
  createRegister(join(folder, foreign), randomUUID(), TEST_AUTHOR.at).close();
  await expect(look(foreign)).rejects.toThrow('holds another register');
  truncateSync(join(folder, id), 5000);
  await expect(look(id)).rejects.toThrow(/damaged/);
  await expect(look('SEC 2019-01-01 gone.panelpaper')).rejects.toThrow('no longer there');
  session.close();
});

it('lets go of what is looked at when the register is closed, and of what was cancelled while it was read', async () => {
  const { session, ask, look } = opened();
  session.commit(adding('Ann'));
  const { id } = await ask.backUp({}, null);
  const { token } = await look(id);
  session.close();
  session.open(path(), 'Us');
  await expect(ask.incomingRegister({ token: token ?? '' }, null)).rejects.toThrow('no longer held');
  const job = randomUUID();
  const reading = ask.lookAtBackup({ id, job }, null);
  ask.dropIncoming({ token: job }, null);
  expect(await reading).toEqual({ token: null, newest: null });
  session.close();
});
