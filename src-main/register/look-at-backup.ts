import Database from 'better-sqlite3';
import { inspect } from './connection.ts';
import type { Connection } from './database.ts';
import { messageOf } from './errors.ts';
import { refuseDamaged } from './integrity.ts';

/** What a backup turned out to be when it was read through. */
export interface BackupContent {
  /** Why it cannot be restored, in a sentence; null where it is whole. */
  readonly problem: string | null;
  /** The ids of the change sets in its log. */
  readonly changeSets: readonly string[];
}

/** Reads a backup through: whether it is whole, a backup of the register with that id, and which changes it holds. */
export function lookAtBackup(path: string, registerId: string): BackupContent {
  try {
    inspect(path, 'write');
    const connection = new Database(path, { readonly: true, fileMustExist: true });
    try {
      refuseDamaged(connection, path);
      const id = connection.prepare('SELECT id FROM register_meta').pluck().get();
      if (id !== registerId) return { problem: 'It holds another register.', changeSets: [] };
      return { problem: null, changeSets: changeSetsIn(connection) };
    } finally {
      connection.close();
    }
  } catch (error) {
    return { problem: messageOf(error), changeSets: [] };
  }
}

function changeSetsIn(connection: Connection): readonly string[] {
  return connection.prepare('SELECT id FROM change_set ORDER BY seq').pluck().all() as string[];
}

/** The newest change set in a backup; null where there is none, or it cannot be read. */
export function lastChangeIn(path: string): string | null {
  try {
    inspect(path, 'write');
    const connection = new Database(path, { readonly: true, fileMustExist: true });
    try {
      return lastChange(connection);
    } finally {
      connection.close();
    }
  } catch {
    // A backup that cannot be read is as good as none.
    return null;
  }
}

/** The newest change set in a register. */
export function lastChange(connection: Connection): string | null {
  const id = connection.prepare('SELECT id FROM change_set ORDER BY seq DESC LIMIT 1').pluck().get();
  return typeof id === 'string' ? id : null;
}

/** Whether a backup was made when a person had been redacted; false where it cannot be read. */
export function isRedactedIn(path: string, personId: string): boolean {
  try {
    const connection = new Database(path, { readonly: true, fileMustExist: true });
    try {
      return connection.prepare('SELECT 1 FROM redaction WHERE person_id = ?').get(personId) !== undefined;
    } finally {
      connection.close();
    }
  } catch {
    // One of an earlier version has no such table, and what cannot be read may hold anything.
    return false;
  }
}
