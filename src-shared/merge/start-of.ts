import type { Register } from '../entities/register.ts';
import { baseOf } from './base.ts';
import { editedBetween, historiesOf, holdersOf, type Told } from './edited.ts';
import type { Edited } from './merge-records.ts';
import type { Base } from './place.ts';

/** What a merge of two sides starts from. */
export interface Start {
  readonly base: Base;
  readonly edited: Edited;
}

/**
 * What two sides started from, and what each edited since that the other has not seen. Null where they have no state in
 * common, or the records of one are not kept (`recordsOf` gives null).
 */
export function startOf(
  mine: Told,
  theirs: Told,
  recordsOf: (state: string) => Register | null,
): Start | null {
  const histories = historiesOf(mine, theirs);
  const base = baseOf(mine.lineage, theirs.lineage, { recordsOf, histories });
  if (base === null) return null;
  return { base, edited: editedBetween(histories, ...holdersOf(histories, mine, theirs)) };
}
