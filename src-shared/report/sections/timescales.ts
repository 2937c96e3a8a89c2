import type { IsoDate } from '../../calendar/iso-date.ts';
import { endOfMonthPhrase, longDate } from '../../calendar/print-date.ts';
import { compareProposals } from '../../lifecycle/naming.ts';
import { conclusionOf, stageOn } from '../../lifecycle/timeline.ts';
import { blockMaker } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import type { CountedRecord, Figure, LeftOutRecord } from '../figure.ts';
import type { Block } from '../model.ts';
import { roundedMean } from '../numbers.ts';
import { textRun } from '../say.ts';
import { durationMethod } from './assessment-figures.ts';
import { proposalFact } from './proposals.ts';
import { STAGE_NAMES } from './stages.ts';
import { columns, workingDays } from './tables.ts';

/** How long proposals take: those open before a decision, and those concluded in the reporting year. */
export function deriveTimescales(context: ReportContext): readonly Block[] {
  const blocks = blockMaker('opine');
  const rows = proposalTimescales(context).map(({ label, total, average }) => {
    const printed = [
      context.figure(total, String(total.value)),
      context.figure(average, workingDays(average.value)),
    ];
    const facts = total.counted.map(({ id }) => proposalFact(context, id));
    return blocks.row(total.key, [textRun(label), ...printed.map((run) => [run])], facts);
  });
  return [
    blocks.heading(2, 'timescales', 'Modification progression timescales'),
    blocks.note('as-at', context.say('opine.timescales', { asAt: endOfMonthPhrase(context.clocks.asAt) })),
    blocks.heading(3, 'timescales/proposals', 'Proposal timescales'),
    {
      kind: 'table',
      key: 'opine/timescales-table',
      caption: 'Proposals open and concluded: how many, and their average duration in working days',
      columns: columns({ Status: 5, Total: 1.2, 'Average duration': 2.2 }, ['Total', 'Average duration']),
      rows,
    },
  ];
}

interface Timescale {
  readonly label: string;
  readonly total: Figure;
  readonly average: Figure;
}

/** The two rows of the table as figures. */
export function proposalTimescales(context: ReportContext): readonly Timescale[] {
  const { clocks, reportingYear } = context;
  const asAt = endOfMonthPhrase(clocks.asAt);
  const open: Sorted = { counted: [], leftOut: [] };
  const concluded: Sorted = { counted: [], leftOut: [] };
  for (const { id } of context.register.proposal) sortOpen(context, id, open);
  for (const { id } of context.register.proposal) sortConcluded(context, id, concluded);
  return [
    timescale(context, open, {
      key: 'proposals.open',
      label: 'Proposals open (pre-decision)',
      counts: `proposals in Define, Refine or Opine at ${asAt}`,
      span: `from the day raised to ${asAt}`,
    }),
    timescale(context, concluded, {
      key: 'proposals.concluded',
      label: `Proposals concluded during ${reportingYear.label}`,
      counts: `proposals with a final decision or withdrawal in ${reportingYear.label} up to ${asAt}, approved ones not yet live included`,
      span: 'from the day raised to the decision or withdrawal',
    }),
  ];
}

interface Sorted {
  readonly counted: CountedRecord[];
  readonly leftOut: LeftOutRecord[];
}

function sortOpen(context: ReportContext, id: string, into: Sorted): void {
  const timeline = context.timeline(id);
  const stage = stageOn(timeline, context.clocks.asAt);
  if (stage === null) return;
  const label = context.reference(id, context.clocks.asAt);
  if (stage === 'define' || stage === 'refine' || stage === 'opine') {
    const value =
      timeline.raisedOn === null ? null : context.duration(timeline.raisedOn, context.clocks.asAt);
    into.counted.push({ entity: 'proposal', id, label, value });
  } else if (stage === 'release') {
    into.leftOut.push({ entity: 'proposal', id, label, reason: `decided already: in ${STAGE_NAMES[stage]}` });
  }
}

function sortConcluded(context: ReportContext, id: string, into: Sorted): void {
  const timeline = context.timeline(id);
  const conclusion = conclusionOf(timeline, context.clocks.asAt);
  if (conclusion === null) return;
  const label = context.reference(id, context.clocks.asAt);
  if (isInYear(context, conclusion.on)) {
    const value = timeline.raisedOn === null ? null : context.duration(timeline.raisedOn, conclusion.on);
    into.counted.push({ entity: 'proposal', id, label, value });
  } else {
    into.leftOut.push({
      entity: 'proposal',
      id,
      label,
      reason: `${conclusion.how} on ${longDate(conclusion.on)}`,
    });
  }
}

function isInYear({ reportingYear }: ReportContext, day: IsoDate): boolean {
  return day >= reportingYear.from && day <= reportingYear.to;
}

function timescale(
  context: ReportContext,
  { counted, leftOut }: Sorted,
  words: { readonly key: string; readonly label: string; readonly counts: string; readonly span: string },
): Timescale {
  const inOrder = (a: { id: string }, b: { id: string }) => compareProposals(context.register, a.id, b.id);
  const base = { counted: counted.sort(inOrder), leftOut: leftOut.sort(inOrder) };
  const durations = counted.flatMap(({ value }) => value ?? []);
  const { key, label } = words;
  return {
    label,
    total: {
      ...base,
      key: `${key}.total`,
      label,
      value: counted.length,
      unit: 'proposals',
      method: words.counts,
    },
    average: {
      ...base,
      key: `${key}.average`,
      label: `${label}, average duration`,
      value: roundedMean(durations),
      unit: 'WD',
      method: `${durationMethod(context)}, ${words.span}; mean rounded half up`,
    },
  };
}
