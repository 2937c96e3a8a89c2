import { lastDayOf } from '../calendar/iso-date.ts';
import { longPlan } from '../calendar/print-date.ts';
import { where } from '../entities/register.ts';
import type { RecordOf } from '../entities/registry.ts';
import { PURPOSE } from '../entities/rules/words.ts';
import type { Stage } from '../entities/stage-event.ts';
import { stageOn } from '../lifecycle/timeline.ts';
import { STAGE_NAMES } from '../report/sections/stages.ts';
import { about, type Check, type CheckContext, fewOrOne, type Single } from './support/check.ts';
import type { Waiting } from './support/decided.ts';
import { nameOf } from './support/names.ts';

type Purpose = RecordOf<'agendaItem'>['purpose'];

/** The stages in which a proposal is taken for a purpose. Working Groups look at drafts as well. */
const STAGES: Readonly<Record<Purpose, readonly Stage[]>> = {
  'initial-discussion': ['define'],
  decision: ['define'],
  conversion: ['define'],
  'working-group': ['define', 'refine'],
  'impact-assessment-request': ['refine'],
  'modification-report': ['refine', 'opine'],
  vote: ['opine'],
};

/** Where an item may take a proposal, so that a later one may already count on it. */
const LEADS_TO: Readonly<Partial<Record<Purpose, readonly Stage[]>>> = {
  conversion: ['refine', 'opine'],
  'modification-report': ['opine'],
};

/** Agenda items to come of proposals that are in, and will be in, another stage than the item is for. */
export const agendaAndStage: Check = {
  name: 'agenda-and-stage',
  find: (context) => {
    const coming = context.waiting.filter(({ planned }) => lastDayOf(planned) >= context.clocks.position);
    return fewOrOne(
      coming.flatMap((waiting) => ofItem(context, waiting, coming)),
      (names, count) => `${count} agenda items are of proposals in another stage: ${names}.`,
    );
  },
};

function ofItem(
  context: CheckContext,
  { item, planned }: Waiting,
  coming: readonly Waiting[],
): readonly Single[] {
  const stage = stageOn(context.timeline(item.proposalId), context.clocks.position);
  if (stage === null) return [];
  const before = coming
    .filter((one) => one.item.proposalId === item.proposalId && lastDayOf(one.planned) <= lastDayOf(planned))
    .flatMap((one) => LEADS_TO[one.item.purpose] ?? []);
  const reached = [
    stage,
    ...before,
    ...(isConsultedOn(context, item.proposalId) ? (['opine'] as const) : []),
  ];
  if (reached.some((one) => STAGES[item.purpose].includes(one))) return [];
  const name = nameOf(context, item.proposalId);
  return [
    {
      subject: name,
      weight: 'look',
      sentence: `${name} is on an agenda for ${PURPOSE[item.purpose]} ${planned.length === 7 ? 'in' : 'on'} ${longPlan(planned)}, but it is ${inStage(stage)}.`,
      next: 'Take it off that agenda, or record what brought it to the stage it is taken in.',
      facts: [...about('agendaItem', item.id), ...about('proposal', item.proposalId)],
      place: context.placeOf(item.id),
    },
  ];
}

function inStage(stage: Stage): string {
  const name = STAGE_NAMES[stage];
  return stage === 'implemented' || stage === 'withdrawn' || stage === 'rejected'
    ? name.toLowerCase()
    : `in ${name}`;
}

// Issuing the consultation on its report takes a proposal to Opine.
function isConsultedOn({ register }: CheckContext, proposalId: string): boolean {
  return where(register, 'consultation', 'proposalId', proposalId).some(
    ({ kind }) => kind === 'modification-report',
  );
}
