import type { IsoDate } from '../calendar/iso-date.ts';
import { type DatedFact, factOn, readFacts } from '../entities/known.ts';
import { get, type Register, where } from '../entities/register.ts';
import type { RecordOf } from '../entities/registry.ts';
import type { Stage } from '../entities/stage-event.ts';
import { timelineOf } from './timeline.ts';

/**
 * The reference as printed on a day: a draft's prefix until it is converted, the series' own from that day on. The
 * number stays: DP109 becomes MP109.
 */
export function referenceOn(register: Register, proposalId: string, on: IsoDate, knownBy: IsoDate): string {
  const proposal = get(register, 'proposal', proposalId);
  const series = get(register, 'series', proposal.seriesId);
  const number = String(proposal.number).padStart(series.digits, '0') + proposal.suffix;
  if (series.draftPrefix === null) return series.prefix + number;
  return (isDraftOn(register, proposal, on, knownBy) ? series.draftPrefix : series.prefix) + number;
}

// Converted, or past Define without a conversion: split from one that was converted, on the fast track, or corrected.
// A draft that is withdrawn or rejected stays a draft.
function isDraftOn(register: Register, { id }: RecordOf<'proposal'>, on: IsoDate, knownBy: IsoDate): boolean {
  const { states } = timelineOf(register, id, knownBy);
  return !states.some(({ from, stage }) => from <= on && PAST_DRAFT.includes(stage));
}

const PAST_DRAFT: readonly Stage[] = ['refine', 'opine', 'release', 'implemented'];

/** The title on a day; before the first known one, that one; null where no title is known. */
export function titleOn(
  register: Register,
  proposalId: string,
  on: IsoDate,
  knownBy: IsoDate,
): string | null {
  return titleFactOn(register, proposalId, on, knownBy)?.title ?? null;
}

/** The row that tells the title on a day. */
export function titleFactOn(
  register: Register,
  proposalId: string,
  on: IsoDate,
  knownBy: IsoDate,
): RecordOf<'proposalTitle'> | null {
  return held(where(register, 'proposalTitle', 'proposalId', proposalId), on, knownBy);
}

export function proposerOn(
  register: Register,
  proposalId: string,
  on: IsoDate,
  knownBy: IsoDate,
): RecordOf<'proposalProposer'> | null {
  return held(where(register, 'proposalProposer', 'proposalId', proposalId), on, knownBy);
}

export function pathOn(
  register: Register,
  proposalId: string,
  on: IsoDate,
  knownBy: IsoDate,
): RecordOf<'proposalPath'> | null {
  return held(where(register, 'proposalPath', 'proposalId', proposalId), on, knownBy);
}

export function classificationOn(
  register: Register,
  proposalId: string,
  on: IsoDate,
  knownBy: IsoDate,
): RecordOf<'proposalClassification'> | null {
  return factOn(where(register, 'proposalClassification', 'proposalId', proposalId), on, knownBy) ?? null;
}

export function summaryOn(
  register: Register,
  proposalId: string,
  on: IsoDate,
  knownBy: IsoDate,
): RecordOf<'proposalSummary'> | null {
  return held(where(register, 'proposalSummary', 'proposalId', proposalId), on, knownBy);
}

// What was known first also tells the time before it: a title recorded late was the title all along.
function held<Fact extends DatedFact>(facts: readonly Fact[], on: IsoDate, knownBy: IsoDate): Fact | null {
  return factOn(facts, on, knownBy) ?? readFacts(facts, knownBy)[0] ?? null;
}

/** The order in which papers print proposals: rank of the series, number, suffix. */
export function compareProposals(register: Register, aId: string, bId: string): number {
  const a = get(register, 'proposal', aId);
  const b = get(register, 'proposal', bId);
  const ranks = get(register, 'series', a.seriesId).rank - get(register, 'series', b.seriesId).rank;
  return ranks || a.number - b.number || (a.suffix < b.suffix ? -1 : a.suffix > b.suffix ? 1 : 0);
}
