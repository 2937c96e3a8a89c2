import { isIsoDate, lastDayOf } from '../calendar/iso-date.ts';
import { longMonth, longPlan } from '../calendar/print-date.ts';
import { where } from '../entities/register.ts';
import { PURPOSE } from '../entities/rules/words.ts';
import { stageOn } from '../lifecycle/timeline.ts';
import { isOver } from '../lifecycle/transitions.ts';
import { stands } from '../report/reading/agenda.ts';
import { type KnownMeeting, meetingsOf } from '../report/reading/meetings.ts';
import { about, type Check, type CheckContext, type Found, listed } from './support/check.ts';
import type { Waiting } from './support/decided.ts';
import { agreeing, meetingOf, nameOf } from './support/names.ts';

/**
 * Meetings that have passed and whose agenda has no outcomes, so that the paper says nothing of what they decided; and
 * those whose agenda was never entered, of which it says that they took nothing.
 */
export const meetingWithoutOutcomes: Check = {
  name: 'meeting-without-outcomes',
  find: (context) => [...undecided(context), ...withoutAgenda(context)],
};

// What a Working Group took is told by its agenda alone.
function undecided(context: CheckContext): readonly Found[] {
  const { clocks, waiting, timeline } = context;
  const passed = waiting.filter(({ item, planned }) => {
    if (item.purpose === 'working-group' || lastDayOf(planned) >= clocks.position) return false;
    const stage = stageOn(timeline(item.proposalId), clocks.position);
    return stage === null || !isOver(stage);
  });
  const groups = Map.groupBy(passed, ({ planned, meeting, item }) =>
    lastDayOf(planned) < clocks.window.from ? '' : `${planned} ${meeting?.meeting.id ?? item.committeeId}`,
  );
  return [...groups.values()].map((group) => ofGroup(context, group));
}

function ofGroup(context: CheckContext, group: readonly Waiting[]): Found {
  const [first] = group;
  const isEarlier = first !== undefined && lastDayOf(first.planned) < context.clocks.window.from;
  const names = listed(
    group.map(
      ({ item }) =>
        `${nameOf(context, item.proposalId)} (${PURPOSE[item.purpose].replace(/^(?:an?|its) /, '')})`,
    ),
  );
  const place =
    first?.meeting == null
      ? `what was planned for ${longPlan(first?.planned ?? context.clocks.month)}`
      : meetingOf(first.meeting);
  return {
    weight: 'look',
    sentence: isEarlier
      ? `Items of meetings before ${longMonth(context.clocks.month)} still have no outcome: ${names}.`
      : `${capital(place)} has passed, and the paper says nothing of what it decided on ${names}: ${agreeing(group.length, 'its outcome is', 'their outcomes are')} not recorded.`,
    next: 'Record the outcomes, or take off the agenda what the meeting did not take.',
    facts: [
      ...(isEarlier || first?.meeting == null ? [] : about('meeting', first.meeting.meeting.id)),
      ...about('agendaItem', ...group.map(({ item }) => item.id)),
    ],
    place: null,
  };
}

const TOLD = ['change-sub-committee', 'change-board', 'working-group'] as const;

function withoutAgenda(context: CheckContext): readonly Found[] {
  const { clocks, register } = context;
  const held = TOLD.flatMap((kind) => meetingsOf(register, kind, clocks.knownBy)).filter(
    ({ meeting, date }) =>
      meeting.kind === 'ordinary' && isIsoDate(date) && date >= clocks.window.from && date < clocks.position,
  );
  const empty = held.filter((known) => !hasAgenda(context, known));
  if (empty.length === 0) return [];
  return [
    {
      aspect: 'agenda',
      weight: 'look',
      sentence: `Nothing is recorded of ${listed(empty.map(meetingOf))}, so the paper says that ${agreeing(empty.length, 'it', 'they')} took or decided nothing.`,
      next: 'Enter what was on the agenda, or make sure that there was nothing.',
      facts: about('meeting', ...empty.map(({ meeting }) => meeting.id)),
      place: context.placeOf(empty[0]?.meeting.id ?? ''),
    },
  ];
}

function hasAgenda({ register, clocks }: CheckContext, { meeting, committee, date }: KnownMeeting): boolean {
  const ofMonth = where(register, 'agendaItem', 'committeeId', committee.id).filter(
    ({ month }) => month === date.slice(0, 7),
  );
  return [...where(register, 'agendaItem', 'meetingId', meeting.id), ...ofMonth].some((item) =>
    stands(item, clocks.knownBy),
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
