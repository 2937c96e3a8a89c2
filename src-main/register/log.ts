import type { ChangeSet } from '../../src-shared/entities/change-set.ts';
import { find, type Register } from '../../src-shared/entities/register.ts';
import type { AnyRecord, EntityName } from '../../src-shared/entities/registry.ts';
import type { OwnStep } from '../../src-shared/merge/own-edits.ts';
import { type Step, undoneIn } from '../../src-shared/merge/undone.ts';
import { canonicalRecord } from '../../src-shared/snapshot/canonical.ts';
import type { SnapshotChange } from '../../src-shared/snapshot/format.ts';
import type { Connection } from './database.ts';

type About = Pick<ChangeSet, 'id' | 'label' | 'author' | 'installation' | 'at' | 'kind' | 'of'>;

/** Committed here; brought by the snapshot the register was made from; or told by a merge, and not applied. */
type Came = 'here' | 'brought' | 'told';

/** Whether a change set is in the register already. */
export function isLogged(connection: Connection, changeSetId: string): boolean {
  return connection.prepare('SELECT 1 FROM change_set WHERE id = ?').get(changeSetId) !== undefined;
}

/** The ids of the change sets that are undone, and not done again, in this register. */
export function undoneSets(connection: Connection): ReadonlySet<string> {
  const steps = connection
    .prepare(
      "SELECT kind, of_id AS of FROM change_set WHERE of_id IS NOT NULL AND came <> 'told' ORDER BY seq",
    )
    .all();
  return undoneIn(steps as readonly Step[]);
}

/** What a person decided by each change set, as places: what is decided for what was here leaves no other trace. */
export function readDecided(connection: Connection): ReadonlyMap<string, readonly string[]> {
  const rows = connection
    .prepare('SELECT change_set_id AS id, place FROM decided ORDER BY change_set_id, place')
    .all() as readonly { readonly id: string; readonly place: string }[];
  const bySet = Map.groupBy(rows, ({ id }) => id);
  return new Map([...bySet].map(([id, all]) => [id, all.map(({ place }) => place)]));
}

/** Keeps what was decided by change sets, made here or told. */
export function writeDecided(
  connection: Connection,
  decided: Iterable<readonly [string, readonly string[]]>,
): void {
  const put = connection.prepare(
    'INSERT INTO decided (change_set_id, place) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  for (const [id, places] of decided) for (const place of places) put.run(id, place);
}

type StepRow = Omit<OwnStep, 'hasChanged' | 'hasDecided'> & {
  readonly hasChanged: number;
  readonly hasDecided: number;
};

/** The change sets committed in this register, in order. */
export function ownSteps(connection: Connection): readonly OwnStep[] {
  const rows = connection
    .prepare(
      `SELECT own.id, own.kind, own.of_id AS of, that.kind AS kindOfThat,
         EXISTS (SELECT 1 FROM change WHERE change_set_id = own.id) AS hasChanged,
         EXISTS (SELECT 1 FROM decided WHERE change_set_id = own.id) AS hasDecided
       FROM change_set AS own LEFT JOIN change_set AS that ON that.id = own.of_id
       WHERE own.came = 'here' ORDER BY own.seq`,
    )
    .all() as readonly StepRow[];
  return rows.map((row) => ({ ...row, hasChanged: row.hasChanged === 1, hasDecided: row.hasDecided === 1 }));
}

/** Writes a change set into the log: one row for itself, and one a record with its fields before and after. */
export function logChangeSet(connection: Connection, before: Register, changeSet: ChangeSet): void {
  logAbout(connection, changeSet, 'here');
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

function logAbout(connection: Connection, about: About, came: Came): void {
  const { id, label, author, installation, at, kind = 'do', of = null } = about;
  connection
    .prepare(
      `INSERT INTO change_set (id, label, author, installation, at, kind, of_id, came) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(id, label, author, installation, at, kind, of, came);
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
  readonly kind: SnapshotChange['kind'];
  readonly of: string | null;
  readonly came: Came;
  readonly entity: EntityName;
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
}

const LOG_ROWS = `SELECT change_set_id AS changeSet, author, installation, at, label, kind, of_id AS of, came, entity, record_id AS id, before, after`;
const LOG_TABLES = 'FROM change JOIN change_set ON change_set.id = change.change_set_id';

/** The whole history in the order it was committed, as a snapshot carries it. */
export function readHistory(connection: Connection): readonly SnapshotChange[] {
  const rows = connection.prepare(`${LOG_ROWS} ${LOG_TABLES} ORDER BY change.seq`).all();
  return (rows as readonly LogRow[]).map(changeOf);
}

interface HistoryPage {
  readonly entries: readonly {
    readonly seq: number;
    readonly change: SnapshotChange;
    readonly isUndone: boolean;
  }[];
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
  const undone = undoneSets(connection);
  const entries = rows
    .slice(0, limit)
    .map(({ seq, ...row }) => ({ seq, change: changeOf(row), isUndone: undone.has(row.changeSet) }));
  return { entries, more: rows.length > limit };
}

function changeOf({ came, ...row }: LogRow): SnapshotChange {
  const fieldsOf = (text: string | null) =>
    text === null ? null : (JSON.parse(text) as Record<string, unknown>);
  return { ...row, told: came === 'told', before: fieldsOf(row.before), after: fieldsOf(row.after) };
}

/**
 * Writes a history that came with a snapshot, as it was logged where it was made: brought by the snapshot a register is
 * made from, or told by a merge. What is known already is left out.
 */
export function writeHistory(
  connection: Connection,
  changes: readonly SnapshotChange[],
  came: 'brought' | 'told',
): void {
  const append = appender(connection);
  const known = new Map<string, boolean>();
  for (const change of changes) {
    const { changeSet, told } = change;
    if (!known.has(changeSet)) {
      known.set(changeSet, isLogged(connection, changeSet));
      const about = { ...change, id: changeSet };
      if (known.get(changeSet) === false) logAbout(connection, about, told ? 'told' : came);
    }
    if (known.get(changeSet) === true) continue;
    const textOf = (fields: object | null) => (fields === null ? null : JSON.stringify(fields));
    append(changeSet, change.entity as EntityName, change.id, textOf(change.before), textOf(change.after));
  }
}
