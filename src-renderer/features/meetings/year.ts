import { holidayName, holidaysUnknown, isHoliday } from '../../../src-shared/calendar/holidays.ts';
import {
  addDays,
  addMonths,
  dayOfWeek,
  endOfMonth,
  firstDayOf,
  type IsoDate,
  type IsoMonth,
  isWeekday,
  startOfMonth,
} from '../../../src-shared/calendar/iso-date.ts';
import { parseDate } from '../../../src-shared/calendar/parse-date.ts';
import type { Change } from '../../../src-shared/entities/change-set.ts';
import { type Register, where } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { newRecord, put } from '../../components/record.ts';
import { calendarOf, meetingsWhere } from './known-meetings.ts';

export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** The weekday of a month that a committee meets on; 5 is the last. */
export interface Pattern {
  readonly nth: 1 | 2 | 3 | 4 | 5;
  /** 1 for Monday to 7 for Sunday; null until one is chosen. */
  readonly weekday: number | null;
  readonly from: IsoMonth;
  readonly months: number;
}

/** The days of a pattern, one a month; none until it has its weekday. */
export function patternDates({ nth, weekday, from, months }: Pattern): readonly IsoDate[] {
  if (weekday === null) return [];
  return Array.from({ length: months }, (_, at) => nthWeekday(addMonths(from, at), nth, weekday));
}

function nthWeekday(month: IsoMonth, nth: Pattern['nth'], weekday: number): IsoDate {
  if (nth === 5) {
    const last = endOfMonth(month);
    return addDays(last, -((dayOfWeek(last) - weekday + 7) % 7));
  }
  const first = startOfMonth(month);
  return addDays(first, ((weekday - dayOfWeek(first) + 7) % 7) + (nth - 1) * 7);
}

/** Days typed or pasted, one a line, in order and each once; and the lines that are no day. */
export function pastedDates(text: string): {
  readonly dates: readonly IsoDate[];
  readonly wrong: readonly string[];
} {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read = lines.map((line) => ({ line, date: parsed(line) }));
  const dates = read.flatMap(({ date }) => (date === null ? [] : [date]));
  return {
    dates: [...new Set(dates)].sort(),
    wrong: read.filter(({ date }) => date === null).map(({ line }) => line),
  };
}

// Lists of dates often name the weekday: "Wednesday 22 January 2020", "Wed, 22 Jan 2020".
function parsed(line: string): IsoDate | null {
  return parseDate(line) ?? parseDate(line.replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\s+/i, ''));
}

/** What speaks against a meeting on a day, each as a few words; `blocks` where the register would refuse it. */
export interface Clash {
  readonly words: string;
  readonly blocks: boolean;
}

export function clashesOn(
  register: Register,
  committeeId: string,
  date: IsoDate,
  exceptMeetingId: string | null = null,
): readonly Clash[] {
  const calendar = calendarOf(register);
  const meetings = meetingsWhere(register, () => true).filter(
    (one) => one.date === date && one.meeting.id !== exceptMeetingId,
  );
  return [
    ...(isWeekday(date) ? [] : [{ words: `a ${WEEKDAYS[dayOfWeek(date) - 1]}`, blocks: false }]),
    ...(isHoliday(calendar, date)
      ? [{ words: `bank holiday: ${holidayName(calendar, date)}`, blocks: false }]
      : []),
    ...(holidaysUnknown(date) === null
      ? []
      : [{ words: 'its year’s bank holidays are not announced', blocks: false }]),
    ...meetings.map(({ committee }) =>
      committee.id === committeeId
        ? { words: 'this committee already meets then', blocks: true }
        : { words: `${committee.shortName ?? committee.name} meets that day`, blocks: false },
    ),
  ];
}

/** A meeting of the year that is being planned, as it may be edited. */
export interface PlannedMeeting {
  readonly key: string;
  readonly date: IsoDate | null;
  /** Null where the person emptied it; the running number unless one was typed. */
  readonly number: number | null;
  readonly isSkipped: boolean;
}

/** What was edited of a planned meeting. */
export interface PlannedEdit {
  readonly date?: IsoDate | null;
  readonly number?: number | null;
  readonly isSkipped?: boolean;
}

/** The meetings on those days with running numbers: one that is skipped takes none, one that was typed is gone on from. */
export function plannedMeetings(
  dates: readonly IsoDate[],
  firstNumber: number | null,
  edits: Readonly<Record<string, PlannedEdit>>,
): readonly PlannedMeeting[] {
  let next = firstNumber;
  return dates.map((key) => {
    const edit = edits[key] ?? {};
    const isSkipped = edit.isSkipped ?? false;
    const number = edit.number === undefined ? next : edit.number;
    if (!isSkipped && number !== null) next = number + 1;
    return {
      key,
      date: edit.date === undefined ? key : edit.date,
      number: isSkipped ? null : number,
      isSkipped,
    };
  });
}

/** The number after the committee's highest; null where its meetings are not numbered. */
export function nextNumber(register: Register, committeeId: string): number | null {
  const numbers = where(register, 'meeting', 'committeeId', committeeId).flatMap(
    ({ number }) => number ?? [],
  );
  return numbers.length === 0 ? null : Math.max(...numbers) + 1;
}

/** One meeting with its day, as set on a day. */
export function meetingChanges(
  fields: Omit<RecordOf<'meeting'>, 'id'>,
  date: string | null,
  setOn: string,
): { readonly meetingId: string; readonly changes: readonly Change[] } {
  const meeting = newRecord('meeting', fields);
  const dated =
    date === null
      ? []
      : [put('meetingDate', newRecord('meetingDate', { meetingId: meeting.id, date, on: setOn }))];
  return { meetingId: meeting.id, changes: [put('meeting', meeting), ...dated] };
}

/** The year as one change set. A meeting was known of by its own day at the latest. */
export function yearChanges(
  committeeId: string,
  kind: RecordOf<'meeting'>['kind'],
  meetings: readonly PlannedMeeting[],
  setOn: string,
): readonly Change[] {
  return meetings.flatMap(({ date, number, isSkipped }) => {
    if (isSkipped || date === null) return [];
    const day = setOn > firstDayOf(date) ? date : setOn;
    return meetingChanges({ committeeId, kind, number, agendaDay: null, note: null }, date, day).changes;
  });
}
