import { lastDayOf } from '../calendar/iso-date.ts';
import { longDate } from '../calendar/print-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { get, where } from '../entities/register.ts';
import type { RecordOf } from '../entities/registry.ts';
import { stageOn } from '../lifecycle/timeline.ts';
import { isOver } from '../lifecycle/transitions.ts';
import type { Decided } from '../report/reading/agenda.ts';
import { asSentence } from '../report/sections/conditions.ts';
import { about, type Check, type CheckContext, fewOrOne, type Single } from './support/check.ts';
import { meetingFor } from './support/decided.ts';
import { meetingOf, nameOf } from './support/names.ts';

type Condition = RecordOf<'condition'>;

/** Conditions not met by the day on which the papers of the meeting that waits for them are due. */
export const unmetConditions: Check = {
  name: 'unmet-conditions',
  find: (context) =>
    fewOrOne(
      context.inOrder.flatMap((proposalId) =>
        context
          .outcomesOf(proposalId)
          .flatMap((decided) => ofOutcome(context, decided))
          .toSorted((a, b) => (a.sentence < b.sentence ? -1 : 1)),
      ),
      (names, count) => `${count} conditions are not met, though what waits for them is due: ${names}.`,
    ),
};

function ofOutcome(context: CheckContext, { outcome, item }: Decided): readonly Single[] {
  const { register, clocks } = context;
  return where(register, 'condition', 'outcomeId', outcome.id).flatMap((condition): readonly Single[] => {
    if (condition.metOn !== null && condition.metOn <= clocks.position) return [];
    const due = dueFor(context, item.proposalId, condition);
    if (due === null) return [];
    const name = nameOf(context, item.proposalId);
    return [
      {
        subject: name,
        weight: 'look',
        sentence: `${name}: a condition is not met, though ${due}: ${asSentence(condition.sentence)}`,
        next: 'Record the day it was met, or move what waits for it.',
        facts: [...about('condition', condition.id), ...about('proposal', item.proposalId)],
        place: context.placeOf(condition.id),
      },
    ];
  });
}

// Null where nothing that waits for the condition is due yet.
function dueFor(context: CheckContext, proposalId: string, { neededBefore }: Condition): string | null {
  const { clocks, calendar, timeline } = context;
  const stage = stageOn(timeline(proposalId), clocks.position);
  if (stage !== null && isOver(stage)) return null;
  if (neededBefore === 'implementation') return dueLive(context, proposalId);
  const went = context
    .outcomesOf(proposalId)
    .find(
      ({ item, outcome, on }) =>
        item.purpose === neededBefore && WENT_ON.includes(outcome.kind) && on <= clocks.position,
    );
  if (went !== undefined) return `what waited for it was decided on ${longDate(went.on)}`;
  for (const waiting of context.waiting) {
    const meeting = waiting.item.proposalId === proposalId ? meetingFor(context, waiting) : null;
    if (waiting.item.purpose !== neededBefore || meeting === null) continue;
    const papersDay = addWorkingDays(calendar, lastDayOf(meeting.date), -meeting.committee.papersDayLead);
    if (papersDay <= clocks.position) return `the papers for ${meetingOf(meeting)} are due`;
  }
  return null;
}

const WENT_ON: readonly string[] = ['converted', 'report-accepted', 'approved', 'recommended-approval'];

function dueLive({ register, clocks, releases }: CheckContext, proposalId: string): string | null {
  for (const state of releases) {
    const item = state.items.find((one) => one.proposalId === proposalId);
    const day = item?.ownDate ?? state.date;
    if (item === undefined || state.cancelled || day === null || lastDayOf(day) > clocks.coming.to) continue;
    return `the ${get(register, 'release', item.releaseId).name} is near`;
  }
  return null;
}
