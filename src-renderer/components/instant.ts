import { longDate } from '../../src-shared/calendar/print-date.ts';

const two = (number: number) => String(number).padStart(2, '0');

/** An instant as it is read here: "24 November 2026, 14:02", in the machine's own time. */
export function printInstant(at: string): string {
  const date = new Date(at);
  return `${longDate(dayOf(date))}, ${timeOf(date)}`;
}

/** The day of an instant in the machine's own time: "2026-11-24". */
export function dayOf(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The day of an instant that is told as text. */
export function dayOfInstant(at: string): string {
  return dayOf(new Date(at));
}

/** The time of an instant in the machine's own time: "14:02". */
export function timeOf(date: Date): string {
  return `${date.getHours()}:${two(date.getMinutes())}`;
}
