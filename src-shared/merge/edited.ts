import type { EntityName } from '../entities/registry.ts';
import type { SnapshotChange } from '../snapshot/format.ts';
import type { Edited } from './merge-records.ts';
import { placeOf } from './place.ts';
import { undoneIn } from './undone.ts';

/**
 * Where each side edited what the other has not seen, from both histories: fields of records, by their places. A change
 * that was undone is none; what a merge brought in is told by the changes that came with it. Without a history on
 * either side nothing is told.
 */
export function editedSince(
  mine: readonly SnapshotChange[] | null,
  theirs: readonly SnapshotChange[] | null,
): Edited {
  if (mine === null || theirs === null) return { mine: new Set(), theirs: new Set() };
  const [own, other] = [standing(mine), standing(theirs)];
  return { mine: placesOf(own, idsOf(theirs)), theirs: placesOf(other, idsOf(mine)) };
}

const idsOf = (changes: readonly SnapshotChange[]) => new Set(changes.map(({ changeSet }) => changeSet));

// The changes that a person made and let stand.
function standing(changes: readonly SnapshotChange[]): readonly SnapshotChange[] {
  const undone = undoneIn(changes);
  return changes.filter(({ kind, changeSet }) => kind === 'do' && !undone.has(changeSet));
}

function placesOf(changes: readonly SnapshotChange[], seen: ReadonlySet<string>): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { changeSet, entity, id, before, after } of changes) {
    if (seen.has(changeSet) || before === null || after === null) continue;
    for (const field of Object.keys(after)) {
      if (before[field] !== after[field]) places.add(placeOf(entity as EntityName, id, field));
    }
  }
  return places;
}
