import { type IsoDate, toDayNumber } from './iso-date.ts';

/**
 * Days from Monday to Friday between two days, both counted, bank holidays included: 2 December 2019 to 31 January
 * 2020 is 45. None where the first is after the second. Constant time however long the span.
 */
export function weekdaysBetween(from: IsoDate, to: IsoDate): number {
  const first = toDayNumber(from);
  const last = toDayNumber(to);
  return first > last ? 0 : weekdaysUpTo(last) - weekdaysUpTo(first - 1);
}

// Counted from Monday 29 December 1969 to the end of the day of that number; negative before.
function weekdaysUpTo(number: number): number {
  const days = number + 4;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 5);
}
