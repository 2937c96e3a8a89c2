import { randomUUID } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { restoreBackup } from '../../src-main/register/backups.ts';
import { RegisterError } from '../../src-main/register/errors.ts';
import { hostHandlers } from '../../src-main/register/process/host-handlers.ts';
import { newSession, type Session } from '../../src-main/register/process/session.ts';
import { createRegister, openToRead, openToWrite } from '../../src-main/register/store.ts';
import type { ChangeSet } from '../../src-shared/entities/change-set.ts';
import { testFolder } from '../helpers/folder.ts';
import { snapshotParts } from '../helpers/host-parts.ts';
import { keeperOf } from '../helpers/keeper.ts';

const at = testFolder();
const AT = '2020-02-07T09:00:00.000Z';
const NO_JOBS = { run: async () => null, cancel: () => undefined };

function madeRegister(name = 'r.panelpaper'): string {
  createRegister(at(name), randomUUID(), AT).close();
  return at(name);
}

function adding(name: string): ChangeSet {
  const record = { id: randomUUID(), name };
  const changes = [{ kind: 'put', entity: 'person', record }] as unknown as ChangeSet['changes'];
  return {
    id: randomUUID(),
    label: `Add ${name}`,
    author: 'Us',
    installation: randomUUID(),
    at: AT,
    changes,
  };
}

function opened(path: string): Session {
  const session = newSession();
  session.open(path, 'Us');
  return session;
}

