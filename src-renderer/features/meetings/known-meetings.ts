import { type HolidayCalendar, holidayCalendar } from '../../../src-shared/calendar/holidays.ts';
import { isIsoDate, lastDayOf, type PlanDate } from '../../../src-shared/calendar/iso-date.ts';
import { longPlan } from '../../../src-shared/calendar/print-date.ts';
import { addWorkingDays } from '../../../src-shared/calendar/working-days.ts';
import { readFacts } from '../../../src-shared/entities/known.ts';
import { find, type Register, where } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { agendaDayOf, type KnownMeeting, knownMeeting } from '../../../src-shared/report/reading/meetings.ts';

/** Views show what is known, whenever it became known. */
export const ALL_KNOWN = '9999-12-31';

const calendars = new WeakMap<Register['holiday'], HolidayCalendar>();

/** The register's bank holidays, made once for each list of amendments. */
export function calendarOf({ holiday }: Register): HolidayCalendar {
  const made = calendars.get(holiday) ?? holidayCalendar(holiday);
  calendars.set(holiday, made);
  return made;
}

/** The rows of a meeting's date that hold, in the order in which they were set. */
export function dateRows(register: Register, meetingId: string): readonly RecordOf<'meetingDate'>[] {
  return readFacts(where(register, 'meetingDate', 'meetingId', meetingId), ALL_KNOWN);
}

/** The day or month a meeting is or was to be on; of a cancelled one the last before; null where none was ever set. */
export function lastDateOf(register: Register, meetingId: string): PlanDate | null {
  return dateRows(register, meetingId).findLast(({ date }) => date !== null)?.date ?? null;
}

export function isCancelled(register: Register, meetingId: string): boolean {
  return dateRows(register, meetingId).at(-1)?.date === null;
}

/** "Change Board · 22 January 2020". */
export function meetingTitle(register: Register, { id, committeeId }: RecordOf<'meeting'>): string {
  const committee = find(register, 'committee', committeeId)?.name ?? 'A committee';
  const date = lastDateOf(register, id);
  return `${committee} · ${date === null ? 'no date yet' : longPlan(date)}`;
}

/** The meetings of some committees that are on, in order of date. */
export function meetingsWhere(
  register: Register,
  isTaken: (committee: RecordOf<'committee'>) => boolean,
): readonly KnownMeeting[] {
  return register.meeting
    .flatMap((meeting) => knownMeeting(register, meeting, ALL_KNOWN) ?? [])
    .filter(({ committee }) => isTaken(committee))
    .sort((a, b) => compare(keyOf(a), keyOf(b)));
}

function keyOf({ date, committee, meeting }: KnownMeeting): string {
  return `${lastDayOf(date)} ${committee.name} ${meeting.kind} ${meeting.id}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The day a meeting's papers go out; null while only its month is known. */
export function papersDayOf(register: Register, known: KnownMeeting): string | null {
  if (!isIsoDate(known.date)) return null;
  return addWorkingDays(calendarOf(register), known.date, -known.committee.papersDayLead);
}

/** The day a meeting's agenda is settled; null while only its month is known and no day was set. */
export function agendaDay(register: Register, known: KnownMeeting): string | null {
  if (!isIsoDate(known.date)) return known.meeting.agendaDay;
  return agendaDayOf(calendarOf(register), known);
}
