import type { IsoDate } from '../../calendar/iso-date.ts';
import { endOfMonthPhrase, longDate } from '../../calendar/print-date.ts';
import { readFacts } from '../../entities/known.ts';
import { where } from '../../entities/register.ts';
import type { RecordOf } from '../../entities/registry.ts';
import { compareProposals } from '../../lifecycle/naming.ts';
import type { ReportContext } from '../context.ts';
import type { CountedRecord, Figure, LeftOutRecord } from '../figure.ts';
import { roundedMean } from '../numbers.ts';
import { type AssessmentState, assessmentOn, isOpen } from '../reading/assessments.ts';

export type AssessmentKind = RecordOf<'assessment'>['kind'];

export const ASSESSMENT_NAMES: Readonly<Record<AssessmentKind, string>> = {
  PA: 'Preliminary Assessment',
  IA: 'Impact Assessment',
};

/** An assessment that a table lists, with its duration in working days by the register's convention. */
export interface TimedAssessment {
  readonly state: AssessmentState;
  readonly proposalId: string;
  readonly acceptedOn: IsoDate;
  readonly returnedOn: IsoDate | null;
  readonly duration: number;
}

export interface AssessmentLists {
  readonly open: readonly TimedAssessment[];
  /** Completed in the reporting year of the as-at day, those pinned into it included. */
  readonly completed: readonly TimedAssessment[];
  /** Requested, but not accepted by the as-at day. */
  readonly requested: readonly AssessmentState[];
  readonly states: readonly AssessmentState[];
}

/** Every assessment at the end of the as-at day, in the order of the tables: number, suffix, PA before IA, round. */
export function assessmentLists(context: ReportContext): AssessmentLists {
  const { register, clocks } = context;
  const states = register.assessment
    .map((assessment) => assessmentOn(register, assessment, clocks.asAt, clocks.knownBy))
    .sort((a, b) => inTableOrder(context, a, b));
  return {
    states,
    open: states.filter(isOpen).flatMap((state) => timed(context, state)),
    completed: states
      .filter((state) => isCompleted(context, state))
      .flatMap((state) => timed(context, state)),
    requested: states.filter(
      ({ requestedOn, acceptedOn, closedOn }) =>
        requestedOn !== null && acceptedOn === null && closedOn === null,
    ),
  };
}

function inTableOrder(context: ReportContext, a: AssessmentState, b: AssessmentState): number {
  const kinds: readonly AssessmentKind[] = ['PA', 'IA'];
  return (
    compareProposals(context.register, a.assessment.proposalId, b.assessment.proposalId) ||
    kinds.indexOf(a.assessment.kind) - kinds.indexOf(b.assessment.kind) ||
    a.assessment.round - b.assessment.round
  );
}

function timed(context: ReportContext, state: AssessmentState): readonly TimedAssessment[] {
  const { acceptedOn, returnedOn } = state;
  if (acceptedOn === null) return [];
  const duration = context.duration(acceptedOn, returnedOn ?? context.clocks.asAt);
  return [{ state, proposalId: state.assessment.proposalId, acceptedOn, returnedOn, duration }];
}

function isCompleted(context: ReportContext, state: AssessmentState): boolean {
  if (state.returnedOn === null) return false;
  const pin = pinOf(context, state);
  return pin === null
    ? isInYear(context, state.returnedOn)
    : pin.reportingYear === context.reportingYear.startYear;
}

function isInYear({ reportingYear }: ReportContext, day: IsoDate): boolean {
  return day >= reportingYear.from && day <= reportingYear.to;
}

/** The pin that puts a completed assessment into another reporting year; null for most. */
export function pinOf({ register, clocks }: ReportContext, { assessment }: AssessmentState) {
  return (
    readFacts(where(register, 'assessmentPin', 'assessmentId', assessment.id), clocks.knownBy).at(-1) ?? null
  );
}

/** The label of an assessment behind a figure: "SECMP0024 PA", with its round from the second on. */
export function assessmentLabel(context: ReportContext, { assessment }: AssessmentState): string {
  const round = assessment.round === 1 ? '' : ` ${assessment.round}`;
  return `${context.reference(assessment.proposalId, context.clocks.asAt)} ${assessment.kind}${round}`;
}

/** The total and the average of one kind of assessment, open or completed. */
export function assessmentFigures(
  context: ReportContext,
  lists: AssessmentLists,
  kind: AssessmentKind,
  group: 'open' | 'completed',
): { readonly label: string; readonly total: Figure; readonly average: Figure } {
  const year = context.reportingYear.label;
  const label = `${ASSESSMENT_NAMES[kind]}s ${group === 'open' ? 'open' : `completed during ${year}`}`;
  const rows = lists[group].filter(({ state }) => state.assessment.kind === kind);
  const counted = rows.map(
    ({ state, duration }): CountedRecord => ({
      entity: 'assessment',
      id: state.assessment.id,
      label: assessmentLabel(context, state),
      value: duration,
    }),
  );
  const leftOut = lists.states
    .filter((state) => state.assessment.kind === kind && !rows.some((row) => row.state === state))
    .flatMap((state): readonly LeftOutRecord[] => {
      const reason = reasonLeftOut(context, state, group);
      return reason === null
        ? []
        : [{ entity: 'assessment', id: state.assessment.id, label: assessmentLabel(context, state), reason }];
    });
  const base = { unit: 'assessments', counted, leftOut } as const;
  const asAt = endOfMonthPhrase(context.clocks.asAt);
  const what =
    group === 'open'
      ? `accepted and neither returned nor closed at ${asAt}`
      : `returned during ${year}, or pinned into it`;
  return {
    label,
    total: {
      ...base,
      key: `assessments.${kind}.${group}.total`,
      label,
      value: counted.length,
      method: `assessments ${what}`,
    },
    average: {
      ...base,
      key: `assessments.${kind}.${group}.average`,
      label: `${label}, average duration`,
      unit: 'WD',
      value: roundedMean(rows.map(({ duration }) => duration)),
      method: `${durationMethod(context)}, from acceptance to ${group === 'open' ? asAt : 'return'}; mean rounded half up`,
    },
  };
}

/** How durations are counted, in words. */
export function durationMethod({ convention }: ReportContext): string {
  return convention === 'weekdays-both-ends'
    ? 'weekdays, both ends counted, bank holidays included'
    : 'working days, both ends counted, bank holidays left out';
}

function reasonLeftOut(
  context: ReportContext,
  state: AssessmentState,
  group: 'open' | 'completed',
): string | null {
  const { acceptedOn, requestedOn, returnedOn, closedOn } = state;
  if (closedOn !== null) return `closed without a return on ${longDate(closedOn)}`;
  if (group === 'open') {
    if (acceptedOn === null)
      return requestedOn === null ? null : `requested on ${longDate(requestedOn)} but not accepted`;
    return returnedOn === null ? null : `returned on ${longDate(returnedOn)}`;
  }
  if (returnedOn === null) return acceptedOn === null ? null : 'not returned';
  const pin = pinOf(context, state);
  return pin === null ? `returned on ${longDate(returnedOn)}` : 'pinned into another reporting year';
}
