import Database from 'better-sqlite3';
import type { Snapshot } from '../../src-shared/snapshot/format.ts';
import { copyInMemory, inspect } from './connection.ts';
import type { Connection } from './database.ts';
import { RegisterError } from './errors.ts';
import { snapshotOf } from './export-snapshot.ts';
import { refuseDamaged } from './integrity.ts';
import { applyMigrations } from './migrate.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { readRows } from './rows.ts';

/**
 * The records of a backup, as a snapshot without history, to be looked at. It is read through first, as for restoring,
 * and read from a copy in memory, where one of an earlier version is brought up to date; the file and its folder stay as
 * they are. Throws RegisterError where it is missing, damaged, newer, or a backup of another register than `registerId`.
 */
export function readBackup(
  path: string,
  registerId: string,
): { readonly snapshot: Snapshot; readonly newest: NewestChange | null } {
  refuseUnsound(path, registerId);
  const copy = copyInMemory(path);
  try {
    applyMigrations(copy, MIGRATIONS);
    const newest = newestChangeIn(copy);
    const about = { registerId, madeAt: newest?.at ?? '', author: newest?.author ?? '' };
    return { snapshot: snapshotOf(readRows(copy), about), newest };
  } finally {
    copy.close();
  }
}

function refuseUnsound(path: string, registerId: string): void {
  inspect(path, 'write');
  if (idOfWhole(path) === registerId) return;
  throw new RegisterError('invalid', 'The backup holds another register.', 'Choose another backup.');
}

function idOfWhole(path: string): unknown {
  try {
    const file = new Database(path, { readonly: true, fileMustExist: true });
    try {
      refuseDamaged(file, path);
      return file.prepare('SELECT id FROM register_meta').pluck().get();
    } finally {
      file.close();
    }
  } catch {
    throw new RegisterError('damaged', `The backup ${path} is damaged itself.`, 'Choose another one.');
  }
}

/** The newest change that a backup holds, as its history names it. */
export interface NewestChange {
  readonly label: string;
  readonly author: string;
  /** The instant it was made, UTC. */
  readonly at: string;
}

function newestChangeIn(connection: Connection): NewestChange | null {
  const row = connection
    .prepare('SELECT label, author, at FROM change_set ORDER BY seq DESC LIMIT 1')
    .get() as NewestChange | undefined;
  return row ?? null;
}
