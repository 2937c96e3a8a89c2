import type { Register } from '../../src-shared/entities/register.ts';
import type { Told } from '../../src-shared/merge/edited.ts';
import { ownEdits } from '../../src-shared/merge/own-edits.ts';
import {
  type Arrival,
  type How,
  headsAfter,
  type Lineage,
  stateId,
} from '../../src-shared/snapshot/lineage.ts';
import type { Connection } from './database.ts';
import { sha256 } from './hash.ts';
import { ownSteps, undoneSets } from './log.ts';
import {
  editsOfStates,
  enterEdits,
  keepState,
  parentsOfStates,
  recordsHash,
  type State,
  type ToldState,
} from './states.ts';

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

/** The states that a register's records came from. */
export function lineageOf(connection: Connection): Lineage {
  const parents = parentsOfStates(connection);
  const arrivals = arrivalsIn(connection).map(({ state, how, isUndone }) => ({ state, how, isUndone }));
  return { parents, heads: headsAfter(parents, arrivals), edits: editsOfStates(connection) };
}

/**
 * The change sets made here; and those of them that edit or decide something, and that no state the register came from
 * holds yet. What was made before the whole register was replaced went with it.
 */
export function ownSetsIn(connection: Connection, lineage: Lineage): Pick<Told, 'made' | 'own'> {
  const replaced = arrivalsIn(connection).findLast(({ how, isUndone }) => how === 'replaced' && !isUndone);
  const steps = ownSteps(connection);
  const last = steps.findIndex(({ id }) => id === replaced?.changeSet);
  return {
    made: new Set(steps.map(({ id }) => id)),
    own: ownEdits(steps.slice(last + 1), lineage),
  };
}

/** A state as a register is in it, with what it brings that none of its parents holds. */
export interface StateNow extends State {
  readonly sha256: string;
  /** Null where it is a state that does not tell. */
  readonly edits: readonly string[] | null;
}

/** The state that a register is in now: a head where nothing was done since, else one that is made of its heads. */
export function stateNow(connection: Connection, register: Register): StateNow {
  const lineage = lineageOf(connection);
  const { parents, heads } = lineage;
  const { own: edits } = ownSetsIn(connection, lineage);
  const hash = recordsHash(register);
  const [head] = heads;
  const isHead = heads.length === 1 && edits.length === 0;
  if (isHead && head !== undefined && hashOfState(connection, head) === hash) {
    return {
      id: head,
      sha256: hash,
      parents: [...(parents.get(head) ?? [])],
      edits: lineage.edits.get(head) ?? null,
    };
  }
  return { id: stateId(sha256, hash, heads, edits), sha256: hash, parents: heads, edits };
}

/** Keeps the state of a register as it leaves, in the transaction of the caller. */
export function keepLeaving(
  connection: Connection,
  state: StateNow,
  told: () => ToldState,
  at: string,
): void {
  if (lineageOf(connection).heads.includes(state.id)) return;
  keepState(connection, state, told(), at);
  if (state.edits !== null) enterEdits(connection, [[state.id, state.edits]]);
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

function arrivalsIn(connection: Connection): readonly (Arrival & Pick<LineageRow, 'changeSet'>)[] {
  const rows = connection
    .prepare('SELECT state_id AS state, how, change_set_id AS changeSet FROM lineage ORDER BY seq')
    .all() as readonly LineageRow[];
  const undone = undoneSets(connection);
  return rows.map((row) => ({ ...row, isUndone: row.changeSet !== null && undone.has(row.changeSet) }));
}
