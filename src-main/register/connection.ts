import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';
import { RegisterError } from './errors.ts';
import { MIGRATIONS } from './migrations/migrations.ts';

export type Connection = Database.Database;

/** "PNPR" in ASCII: marks an SQLite file as a register. */
export const APPLICATION_ID = 0x504e5052;
const SQLITE_HEADER = 'SQLite format 3\0';

/** What must be in force, read back after it is set. DELETE and FULL, because people copy and synchronise these files. */
const PRAGMAS = [
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['synchronous', 'FULL', 2],
  ['journal_mode', 'DELETE', 'delete'],
] as const;

/** Opens an existing register. Throws RegisterError where the file is missing, foreign, damaged or newer; it is left as it was. */
export function connect(path: string, mode: 'read' | 'write'): Connection {
  if (!existsSync(path))
    throw new RegisterError(
      'missing',
      `There is no register at ${path}.`,
      'Choose another file, or import a snapshot.',
    );
  refuseOtherFiles(path);
  let connection: Connection | null = null;
  try {
    connection = new Database(path, { readonly: true, fileMustExist: true });
    refuseUnusable(connection, path);
    if (mode === 'read') return connection;
    connection.close();
    connection = new Database(path, { fileMustExist: true });
    configure(connection);
    return connection;
  } catch (error) {
    connection?.close();
    if (error instanceof RegisterError) throw error;
    throw new RegisterError(
      'damaged',
      `The register ${path} cannot be read: ${messageOf(error)}.`,
      'Restore a backup or a snapshot.',
    );
  }
}

/** Makes a new register file. Throws RegisterError where a file is there already. */
export function createDatabase(path: string, registerId: string, madeAt: string): Connection {
  if (existsSync(path)) throw new RegisterError('exists', `There is a file at ${path} already.`);
  const connection = new Database(path);
  configure(connection);
  connection.transaction(() => {
    for (const sql of MIGRATIONS) connection.exec(sql);
    connection.pragma(`application_id = ${APPLICATION_ID}`);
    connection.pragma(`user_version = ${MIGRATIONS.length}`);
    connection.prepare('INSERT INTO register_meta (id, made_at) VALUES (?, ?)').run(registerId, madeAt);
  })();
  return connection;
}

function configure(connection: Connection): void {
  for (const [name, value, expected] of PRAGMAS) {
    connection.pragma(`${name} = ${value}`);
    const held: unknown = connection.pragma(name, { simple: true });
    if (held !== expected)
      throw new RegisterError('unwritable', `The database does not accept the setting ${name} = ${value}.`);
  }
}

// Looked at as plain bytes first, so that SQLite never touches a file that is not its own.
function refuseOtherFiles(path: string): void {
  const head = Buffer.alloc(SQLITE_HEADER.length);
  const file = openSync(path, 'r');
  const length = readSync(file, head, 0, head.length, 0);
  closeSync(file);
  if (length === 0)
    throw new RegisterError('damaged', `The file ${path} is empty.`, 'Restore a backup or a snapshot.');
  if (head.toString('latin1') !== SQLITE_HEADER) {
    throw new RegisterError(
      'not-a-register',
      `The file ${path} is not a Panelpaper register.`,
      'Choose another file.',
    );
  }
}

function refuseUnusable(connection: Connection, path: string): void {
  if (connection.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw new RegisterError(
      'not-a-register',
      `The file ${path} is a database of another program.`,
      'Choose another file.',
    );
  }
  const version = Number(connection.pragma('user_version', { simple: true }));
  if (version > MIGRATIONS.length) {
    throw new RegisterError(
      'newer',
      `The register ${path} is of version ${version}, and this Panelpaper knows up to version ${MIGRATIONS.length}.`,
      'Open it with a newer Panelpaper.',
    );
  }
  const check: unknown = connection.pragma('quick_check', { simple: true });
  if (check !== 'ok')
    throw new RegisterError(
      'damaged',
      `The register ${path} is damaged: ${String(check)}.`,
      'Restore a backup or a snapshot.',
    );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
