import type { HolidayCalendar } from '../../calendar/holidays.ts';
import { firstDayOf, type IsoDate, isIsoDate, type PlanDate } from '../../calendar/iso-date.ts';
import { addWorkingDays } from '../../calendar/working-days.ts';
import { readFacts } from '../../entities/known.ts';
import { get, type Register, where } from '../../entities/register.ts';
import type { RecordOf } from '../../entities/registry.ts';
import type { Fact } from '../facts.ts';
import { fact } from '../facts.ts';

/** A meeting as known on a day: its date is the latest one set by then. */
export interface KnownMeeting {
  readonly meeting: RecordOf<'meeting'>;
  readonly committee: RecordOf<'committee'>;
  readonly date: PlanDate;
  readonly facts: readonly Fact[];
}

/** Meetings with a date known by a day, of committees of a kind, in order of date; cancelled ones left out. */
export function meetingsOf(
  register: Register,
  kind: RecordOf<'committee'>['kind'],
  knownBy: IsoDate,
): readonly KnownMeeting[] {
  return register.committee
    .filter((committee) => committee.kind === kind)
    .flatMap((committee) => where(register, 'meeting', 'committeeId', committee.id))
    .flatMap((meeting) => knownMeeting(register, meeting, knownBy) ?? [])
    .sort(byDate);
}

function byDate(a: KnownMeeting, b: KnownMeeting): number {
  const keys = [a, b].map(
    ({ date, committee, meeting }) =>
      `${firstDayOf(date)} ${committee.name} ${meeting.kind} ${meeting.number}`,
  );
  return (keys[0] ?? '') < (keys[1] ?? '') ? -1 : 1;
}

/** A meeting as known by a day; null when it has no date by then or was cancelled. */
export function knownMeeting(
  register: Register,
  meeting: RecordOf<'meeting'>,
  knownBy: IsoDate,
): KnownMeeting | null {
  const set = readFacts(where(register, 'meetingDate', 'meetingId', meeting.id), knownBy).at(-1);
  if (set === undefined || set.date === null) return null;
  const committee = get(register, 'committee', meeting.committeeId);
  return { meeting, committee, date: set.date, facts: [fact('meeting', meeting), fact('meetingDate', set)] };
}

/** The first meeting, from a day on, that has a day and not only a month. */
export function firstMeetingFrom(meetings: readonly KnownMeeting[], day: IsoDate): KnownMeeting | undefined {
  return meetings.find(({ date }) => isIsoDate(date) && date >= day);
}

/** The day a meeting's agenda is settled: its own, else the committee's lead in working days before it. */
export function agendaDayOf(calendar: HolidayCalendar, known: KnownMeeting): IsoDate {
  return (
    known.meeting.agendaDay ??
    addWorkingDays(calendar, firstDayOf(known.date), -known.committee.agendaDayLead)
  );
}

/** A paper reference made from a meeting: committee, number, day and month, item; XX where one is not known. */
export function paperReference(known: KnownMeeting, item: string | null): string {
  const dated = isIsoDate(known.date) ? `${known.date.slice(8)}${known.date.slice(5, 7)}` : 'XXXX';
  const number = known.meeting.number === null ? 'XX' : String(known.meeting.number);
  return [known.committee.prefix, number, dated, item ?? 'XX'].join('_');
}
