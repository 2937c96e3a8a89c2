import { type IsoDate, type IsoMonth, isIsoDate, isIsoMonth } from './iso-date.ts';
import { MONTH_NAMES } from './print-date.ts';

/**
 * The day that a person typed, day before month as the British write it: "13 Jan 20", "13/1/2020", "13.1.20",
 * "13 January 2020", "2020-01-13". A year of two digits is of this century. Null where it is no day that exists.
 */
export function parseDate(typed: string): IsoDate | null {
  const text = typed.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return day(iso[1], iso[2], iso[3]);
  const figures = /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4}|\d{2})$/.exec(text);
  if (figures !== null) return day(figures[3], figures[2], figures[1]);
  const words = /^(\d{1,2})(?:st|nd|rd|th)?[\s/.-]*([a-z]{3,9})\.?,?[\s/.-]*(\d{4}|\d{2})$/.exec(text);
  return words === null ? null : day(words[3], monthNumber(words[2] ?? ''), words[1]);
}

/** The month that a person typed: "Mar 2020", "March 20", "3/2020", "2020-03". Null where it is none. */
export function parseMonth(typed: string): IsoMonth | null {
  const text = typed.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})$/.exec(text);
  if (iso !== null) return month(iso[1], iso[2]);
  const figures = /^(\d{1,2})[\s/.-]+(\d{4})$/.exec(text);
  if (figures !== null) return month(figures[2], figures[1]);
  const words = /^([a-z]{3,9})\.?,?[\s/.-]*(\d{4}|\d{2})$/.exec(text);
  return words === null ? null : month(words[2], monthNumber(words[1] ?? ''));
}

// The expressions above take three letters at least, which tell every month from the others.
function monthNumber(name: string): string {
  return String(MONTH_NAMES.findIndex((full) => full.toLowerCase().startsWith(name)) + 1);
}

function day(year = '', monthText = '', dayText = ''): IsoDate | null {
  const text = `${fullYear(year)}-${monthText.padStart(2, '0')}-${dayText.padStart(2, '0')}`;
  return isIsoDate(text) ? text : null;
}

function month(year = '', monthText = ''): IsoMonth | null {
  const text = `${fullYear(year)}-${monthText.padStart(2, '0')}`;
  return isIsoMonth(text) ? text : null;
}

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}
