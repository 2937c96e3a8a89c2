import type { RecordOf } from '../entities/registry.ts';
import { about, type Check, type CheckContext, fewOrOne, type Single } from './support/check.ts';
import { nameOf } from './support/names.ts';
import { printedTitles, proposalOf } from './support/printed-titles.ts';

type Title = RecordOf<'proposalTitle'>;

/**
 * Two proposals in one paper whose titles a reader could take for one another: they differ in one word. Titles of a
 * series, told apart by Part, Batch or Version, are meant to look alike, and so are those of a split.
 */
export const similarTitles: Check = {
  name: 'similar-titles',
  find: (context) =>
    fewOrOne(
      pairs(context).map(([a, b]): Single => {
        const [first, second] = [nameOf(context, a.proposalId), nameOf(context, b.proposalId)];
        return {
          subject: `${first} with ${second}`,
          weight: 'look',
          sentence: `${first} and ${second} have nearly the same title, and a reader may take one for the other.`,
          next: 'Make sure that each is meant where it stands, and ask the Proposer of the later one for a clearer title.',
          facts: about('proposal', b.proposalId, a.proposalId),
          place: context.placeOf(b.id),
        };
      }),
      (titles, count) => `${count} pairs of proposals have nearly the same title: ${titles}.`,
    ),
};

const SHORTEST = 3;

interface Known {
  readonly title: Title;
  readonly whole: string;
  readonly ofSeries: string;
}

/**
 * Each title with the first before it that is the same, or differs in one word that is put in the place of another,
 * added or left out. One other is enough to be told of, and keeps a hundred like titles from being five thousand pairs.
 */
function pairs(context: CheckContext): readonly (readonly [Title, Title])[] {
  const met = new Map<string, Known[]>();
  return printedTitles(context).flatMap((title): readonly (readonly [Title, Title])[] => {
    const words = wordsOf(title.title);
    if (words.length < SHORTEST) return [];
    const whole = words.join(' ');
    const known = { title, whole, ofSeries: whole.replace(OF_SERIES, '#') };
    const keys = variants(words);
    const other = firstLike(context, known, keys, met);
    for (const key of keys) {
      const list = met.get(key);
      if (list === undefined) met.set(key, [known]);
      else list.push(known);
    }
    return other === null ? [] : [[other, title]];
  });
}

function firstLike(
  context: CheckContext,
  known: Known,
  keys: readonly string[],
  met: ReadonlyMap<string, readonly Known[]>,
): Title | null {
  for (const key of keys) {
    const other = met
      .get(key)
      ?.find((one) => !areOfSeries(one, known) && !areSplit(context, one.title, known.title));
    if (other !== undefined) return other.title;
  }
  return null;
}

// The title itself; with a gap in the place of each word; and without each word: two titles that share one of these
// differ in at most a word.
function variants(words: readonly string[]): readonly string[] {
  const without = (at: number, gap: readonly string[]) =>
    [...words.slice(0, at), ...gap, ...words.slice(at + 1)].join(' ');
  const gaps = words.length > SHORTEST ? words.map((_, at) => without(at, ['_'])) : [];
  const shorter = words.length > SHORTEST ? words.map((_, at) => without(at, [])) : [];
  return [...new Set([words.join(' '), ...gaps, ...shorter])];
}

function wordsOf(title: string): readonly string[] {
  return title.toLowerCase().match(/[\p{L}\p{N}.]+/gu) ?? [];
}

const OF_SERIES = /\b(?:part|batch|version|v)\.? ?(?:\d+(?:\.\d+)*|[ivx]+|[a-z])\b/g;

function areOfSeries(a: Known, b: Known): boolean {
  return a.whole !== b.whole && a.ofSeries === b.ofSeries;
}

function areSplit(context: CheckContext, a: Title, b: Title): boolean {
  const [first, second] = [proposalOf(context, a), proposalOf(context, b)];
  const from = (one: RecordOf<'proposal'>) => one.splitFromId ?? one.id;
  return from(first) === from(second);
}
