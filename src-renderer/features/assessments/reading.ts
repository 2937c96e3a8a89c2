import {
  type IsoDate,
  isIsoDate,
  lastDayOf,
  monthOf,
  type PlanDate,
} from '../../../src-shared/calendar/iso-date.ts';
import { longPlan, monthName, tableDate } from '../../../src-shared/calendar/print-date.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import { type ReportContext, reportContext } from '../../../src-shared/report/context.ts';

/** Far enough on that everything recorded is known. */
export const EVERYTHING = '9999-12-31';

/** What views derive from: the register at the end of a day, with everything known that was recorded since. */
export function readingOn(register: Register, asAt: IsoDate): ReportContext {
  return reportContext(register, {
    month: monthOf(asAt),
    asAt,
    position: asAt,
    knownBy: EVERYTHING,
    edition: null,
  });
}

/** "13 Jan 20", or "Mar 20" where only the month is known, as tables show it. Nothing where there is none. */
export function tablePlan(plan: PlanDate | null): string {
  if (plan === null) return '';
  return isIsoDate(plan) ? tableDate(plan) : `${monthName(plan).slice(0, 3)} ${plan.slice(2, 4)}`;
}

/** The mark of what lies after the day that is shown: "later than 31 Jan 20". Null where it does not. */
export function laterMark(on: PlanDate | null, asAt: IsoDate): string | null {
  return on !== null && lastDayOf(on) > asAt ? `later than ${tableDate(asAt)}` : null;
}

/** When something is planned, after a verb: "on 14 February 2020", "in March 2020". */
export function whenWords(plan: PlanDate): string {
  return `${isIsoDate(plan) ? 'on' : 'in'} ${longPlan(plan)}`;
}

/** "1st", "2nd", "3rd", "4th" … */
export function ordinal(number: number): string {
  const tens = number % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}