function refused(act: () => unknown): RegisterError {
  try {
    act();
  } catch (error) {
    if (error instanceof RegisterError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

const names = (path: string) => {
  const store = openToRead(path);
  const found = store.read().person.map(({ name }) => name);
  store.close();
  return found;
};

describe('a register whose file changes under it', () => {
  it('refuses to save into a file that was deleted or replaced, and opens what is there now', () => {
    const path = madeRegister();
    const other = madeRegister('other.panelpaper');
    const session = opened(path);
    session.commit(adding('Ann'));
    renameSync(path, at('moved.panelpaper'));
    const gone = refused(() => session.commit(adding('Ben')));
    expect(gone).toMatchObject({
      code: 'unwritable',
      message: expect.stringContaining('moved, replaced or deleted'),
    });
    expect(
      session
        .store()
        .read()
        .person.map(({ name }) => name),
    ).toEqual(['Ann']);

    copyFileSync(other, path);
    expect(refused(() => session.commit(adding('Ben'))).code).toBe('unwritable');
    session.open(path, 'Us');
    expect(session.store().read().person).toEqual([]);
    session.commit(adding('Ben'));
    session.close();
    expect(names(path)).toEqual(['Ben']);
    expect(names(at('moved.panelpaper'))).toEqual(['Ann']);
  });

  it('says that a register which was deleted is missing when it is opened again', () => {
    const path = madeRegister();
    const session = opened(path);
    rmSync(path);
    expect(refused(() => session.open(path, 'Us')).code).toBe('missing');
    session.close();
  });

  it('keeps what it had where the disk is full, and saves again once there is room', () => {
    const path = madeRegister();
    const session = opened(path);
    session.commit(adding('Ann'));
    const { connection } = session.store();
    const pages = connection.pragma('page_count', { simple: true });
    connection.pragma(`max_page_count = ${pages}`);
    const long = adding('B'.repeat(100));
    const many = Array.from({ length: 400 }, (_, n) => adding(`${n} ${'x'.repeat(80)}`).changes[0]);
    const full = refused(() => session.commit({ ...long, changes: many as unknown as ChangeSet['changes'] }));
    expect(full).toMatchObject({ code: 'unwritable', message: expect.stringContaining('disk is full') });
    expect(session.store().read().person).toHaveLength(1);
    expect(session.version()).toBe(1);
    connection.pragma('max_page_count = 1000000');
    session.commit(adding('Cat'));
    session.close();
    expect(names(path).sort()).toEqual(['Ann', 'Cat']);
  });

  it('says that another program keeps the file busy', () => {
    const path = madeRegister();
    const store = openToWrite(path, { author: 'Us' });
    store.connection.pragma('busy_timeout = 10');
    const reader = openToRead(path);
    reader.connection.exec('BEGIN; SELECT count(*) FROM person');
    reader.connection.prepare('SELECT count(*) FROM person').get();
    expect(refused(() => store.commit(adding('Ann')))).toMatchObject({
      code: 'unwritable',
      message: expect.stringContaining('another program'),
    });
    reader.close();
    store.commit(adding('Ann'));
    store.close();
  });
});

describe('a new register', () => {
  it('never takes the place of another, nor of a folder', () => {
    const session = newSession();
    const host = hostHandlers(session, NO_JOBS, { ...snapshotParts(session), keeper: keeperOf(session) });
    const path = madeRegister();
    const kept = readFileSync(path);
    expect(refused(() => host.create({ path })).code).toBe('exists');
    mkdirSync(at('folder.panelpaper'));
    expect(refused(() => host.create({ path: at('folder.panelpaper') })).code).toBe('unwritable');
    session.open(path, 'Us');
    expect(refused(() => host.duplicate({ to: path })).code).toBe('locked');
    const other = madeRegister('other.panelpaper');
    expect(refused(() => host.duplicate({ to: other })).code).toBe('exists');
    expect(refused(() => host.duplicate({ to: at('gone/x.panelpaper') })).code).toBe('unwritable');
    session.close();
    expect(readFileSync(path).equals(kept)).toBe(true);
  });

  it('takes the place of a file that is none, without the journal that lay beside it', () => {
    const session = newSession();
    const host = hostHandlers(session, NO_JOBS, { ...snapshotParts(session), keeper: keeperOf(session) });
    writeFileSync(at('letter.panelpaper'), 'a letter');
    writeFileSync(at('letter.panelpaper-journal'), 'left by another');
    host.create({ path: at('letter.panelpaper') });
    expect(existsSync(at('letter.panelpaper-journal'))).toBe(false);
    session.open(at('letter.panelpaper'), 'Us');
    session.commit(adding('Ann'));
    writeFileSync(at('copy.panelpaper'), 'a letter');
    host.duplicate({ to: at('copy.panelpaper') });
    session.close();
    expect(names(at('copy.panelpaper'))).toEqual(['Ann']);
  });
});

it('a journal that undoes nothing is taken away at opening, and one that is being written is not', () => {
  const path = madeRegister();
  for (const left of [Buffer.alloc(0), Buffer.alloc(512), Buffer.alloc(5000)]) {
    // What a process leaves that was killed before its journal counted, or after it counted no more.
    writeFileSync(`${path}-journal`, left);
    openToWrite(path, { author: 'Us' }).close();
    expect(existsSync(`${path}-journal`)).toBe(false);
  }
  const other = new Database(path);
  other.exec("BEGIN IMMEDIATE; UPDATE register_meta SET made_at = '2020'");
  const journal = readFileSync(`${path}-journal`);
  openToWrite(path, { author: 'Us' }).close();
  expect(readFileSync(`${path}-journal`).equals(journal)).toBe(true);
  other.exec('ROLLBACK');
  other.close();
});

it('a restored backup is not rolled back by the journal of what it replaces', async () => {
  const path = madeRegister();
  const store = openToWrite(path, { author: 'Us' });
  store.commit(adding('Ann'));
  // The journal of a commit that never ended, as a machine that lost its power leaves it.
  store.connection.pragma('cache_size = 1');
  store.connection.exec('BEGIN IMMEDIATE');
  const insert = store.connection.prepare('UPDATE person SET name = ?');
  insert.run('x'.repeat(200_000));
  const [file, journal] = [readFileSync(path), readFileSync(`${path}-journal`)];
  store.connection.exec('ROLLBACK');
  store.close();
  const backup = at('backup.panelpaper');
  createRegister(backup, randomUUID(), AT).close();
  const whole = openToWrite(backup, { author: 'Us' });
  whole.commit(adding('Kept'));
  whole.close();
  writeFileSync(path, file.subarray(0, 4096 * 3));
  writeFileSync(`${path}-journal`, journal);
  await restoreBackup(path, backup, { now: new Date(AT) });
  expect(existsSync(`${path}-journal`)).toBe(false);
  expect(names(path)).toEqual(['Kept']);
});
