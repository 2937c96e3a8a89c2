import type { EntityName } from '../entities/registry.ts';
import type { SnapshotChange } from '../snapshot/format.ts';
import { closureOf, type Lineage } from '../snapshot/lineage.ts';
import type { Edited } from './merge-records.ts';
import { standingAmong } from './own-edits.ts';
import { placeOf } from './place.ts';

/** What a register or a snapshot tells of what was edited. */
export interface Told {
  readonly lineage: Lineage;
  /** Its history; null where it was left out. */
  readonly changes: readonly SnapshotChange[] | null;
  /** The places (`placeOf`) that a person decided by a change set, by its id. */
  readonly decided: ReadonlyMap<string, readonly string[]>;
  /** The change sets that were made in it, and those of them that its next state will bring (`ownEdits`); none in a snapshot. */
  readonly made: ReadonlySet<string>;
  readonly own: readonly string[];
}

/** What two sides know together: which change set is in which states, and what each of them edited. */
export interface Histories {
  readonly edits: ReadonlyMap<string, readonly string[]>;
  readonly statesOf: ReadonlyMap<string, readonly string[]>;
  readonly sets: ReadonlyMap<string, EditSet>;
}

interface EditSet {
  readonly id: string;
  readonly kind: SnapshotChange['kind'] | null;
  readonly of: string | null;
  readonly changes: readonly SnapshotChange[];
  readonly decided: readonly string[];
}

/** A side to be held against another: the states it came from, and the change sets of its own that are in none yet. */
export interface Holder {
  readonly states: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
}

/** Reads the two sides' histories once, for every question about them. */
export function historiesOf(mine: Told, theirs: Told): Histories {
  const edits = new Map([...theirs.lineage.edits, ...mine.lineage.edits]);
  const statesOf = new Map<string, string[]>();
  for (const [state, ids] of edits) {
    for (const id of ids) {
      const known = statesOf.get(id);
      if (known === undefined) statesOf.set(id, [state]);
      else known.push(state);
    }
  }
  const sets = new Map<string, EditSet>();
  for (const { changes, decided } of [mine, theirs]) {
    for (const [id, rows] of Map.groupBy(changes ?? [], ({ changeSet }) => changeSet)) {
      const { kind, of } = rows[0] as SnapshotChange;
      if (!sets.has(id)) sets.set(id, { id, kind, of, changes: rows, decided: decided.get(id) ?? [] });
    }
    for (const [id, places] of decided) {
      if (!sets.has(id)) sets.set(id, { id, kind: null, of: null, changes: [], decided: places });
    }
  }
  return { edits, statesOf, sets };
}

/** Each side as it is held against the other. What no state tells to be in it, as in an older version, is what its history tells. */
export function holdersOf(
  histories: Histories,
  mine: Told,
  theirs: Told,
): readonly [mine: Holder, theirs: Holder] {
  const parents = new Map([...theirs.lineage.parents, ...mine.lineage.parents]);
  const areBothTold = mine.changes !== null && theirs.changes !== null;
  const holder = ({ lineage, changes, made, own }: Told): Holder => {
    const ids = areBothTold ? new Set(changes?.map(({ changeSet }) => changeSet)) : [];
    return {
      states: closureOf(parents, lineage.heads),
      own: new Set([...own, ...[...ids].filter((id) => !made.has(id) && !histories.statesOf.has(id))]),
    };
  };
  return [holder(mine), holder(theirs)];
}

/**
 * Where each of two sides edited or decided what the other has not seen. A change that was taken back among what the other
 * has not seen is none; what a merge brought in is told by the changes that came with it.
 */
export function editedBetween(histories: Histories, mine: Holder, theirs: Holder): Edited {
  const [own, other] = [beyond(histories, mine, theirs), beyond(histories, theirs, mine)];
  return { mine: own.places, theirs: other.places, isWhole: own.isWhole && other.isWhole };
}

function beyond({ edits, statesOf, sets }: Histories, side: Holder, seen: Holder) {
  const ids = new Set([...side.own].filter((id) => !seen.own.has(id)));
  let isWhole = true;
  for (const state of side.states) {
    if (seen.states.has(state)) continue;
    const found = edits.get(state);
    if (found === undefined) isWhole = false;
    for (const id of found ?? []) ids.add(id);
  }
  const steps: EditSet[] = [];
  for (const id of ids) {
    if (seen.own.has(id) || statesOf.get(id)?.some((state) => seen.states.has(state)) === true) continue;
    const set = sets.get(id);
    if (set === undefined) isWhole = false;
    else steps.push(set);
  }
  const places = new Set<string>();
  for (const set of standingAmong(steps)) addPlaces(places, set, sets);
  return { places, isWhole };
}

function addPlaces(places: Set<string>, set: EditSet, sets: Histories['sets']): void {
  for (const place of set.decided) places.add(place);
  const kind = set.of === null ? set.kind : (sets.get(set.of)?.kind ?? 'do');
  if (kind !== 'do') return;
  // Taken back or done again, it touches what it touched.
  const { changes } = set.of === null ? set : (sets.get(set.of) ?? set);
  for (const { entity, id, before, after } of changes) {
    const name = entity as EntityName;
    if (before === null || after === null) {
      places.add(placeOf(name, id));
      continue;
    }
    for (const field of Object.keys(after)) {
      if (before[field] !== after[field]) places.add(placeOf(name, id, field));
    }
  }
}
