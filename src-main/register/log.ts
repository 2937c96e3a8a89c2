import type { ChangeSet } from '../../src-shared/entities/change-set.ts';
import { find, type Register } from '../../src-shared/entities/register.ts';
import type { AnyRecord, EntityName } from '../../src-shared/entities/registry.ts';
import { canonicalRecord } from '../../src-shared/snapshot/canonical.ts';
import type { SnapshotChange } from '../../src-shared/snapshot/format.ts';
import type { Connection } from './database.ts';

type About = Pick<ChangeSet, 'id' | 'label' | 'author' | 'installation' | 'at'>;

/** Whether a change set is in the register already. */
export function isLogged(connection: Connection, changeSetId: string): boolean {
  return connection.prepare('SELECT 1 FROM change_set WHERE id = ?').get(changeSetId) !== undefined;
}

/** Writes a change set into the log: one row for itself, and one a record with its fields before and after. */
export function logChangeSet(connection: Connection, before: Register, changeSet: ChangeSet): void {
  logAbout(connection, changeSet);
  const append = appender(connection);
  for (const change of changeSet.changes) {
    const id = change.kind === 'put' ? change.record.id : change.id;
    const was = find(before, change.entity, id) as AnyRecord | undefined;
    append(
      changeSet.id,
      change.entity,
      id,
      was === undefined ? null : canonicalRecord(change.entity, was),
      change.kind === 'put' ? canonicalRecord(change.entity, change.record) : null,
    );
  }
}

function logAbout(connection: Connection, { id, label, author, installation, at }: About): void {
  connection
    .prepare('INSERT INTO change_set (id, label, author, installation, at) VALUES (?, ?, ?, ?, ?)')
    .run(id, label, author, installation, at);
}

function appender(connection: Connection) {
  const statement = connection.prepare(
    'INSERT INTO change (change_set_id, entity, record_id, before, after) VALUES (?, ?, ?, ?, ?)',
  );
  return (set: string, entity: EntityName, id: string, before: string | null, after: string | null) =>
    statement.run(set, entity, id, before, after);
}

interface LogRow {
  readonly changeSet: string;
  readonly author: string;
  readonly installation: string;
  readonly at: string;
  readonly label: string;
  readonly entity: EntityName;
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
}

const LOG_ROWS = `SELECT change_set_id AS changeSet, author, installation, at, label, entity, record_id AS id, before, after`;
const LOG_TABLES = 'FROM change JOIN change_set ON change_set.id = change.change_set_id';

/** The whole history in the order it was committed, as a snapshot carries it. */
export function readHistory(connection: Connection): readonly SnapshotChange[] {
  const rows = connection.prepare(`${LOG_ROWS} ${LOG_TABLES} ORDER BY change.seq`).all();
  return (rows as readonly LogRow[]).map(changeOf);
}

interface HistoryPage {
  readonly entries: readonly { readonly seq: number; readonly change: SnapshotChange }[];
  readonly more: boolean;
}

/** A page of the history, newest first, from before a sequence number; of one record where its id is given. */
export function readHistoryPage(
  connection: Connection,
  { recordId, before, limit }: { recordId: string | null; before: number | null; limit: number },
): HistoryPage {
  const rows = connection
    .prepare(
      `${LOG_ROWS}, change.seq AS seq ${LOG_TABLES}
       WHERE (:recordId IS NULL OR record_id = :recordId) AND (:before IS NULL OR change.seq < :before)
       ORDER BY change.seq DESC LIMIT :limit`,
    )
    .all({ recordId, before, limit: limit + 1 }) as readonly (LogRow & { readonly seq: number })[];
  const entries = rows.slice(0, limit).map(({ seq, ...row }) => ({ seq, change: changeOf(row) }));
  return { entries, more: rows.length > limit };
}

function changeOf(row: LogRow): SnapshotChange {
  const fieldsOf = (text: string | null) =>
    text === null ? null : (JSON.parse(text) as Record<string, unknown>);
  return { ...row, before: fieldsOf(row.before), after: fieldsOf(row.after) };
}

/** Writes a history that came with a snapshot, as it was logged where it was made. */
export function writeHistory(connection: Connection, changes: readonly SnapshotChange[]): void {
  const append = appender(connection);
  let last: string | null = null;
  for (const change of changes) {
    if (change.changeSet !== last && !isLogged(connection, change.changeSet)) {
      logAbout(connection, { ...change, id: change.changeSet });
    }
    last = change.changeSet;
    const textOf = (fields: object | null) => (fields === null ? null : JSON.stringify(fields));
    append(
      change.changeSet,
      change.entity as EntityName,
      change.id,
      textOf(change.before),
      textOf(change.after),
    );
  }
}
