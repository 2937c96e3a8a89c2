import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { backupFolderOf } from '../../src-main/register/backup-names.ts';
import { APPLICATION_ID } from '../../src-main/register/file-head.ts';
import { lineageOf } from '../../src-main/register/lineage.ts';
import { MIGRATIONS } from '../../src-main/register/migrations/migrations.ts';
import { recordsOfState } from '../../src-main/register/states.ts';
import { createRegister, openToRead, openToWrite } from '../../src-main/register/store.ts';
import { undoState } from '../../src-main/register/undo.ts';
import { emptyRegister } from '../../src-shared/entities/register.ts';
import { canonicalRecords } from '../../src-shared/snapshot/canonical.ts';
import { testFolder } from '../helpers/folder.ts';

const at = testFolder();
const NEXT = 'CREATE TABLE next (id TEXT PRIMARY KEY) STRICT';
const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

function versionOf(path: string): unknown {
  const file = new Database(path, { readonly: true });
  const version: unknown = file.pragma('user_version', { simple: true });
  file.close();
  return version;
}

/** A register of the version before, as it will be when there is a next one. */
function olderRegister(): string {
  const path = at('r.panelpaper');
  const store = createRegister(path, randomUUID(), '2020-02-07T09:00:00.000Z');
  store.commit({
    id: randomUUID(),
    label: 'Add a person',
    author: 'Test',
    installation: randomUUID(),
    at: '2020-02-07T09:00:00.000Z',
    changes: [{ kind: 'put', entity: 'person', record: { id: randomUUID(), name: 'Ann' } }],
  });
  store.close();
  return path;
}

const newer = (...more: readonly string[]) => ({ author: 'Test', migrations: [...MIGRATIONS, ...more] });

describe('an older register', () => {
  it('is brought up to date, with a whole backup of what it was', () => {
    const path = olderRegister();
    const store = openToWrite(path, newer(NEXT));
    expect(store.read().person).toMatchObject([{ name: 'Ann' }]);
    store.close();
    expect(versionOf(path)).toBe(MIGRATIONS.length + 1);
    const [backup = ''] = readdirSync(backupFolderOf(path));
    const kept = join(backupFolderOf(path), backup);
    expect(versionOf(kept)).toBe(MIGRATIONS.length);
    const reader = openToRead(kept);
    expect(reader.read().person).toMatchObject([{ name: 'Ann' }]);
    reader.close();
  });

  it('stays at the last version that worked where a migration fails', () => {
    const path = olderRegister();
    expect(() => openToWrite(path, newer(NEXT, 'CREATE TABLE half (a); SELECT nonsense'))).toThrow(
      new RegExp(`could not be brought from version ${MIGRATIONS.length + 1} to ${MIGRATIONS.length + 2}`),
    );
    expect(versionOf(path)).toBe(MIGRATIONS.length + 1);
    const file = new Database(path, { readonly: true });
    expect(file.prepare("SELECT name FROM sqlite_schema WHERE name = 'half'").all()).toEqual([]);
    file.close();
    openToWrite(path, newer(NEXT)).close();
  });

  it('is refused where a migration would leave a record without what it names', () => {
    const path = olderRegister();
    const breaking = "PRAGMA defer_foreign_keys = ON; INSERT INTO state_parent VALUES ('a', 'b')";
    expect(() => openToWrite(path, newer(breaking))).toThrow(/could not be brought/);
    expect(versionOf(path)).toBe(MIGRATIONS.length);
  });

  it('is left alone where no backup can be made', () => {
    const path = olderRegister();
    const before = hashOf(path);
    // A file where the folder of backups should be: the same for every user, a superuser included.
    writeFileSync(backupFolderOf(path), 'in the way');
    expect(() => openToWrite(path, newer(NEXT))).toThrow(/No backup of .* could be made/);
    expect(hashOf(path)).toBe(before);
  });
});

describe('a register of version 1', () => {
  it('keeps the states it came from, and its history as steps that a person did', () => {
    const path = at('one.panelpaper');
    const file = new Database(path);
    const [first = ''] = MIGRATIONS;
    file.exec(first);
    file.pragma(`application_id = ${APPLICATION_ID}`);
    file.pragma('user_version = 1');
    const id = randomUUID();
    const records = canonicalRecords({ ...emptyRegister(), person: [{ id, name: 'Ann' }] });
    const [old, child] = ['a'.repeat(64), 'b'.repeat(64)];
    const set = randomUUID();
    file.exec(`INSERT INTO register_meta VALUES ('${randomUUID()}', '2020-02-07T09:00:00.000Z');
      INSERT INTO person VALUES ('${id}', 'Ann');
      INSERT INTO change_set (id, label, author, installation, at) VALUES ('${set}', 'Add a person', 'Ann', '${randomUUID()}', '2020-02-07T09:00:00.000Z');
      INSERT INTO change (change_set_id, entity, record_id, after) VALUES ('${set}', 'person', '${id}', '{"id":"${id}","name":"Ann"}');
      INSERT INTO ancestor (hash, kept_at) VALUES ('${old}', '2020-02-07T09:00:00.000Z'), ('${child}', '2020-02-07T09:00:00.000Z');
      INSERT INTO ancestor_parent VALUES ('${child}', '${old}');`);
    file.prepare('UPDATE ancestor SET content = ? WHERE hash = ?').run(gzipSync(records), child);
    file.close();
    const store = openToWrite(path, { author: 'Ann' });
    expect(lineageOf(store.connection)).toEqual({
      parents: new Map([
        [old, []],
        [child, [old]],
      ]),
      heads: [child],
      edits: new Map(),
    });
    expect(recordsOfState(store.connection, child)?.person).toEqual([{ id, name: 'Ann' }]);
    expect(undoState(store.connection).undo?.label).toBe('Add a person');
    store.close();
  });
});

describe('opening', () => {
  it('leaves a newer register as it is', () => {
    const path = olderRegister();
    openToWrite(path, newer(NEXT)).close();
    const before = hashOf(path);
    expect(() => openToWrite(path, { author: 'Test' })).toThrow(
      new RegExp(`knows up to version ${MIGRATIONS.length}`),
    );
    expect(() => openToRead(path)).toThrow(new RegExp(`knows up to version ${MIGRATIONS.length}`));
    expect(hashOf(path)).toBe(before);
  });

  it('reads a register again whose writer was killed in the middle of a commit', () => {
    const path = olderRegister();
    // What a killed writer leaves: pages of an unfinished transaction in the file, and a journal to undo them.
    const writer = new Database(path);
    writer.pragma('cache_size = 1');
    writer.pragma('cache_spill = 1');
    writer.exec("BEGIN IMMEDIATE; UPDATE person SET name = 'Half'");
    writer.exec('CREATE TABLE filler (t TEXT)');
    const insert = writer.prepare('INSERT INTO filler VALUES (?)');
    for (let row = 0; row < 200; row += 1) insert.run('x'.repeat(2000));
    expect(existsSync(`${path}-journal`)).toBe(true);
    const [torn, journal] = [readFileSync(path), readFileSync(`${path}-journal`)];
    writer.exec('ROLLBACK');
    writer.close();
    writeFileSync(at('torn.panelpaper'), torn);
    writeFileSync(at('torn.panelpaper-journal'), journal);
    chmodSync(at('torn.panelpaper'), 0o644);
    const reader = openToRead(at('torn.panelpaper'));
    expect(reader.read().person).toMatchObject([{ name: 'Ann' }]);
    reader.close();
  });
});
