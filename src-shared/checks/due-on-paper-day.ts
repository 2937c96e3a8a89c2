import { longDate } from '../calendar/print-date.ts';
import { PURPOSE } from '../entities/rules/words.ts';
import { about, type Check, type CheckContext, type Found, listed } from './support/check.ts';
import type { Waiting } from './support/decided.ts';
import { agreeing, nameOf } from './support/names.ts';

/** What is to be decided on the paper's own day, so that the paper may be overtaken as it leaves. */
export const dueOnPaperDay: Check = {
  name: 'due-on-paper-day',
  find: (context) => {
    const due = context.waiting.filter(
      ({ item, planned }) => planned === context.clocks.position && item.purpose !== 'working-group',
    );
    const groups = Map.groupBy(due, ({ item }) => `${item.meetingId} ${item.purpose}`);
    return [...groups.values()].map((group) => ofGroup(context, group));
  },
};

function ofGroup(context: CheckContext, group: readonly Waiting[]): Found {
  const items = group.map(({ item }) => item);
  const what = PURPOSE[items[0]?.purpose ?? 'vote'];
  return {
    weight: 'look',
    sentence: `${listed(items.map(({ proposalId }) => nameOf(context, proposalId)))} ${agreeing(items.length, 'is', 'are')} due for ${what} on ${longDate(context.clocks.position)}, the paper’s own date, and may be decided by the time it is read.`,
    next: 'Record the outcome if it is known before the paper leaves.',
    facts: about('agendaItem', ...items.map(({ id }) => id)),
    place: context.placeOf(items[0]?.id ?? ''),
  };
}
