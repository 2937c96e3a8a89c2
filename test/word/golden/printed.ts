import type { Line } from './reader.ts';

/** A Word file read back, with ways to look things up in it. Each throws where there is nothing to find. */
export interface Printed {
  readonly lines: readonly Line[];
  readonly shapes: readonly string[];
  /** The lines under a heading and the headings below it. */
  readonly under: (place: string) => readonly Line[];
  /** The one line under a heading whose text begins so. */
  readonly line: (place: string, start: string) => Line;
  /** The items of the list that a sentence beginning so leads. */
  readonly items: (place: string, lead: string) => readonly Line[];
  /** The rows of the table under a heading as cells, without its header. */
  readonly rows: (place: string) => readonly (readonly string[])[];
}

export function printed(lines: readonly Line[], shapes: readonly string[]): Printed {
  const under = (place: string) =>
    found(
      lines.filter((one) => one.place === place || one.place.startsWith(`${place} / `)),
      place,
    );
  const line = (place: string, start: string) => {
    const [only, second] = found(
      under(place).filter(({ text }) => text.startsWith(start)),
      start,
    );
    if (only === undefined || second !== undefined) throw new Error(`Two lines begin with “${start}”.`);
    return only;
  };
  return {
    lines,
    shapes,
    under,
    line,
    items: (place, lead) =>
      found(
        under(place).filter((one) => one.lead.startsWith(lead)),
        lead,
      ),
    rows: (place) =>
      found(
        under(place)
          .filter(({ kind }) => kind === 'row')
          .slice(1)
          .map(({ text }) => text.split(' | ')),
        place,
      ),
  };
}

function found<Item>(items: readonly Item[], what: string): readonly Item[] {
  if (items.length === 0) throw new Error(`The paper has nothing for “${what}”.`);
  return items;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "13 January 2020" for a day, "January 2020" for a month. Written apart from the product's own. */
export function long(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day === undefined ? '' : `${Number(day)} `}${MONTHS[Number(month) - 1]} ${year}`;
}

/** "13 Jan 20", as tables print it. */
export function short(date: string): string {
  const [year = '', month, day] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1]?.slice(0, 3)} ${year.slice(2)}`;
}

/** "2 Dec 19" or "02 Dec 19" as the day it means, "2019-12-02". */
export function dayOf(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2}) ([A-Z][a-z]{2}) (\d{2})$/.exec(text) ?? [];
  const at = MONTHS.findIndex((name) => month !== '' && name.startsWith(month)) + 1;
  if (at === 0) throw new Error(`“${text}” is no day of a table.`);
  return `20${year}-${String(at).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Weekdays from one day to another, both counted, bank holidays kept. */
export function weekdays(from: string, to: string): number {
  let count = 0;
  for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000) {
    if (new Date(day).getUTCDay() % 6 !== 0) count += 1;
  }
  return count;
}

/** "Three", as a sentence that counts begins. */
export function countWord(count: number): string {
  return 'No One Two Three Four Five Six Seven Eight Nine Ten'.split(' ')[count] ?? String(count);
}
