import { MONTH_NAMES } from '../../calendar/print-date.ts';
import { countInWords } from '../../report/numbers.ts';

const MONTH = MONTH_NAMES.join('|');
const DATE = new RegExp(`(?<![\\p{L}\\p{N}])(\\d{1,2}) (${MONTH}) (\\d{4})(?!\\p{N})`, 'gu');
const IN_MONTH = new RegExp(`(?<![\\p{L}\\p{N}])(${MONTH}) (\\d{4})(?!\\p{N})`, 'gu');
// "May" and "March" alone are also other words, so a month without its year counts only where it plainly is one.
const BARE = new RegExp(
  `(?<=\\b(?:[Ii]n|[Dd]uring|[Ss]ince|[Oo]f|[Ff]or|[Bb]y|[Uu]ntil) )(${MONTH})(?![\\p{L}\\p{N}]| \\d{4})`,
  'gu',
);

/** A day or a month that a text names, as a plan: "2020-01-31" or "2020-01". */
export interface Mention {
  readonly plan: string;
  readonly words: string;
}

/** The days and months with their year that a text names, in the order of the text. */
export function datesIn(text: string): readonly Mention[] {
  const days = [...text.matchAll(DATE)].map((match) => {
    const [words, day = '', month = '', year = ''] = match;
    return { at: match.index, words, plan: `${year}-${numberOf(month)}-${day.padStart(2, '0')}` };
  });
  const rest = text.replace(DATE, (words) => ' '.repeat(words.length));
  const months = [...rest.matchAll(IN_MONTH)].map((match) => {
    const [words, month = '', year = ''] = match;
    return { at: match.index, words, plan: `${year}-${numberOf(month)}` };
  });
  return [...days, ...months].sort((a, b) => a.at - b.at).map(({ plan, words }) => ({ plan, words }));
}

/** The months that a text names: with the year where it gives one, "2020-01", else by name, "January". */
export function monthsIn(text: string): readonly Mention[] {
  const dated = datesIn(text).map(({ plan, words }) => ({
    plan: plan.slice(0, 7),
    words: words.replace(/^\d+ /, ''),
  }));
  return [...dated, ...[...text.matchAll(BARE)].map(([words]) => ({ plan: words, words }))];
}

/** Whether a month that a text names, with its year or without, is a given one. */
export function isMonth({ plan, words }: Mention, month: string): boolean {
  return plan === month || words === MONTH_NAMES[Number(month.slice(5, 7)) - 1];
}

function numberOf(month: string): string {
  return String((MONTH_NAMES as readonly string[]).indexOf(month) + 1).padStart(2, '0');
}

/** A number that stands alone in a text: no part of a word, a date or a name such as "Section 3". */
export interface Numeral {
  readonly words: string;
  /** What follows it, from the next character on. */
  readonly after: string;
}

const NUMERAL = /(?<![\p{L}\p{N}.,/:_-])\d+(?:[.,/:]\d+)*(?![\p{L}\p{N}])/gu;
const NAMED =
  /(?:Section|Appendix|Annex|Schedule|Part|Batch|Version|version|Issue|Phase|Tranche|paragraph|clause|item) $/;

/** The numbers that stand alone in a text. Dates and what is named by a number are left out. */
export function numeralsIn(text: string): readonly Numeral[] {
  const plain = text
    .replace(/(\d)WDs?\b/g, '$1 WD')
    .replace(DATE, blank)
    .replace(IN_MONTH, blank);
  return [...plain.matchAll(NUMERAL)]
    .filter(({ index }) => !NAMED.test(plain.slice(0, index)))
    .map((match) => ({ words: match[0], after: plain.slice(match.index + match[0].length) }));
}

// Letters keep their place, so that what stands before and after a number is still what it was.
function blank(words: string): string {
  return 'x'.repeat(words.length);
}

const COUNTS = [2, 3, 4, 5, 6, 7, 8, 9, 10].map(countInWords);
const COUNT = new RegExp(`\\b(${COUNTS.join('|')})\\b`, 'gi');

/** The numbers written out in a text, as figures: "three" as "3". One is left out, which is mostly no count. */
export function countsIn(text: string): readonly string[] {
  return [...text.matchAll(COUNT)].map(([word]) => String(COUNTS.indexOf(word.toLowerCase()) + 2));
}
