import { longDate } from '../../src-shared/calendar/print-date.ts';

/** The day of an instant in the machine's own time: "2026-11-24". */
export function dayOfInstant(at: string): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** An instant as it is read here: "24 November 2026, 14:02", in the machine's own time. */
export function printInstant(at: string): string {
  const date = new Date(at);
  return `${longDate(dayOfInstant(at))}, ${date.getHours()}:${two(date.getMinutes())}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
