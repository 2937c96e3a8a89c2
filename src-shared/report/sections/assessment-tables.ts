import { endOfMonthPhrase, longPlan, tablePlan } from '../../calendar/print-date.ts';
import { type BlockMaker, blockMaker } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import { fact } from '../facts.ts';
import type { Block, Table } from '../model.ts';
import { textRun } from '../say.ts';
import {
  type AssessmentLists,
  assessmentFigures,
  assessmentLists,
  pinOf,
  type TimedAssessment,
} from './assessment-figures.ts';
import { nameFacts, proposalFact } from './proposals.ts';
import { columns, workingDays } from './tables.ts';

/** The assessment timescales: the summary, the open ones, those requested but not accepted, those completed. */
export function deriveAssessmentTables(context: ReportContext): readonly Block[] {
  const blocks = blockMaker('refine');
  const lists = assessmentLists(context);
  const asAt = endOfMonthPhrase(context.clocks.asAt);
  const year = context.reportingYear.label;
  const open = lists.open.length > 0 ? openTable(context, blocks, lists.open) : null;
  const completed = lists.completed.length > 0 ? completedTable(context, blocks, lists.completed) : null;
  return [
    blocks.heading(2, 'timescales', `${context.setting('data-company.short-name')} Assessment timescales`),
    blocks.note('as-at', context.say('refine.timescales', { asAt })),
    blocks.note('convention', context.say(`refine.convention.${context.convention}`, {})),
    blocks.heading(3, 'timescales/summary', 'Summary'),
    summaryTable(context, blocks, lists),
    blocks.heading(3, 'timescales/open', 'Open Assessments'),
    ...(lists.open.some(isPastTarget)
      ? [blocks.note('past-target', context.say('refine.past-target', {}))]
      : []),
    open ?? blocks.paragraph('no-open', context.say('refine.no-open', { asAt })),
    ...requestedLines(context, blocks, lists),
    blocks.heading(3, 'timescales/completed', `Assessments completed during ${year}`),
    completed ?? blocks.paragraph('no-completed', context.say('refine.no-completed', { year })),
  ];
}

function summaryTable(context: ReportContext, blocks: BlockMaker, lists: AssessmentLists): Table {
  const kinds = ['PA', 'IA'] as const;
  const groups = ['open', 'completed'] as const;
  const rows = kinds.flatMap((kind) =>
    groups.map((group) => {
      const { label, total, average } = assessmentFigures(context, lists, kind, group);
      const facts = lists[group]
        .filter(({ state }) => state.assessment.kind === kind)
        .flatMap(({ state }) => state.facts);
      const printed = [
        context.figure(total, String(total.value)),
        context.figure(average, workingDays(average.value)),
      ];
      return blocks.row(`summary-${kind}-${group}`, [textRun(label), ...printed.map((run) => [run])], facts);
    }),
  );
  return {
    kind: 'table',
    key: 'refine/summary-table',
    caption: `${context.setting('data-company.short-name')} assessments in summary: how many, and their average duration`,
    columns: columns({ Assessment: 5, Total: 1.2, 'Average duration': 2.2 }, ['Total', 'Average duration']),
    rows,
  };
}

const FIGURE_COLUMNS = ['Target duration', 'Current duration', 'Actual duration'];

function openTable(context: ReportContext, blocks: BlockMaker, open: readonly TimedAssessment[]): Table {
  return {
    kind: 'table',
    key: 'refine/open-table',
    caption: 'Open assessments with their target and current durations in working days',
    columns: columns(
      { Modification: 2.4, Type: 1, Accepted: 1.8, 'Target duration': 2, 'Current duration': 2.2 },
      FIGURE_COLUMNS,
    ),
    rows: open.map((row) =>
      assessmentRow(context, blocks, 'open', row, tablePlan(row.state.recorded.accepted ?? row.acceptedOn)),
    ),
  };
}

function completedTable(
  context: ReportContext,
  blocks: BlockMaker,
  completed: readonly TimedAssessment[],
): Table {
  return {
    kind: 'table',
    key: 'refine/completed-table',
    caption: 'Completed assessments with their target and actual durations in working days',
    columns: columns(
      { Modification: 2.4, Type: 1, Returned: 1.8, 'Target duration': 2, 'Actual duration': 2.2 },
      FIGURE_COLUMNS,
    ),
    rows: completed.map((row) =>
      assessmentRow(
        context,
        blocks,
        'completed',
        row,
        tablePlan(row.state.recorded.returned ?? context.clocks.asAt),
      ),
    ),
  };
}

function assessmentRow(
  context: ReportContext,
  blocks: BlockMaker,
  kind: string,
  row: TimedAssessment,
  day: string,
) {
  const { state, proposalId, duration } = row;
  const pin = pinOf(context, state);
  const cells = [
    context.reference(proposalId, context.clocks.asAt),
    state.assessment.kind,
    day,
    workingDays(state.target),
    workingDays(duration),
  ].map(textRun);
  const pins = pin === null ? [] : [fact('assessmentPin', pin)];
  const made = blocks.row(kind, cells, [...state.facts, ...pins, proposalFact(context, proposalId)]);
  return kind === 'open' && isPastTarget(row) ? { ...made, isPastTarget: true } : made;
}

function isPastTarget({ state, duration }: TimedAssessment): boolean {
  return state.target !== null && duration > state.target;
}

function requestedLines(
  context: ReportContext,
  blocks: BlockMaker,
  { requested }: AssessmentLists,
): readonly Block[] {
  if (requested.length === 0) return [];
  const items = requested.map(({ assessment, recorded, facts }) => {
    const values = {
      proposal: context.named(assessment.proposalId),
      date: longPlan(recorded.requested ?? context.clocks.asAt),
    };
    const sentence = context.say(`refine.requested.${assessment.kind}`, values);
    return blocks.item('requested', sentence, [...facts, ...nameFacts(context, assessment.proposalId)]);
  });
  return [blocks.list('requested', items)];
}
