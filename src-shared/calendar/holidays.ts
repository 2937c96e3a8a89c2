import { ENGLAND_AND_WALES, LAST_CONFIRMED_YEAR } from './england-and-wales.ts';
import { dayOfWeekOf, type IsoDate, toDayNumber } from './iso-date.ts';

/** A day added to, or taken out of, the built-in table. */
export interface HolidayAmendment {
  readonly date: IsoDate;
  readonly kind: 'holiday' | 'working-day';
  readonly name: string;
}

/** The bank holidays that working days are counted by. Made once by `holidayCalendar`. */
export interface HolidayCalendar {
  readonly names: ReadonlyMap<IsoDate, string>;
  /** The day numbers of the holidays that fall on weekdays, ascending: what counting needs. */
  readonly weekdayHolidays: readonly number[];
}

/** The built-in table with a register's amendments; of two for one day the later in the list holds. */
export function holidayCalendar(amendments: readonly HolidayAmendment[] = []): HolidayCalendar {
  const names = new Map<IsoDate, string>(ENGLAND_AND_WALES);
  for (const { date, kind, name } of amendments) {
    if (kind === 'holiday') names.set(date, name);
    else names.delete(date);
  }
  const weekdayHolidays = [...names.keys()]
    .map(toDayNumber)
    .filter((number) => dayOfWeekOf(number) <= 5)
    .sort((a, b) => a - b);
  return { names, weekdayHolidays };
}

export function isHoliday(calendar: HolidayCalendar, date: IsoDate): boolean {
  return calendar.names.has(date);
}

export function holidayName(calendar: HolidayCalendar, date: IsoDate): string | null {
  return calendar.names.get(date) ?? null;
}

/** The holidays of a year in order. */
export function holidaysIn(
  calendar: HolidayCalendar,
  year: number,
): readonly { readonly date: IsoDate; readonly name: string }[] {
  return [...calendar.names]
    .filter(([date]) => date.startsWith(`${year}-`))
    .map(([date, name]) => ({ date, name }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Why a deadline that falls on a day may yet move, or was counted wrong; null where its year's holidays are published. */
export function holidaysUnknown(date: IsoDate): string | null {
  const year = Number(date.slice(0, 4));
  if (year > LAST_CONFIRMED_YEAR)
    return `The bank holidays of ${year} are not announced yet, so a day counted into it may move.`;
  return year < FIRST_YEAR ? `The bank holidays of ${year} are not known here and were not left out.` : null;
}

const FIRST_YEAR = Number(ENGLAND_AND_WALES[0]?.[0].slice(0, 4));

/** How many of the holidays on weekdays fall on days up to and including the one of that number. */
export function holidaysUpTo({ weekdayHolidays }: HolidayCalendar, number: number): number {
  let low = 0;
  let high = weekdayHolidays.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((weekdayHolidays[middle] ?? Number.POSITIVE_INFINITY) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}
