import type { PlanDate } from '../../calendar/iso-date.ts';
import { endOfMonthPhrase, longDate, longPlan, tablePlan } from '../../calendar/print-date.ts';
import { type BlockMaker, blockMaker } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import type { Appendix, Block, Table } from '../model.ts';
import { proseRuns } from '../prose.ts';
import { assessmentOn } from '../reading/assessments.ts';
import { textRun } from '../say.ts';
import { assessmentLabel, assessmentLists, type TimedAssessment } from './assessment-figures.ts';
import { deriveFooter, deriveProperties, paperTitle, progressAttachment } from './cover.ts';
import { proposalFact } from './proposals.ts';
import { columns, NOTHING, workingDays } from './tables.ts';

/** Appendix A: the progress of every assessment open at the as-at day, as known at position. Null where not attached. */
export function deriveAppendix(context: ReportContext): Appendix | null {
  const attachment = progressAttachment(context);
  if (attachment === null) return null;
  const title = `${attachment.label}: ${attachment.title}`;
  const { open } = assessmentLists(context);
  const blocks = blockMaker('appendix');
  const footerTitle = `${paperTitle(context)}, ${attachment.label}`;
  return {
    title,
    footer: deriveFooter(context, footerTitle),
    properties: deriveProperties(context, `${paperTitle(context)}, ${title}`),
    sections: [
      {
        key: 'appendix/open',
        number: '1',
        heading: 'Open assessments',
        blocks: overview(context, blocks, open),
      },
      ...(open.length === 0
        ? []
        : [
            {
              key: 'appendix/progress',
              number: '2',
              heading: 'Progress',
              blocks: progress(context, blocks, open),
            },
          ]),
    ],
  };
}

function overview(
  context: ReportContext,
  blocks: BlockMaker,
  open: readonly TimedAssessment[],
): readonly Block[] {
  const { clocks, say, setting } = context;
  const asAt = endOfMonthPhrase(clocks.asAt);
  if (open.length === 0) return [blocks.paragraph('none', say('appendix.none', { asAt }))];
  const company = setting('data-company.short-name');
  const intro = say('appendix.intro', { company, asAt, position: longDate(clocks.position) });
  return [blocks.lead('intro', intro), table(context, blocks, open)];
}

function table(context: ReportContext, blocks: BlockMaker, open: readonly TimedAssessment[]): Table {
  return {
    kind: 'table',
    key: 'appendix/table',
    caption:
      'Open assessments: when each was requested and accepted, its target and when it is expected back',
    columns: columns(
      {
        Modification: 2.2,
        Type: 0.9,
        Requested: 1.6,
        Accepted: 1.6,
        Target: 1.3,
        Current: 1.3,
        'Expected return': 2,
      },
      ['Target', 'Current'],
    ),
    rows: open.map((row) => {
      const now = atPosition(context, row);
      const cells = [
        context.reference(row.proposalId, context.clocks.asAt),
        row.state.assessment.kind,
        planned(row.state.recorded.requested),
        planned(row.state.recorded.accepted),
        workingDays(row.state.target),
        workingDays(row.duration),
        planned(now.recorded.returned ?? now.expectedReturn),
      ].map(textRun);
      return blocks.row('open', cells, [...now.facts, proposalFact(context, row.proposalId)]);
    }),
  };
}

function planned(plan: PlanDate | null): string {
  if (plan === null) return NOTHING;
  return tablePlan(plan);
}

function progress(
  context: ReportContext,
  blocks: BlockMaker,
  open: readonly TimedAssessment[],
): readonly Block[] {
  const noted = open.map((row) => ({ row, now: atPosition(context, row) }));
  if (noted.every(({ now }) => now.latestNote === null)) {
    return [blocks.paragraph('no-notes', context.say('appendix.no-notes', {}))];
  }
  return noted.flatMap(({ row, now }) => {
    const { latestNote } = now;
    const values =
      latestNote === null ? null : { date: longPlan(latestNote.on), note: proseRuns(latestNote.text) };
    const runs = values === null ? context.say('appendix.no-note', {}) : context.say('appendix.note', values);
    return [
      blocks.heading(2, `progress/${row.state.assessment.id}`, assessmentLabel(context, row.state)),
      blocks.paragraph('note', runs, now.facts),
    ];
  });
}

function atPosition({ register, clocks }: ReportContext, { state }: TimedAssessment) {
  return assessmentOn(register, state.assessment, clocks.position, clocks.knownBy);
}
