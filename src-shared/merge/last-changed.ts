import type { SnapshotChange } from '../snapshot/format.ts';
import { undoneIn } from './undone.ts';

/** Who did something, and when: UTC. */
export interface Deed {
  readonly author: string;
  readonly at: string;
}

/** Reads out of a history who made a record or a field what it is. Null where the history does not tell. */
export interface Deeds {
  /** Who last gave a field that value. */
  readonly ofField: (id: string, field: string, value: unknown) => Deed | null;
  /** Who last changed anything of a record. */
  readonly ofRecord: (id: string) => Deed | null;
  /** Who removed a record. */
  readonly ofRemoval: (id: string) => Deed | null;
}

/**
 * What a person did counts before what a merge or an undoing brought of it. What was undone does not count, nor who
 * imported what others had entered.
 */
export function deedsIn(changes: readonly SnapshotChange[], ids: ReadonlySet<string>): Deeds {
  const undone = undoneIn(changes.map(({ kind, of }) => ({ kind, of })));
  const standing = changes.filter(
    ({ id, changeSet, kind }) => ids.has(id) && kind !== 'import' && !undone.has(changeSet),
  );
  const byRecord = Map.groupBy(standing, ({ id }) => id);
  const last = (id: string, fits: (change: SnapshotChange) => boolean): Deed | null => {
    const found = (byRecord.get(id) ?? []).filter(fits);
    const done = found.filter(({ kind }) => kind === 'do');
    const newest = (done.length > 0 ? done : found).reduce<SnapshotChange | null>(
      (best, one) => (best === null || one.at >= best.at ? one : best),
      null,
    );
    return newest === null ? null : { author: newest.author, at: newest.at };
  };
  return {
    ofField: (id, field, value) =>
      last(
        id,
        ({ before, after }) =>
          after !== null &&
          (after[field] ?? null) === (value ?? null) &&
          (before === null || (before[field] ?? null) !== (value ?? null)),
      ),
    ofRecord: (id) => last(id, ({ after }) => after !== null),
    ofRemoval: (id) => last(id, ({ after }) => after === null),
  };
}
