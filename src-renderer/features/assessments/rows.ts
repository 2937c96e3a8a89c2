import type { IsoDate, PlanDate } from '../../../src-shared/calendar/iso-date.ts';
import { titleOn } from '../../../src-shared/lifecycle/naming.ts';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import type { AssessmentState } from '../../../src-shared/report/reading/assessments.ts';
import {
  ASSESSMENT_NAMES,
  type AssessmentKind,
  assessmentLists,
  durationMethod,
  pinOf,
} from '../../../src-shared/report/sections/assessment-figures.ts';
import { EVERYTHING, ordinal } from './reading.ts';

/** An assessment as the lists show it. */
export interface AssessmentRow {
  readonly id: string;
  readonly kind: AssessmentKind;
  readonly round: number;
  readonly proposalId: string;
  readonly reference: string;
  readonly title: string;
  readonly requestedOn: IsoDate | null;
  readonly acceptedOn: IsoDate | null;
  readonly target: number | null;
  /** Working days from acceptance to return, to its close, or to the day shown; null before acceptance. */
  readonly duration: number | null;
  /** Working days past the target, below zero while there is time left; null where there is no target or duration. */
  readonly past: number | null;
  readonly expectedReturn: PlanDate | null;
  readonly returnedOn: IsoDate | null;
  readonly closedOn: IsoDate | null;
  /** The reporting year it is pinned into, and why; null for most. */
  readonly pin: { readonly year: number; readonly reason: string } | null;
}

/** Working days past a target, below zero while there is time left. */
export function daysPast(duration: number | null, target: number | null): number | null {
  return duration === null || target === null ? null : duration - target;
}

/** "163 WD past", "5 WD left", "on target". */
export function pastWords(past: number | null): string {
  if (past === null) return '';
  if (past === 0) return 'on target';
  return past > 0 ? `${past} WD past` : `${-past} WD left`;
}

export function kindName({ kind, round }: Pick<AssessmentRow, 'kind' | 'round'>): string {
  return `${ASSESSMENT_NAMES[kind]} (${ordinal(round)})`;
}

/** "SECMP0024 PA", with its round from the second on. */
export function shortName({
  reference,
  kind,
  round,
}: Pick<AssessmentRow, 'reference' | 'kind' | 'round'>): string {
  return `${reference} ${kind}${round === 1 ? '' : ` ${round}`}`;
}

/** The method of a duration, as its tip says it: "45 WD: weekdays, both ends counted, bank holidays included". */
export function methodTip(context: ReportContext, duration: number): string {
  return `${duration} WD: ${durationMethod(context)}`;
}

/** Those accepted and not returned by the day, the furthest past target first; then those only requested. */
export function openRows(context: ReportContext): readonly AssessmentRow[] {
  const { open, requested } = assessmentLists(context);
  return [
    ...open
      .map(({ state }) => rowOf(context, state))
      .sort((a, b) => (b.past ?? Number.NEGATIVE_INFINITY) - (a.past ?? Number.NEGATIVE_INFINITY)),
    ...requested.map((state) => rowOf(context, state)),
    ...notBegun(context),
  ];
}

// Nothing dated by the day, such as one whose request lies after it: listed all the same, so that it can be found.
function notBegun(context: ReportContext): readonly AssessmentRow[] {
  return assessmentLists(context)
    .states.filter(
      ({ requestedOn, acceptedOn, returnedOn, closedOn }) =>
        requestedOn === null && acceptedOn === null && returnedOn === null && closedOn === null,
    )
    .map((state) => rowOf(context, state));
}

/** Those returned or closed by the day, the latest first. */
export function returnedRows(context: ReportContext): readonly AssessmentRow[] {
  return assessmentLists(context)
    .states.filter(({ returnedOn, closedOn }) => returnedOn !== null || closedOn !== null)
    .map((state) => rowOf(context, state))
    .sort((a, b) => (endOf(a) > endOf(b) ? -1 : endOf(a) < endOf(b) ? 1 : 0));
}

export function endOf({ returnedOn, closedOn }: AssessmentRow): string {
  return returnedOn ?? closedOn ?? '';
}

export function rowOf(context: ReportContext, state: AssessmentState): AssessmentRow {
  const { register, clocks } = context;
  const { assessment, acceptedOn, returnedOn, closedOn, target } = state;
  const { id, kind, round, proposalId } = assessment;
  const duration =
    acceptedOn === null ? null : context.duration(acceptedOn, returnedOn ?? closedOn ?? clocks.asAt);
  const pin = pinOf(context, state);
  return {
    id,
    kind,
    round,
    proposalId,
    reference: context.reference(proposalId),
    title: titleOn(register, proposalId, clocks.asAt, EVERYTHING) ?? '',
    requestedOn: state.requestedOn,
    acceptedOn,
    target,
    duration,
    past: daysPast(duration, target),
    expectedReturn: state.expectedReturn,
    returnedOn,
    closedOn,
    pin: pin === null ? null : { year: pin.reportingYear, reason: pin.note ?? '' },
  };
}
