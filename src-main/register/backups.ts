import { copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { backUp, backupFolderOf } from './backup.ts';
import { inspect } from './connection.ts';
import { messageOf, RegisterError } from './errors.ts';
import { takeOwnership } from './owner.ts';
import { flushFile, flushFolder } from './write-file.ts';

/** The backups of a register, newest first. */
export function backupsOf(path: string): readonly { readonly path: string; readonly name: string }[] {
  const folder = backupFolderOf(path);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.panelpaper'))
    .sort((a, b) => (a < b ? 1 : -1))
    .map((name) => ({ path: join(folder, name), name: name.replace(/\.panelpaper$/, '') }));
}

/**
 * Puts a backup in the place of a register. What stands there now is kept first: as a verified backup where it can be
 * read, else by another name. Throws RegisterError where the backup is not whole; nothing is changed then.
 */
export function restoreBackup(path: string, backup: string, now = new Date()): void {
  inspect(backup, 'read');
  const ownership = takeOwnership(path, 'A restored backup');
  const building = `${path}.${process.pid}.tmp`;
  try {
    copyFileSync(backup, building);
    refuseDamaged(building, backup);
    flushFile(building);
    keepPresent(path, now);
    // Whatever the journal would have put right went with what it belongs to; this file it would damage.
    rmSync(`${path}-journal`, { force: true });
    renameSync(building, path);
    flushFolder(dirname(path));
  } finally {
    rmSync(building, { force: true });
    ownership.release();
  }
}

function refuseDamaged(copy: string, backup: string): void {
  const connection = new Database(copy, { readonly: true, fileMustExist: true });
  try {
    const check: unknown = connection.pragma('integrity_check', { simple: true });
    if (check === 'ok') return;
  } finally {
    connection.close();
  }
  throw new RegisterError('damaged', `The backup ${backup} is damaged itself.`, 'Choose an older one.');
}

function keepPresent(path: string, now: Date): void {
  if (!existsSync(path)) return;
  try {
    const connection = new Database(path, { readonly: true, fileMustExist: true });
    try {
      backUp(connection, path, 'before a restore', now);
    } finally {
      connection.close();
    }
  } catch (error) {
    // What cannot be read cannot be backed up, but it is not thrown away either.
    const stamp = now.toISOString().slice(0, 19).replaceAll(':', '').replace('T', ' ');
    const kept = `${path} damaged ${stamp}`;
    try {
      if (existsSync(`${path}-journal`)) renameSync(`${path}-journal`, `${kept}-journal`);
      renameSync(path, kept);
    } catch {
      throw new RegisterError(
        'unwritable',
        `The register ${path} could not be kept before the restore: ${messageOf(error)}.`,
        'Nothing was changed. Copy it elsewhere, then try again.',
      );
    }
  }
}
