import { endOfMonth, type IsoDate, type IsoMonth, isIsoDate, monthOf, type PlanDate } from './iso-date.ts';

/** Our own names, because those of the runtime differ between versions ("Sept"). */
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "13 January 2020". */
export function longDate(date: IsoDate): string {
  return `${Number(date.slice(8))} ${longMonth(monthOf(date))}`;
}

/** "13 Jan 20", as tables print it. */
export function tableDate(date: IsoDate): string {
  return `${Number(date.slice(8))} ${monthName(monthOf(date)).slice(0, 3)} ${date.slice(2, 4)}`;
}

/** "January 2020". */
export function longMonth(month: IsoMonth): string {
  return `${monthName(month)} ${month.slice(0, 4)}`;
}

/** "January". */
export function monthName(month: IsoMonth): string {
  return MONTH_NAMES[Number(month.slice(5, 7)) - 1] ?? '';
}

/** "13 January 2020", or "January 2020" where only the month is planned. */
export function longPlan(plan: PlanDate): string {
  return isIsoDate(plan) ? longDate(plan) : longMonth(plan);
}

/** "13 Jan 20", as tables print it, or "January 2020" where only the month is known. */
export function tablePlan(plan: PlanDate): string {
  return isIsoDate(plan) ? tableDate(plan) : longMonth(plan);
}

/** "the end of January 2020" for a month's last day, otherwise the day: "30 January 2020". */
export function endOfMonthPhrase(date: IsoDate): string {
  return date === endOfMonth(monthOf(date)) ? `the end of ${longMonth(monthOf(date))}` : longDate(date);
}
