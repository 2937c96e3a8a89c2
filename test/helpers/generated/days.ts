/**
 * Calendar arithmetic of the simplest kind, by the runtime's own dates and by counting one day after the other. The
 * product's calendar is left alone on purpose: what checks its figures must not share its mistakes.
 */
export type Day = string;

const LENGTH = 86_400_000;

export function plus(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * LENGTH).toISOString().slice(0, 10);
}

/** 0 for Sunday to 6 for Saturday. */
function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

export function isWeekday(day: Day): boolean {
  return weekdayOf(day) % 6 !== 0;
}

/** The day itself, or the Monday after a weekend. */
export function toWeekday(day: Day): Day {
  return isWeekday(day) ? day : toWeekday(plus(day, 1));
}

/** Weekdays between two days, both counted, by looking at each. */
export function countWeekdays(from: Day, to: Day): number {
  let count = 0;
  for (let day = from; day <= to; day = plus(day, 1)) if (isWeekday(day)) count += 1;
  return count;
}

// From https://www.gov.uk/bank-holidays, England and Wales.
const BANK_HOLIDAYS = new Set([
  ...['2018-01-01', '2018-03-30', '2018-04-02', '2018-05-07', '2018-05-28', '2018-08-27', '2018-12-25'],
  ...['2018-12-26', '2019-01-01', '2019-04-19', '2019-04-22', '2019-05-06', '2019-05-27', '2019-08-26'],
  ...['2019-12-25', '2019-12-26', '2020-01-01', '2020-04-10', '2020-04-13', '2020-05-08', '2020-05-25'],
  ...['2020-08-31', '2020-12-25', '2020-12-28', '2021-01-01', '2021-04-02', '2021-04-05', '2021-05-03'],
  ...['2021-05-31', '2021-08-30', '2021-12-27', '2021-12-28'],
]);

/** The day that many working days on, the first left out and bank holidays skipped; 2018 to 2021 only. */
export function plusWorkingDays(day: Day, days: number): Day {
  let at = day;
  for (let left = days; left > 0; ) {
    at = plus(at, 1);
    if (isWeekday(at) && !BANK_HOLIDAYS.has(at)) left -= 1;
  }
  return at;
}

/** The last day of a month, "2020-02" giving "2020-02-29"; a day is given back as it is. */
export function lastOf(plan: string): Day {
  return plan.length === 7 ? plus(`${monthAfter(plan, 1)}-01`, -1) : plan;
}

export function monthAfter(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** That weekday of a month, 1 for Monday to 5 for Friday, the first, second … time. */
export function nthWeekday(month: string, weekday: number, nth: number): Day {
  let day = `${month}-01`;
  while (weekdayOf(day) !== weekday) day = plus(day, 1);
  return plus(day, 7 * (nth - 1));
}

export function later(a: Day, b: Day): Day {
  return a < b ? b : a;
}

export function earlier(a: Day, b: Day): Day {
  return later(a, b) === a ? b : a;
}

/** Every month from one to another, both included. */
export function monthsFrom(first: string, last: string): readonly string[] {
  return first > last ? [] : [first, ...monthsFrom(monthAfter(first, 1), last)];
}
