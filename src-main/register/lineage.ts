import type { Register } from '../../src-shared/entities/register.ts';
import { closureOf, headsOf, type Lineage, stateId } from '../../src-shared/snapshot/lineage.ts';
import type { Connection } from './database.ts';
import { sha256 } from './hash.ts';
import { undoneSets } from './log.ts';
import { keepState, parentsOfStates, recordsHash, type State } from './states.ts';

/** How a register came by a state: it left, or the register began with it, merged it, or was replaced by it. */
export type How = 'left' | 'began' | 'merged' | 'replaced';

interface LineageRow {
  readonly state: string;
  readonly how: How;
  readonly changeSet: string | null;
}

/** Notes that a register came by a state, by the change set that brought it, if one did. */
export function noteState(connection: Connection, state: string, how: How, changeSet: string | null): void {
  connection
    .prepare('INSERT INTO lineage (state_id, how, change_set_id) VALUES (?, ?, ?)')
    .run(state, how, changeSet);
}

/**
 * The states that a register's records came from. A merge that was undone brought nothing, and what left while it was
 * in force is not what the records came from; so the same snapshot can be merged again.
 */
export function lineageOf(connection: Connection): Lineage {
  const parents = parentsOfStates(connection);
  const rows = lineageRows(connection);
  const undone = undoneSets(connection);
  const isUndone = ({ changeSet }: LineageRow) => changeSet !== null && undone.has(changeSet);
  const entered = rows.filter(({ how }) => how !== 'left');
  const standing = closureOf(
    parents,
    entered.filter((row) => !isUndone(row)).map(({ state }) => state),
  );
  const gone = new Set(
    entered.filter((row) => isUndone(row) && !standing.has(row.state)).map(({ state }) => state),
  );
  let states: string[] = [];
  for (const row of rows) {
    if (isUndone(row)) continue;
    if (row.how === 'left' && [...closureOf(parents, [row.state])].some((state) => gone.has(state))) continue;
    if (row.how === 'replaced') states = [];
    states.push(row.state);
  }
  return { parents, heads: headsOf(parents, states) };
}

/** The state that a register is in now: a head where nothing changed since, else one that is made of its heads. */
export function stateNow(connection: Connection, register: Register): State & { readonly sha256: string } {
  const { heads } = lineageOf(connection);
  const hash = recordsHash(register);
  const [head] = heads;
  if (heads.length === 1 && head !== undefined && hashOfState(connection, head) === hash) {
    return { id: head, sha256: hash, parents: [...(parentsOfStates(connection).get(head) ?? [])] };
  }
  return { id: stateId(sha256, hash, heads), sha256: hash, parents: heads };
}

/** Keeps the state of a register as it leaves, in the transaction of the caller. */
export function keepLeaving(connection: Connection, state: State, register: Register, at: string): void {
  if (lineageOf(connection).heads.includes(state.id)) return;
  keepState(connection, state, register, at);
  noteState(connection, state.id, 'left', null);
}

/** A snapshot that somebody has: it left the register, or came into it. */
export interface Passage {
  readonly state: string;
  readonly how: 'left' | 'came';
  /** When it first did. */
  readonly at: string;
}

/** The snapshots that left a register or came into it; newest first. One that left as it came is told once, as it came. */
export function passages(connection: Connection): readonly Passage[] {
  return connection
    .prepare(
      `SELECT state.id AS state, state.kept_at AS at, iif(min(lineage.how = 'left'), 'left', 'came') AS how
       FROM lineage JOIN state ON state.id = lineage.state_id
       GROUP BY state.id ORDER BY max(lineage.seq) DESC`,
    )
    .all() as readonly Passage[];
}

function hashOfState(connection: Connection, id: string): string | null {
  return connection.prepare('SELECT sha256 FROM state WHERE id = ?').pluck().get(id) as string | null;
}

function lineageRows(connection: Connection): readonly LineageRow[] {
  return connection
    .prepare('SELECT state_id AS state, how, change_set_id AS changeSet FROM lineage ORDER BY seq')
    .all() as readonly LineageRow[];
}
