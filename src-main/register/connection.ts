import { closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Connection } from './database.ts';
import { messageOf, RegisterError } from './errors.ts';
import { APPLICATION_ID, type FileKind, kindOfFile } from './file-head.ts';
import { refuseDamaged } from './integrity.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { reasonOf } from './reason.ts';
import { sealAll } from './seal.ts';

/**
 * What must be in force, read back after it is set. DELETE, because people copy and synchronise these files. EXTRA,
 * because a commit ends with the journal's removal: under FULL the folder is not flushed after that, and a machine that
 * loses its power then finds the journal again and rolls an acknowledged commit back.
 */
const PRAGMAS = [
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['synchronous', 'EXTRA', 3],
  ['journal_mode', 'DELETE', 'delete'],
] as const;

/**
 * Opens an existing register, and brings an older one up to date where it is opened for writing. Throws RegisterError
 * where the file is missing, foreign, damaged or newer; it is left as it was.
 */
export function connect(
  path: string,
  mode: 'read' | 'write',
  migrations: readonly string[] = MIGRATIONS,
): Connection {
  inspect(path, mode, migrations);
  if (mode === 'write') refuseReadOnly(path);
  let connection: Connection | null = null;
  try {
    connection = mode === 'read' ? openToRead(path) : new Database(path, { fileMustExist: true });
    refuseDamaged(connection, path, migrations);
    if (mode === 'write') {
      configure(connection);
      removeDeadJournal(connection, path);
      migrate(connection, path, migrations);
    }
    return connection;
  } catch (error) {
    connection?.close();
    if (error instanceof RegisterError) throw error;
    throw unreadable(path, error);
  }
}

/**
 * What a register is read from by a thread: the path of its file, or its pages, where what the path names is no longer
 * what is open.
 */
export type CopySource = string | Uint8Array;

/**
 * A copy in memory of a register, as it was last saved. A save waits only for as long as copying takes, and whatever is
 * done with the copy holds nothing up. Throws RegisterError where the file cannot be read.
 */
export function copyInMemory(source: CopySource): Connection {
  if (typeof source !== 'string') return new Database(Buffer.from(source));
  try {
    const file = new Database(source, { readonly: true, fileMustExist: true });
    try {
      return new Database(file.serialize());
    } finally {
      file.close();
    }
  } catch (error) {
    throw unreadable(source, error);
  }
}

/** Makes a new register file. Throws RegisterError where a file is there already. */
export function createDatabase(path: string, registerId: string, madeAt: string): Connection {
  if (existsSync(path)) throw new RegisterError('exists', `There is a file at ${path} already.`);
  let connection: Connection | null = null;
  try {
    connection = new Database(path);
    configure(connection);
    fill(connection, registerId, madeAt);
    return connection;
  } catch (error) {
    connection?.close();
    throw new RegisterError(
      'unwritable',
      `The register ${path} cannot be made: ${reasonOf(error)}.`,
      'Choose another folder, or make room there.',
    );
  }
}

function fill(connection: Connection, registerId: string, madeAt: string): void {
  connection.transaction(() => {
    for (const sql of MIGRATIONS) connection.exec(sql);
    connection.pragma(`application_id = ${APPLICATION_ID}`);
    connection.pragma(`user_version = ${MIGRATIONS.length}`);
    connection.prepare('INSERT INTO register_meta (id, made_at) VALUES (?, ?)').run(registerId, madeAt);
    sealAll(connection);
  })();
}

function configure(connection: Connection): void {
  for (const [name, value, expected] of PRAGMAS) {
    connection.pragma(`${name} = ${value}`);
    const held: unknown = connection.pragma(name, { simple: true });
    if (held !== expected)
      throw new RegisterError('unwritable', `The database does not accept the setting ${name} = ${value}.`);
  }
}

// A process that was killed in the middle of a commit leaves its journal, which only a writer may roll back.
function openToRead(path: string): Connection {
  if (existsSync(`${path}-journal`)) {
    const writer = new Database(path, { fileMustExist: true });
    writer.pragma('schema_version');
    writer.close();
  }
  return new Database(path, { readonly: true, fileMustExist: true });
}

/**
 * Throws RegisterError where a file is missing, foreign, newer or, to read, older. It is looked at as plain bytes, so
 * that SQLite never touches a file that is not ours to change.
 */
export function inspect(
  path: string,
  mode: 'read' | 'write',
  migrations: readonly string[] = MIGRATIONS,
): void {
  if (!existsSync(path))
    throw new RegisterError(
      'missing',
      `There is no register at ${path}.`,
      'Choose another file, or import a snapshot.',
    );
  if (statSync(path).isDirectory())
    throw new RegisterError('not-a-register', `${path} is a folder, not a register.`, 'Choose a file in it.');
  const newest = migrations.length;
  const version = versionOf(path);
  if (version > newest) {
    throw new RegisterError(
      'newer',
      `The register ${path} is of version ${version}, and this Panelpaper knows up to version ${newest}.`,
      'Open it with a newer Panelpaper.',
    );
  }
  if (version < newest && mode === 'read') {
    throw new RegisterError(
      'older',
      `The register ${path} is of version ${version}, made by an earlier Panelpaper.`,
      'Open it in the application once, which brings it up to date and keeps a backup.',
    );
  }
}

function versionOf(path: string): number {
  let file: FileKind;
  try {
    file = kindOfFile(path);
  } catch (error) {
    throw unreadable(path, error);
  }
  if (file.kind === 'register') return file.version;
  if (file.kind === 'empty')
    throw new RegisterError('damaged', `The file ${path} is empty.`, 'Restore a backup or a snapshot.');
  const what = file.kind === 'database' ? 'a database of another program' : 'not a Panelpaper register';
  throw new RegisterError('not-a-register', `The file ${path} is ${what}.`, 'Choose another file.');
}

// SQLite opens a file that may only be read all the same, and says so at the first save. Nothing of this process has it
// open yet: closing a file ends the locks that a process holds on it.
function refuseReadOnly(path: string): void {
  try {
    closeSync(openSync(path, 'r+'));
  } catch (error) {
    throw new RegisterError(
      'unwritable',
      `The register ${path} cannot be opened for writing: ${reasonOf(error)}.`,
      'Allow writing to it, or copy it to another folder.',
    );
  }
}

// A process that was killed before its journal counted, or after it counted no more, leaves one that undoes nothing, and
// SQLite leaves it too until the next save. One that counts was rolled back when the file was looked through; one that
// another program is writing is locked.
function removeDeadJournal(connection: Connection, path: string): void {
  const journal = `${path}-journal`;
  if (!existsSync(journal)) return;
  const patience = Number(connection.pragma('busy_timeout', { simple: true }));
  connection.pragma('busy_timeout = 0');
  try {
    connection.exec('BEGIN EXCLUSIVE');
    rmSync(journal, { force: true });
    connection.exec('ROLLBACK');
  } catch (error) {
    if (!String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) throw error;
  } finally {
    connection.pragma(`busy_timeout = ${patience}`);
  }
}

function unreadable(path: string, error: unknown): RegisterError {
  return new RegisterError(
    'damaged',
    `The register ${path} cannot be read: ${inOneLine(error)}.`,
    'Restore a backup or a snapshot.',
  );
}

// SQLite says the damaged text itself, which may be anything.
function inOneLine(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_ERROR') return 'the database in it is damaged';
  return messageOf(error).split('\n')[0] ?? '';
}
