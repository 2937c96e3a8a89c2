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
      pairs(printedTitles(context))
        .filter(([a, b]) => !isSplit(context, a, b))
        .map(([a, b]): Single => {
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

/** Pairs whose titles are the same, or differ in one word that is put in the place of another, added or left out. */
function pairs(titles: readonly Title[]): readonly (readonly [Title, Title])[] {
  const found: (readonly [Title, Title])[] = [];
  const met = new Map<string, Title[]>();
  for (const title of titles) {
    const words = wordsOf(title.title);
    if (words.length < SHORTEST) continue;
    const others = new Set(variants(words).flatMap((variant) => met.get(variant) ?? []));
    for (const other of others) if (!isOfSeries(title.title, other.title)) found.push([other, title]);
    for (const variant of variants(words)) met.set(variant, [...(met.get(variant) ?? []), title]);
  }
  return found;
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

function isOfSeries(a: string, b: string): boolean {
  const [first, second] = [a, b].map((title) => wordsOf(title).join(' '));
  if (first === undefined || second === undefined || first === second) return false;
  return first.replace(OF_SERIES, '#') === second.replace(OF_SERIES, '#');
}

function isSplit(context: CheckContext, a: Title, b: Title): boolean {
  const [first, second] = [proposalOf(context, a), proposalOf(context, b)];
  const from = (one: RecordOf<'proposal'>) => one.splitFromId ?? one.id;
  return from(first) === from(second);
}
