import { addMonths } from '../calendar/iso-date.ts';
import { longMonth } from '../calendar/print-date.ts';
import type { Stage } from '../entities/stage-event.ts';
import { stageOn, timelineOf } from '../lifecycle/timeline.ts';
import { issuesOfMonth, isTold } from '../report/clocks.ts';
import { STAGE_NAMES } from '../report/sections/stages.ts';
import { about, type Check, type CheckContext, listed } from './support/check.ts';
import { nameOf } from './support/names.ts';

/** Stage counts that do not follow from those of the last paper as issued and the movements that this one tells. */
export const countsFollow: Check = {
  name: 'counts-follow',
  find: (context) => {
    const before = addMonths(context.clocks.month, -1);
    const [issue] = issuesOfMonth(context.register, before);
    if (issue === undefined) return [];
    const moved = context.inOrder.flatMap((proposalId) => {
      const then = stageOn(timelineOf(context.register, proposalId, issue.knownBy), issue.asAt);
      const now = stageOn(context.timeline(proposalId), context.clocks.asAt);
      return then === now || isMovementTold(context, proposalId) ? [] : [{ proposalId, then, now }];
    });
    if (moved.length === 0) return [];
    const names = listed(
      moved.map(
        ({ proposalId, then, now }) =>
          `${nameOf(context, proposalId)} (${inWords(then)} there, ${inWords(now)} here)`,
      ),
    );
    return [
      {
        weight: 'look',
        sentence: `The stage counts do not follow from those of the paper for ${longMonth(before)} and the movements told here: ${names}.`,
        next: 'Look at their stages: a date was corrected since, and readers who compare the papers will ask.',
        facts: about('proposal', ...moved.map(({ proposalId }) => proposalId)),
        place: 'summary/stages-picture',
      },
    ];
  },
};

// A correction moves a proposal without a word in any section.
function isMovementTold({ timeline, clocks }: CheckContext, proposalId: string): boolean {
  const last = timeline(proposalId).states.findLast(({ from }) => from <= clocks.asAt)?.event;
  return last !== undefined && last.kind !== 'correction' && isTold(clocks, last.on, last.knownOn);
}

function inWords(stage: Stage | null): string {
  return stage === null
    ? 'not raised'
    : `in ${STAGE_NAMES[stage]}`.replace(/^in (Implemented|Withdrawn|Rejected)$/, (_, end: string) =>
        end.toLowerCase(),
      );
}
