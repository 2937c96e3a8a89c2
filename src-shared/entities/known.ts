import { type IsoDate, lastDayOf, type PlanDate } from '../calendar/iso-date.ts';

/** What `readFacts` needs of a dated fact. */
export interface DatedFact {
  readonly id: string;
  readonly on: PlanDate;
  readonly knownOn: IsoDate | null;
  readonly replacesId: string | null;
}

/** The day a fact became known: the day stated, else the day it happened; never the day it was typed. */
export function knownDay(fact: Pick<DatedFact, 'on' | 'knownOn'>): IsoDate {
  return fact.knownOn ?? lastDayOf(fact.on);
}

/** The facts known by a day, without those that a correction known by then replaces. In order of happening. */
export function readFacts<Fact extends DatedFact>(facts: readonly Fact[], knownBy: IsoDate): readonly Fact[] {
  const known = facts.filter((fact) => knownDay(fact) <= knownBy);
  const replaced = new Set(known.map((fact) => fact.replacesId));
  return known.filter((fact) => !replaced.has(fact.id)).sort(inOrder);
}

/**
 * The value that held on a day, as known by another: the last fact that happened by then. Undefined where none had.
 * Of two on one day the one known later holds.
 */
export function factOn<Fact extends DatedFact>(
  facts: readonly Fact[],
  on: IsoDate,
  knownBy: IsoDate,
): Fact | undefined {
  return readFacts(facts, knownBy).findLast((fact) => lastDayOf(fact.on) <= on);
}

/** The order in which the process takes what happens to an assessment or a consultation on one day. */
const PROCESS: readonly unknown[] = [
  ...['requested', 'expected', 'accepted', 'issued', 'target', 'expected-return', 'extended'],
  ...['progress', 'returned', 'closed', 'withdrawn'],
];

function placeOf(fact: DatedFact): number {
  return 'kind' in fact ? PROCESS.indexOf(fact.kind) : -1;
}

// Of one day the process decides, so that an extension follows its issue. Of one kind, as of two notes, the order in
// which they were typed would be right, but a register does not hold it: ids are random, row order is the file's, and
// the log stays behind when a register is carried on as a snapshot without its history. So content decides, to keep a
// paper the same when ids are replaced and records shuffled.
function inOrder(a: DatedFact, b: DatedFact): number {
  return (
    compare(lastDayOf(a.on), lastDayOf(b.on)) ||
    placeOf(a) - placeOf(b) ||
    compare(knownDay(a), knownDay(b)) ||
    compare(contentOf(a), contentOf(b))
  );
}

function contentOf(fact: DatedFact): string {
  return JSON.stringify(Object.entries(fact).filter(([field]) => field !== 'id' && !field.endsWith('Id')));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
