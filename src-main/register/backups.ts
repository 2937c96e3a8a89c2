import { copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { backUpOnline, type OnlineOptions } from './backup.ts';
import { type BackupName, backupFolderOf, newestFirst, readBackupName, stemOf } from './backup-names.ts';
import { inspect } from './connection.ts';
import type { Connection } from './database.ts';
import { RegisterError } from './errors.ts';
import { refuseDamaged } from './integrity.ts';
import { takeOwnership } from './owner.ts';
import { reasonOf } from './reason.ts';
import { flushFile, flushFolder } from './write-file.ts';

export interface Backup extends BackupName {
  readonly path: string;
  readonly bytes: number;
}

/** The backups of a register, newest first. */
export function backupsOf(path: string): readonly Backup[] {
  const folder = backupFolderOf(path);
  return namesIn(folder)
    .flatMap((name) => readBackupName(stemOf(path), name) ?? [])
    .sort(newestFirst)
    .flatMap((backup) => {
      const bytes = sizeOf(join(folder, backup.name));
      return bytes === null ? [] : [{ ...backup, path: join(folder, backup.name), bytes }];
    });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // There is none yet, or something else is in its place; making a backup says so.
    return [];
  }
}

function sizeOf(path: string): number | null {
  try {
    const about = statSync(path);
    return about.isFile() ? about.size : null;
  } catch {
    // It was removed just now.
    return null;
  }
}

/**
 * Puts a backup in the place of a register. What stands there now is kept first: as a verified backup where it can be
 * read, else by another name. Throws RegisterError where the backup is not whole; nothing is changed then.
 */
export async function restoreBackup(
  path: string,
  backup: string,
  options: Pick<OnlineOptions, 'now' | 'finish'> = {},
): Promise<void> {
  // One from before a migration too: it is brought up to date when it is opened.
  inspect(backup, 'write');
  const ownership = takeOwnership(path, 'A restored backup');
  const building = `${path}.${process.pid}.tmp`;
  try {
    copyFileSync(backup, building);
    refuseDamagedBackup(building, backup);
    flushFile(building);
    await keepPresent(path, { ...options, keep: [basename(backup)] });
    // Whatever the journal would have put right went with what it belongs to; this file it would damage.
    rmSync(`${path}-journal`, { force: true });
    renameSync(building, path);
    flushFolder(dirname(path));
  } catch (error) {
    if (error instanceof RegisterError) throw error;
    throw new RegisterError(
      'unwritable',
      `The backup could not be put in the place of ${path}: ${reasonOf(error)}.`,
      'The register is as it was. Make room there, or allow writing to its folder.',
    );
  } finally {
    rmSync(building, { force: true });
    ownership.release();
  }
}

function refuseDamagedBackup(copy: string, backup: string): void {
  try {
    const connection = new Database(copy, { readonly: true, fileMustExist: true });
    try {
      refuseDamaged(connection, copy);
    } finally {
      connection.close();
    }
  } catch {
    throw new RegisterError('damaged', `The backup ${backup} is damaged itself.`, 'Choose an older one.');
  }
}

async function keepPresent(path: string, options: OnlineOptions): Promise<void> {
  if (!existsSync(path)) return;
  try {
    const connection = openToKeep(path);
    try {
      await backUpOnline(connection, path, 'before a restore', options);
    } finally {
      connection.close();
    }
  } catch (error) {
    if (isSound(path)) throw error;
    setAside(path, options.now ?? new Date(), error);
  }
}

// With the right to write, so that the journal of a process that was killed is rolled back first.
function openToKeep(path: string): Connection {
  inspect(path, 'write');
  return new Database(path, { fileMustExist: true });
}

// A register that is whole and cannot be backed up (a full disk) is not moved aside: nothing is changed then.
function isSound(path: string): boolean {
  try {
    const connection = openToKeep(path);
    try {
      refuseDamaged(connection, path);
      return true;
    } finally {
      connection.close();
    }
  } catch {
    return false;
  }
}

// What cannot be read cannot be backed up, but it is not thrown away either.
function setAside(path: string, now: Date, error: unknown): void {
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '').replace('T', ' ');
  const kept = `${path} damaged ${stamp}`;
  try {
    if (existsSync(`${path}-journal`)) renameSync(`${path}-journal`, `${kept}-journal`);
    renameSync(path, kept);
  } catch {
    throw new RegisterError(
      'unwritable',
      `The register ${path} could not be kept before the restore: ${reasonOf(error)}.`,
      'Nothing was changed. Copy it elsewhere, then try again.',
    );
  }
}
