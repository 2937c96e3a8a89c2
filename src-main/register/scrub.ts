import type { EntityName } from '../../src-shared/entities/registry.ts';
import {
  type Redaction,
  redactedFields,
  redactedRegister,
} from '../../src-shared/redaction/redact-records.ts';
import { redactedApart } from '../../src-shared/redaction/redact-snapshot.ts';
import type { Connection } from './database.ts';
import { messageOf, RegisterError } from './errors.ts';
import { rewriteStates } from './states.ts';

/** How much of a register beside its records holds what is taken out. */
export interface Scrubbed {
  /** Rows of the history. */
  readonly changes: number;
  /** Earlier states. */
  readonly states: number;
}

/**
 * Takes names out of everything that a register keeps beside its records: its history, its earlier states, and the old
 * hashes of its papers as issued. In the transaction of the caller.
 */
export function scrub(connection: Connection, redaction: Redaction): Scrubbed {
  return {
    changes: scrubChanges(connection, redaction) + scrubSets(connection, redaction),
    states: rewriteStates(connection, {
      whole: (register) => redactedRegister(register, redaction),
      apart: (apart) => redactedApart(apart, redaction),
    }),
  };
}

interface ChangeRow {
  readonly seq: number;
  readonly entity: EntityName;
  readonly before: string | null;
  readonly after: string | null;
}

function scrubChanges(connection: Connection, redaction: Redaction): number {
  const rows = connection
    .prepare('SELECT seq, entity, before, after FROM change')
    .all() as readonly ChangeRow[];
  const put = connection.prepare('UPDATE change SET before = ?, after = ? WHERE seq = ?');
  let count = 0;
  for (const { seq, entity, before, after } of rows) {
    const [was, is] = [fieldsText(entity, before, redaction), fieldsText(entity, after, redaction)];
    if (was === before && is === after) continue;
    put.run(was, is, seq);
    count += 1;
  }
  return count;
}

function fieldsText(entity: EntityName, text: string | null, redaction: Redaction): string | null {
  if (text === null) return null;
  const fields = JSON.parse(text) as Readonly<Record<string, unknown>>;
  const after = redactedFields(entity, fields, redaction);
  return after === fields ? text : JSON.stringify(after);
}

function scrubSets(connection: Connection, { redact }: Redaction): number {
  const rows = connection.prepare('SELECT seq, label, author FROM change_set').all() as readonly {
    readonly seq: number;
    readonly label: string;
    readonly author: string;
  }[];
  const put = connection.prepare('UPDATE change_set SET label = ?, author = ? WHERE seq = ?');
  let count = 0;
  for (const { seq, label, author } of rows) {
    const [said, by] = [redact(label).text, redact(author).text];
    if (said === label && by === author) continue;
    put.run(said, by, seq);
    count += 1;
  }
  return count;
}

/** What is overwritten or removed from now on is wiped in the file, and in the journal that is written meanwhile. */
export function wipeFromNowOn(connection: Connection): void {
  connection.pragma('secure_delete = ON');
}

/**
 * Writes a register's file anew from what it holds, so that nothing removed before is left in pages that are free. Throws
 * RegisterError where that cannot be done; what it holds is as it should be all the same.
 */
export function writeAnew(connection: Connection): void {
  try {
    connection.exec('VACUUM');
  } catch (error) {
    throw new RegisterError(
      'unwritable',
      `The name was taken out, but the file ${connection.name} could not be written anew: ${messageOf(error)}.`,
      'Make room on the disk and redact the same person again, so that nothing is left in the file.',
    );
  }
}
