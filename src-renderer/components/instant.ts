import { longDate } from '../../src-shared/calendar/print-date.ts';

/** An instant as it is read here: "24 November 2026, 14:02", in the machine's own time. */
export function printInstant(at: string): string {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${longDate(day)}, ${date.getHours()}:${two(date.getMinutes())}`;
}
