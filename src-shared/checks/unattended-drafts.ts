import { isIsoDate } from '../calendar/iso-date.ts';
import { longDate } from '../calendar/print-date.ts';
import { where } from '../entities/register.ts';
import { isOnHold, stageOn } from '../lifecycle/timeline.ts';
import { stands } from '../report/reading/agenda.ts';
import { agendaDayOf, meetingsOf } from '../report/reading/meetings.ts';
import { about, type Check, type CheckContext, listed } from './support/check.ts';
import { agreeing, nameOf } from './support/names.ts';

/**
 * Draft Proposals that no sub-committee took and no agenda holds, though they were raised before the agenda of its
 * latest meeting was settled.
 */
export const unattendedDrafts: Check = {
  name: 'unattended-drafts',
  find: (context) => {
    const { register, clocks, calendar } = context;
    const last = meetingsOf(register, 'change-sub-committee', clocks.knownBy).findLast(
      ({ date }) => isIsoDate(date) && date <= clocks.position,
    );
    if (last === undefined) return [];
    const agendaDay = agendaDayOf(calendar, last);
    const left = context.inOrder.filter((id) => isLeft(context, id, agendaDay));
    if (left.length === 0) return [];
    const names = listed(left.map((id) => nameOf(context, id)));
    return [
      {
        weight: 'look',
        sentence: `${names} ${agreeing(left.length, 'is', 'are')} in Define, but no sub-committee took ${agreeing(left.length, 'it', 'them')} and no agenda holds ${agreeing(left.length, 'it', 'them')}; the latest meeting was on ${longDate(last.date)}.`,
        next: `Put ${agreeing(left.length, 'it', 'them')} on the agenda of a meeting, or record what became of ${agreeing(left.length, 'it', 'them')}.`,
        facts: about('proposal', ...left),
        place: 'summary/stages-picture',
      },
    ];
  },
};

const FOR_DRAFTS: readonly string[] = ['initial-discussion', 'decision', 'conversion'];

function isLeft({ register, clocks, timeline }: CheckContext, id: string, agendaDay: string): boolean {
  const life = timeline(id);
  if (stageOn(life, clocks.position) !== 'define' || isOnHold(life, clocks.position)) return false;
  if (life.raisedOn === null || life.raisedOn >= agendaDay) return false;
  return !where(register, 'agendaItem', 'proposalId', id).some(
    (item) => FOR_DRAFTS.includes(item.purpose) && stands(item, clocks.knownBy),
  );
}
