import { basename, dirname, extname, join } from 'node:path';

/** Why a backup was made, in the words that its file's name ends with. */
export type BackupReason =
  | 'daily'
  | 'by hand'
  | 'before an import'
  | 'before a merge'
  | 'before a restore'
  /** Before a migration: the version of the database that the backup holds. */
  | `version ${number}`;

/** What the name of a backup says. */
export interface BackupName {
  readonly name: string;
  /** The instant it was made, UTC, to the second. */
  readonly at: string;
  readonly reason: BackupReason;
  /** 1, or 2 and more where several were made in one second. */
  readonly copy: number;
}

const ENDING = '.panelpaper';
const NAME =
  /^ (\d{4}-\d\d-\d\d) (\d\d)(\d\d)(\d\d) UTC (daily|by hand|before an import|before a merge|before a restore|version \d+)(?: \((\d+)\))?$/;

/** The folder beside a register that holds its backups: "SEC.panelpaper" has "SEC backups". */
export function backupFolderOf(path: string): string {
  return join(dirname(path), `${stemOf(path)} backups`);
}

/** The name of a register's file without its ending. */
export function stemOf(path: string): string {
  return basename(path, extname(path));
}

/** "SEC 2026-11-25 090000 UTC daily.panelpaper". */
export function backupName(stem: string, at: Date, reason: BackupReason, copy = 1): string {
  const stamp = at.toISOString().slice(0, 19).replaceAll(':', '').replace('T', ' ');
  return `${stem} ${stamp} UTC ${reason}${copy === 1 ? '' : ` (${copy})`}${ENDING}`;
}

/** What a file's name says of a backup of the register of that stem; null where the name is none that we give. */
export function readBackupName(stem: string, name: string): BackupName | null {
  if (!name.startsWith(stem) || !name.endsWith(ENDING)) return null;
  const found = NAME.exec(name.slice(stem.length, -ENDING.length));
  if (found === null) return null;
  const [, day, hour, minute, second, reason, copy] = found;
  const at = `${day}T${hour}:${minute}:${second}.000Z`;
  const instant = new Date(at);
  // The thirtieth of February, and the like: no name of ours says so.
  if (Number.isNaN(instant.getTime()) || instant.toISOString() !== at) return null;
  return { name, at, reason: reason as BackupReason, copy: Number(copy ?? 1) };
}

/** The order of backups, newest first. */
export function newestFirst(a: BackupName, b: BackupName): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return b.copy - a.copy || (a.name < b.name ? 1 : -1);
}
