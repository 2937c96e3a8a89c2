import type { IsoDate, PlanDate } from '../../../src-shared/calendar/iso-date.ts';
import { lastDayOf } from '../../../src-shared/calendar/iso-date.ts';
import { workingDaysAfter } from '../../../src-shared/calendar/working-days.ts';
import { readFacts } from '../../../src-shared/entities/known.ts';
import { where } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { compareProposals, titleOn } from '../../../src-shared/lifecycle/naming.ts';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import {
  type ConsultationState,
  consultationOn,
  isOpenConsultation,
} from '../../../src-shared/report/reading/consultations.ts';
import { EVERYTHING } from '../assessments/reading.ts';

export const STATES = ['open', 'expected', 'closed', 'withdrawn'] as const;
export type StateName = (typeof STATES)[number];

export const STATE_WORDS: Readonly<Record<StateName, string>> = {
  open: 'Open',
  expected: 'Expected',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
};

export const KIND_NAMES: Readonly<Record<RecordOf<'consultation'>['kind'], string>> = {
  refinement: 'Refinement Consultation',
  'modification-report': 'Modification Report Consultation',
};

export interface ConsultationRow {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly kind: RecordOf<'consultation'>['kind'];
  readonly round: number;
  readonly state: StateName;
  readonly expected: PlanDate | null;
  readonly expectedBefore: PlanDate | null;
  /** The day its date was set, where that is later than the day shown; otherwise null. */
  readonly expectedSetOn: IsoDate | null;
  /** Expected by a time that has passed, and not issued. */
  readonly isSlipped: boolean;
  readonly issuedOn: IsoDate | null;
  readonly closesOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
  /** Working days until it closes, the day shown left out; null unless it is open. */
  readonly daysLeft: number | null;
}

/** Every consultation as at the day: open by closing day, then expected by when, then closed and withdrawn, latest first. */
export function consultationRows(context: ReportContext): readonly ConsultationRow[] {
  const { register, clocks } = context;
  return register.consultation
    .toSorted((a, b) => compareProposals(register, a.proposalId, b.proposalId) || a.round - b.round)
    .map((one) => rowOf(context, consultationOn(register, one, clocks.asAt, EVERYTHING)))
    .sort(inStateOrder);
}

export function rowOf(context: ReportContext, state: ConsultationState): ConsultationRow {
  const { register, clocks, calendar } = context;
  const { consultation, closesOn, issuedOn, closedOn, withdrawnOn } = state;
  const { id, proposalId, kind, round } = consultation;
  const isOpen = isOpenConsultation(state);
  const isAhead = issuedOn === null && closedOn === null && withdrawnOn === null;
  // A date that was first set after the day shown is still the only one there is.
  const later =
    isAhead && state.expected === null
      ? readFacts(where(register, 'consultationEvent', 'consultationId', id), EVERYTHING).find(
          (event) => event.kind === 'expected',
        )
      : undefined;
  const expected = later?.date ?? state.expected;
  return {
    id,
    reference: context.reference(proposalId),
    title: titleOn(register, proposalId, clocks.asAt, EVERYTHING) ?? '',
    kind,
    round,
    state: withdrawnOn !== null ? 'withdrawn' : closedOn !== null ? 'closed' : isOpen ? 'open' : 'expected',
    expected,
    expectedBefore: state.expectedBefore,
    expectedSetOn: later === undefined ? null : lastDayOf(later.on),
    isSlipped: isAhead && expected !== null && lastDayOf(expected) <= clocks.asAt,
    issuedOn,
    closesOn,
    endedOn: withdrawnOn ?? closedOn,
    daysLeft: isOpen && closesOn !== null ? workingDaysAfter(calendar, clocks.asAt, closesOn) : null,
  };
}

/** How many stand in each state. */
export function countStates(rows: readonly ConsultationRow[]): Readonly<Record<StateName, number>> {
  const count = (name: StateName) => rows.filter(({ state }) => state === name).length;
  return {
    open: count('open'),
    expected: count('expected'),
    closed: count('closed'),
    withdrawn: count('withdrawn'),
  };
}

function inStateOrder(a: ConsultationRow, b: ConsultationRow): number {
  return STATES.indexOf(a.state) - STATES.indexOf(b.state) || compare(a, b);
}

function compare(a: ConsultationRow, b: ConsultationRow): number {
  if (a.state === 'open') return order(a.closesOn ?? '', b.closesOn ?? '');
  if (a.state === 'expected') return order(dueOf(a), dueOf(b));
  return order(b.endedOn ?? '', a.endedOn ?? '');
}

function dueOf({ expected }: ConsultationRow): string {
  return expected === null ? EVERYTHING : lastDayOf(expected);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** "closes today", "1 working day left", "12 working days left". */
export function leftWords(daysLeft: number | null): string {
  if (daysLeft === null) return '';
  if (daysLeft === 0) return 'closes today';
  return daysLeft === 1 ? '1 working day left' : `${daysLeft} working days left`;
}
