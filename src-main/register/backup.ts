import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { Connection } from './database.ts';
import { messageOf, RegisterError } from './errors.ts';
import { flushFile, flushFolder } from './write-file.ts';

/** The folder beside a register that holds its backups: "SEC.panelpaper" has "SEC backups". */
export function backupFolderOf(path: string): string {
  return join(dirname(path), `${basename(path, extname(path))} backups`);
}

/**
 * Copies a register as it stands into its backup folder, checks that the copy is whole and holds as many rows, and
 * only then gives it its name. Gives back the path. Throws RegisterError where that cannot be done.
 */
export function backUp(connection: Connection, path: string, reason: string, now = new Date()): string {
  const folder = backupFolderOf(path);
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '').replace('T', ' ');
  const file = freeName(join(folder, `${basename(path, extname(path))} ${stamp} ${reason}`));
  const building = `${file}.tmp`;
  try {
    mkdirSync(folder, { recursive: true });
    rmSync(building, { force: true });
    connection.prepare('VACUUM INTO ?').run(building);
    verifyCopy(connection, building);
    flushFile(building);
    renameSync(building, file);
    flushFolder(folder);
  } catch (error) {
    if (existsSync(building)) rmSync(building, { force: true });
    throw new RegisterError(
      'unwritable',
      `No backup of ${path} could be made in ${folder}: ${messageOf(error)}.`,
      'Make room there, or allow writing to that folder; nothing was changed.',
    );
  }
  return file;
}

function freeName(stem: string): string {
  for (let copy = 1; ; copy += 1) {
    const name = `${stem}${copy === 1 ? '' : ` (${copy})`}.panelpaper`;
    if (!existsSync(name)) return name;
  }
}

function verifyCopy(connection: Connection, path: string): void {
  const copy = new Database(path, { readonly: true, fileMustExist: true });
  try {
    const check: unknown = copy.pragma('integrity_check', { simple: true });
    if (check !== 'ok') throw new Error(`the copy is damaged: ${String(check)}`);
    const tables = connection
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all() as readonly string[];
    for (const table of tables) {
      const count = (of: Connection) => of.prepare(`SELECT count(*) FROM "${table}"`).pluck().get();
      if (count(copy) !== count(connection)) throw new Error(`the copy lacks rows of ${table}`);
    }
  } finally {
    copy.close();
  }
}
