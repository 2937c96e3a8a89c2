import { endOfMonthPhrase, longDate } from '../../calendar/print-date.ts';
import type { Stage } from '../../entities/stage-event.ts';
import { compareProposals } from '../../lifecycle/naming.ts';
import { stageOn } from '../../lifecycle/timeline.ts';
import type { ReportContext } from '../context.ts';
import type { CountedRecord, Figure, LeftOutRecord } from '../figure.ts';
import type { StagePicture } from '../model.ts';

/** The stages that a paper counts, with their printed names. */
export const LIVE_STAGES = [
  { stage: 'define', name: 'Define' },
  { stage: 'refine', name: 'Refine' },
  { stage: 'opine', name: 'Opine' },
  { stage: 'release', name: 'Release' },
] as const satisfies readonly { readonly stage: Stage; readonly name: string }[];

export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  define: 'Define',
  refine: 'Refine',
  opine: 'Opine',
  release: 'Release',
  implemented: 'Implemented',
  withdrawn: 'Withdrawn',
  rejected: 'Rejected',
};

/** How many proposals stood in each live stage at the end of the as-at day. */
export function stagePicture(context: ReportContext): StagePicture {
  const stages = LIVE_STAGES.map(({ stage, name }) => {
    const figure = stageFigure(context, stage);
    context.figure(figure, String(figure.value));
    return { name, count: figure.counted.length, figure: figure.key };
  });
  const counts = stages.map(({ name, count }) => `${name} ${count}`).join(', ');
  const asAt = endOfMonthPhrase(context.clocks.asAt);
  return {
    kind: 'stages',
    key: 'summary/stages-picture',
    stages,
    alternativeText: `Proposals in each stage at ${asAt}: ${counts}.`,
  };
}

function stageFigure(context: ReportContext, stage: Stage): Figure {
  const { register, clocks } = context;
  const counted: CountedRecord[] = [];
  const leftOut: LeftOutRecord[] = [];
  for (const { id } of register.proposal) {
    const timeline = context.timeline(id);
    const then = stageOn(timeline, clocks.asAt);
    const now = stageOn(timeline, clocks.position);
    const label = context.reference(id, clocks.asAt);
    if (then === stage) counted.push({ entity: 'proposal', id, label, value: null });
    else if (now === stage) {
      const since =
        timeline.states.findLast((state) => state.from <= clocks.position)?.from ?? clocks.position;
      leftOut.push({ entity: 'proposal', id, label, reason: `there only since ${longDate(since)}` });
    }
  }
  const inOrder = (a: { id: string }, b: { id: string }) => compareProposals(register, a.id, b.id);
  return {
    key: `stages.${stage}`,
    label: `Proposals in ${STAGE_NAMES[stage]}`,
    value: counted.length,
    unit: 'proposals',
    method: `proposals whose dated events put them in ${STAGE_NAMES[stage]} at the end of ${longDate(clocks.asAt)}; those on hold count`,
    counted: counted.sort(inOrder),
    leftOut: leftOut.sort(inOrder),
  };
}
