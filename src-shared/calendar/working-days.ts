import { type HolidayCalendar, holidaysUpTo, isHoliday } from './holidays.ts';
import { dayOfWeekOf, fromDayNumber, type IsoDate, isWeekday, toDayNumber } from './iso-date.ts';
import { weekdaysBetween } from './weekdays.ts';

/** A weekday that is no bank holiday. */
export function isWorkingDay(calendar: HolidayCalendar, date: IsoDate): boolean {
  return isWeekday(date) && !isHoliday(calendar, date);
}

/**
 * Working days between two days, both counted, bank holidays left out: 2 December 2019 to 31 January 2020 is 42. None
 * where the first is after the second. Constant time but for a search among the holidays.
 */
export function workingDaysBetween(calendar: HolidayCalendar, from: IsoDate, to: IsoDate): number {
  if (from > to) return 0;
  const holidays = holidaysUpTo(calendar, toDayNumber(to)) - holidaysUpTo(calendar, toDayNumber(from) - 1);
  return weekdaysBetween(from, to) - holidays;
}

/** Working days from one day to another as deadlines count them: the first day left out, bank holidays skipped. */
export function workingDaysAfter(calendar: HolidayCalendar, from: IsoDate, to: IsoDate): number {
  return from >= to ? 0 : workingDaysBetween(calendar, fromDayNumber(toDayNumber(from) + 1), to);
}

/**
 * The day that many working days on, or back when negative; the first day is left out. None on is the day itself when
 * it is a working day, otherwise the next working day. 5 back from 14 February 2020 is 7 February 2020. Throws
 * CalendarError outside the years 1900 to 2199.
 */
export function addWorkingDays(calendar: HolidayCalendar, from: IsoDate, days: number): IsoDate {
  const start = toDayNumber(from);
  if (days === 0) return fromDayNumber(isWorkingDay(calendar, from) ? start : stepped(calendar, start, 1));
  return fromDayNumber(stepped(calendar, start, days));
}

// Jumps by weekdays, then by as many weekdays more as holidays were jumped over, until none was.
function stepped(calendar: HolidayCalendar, start: number, days: number): number {
  const direction = Math.sign(days);
  let number = addWeekdays(start, days);
  let passed = holidaysPassed(calendar, start, number);
  for (let counted = 0; passed > counted; ) {
    const more = passed - counted;
    counted = passed;
    number = addWeekdays(number, more * direction);
    passed = holidaysPassed(calendar, start, number);
  }
  return number;
}

function holidaysPassed(calendar: HolidayCalendar, start: number, end: number): number {
  return end > start
    ? holidaysUpTo(calendar, end) - holidaysUpTo(calendar, start)
    : holidaysUpTo(calendar, start - 1) - holidaysUpTo(calendar, end - 1);
}

// From a weekend, the first weekday on (or back) is one day away from Friday (or Monday).
function addWeekdays(start: number, days: number): number {
  const day = dayOfWeekOf(start);
  const anchor = day <= 5 ? start : days > 0 ? start - (day - 5) : start + (8 - day);
  const place = dayOfWeekOf(anchor) - 1;
  const moved = place + days;
  return anchor - place + Math.floor(moved / 5) * 7 + (moved - Math.floor(moved / 5) * 5);
}
