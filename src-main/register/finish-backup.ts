import { readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { readBackupName } from './backup-names.ts';
import type { Connection } from './database.ts';
import { APPLICATION_ID } from './file-head.ts';
import { rotatedAway } from './rotation.ts';
import { refuseBrokenSeal } from './seal.ts';
import { flushFile, flushFolder } from './write-file.ts';

/** A copy of a register that has yet to be looked at before it may be called a backup. Plain data: a worker is given it. */
export interface UnverifiedBackup {
  /** Where the copy is. */
  readonly building: string;
  /** What it is called once it is verified. */
  readonly file: string;
  /** The stem of the register that it is a copy of. */
  readonly stem: string;
  /** How many rows each table had when the copy was made. */
  readonly rows: Readonly<Record<string, number>>;
  /** Names of backups that may not be rotated away now, beside this one. */
  readonly keep: readonly string[];
}

/**
 * The one way a copy becomes a backup, whoever made it and how: it is read through, flushed, given its name, the folder
 * is flushed, and older ones are rotated. Throws where the copy is not whole; it has no name then.
 */
export function finishBackup({ building, file, stem, rows, keep }: UnverifiedBackup): void {
  verifyCopy(building, rows);
  flushFile(building);
  renameSync(building, file);
  const folder = dirname(file);
  flushFolder(folder);
  try {
    rotate(folder, stem, new Set([basename(file), ...keep]));
  } catch {
    // A backup that may not be removed stays; the one that was just made is there, and is what matters.
  }
}

/** How many rows each table has. */
export function rowsIn(connection: Connection): Readonly<Record<string, number>> {
  const tables = connection
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as readonly string[];
  const count = (table: string) => connection.prepare(`SELECT count(*) FROM "${table}"`).pluck().get();
  return Object.fromEntries(tables.map((table) => [table, Number(count(table))]));
}

function verifyCopy(path: string, rows: UnverifiedBackup['rows']): void {
  const copy = new Database(path, { readonly: true, fileMustExist: true });
  try {
    if (copy.pragma('application_id', { simple: true }) !== APPLICATION_ID)
      throw new Error('the copy is not a register');
    const check: unknown = copy.pragma('integrity_check', { simple: true });
    if (check !== 'ok') throw new Error(`the copy is damaged: ${String(check)}`);
    refuseBrokenSeal(copy, path);
    const found = rowsIn(copy);
    for (const [table, count] of Object.entries(rows))
      if (found[table] !== count) throw new Error(`the copy lacks rows of ${table}`);
  } finally {
    copy.close();
  }
}

function rotate(folder: string, stem: string, keep: ReadonlySet<string>): void {
  const backups = readdirSync(folder).flatMap((name) => readBackupName(stem, name) ?? []);
  for (const { name } of rotatedAway(backups, keep)) rmSync(join(folder, name), { force: true });
}
