/** A calendar day, "2020-01-31". No time, no zone: such dates compare as strings. */
export type IsoDate = string;
/** A calendar month, "2020-01". */
export type IsoMonth = string;
/** A day, or only a month where the day is not known or not yet planned. */
export type PlanDate = string;

/** Something that is not a date, or lies outside the years 1900 to 2199. The message is for a person. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError';
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isIsoMonth(text.slice(0, 7))) return false;
  const day = Number(text.slice(8));
  return day >= 1 && day <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

export function isIsoMonth(text: string): boolean {
  if (!/^\d{4}-\d{2}$/.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5));
  return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
}

export function isPlanDate(text: string): boolean {
  return isIsoDate(text) || isIsoMonth(text);
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/**
 * Days since 1 January 1970, negative before. Throws CalendarError for what is no day.
 * The arithmetic is Howard Hinnant's days_from_civil: years begin in March, so that the leap day ends one.
 */
export function toDayNumber(date: IsoDate): number {
  if (!isIsoDate(date))
    throw new CalendarError(`“${date}” is not a day from 1900 to 2199, written as 2020-01-31.`);
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(date.slice(8)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The day that many days after 1 January 1970. Throws CalendarError outside the years 1900 to 2199. */
export function fromDayNumber(number: number): IsoDate {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) {
    throw new CalendarError('The day falls outside the years 1900 to 2199.');
  }
  return `${year}-${padded(month)}-${padded(day)}`;
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** 1 for Monday to 7 for Sunday. */
export function dayOfWeek(date: IsoDate): number {
  return dayOfWeekOf(toDayNumber(date));
}

/** 1 for Monday to 7 for Sunday, of a day number. 1 January 1970 was a Thursday. */
export function dayOfWeekOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

export function isWeekday(date: IsoDate): boolean {
  return dayOfWeek(date) <= 5;
}

/** The later of two days. */
export function laterOf(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? b : a;
}

export function monthOf(date: IsoDate | IsoMonth): IsoMonth {
  return date.slice(0, 7);
}

export function startOfMonth(month: IsoMonth): IsoDate {
  return firstDayOf(monthOf(month));
}

export function endOfMonth(month: IsoMonth): IsoDate {
  return lastDayOf(monthOf(month));
}

/** The month that many months on, or back when negative. Throws CalendarError outside the years 1900 to 2199. */
export function addMonths(month: IsoMonth, months: number): IsoMonth {
  if (!isIsoMonth(month)) throw new CalendarError(`“${month}” is not a month, written as 2020-01.`);
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  const moved = `${Math.floor(count / 12)}-${padded((count % 12) + 1)}`;
  if (!isIsoMonth(moved)) throw new CalendarError('The month falls outside the years 1900 to 2199.');
  return moved;
}

/** A day itself, or the first day of a month. */
export function firstDayOf(plan: PlanDate): IsoDate {
  if (isIsoDate(plan)) return plan;
  if (!isIsoMonth(plan)) throw new CalendarError(`“${plan}” is neither a day nor a month.`);
  return `${plan}-01`;
}

/** A day itself, or the last day of a month. */
export function lastDayOf(plan: PlanDate): IsoDate {
  if (isIsoDate(plan)) return plan;
  if (!isIsoMonth(plan)) throw new CalendarError(`“${plan}” is neither a day nor a month.`);
  return `${plan}-${padded(daysIn(Number(plan.slice(0, 4)), Number(plan.slice(5))))}`;
}
