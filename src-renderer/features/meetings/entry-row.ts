import { isIsoDate, lastDayOf, type PlanDate } from '../../../src-shared/calendar/iso-date.ts';
import { find, type Register, where } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { current } from '../../../src-shared/entities/rules/problem.ts';
import { compareProposals } from '../../../src-shared/lifecycle/naming.ts';
import type { Deadline, Destination, OutcomeKind, Path, Purpose, Route } from './words.ts';

/** When the next step is to be: at a meeting, in a month, or at a meeting that is made for it. */
export type Plan =
  | { readonly kind: 'none' }
  | { readonly kind: 'meeting'; readonly meetingId: string }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'ad-hoc'; readonly date: string | null };

export const STEPS = [
  'working-group',
  'refinement-consultation',
  'impact-assessment-request',
  'modification-report',
] as const;
/** What a Working Group sends a proposal to next. */
export type Step = (typeof STEPS)[number];

export const STEP_WORDS: Readonly<Record<Step, string>> = {
  'working-group': 'Working Group again',
  'refinement-consultation': 'Refinement Consultation',
  'impact-assessment-request': 'Impact Assessment request',
  'modification-report': 'Modification Report',
};

/** What a person typed of one outcome. Null and '' mean nothing was said: then the usual holds where there is one. */
export interface EntryRow {
  readonly key: string;
  readonly proposalId: string;
  /** The item of the agenda it decides; null where the meeting took what was not on it. */
  readonly itemId: string | null;
  readonly purpose: Purpose;
  /** The recorded outcome that this one corrects. */
  readonly replacesId: string | null;
  readonly outcome: OutcomeKind | null;
  readonly route: Route | null;
  readonly destination: Destination | null;
  readonly releaseId: string | null;
  readonly reason: string;
  readonly path: Path | null;
  readonly step: Step | null;
  /** Null for the usual one. */
  readonly next: Plan | null;
  /** The day it was sent to the Authority; null where it is only worked out. */
  readonly sentOn: string | null;
  readonly condition: string;
  readonly conditionRaisedById: string | null;
  readonly conditionOwnerId: string | null;
  readonly neededBefore: Deadline | null;
  readonly classification: string | null;
  readonly followingId: string | null;
}

export const BLANK = {
  itemId: null,
  replacesId: null,
  outcome: null,
  route: null,
  destination: null,
  releaseId: null,
  reason: '',
  path: null,
  step: null,
  next: null,
  sentOn: null,
  condition: '',
  conditionRaisedById: null,
  conditionOwnerId: null,
  neededBefore: null,
  classification: null,
  followingId: null,
} as const;

type Item = RecordOf<'agendaItem'>;

/** The outcome of an item that stands. */
export function outcomeOf(register: Register, itemId: string): RecordOf<'outcome'> | undefined {
  return current(where(register, 'outcome', 'agendaItemId', itemId)).at(-1);
}

/** The items that are still on a meeting's agenda, as papers sort them. */
export function agendaOf(register: Register, meetingId: string): readonly Item[] {
  return where(register, 'agendaItem', 'meetingId', meetingId)
    .filter(({ droppedOn }) => droppedOn === null)
    .toSorted(
      (a, b) =>
        compareProposals(register, a.proposalId, b.proposalId) ||
        (a.purpose < b.purpose ? -1 : a.purpose > b.purpose ? 1 : 0),
    );
}

/** A row for each item of the agenda that is still to be decided. */
export function rowsToDecide(register: Register, meetingId: string): readonly EntryRow[] {
  return agendaOf(register, meetingId)
    .filter(({ id }) => outcomeOf(register, id) === undefined)
    .map(({ id, proposalId, purpose }) => ({ ...BLANK, key: id, itemId: id, proposalId, purpose }));
}

/** A row for what was not on the agenda. */
export function rowFor(proposalId: string, purpose: Purpose): EntryRow {
  return { ...BLANK, key: `new ${proposalId}`, proposalId, purpose };
}

/** A row that begins with a recorded outcome, to be corrected. */
export function rowCorrecting(register: Register, outcome: RecordOf<'outcome'>): EntryRow | null {
  const item = find(register, 'agendaItem', outcome.agendaItemId);
  if (item === undefined) return null;
  const { kind, route, destination, releaseId, reason } = outcome;
  const { proposalId, purpose } = item;
  const decided = { outcome: kind, route, destination, releaseId, reason: reason ?? '' };
  const key = `correct ${outcome.id}`;
  return { ...BLANK, ...decided, key, itemId: item.id, proposalId, purpose, replacesId: outcome.id };
}

/** The day a meeting's outcomes are dated: its day, or the end of its month where only that is known. */
export function dayOf(date: PlanDate): string {
  return isIsoDate(date) ? date : lastDayOf(date);
}
