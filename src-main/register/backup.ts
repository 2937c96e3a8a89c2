import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BackupReason, backupFolderOf, backupName, readBackupName, stemOf } from './backup-names.ts';
import type { Connection } from './database.ts';
import { RegisterError } from './errors.ts';
import { finishBackup, rowsIn, type UnverifiedBackup } from './finish-backup.ts';
import { reasonOf } from './reason.ts';

// Copied at a time; between two steps whatever waits is served. 64 pages are 256 kB, well under a millisecond.
const PAGES_A_STEP = 64;

/**
 * Copies a register as it stands into its backup folder at once, verifies the copy, and only then gives it its name.
 * Gives back the path. Throws RegisterError where that cannot be done. For where nothing else can be served meanwhile
 * anyhow: before a migration, which is part of opening, and on the command line.
 */
export function backUp(connection: Connection, path: string, reason: BackupReason, now = new Date()): string {
  const making = begin(path, reason, now);
  try {
    mkdirSync(backupFolderOf(path), { recursive: true });
    sweep(path);
    connection.prepare('VACUUM INTO ?').run(making.building);
    finishBackup({ ...making, rows: rowsIn(connection), keep: [] });
  } catch (error) {
    throw failed(path, making.building, error);
  }
  return making.file;
}

export interface OnlineOptions {
  readonly now?: Date;
  /** Verifies and renames; in a worker thread where saving must not wait for it. */
  readonly finish?: (backup: UnverifiedBackup) => Promise<void> | void;
  /** Names of backups that may not be rotated away now. */
  readonly keep?: readonly string[];
}

/**
 * Backs a register up in small steps while it goes on being written to (SQLite's online backup: what this connection
 * commits meanwhile is in the copy too). Verified and named as any other. Throws RegisterError where that cannot be done.
 */
export async function backUpOnline(
  connection: Connection,
  path: string,
  reason: BackupReason,
  { now = new Date(), finish = finishBackup, keep = [] }: OnlineOptions = {},
): Promise<string> {
  const making = begin(path, reason, now);
  try {
    mkdirSync(backupFolderOf(path), { recursive: true });
    sweep(path);
    await connection.backup(making.building, { progress: () => PAGES_A_STEP });
    // Counted before anything else can be committed: what follows a last step runs before the next message is heard.
    await finish({ ...making, rows: rowsIn(connection), keep });
  } catch (error) {
    throw failed(path, making.building, error);
  }
  return making.file;
}

type Making = Pick<UnverifiedBackup, 'building' | 'file' | 'stem'>;

function begin(path: string, reason: BackupReason, now: Date): Making {
  const stem = stemOf(path);
  for (let copy = 1; ; copy += 1) {
    const file = join(backupFolderOf(path), backupName(stem, now, reason, copy));
    if (!existsSync(file)) return { file, building: `${file}.tmp`, stem };
  }
}

const HALF_MADE = /\.tmp(?:-journal)?$/;

// What a process left that was killed while it made a backup. Whoever makes one holds the register, so none is at it now.
function sweep(path: string): void {
  const folder = backupFolderOf(path);
  for (const name of readdirSync(folder)) {
    const whole = name.replace(HALF_MADE, '');
    if (whole !== name && readBackupName(stemOf(path), whole) !== null)
      rmSync(join(folder, name), { force: true });
  }
}

function failed(path: string, building: string, error: unknown): RegisterError {
  try {
    for (const left of [building, `${building}-journal`]) rmSync(left, { force: true });
  } catch {
    // The folder itself is what is wrong; why is said below.
  }
  const why = reasonOf(error);
  return new RegisterError(
    'unwritable',
    `No backup of ${path} could be made in ${backupFolderOf(path)}: ${why}.`,
    'Make room there, or allow writing to that folder; nothing was changed.',
  );
}
