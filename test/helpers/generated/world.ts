import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import type { Book } from '../sample/book.ts';
import { type Day, lastOf, later } from './days.ts';
import type { Log, Version } from './log.ts';
import type { Meeting } from './meetings.ts';
import type { Random } from './random.ts';
import type { PlannedRelease } from './releases.ts';

/** What every part of the generator writes to and reads from. */
export interface World {
  readonly random: Random;
  readonly book: Book;
  readonly log: Log;
  /** Every meeting that is held, by the name of its committee, in order of day. */
  readonly meetings: ReadonlyMap<string, readonly Meeting[]>;
  readonly releases: readonly PlannedRelease[];
}

/** No proposal does anything from this day on: a while after the last paper, so that papers have a future to leave out. */
export const LAST_DAY: Day = '2021-03-01';

type Entity =
  | 'stageEvent'
  | 'outcome'
  | 'proposalClassification'
  | 'authorityDecision'
  | 'assessmentEvent'
  | 'assessmentPin'
  | 'releaseEvent'
  | 'consultationEvent';

interface When {
  readonly on: string;
  readonly knownOn?: Day | null;
  /** A later row that replaces this one: what it says otherwise, and the day it became known. */
  readonly corrected?: { readonly on?: string; readonly reason?: string; readonly knownOn: Day } | null;
}

/** Writes a dated fact, and its correction where it has one, and tells what each row is. */
export function record<Name extends Entity>(
  { book }: World,
  entity: Name,
  name: string,
  fields: Partial<RecordOf<Name>>,
  { on, knownOn = null, corrected = null }: When,
): readonly [Version, ...Version[]] {
  const row = { ...fields, on, knownOn } as Partial<RecordOf<Name>>;
  const id = book.add(entity, name, row);
  const known = knownOn ?? lastOf(on);
  if (corrected === null) return [{ id, on: lastOf(on), known, until: null }];
  const { knownOn: until, ...changed } = corrected;
  const note = 'Corrected.';
  const again = { ...row, ...changed, knownOn: until, replacesId: id, note } as Partial<RecordOf<Name>>;
  const replacement = book.add(entity, `${name} corrected`, again);
  return [
    { id, on: lastOf(on), known, until },
    { id: replacement, on: lastOf(changed.on ?? on), known: until, until: null },
  ];
}

/** The day a reader has heard of all that the first of the versions says. */
export function heard([first]: readonly [Version, ...Version[]]): Day {
  return later(first.known, first.on);
}
