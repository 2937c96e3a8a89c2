import type { ChangeSet } from '../../src-shared/entities/change-set.ts';
import type { EntityName } from '../../src-shared/entities/registry.ts';
import type { Fields } from '../../src-shared/merge/fields.ts';
import { type Effect, type InTheWay, reversalOf, turnedRound } from '../../src-shared/merge/reversal.ts';
import { undoneIn } from '../../src-shared/merge/undone.ts';
import type { Connection } from './database.ts';
import { RegisterError } from './errors.ts';
import { undoneSets } from './log.ts';
import type { Store } from './store.ts';

/** A step that can be undone or done again, as a menu names it. */
export interface UndoStep {
  /** The change set that was done. */
  readonly id: string;
  readonly label: string;
  readonly author: string;
  /** The instant it was made, UTC. */
  readonly at: string;
  /** Where it stands in the log: whether it was made before the register was opened is told by it. */
  readonly seq: number;
}

/** What Undo and Redo would do next; null where there is nothing. */
export interface UndoState {
  readonly undo: UndoStep | null;
  readonly redo: UndoStep | null;
}

interface StepRow extends UndoStep {
  readonly kind: 'do' | 'undo' | 'redo' | 'merge' | 'import' | 'redact';
  readonly of: string | null;
}

/** What can be undone and done again next, in order, from the log alone: so it outlives closing the register. */
export function undoState(connection: Connection): UndoState {
  const steps = connection
    .prepare(
      "SELECT id, label, author, at, seq, kind, of_id AS of FROM change_set WHERE came = 'here' ORDER BY seq",
    )
    .all() as readonly StepRow[];
  const undone = undoneIn(steps);
  // A name that was taken out stays out, and what was done before may still be undone.
  const done = steps.filter(({ kind }) => kind === 'do' || kind === 'merge' || kind === 'import');
  const last = done.at(-1)?.seq ?? 0;
  const back = steps.findLast(
    ({ kind, of, seq }) => kind === 'undo' && of !== null && undone.has(of) && seq > last,
  );
  return {
    undo: stepOf(done.findLast(({ id }) => !undone.has(id))),
    redo: stepOf(done.find(({ id }) => id === back?.of)),
  };
}

function stepOf(row: StepRow | undefined): UndoStep | null {
  if (row === undefined) return null;
  const { id, label, author, at, seq } = row;
  return { id, label, author, at, seq };
}

type By = Pick<ChangeSet, 'id' | 'author' | 'installation' | 'at'>;

/**
 * Takes a change set back, or does it again, as a change set of its own. Throws RegisterError, and changes nothing, where
 * it is not there to be undone, something it changed was changed again since, or the rules now forbid it.
 */
export function undoChangeSet(store: Store, id: string, kind: 'undo' | 'redo', by: By): ChangeSet {
  const { connection } = store;
  const about = connection
    .prepare("SELECT label, kind FROM change_set WHERE id = ? AND came <> 'told'")
    .get(id) as Pick<StepRow, 'label' | 'kind'> | undefined;
  const isUndone = undoneSets(connection).has(id);
  const word = kind === 'undo' ? 'undone' : 'done again';
  if (
    about === undefined ||
    about.kind === 'undo' ||
    about.kind === 'redo' ||
    about.kind === 'redact' ||
    isUndone !== (kind === 'redo')
  ) {
    throw new RegisterError('missing', `There is no such step to be ${word}.`, 'Look at the history.');
  }
  const effects = effectsOf(connection, id);
  const { changes, inTheWay } = reversalOf(store.read(), kind === 'undo' ? effects : turnedRound(effects));
  if (inTheWay.length > 0) throw refusal(`“${about.label}” cannot be ${word}`, inTheWay);
  const changeSet = {
    ...by,
    label: `${kind === 'undo' ? 'Undo' : 'Redo'}: ${about.label}`.slice(0, 200),
    kind,
    of: id,
    changes,
  };
  store.commit(changeSet);
  return changeSet;
}

/** What a change set did, record by record in its order. */
export function effectsOf(connection: Connection, changeSetId: string): readonly Effect[] {
  const rows = connection
    .prepare('SELECT entity, record_id AS id, before, after FROM change WHERE change_set_id = ? ORDER BY seq')
    .all(changeSetId) as readonly {
    readonly entity: EntityName;
    readonly id: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  const fieldsIn = (text: string | null) => (text === null ? null : (JSON.parse(text) as Fields));
  return rows.map(({ entity, id, before, after }) => ({
    entity,
    id,
    before: fieldsIn(before),
    after: fieldsIn(after),
  }));
}

/**
 * Puts one record back to what it was before a change set, as a change of its own. Throws RegisterError, and changes
 * nothing, where it was changed again since or the rules forbid it.
 */
export function putBack(
  store: Store,
  { changeSet: id, recordId }: { readonly changeSet: string; readonly recordId: string },
  about: By & { readonly label: string },
): ChangeSet {
  refuseRedaction(store.connection, id);
  const effects = effectsOf(store.connection, id).filter((effect) => effect.id === recordId);
  if (effects.length === 0) {
    throw new RegisterError('missing', 'That change is not in the history.', 'Look at the history again.');
  }
  const { changes, inTheWay } = reversalOf(store.read(), effects);
  if (inTheWay.length > 0) throw refusal('It cannot be put back', inTheWay);
  const changeSet = { ...about, changes };
  store.commit(changeSet);
  return changeSet;
}

// What tells that a name was taken out would be gone, and the name would still be.
function refuseRedaction(connection: Connection, changeSetId: string): void {
  const kind = connection.prepare('SELECT kind FROM change_set WHERE id = ?').pluck().get(changeSetId);
  if (kind !== 'redact') return;
  throw new RegisterError('missing', 'A name that was taken out stays out.', 'Look at the history.');
}

function refusal(what: string, inTheWay: readonly InTheWay[]): RegisterError {
  const count = new Set(inTheWay.map(({ id }) => id)).size;
  const records = count === 1 ? 'a record' : `${count} records`;
  return new RegisterError(
    'changed-since',
    `${what}: ${records} it changed ${count === 1 ? 'was' : 'were'} changed again since.`,
    'Undo what was done since first, or change it by hand.',
    inTheWay.map(({ entity, id, field }) => ({ entity, id, field, sentence: 'It was changed again since.' })),
  );
}
