import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Connection } from './database.ts';
import { RegisterError } from './errors.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { refuseBrokenSeal } from './seal.ts';

const LARGE = 32 * 1024 * 1024;

/** Throws RegisterError where the database's structure, its tables or what they hold are not as they were left. */
export function refuseDamaged(
  connection: Connection,
  path: string,
  migrations: readonly string[] = MIGRATIONS,
): void {
  // A large file's indexes are compared with their tables only when a backup of it is verified, off the way.
  const isLarge = statSync(connection.name).size > LARGE;
  const check: unknown = connection.pragma(isLarge ? 'quick_check(1)' : 'integrity_check(1)', {
    simple: true,
  });
  if (check !== 'ok') throw damaged(path, String(check).split('\n').at(-1) ?? '');
  const version = Number(connection.pragma('user_version', { simple: true }));
  if (version === 0) throw damaged(path, 'it does not say of which version it is');
  const said = new Set(schemaOf(connection));
  const missing = schemaOfVersion(migrations.slice(0, version)).filter((sql) => !said.has(sql));
  if (missing.length > 0) throw damaged(path, 'its tables are not those of its version');
  refuseBrokenSeal(connection, path);
}

function damaged(path: string, what: string): RegisterError {
  return new RegisterError(
    'damaged',
    `The register ${path} is damaged: ${what}.`,
    'Restore a backup or a snapshot.',
  );
}

function schemaOf(connection: Connection): readonly string[] {
  return connection.prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL').pluck().all() as string[];
}

/** What the tables of a version are, from an empty database in memory. */
function schemaOfVersion(migrations: readonly string[]): readonly string[] {
  const empty = new Database(':memory:');
  try {
    for (const sql of migrations) empty.exec(sql);
    return schemaOf(empty);
  } finally {
    empty.close();
  }
}
