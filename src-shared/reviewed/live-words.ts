import type { Wording } from '../report/model.ts';
import { plainText, sayOwn } from '../report/say.ts';
import { align } from './align.ts';
import { plainly } from './document-texts.ts';

/** A sentence as it is printed, and how it was made. */
export interface PrintedSentence {
  readonly printed: string;
  /** The words in effect: the paper's own where it has some, else the standing form. */
  readonly template: string;
  readonly wording: Wording;
  /** The terms that the paper expands at their first use. */
  readonly terms: readonly { readonly short: string; readonly long: string }[];
}

export interface LiveWords {
  /** The new words, with what still stands as the facts have it in braces. */
  readonly text: string;
  /** What the facts give and the new words do not have any more: it was typed over or taken out. */
  readonly lost: readonly { readonly word: string; readonly value: string }[];
}

/**
 * A sentence as somebody typed it over the printed one, with every figure, name and date that stands unchanged put back
 * as the word in braces it was made from, so that it stays that of the facts.
 */
export function liveWords(typed: string, sentence: PrintedSentence): LiveWords {
  const printed = plainly(sentence.printed);
  const now = withoutExpansions(plainly(typed), printed, sentence);
  // Braces that somebody typed are no words in braces of ours.
  if (/[{}]/.test(now)) return { text: now, lost: [] };
  const parts = partsOf(sentence);
  const text = withBraces(now, withoutExpansions(printed, printed, sentence), parts);
  // What is taken must say what was typed; where it would not, the words are kept as they were typed.
  const isRight = plainly(plainText(sayOwn(text, sentence.wording))) === now;
  const words = isRight ? text : now;
  const lost = parts.filter(
    ({ forms, value }) => forms.length > 0 && value !== '' && !forms.some(({ word }) => words.includes(word)),
  );
  return {
    text: words,
    lost: lost.map(({ forms, value }) => ({ word: forms[0]?.word ?? '', value: value.trim() })),
  };
}

/** The paper expands terms where they are first used, after its sentences are said: that is no part of their words. */
function withoutExpansions(text: string, printed: string, { terms }: PrintedSentence): string {
  let plain = text;
  for (const { short, long } of terms) {
    for (const plural of ['s', '']) {
      const expanded = `${long}${plural} (${short}${plural})`;
      if (printed.includes(expanded)) plain = plain.replaceAll(expanded, `${short}${plural}`);
    }
  }
  return plain;
}

interface Part {
  /** Its forms, the one in the template first: "{date}". None for what is said in any case. */
  readonly forms: readonly Form[];
  readonly value: string;
}

interface Form {
  readonly word: string;
  readonly value: string;
}

function partsOf({ template, wording }: PrintedSentence): readonly Part[] {
  // Letters that follow a word in braces at once belong to it: the plural of "{kind}s".
  return template.split(/(\{[A-Za-z]+\}\p{L}*)/u).flatMap((piece): readonly Part[] => {
    const [, name, ending = ''] = /^\{([A-Za-z]+)\}(\p{L}*)$/u.exec(piece) ?? [];
    if (name === undefined) return piece === '' ? [] : [{ forms: [], value: piece }];
    const form = (word: string) => ({
      word: word + ending,
      value: plainText(sayOwn(word, wording)) + ending,
    });
    const [here, other] = [form(`{${name}}`), form(`{${otherCase(name)}}`)];
    return [{ forms: here.value === other.value ? [here] : [here, other], value: here.value }];
  });
}

/** {Committee} is {committee} at the beginning of a sentence: what is moved to or from there is the other. */
function otherCase(name: string): string {
  const first = name.charAt(0);
  const upper = first.toUpperCase();
  return (first === upper ? first.toLowerCase() : upper) + name.slice(1);
}

interface Token {
  readonly text: string;
  /** Which part it is of. */
  readonly part: number;
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

function withBraces(now: string, printed: string, parts: readonly Part[]): string {
  const old = tokensOf(parts);
  // A sentence that is not printed as it was made (its spaces folded, say) is looked through without the help of places.
  const isAsMade = plainly(old.map(({ text }) => text).join('')) === printed;
  const tokens = split(now);
  const partner = isAsMade ? partnersOf(old, tokens) : new Map<number, number>();
  const found = inPlace(parts, old, partner, tokens);
  addElsewhere(parts, tokens, found);
  return woven(tokens, [...found.values()].flat(), emptyAt(parts, old, partner, tokens.length));
}

function split(text: string): readonly string[] {
  return text.match(/\p{L}+|\p{N}+|[^\p{L}\p{N}]/gu) ?? [];
}

function tokensOf(parts: readonly Part[]): readonly Token[] {
  return parts.flatMap(({ value }, part) => split(value).map((text) => ({ text, part })));
}

function partnersOf(old: readonly Token[], tokens: readonly string[]): ReadonlyMap<number, number> {
  const lower = (text: string) => text.toLowerCase();
  const steps = align({
    left: old.map(({ text }) => lower(text)),
    right: tokens.map(lower),
    likeness: () => 0,
  });
  return new Map(steps.flatMap(([l, r]) => (l === null || r === null ? [] : [[l, r] as const])));
}

/** The parts whose every token still stands, one after the other. */
function inPlace(
  parts: readonly Part[],
  old: readonly Token[],
  partner: ReadonlyMap<number, number>,
  tokens: readonly string[],
): Map<number, readonly Found[]> {
  const found = new Map<number, readonly Found[]>();
  parts.forEach(({ forms }, part) => {
    const at = old.flatMap((token, index) => (token.part === part ? [partner.get(index) ?? -1] : []));
    const from = at[0] ?? -1;
    if (from < 0 || at.some((place, step) => place !== from + step)) return;
    const to = from + at.length;
    const text = tokens.slice(from, to).join('');
    const form = forms.find(({ value }) => value === text);
    if (form !== undefined) found.set(part, [{ from, to, word: form.word }]);
  });
  return found;
}

// A short word that happens to be a value stands in many a sentence for itself.
const SHORTEST = 4;

/** The parts that were moved: the longest value first, so that none is found inside another. */
function addElsewhere(
  parts: readonly Part[],
  tokens: readonly string[],
  found: Map<number, readonly Found[]>,
): void {
  const missing = parts
    .flatMap(({ forms }, part) => forms.map(({ word, value }) => ({ word, value: value.trim(), part })))
    .filter(({ value }) => value.length >= SHORTEST)
    .sort((a, b) => b.value.length - a.value.length);
  for (const { word, value, part } of missing) {
    if (found.has(part)) continue;
    const taken = [...found.values()].flat();
    const isFree = (from: number, to: number) => taken.every((one) => to <= one.from || from >= one.to);
    const wanted = split(value);
    const from = tokens.findIndex(
      (_, at) => isFree(at, at + wanted.length) && wanted.every((token, step) => tokens[at + step] === token),
    );
    if (from >= 0) found.set(part, [{ from, to: from + wanted.length, word }]);
  }
}

/** Where the parts that say nothing at present go: beside what they stood beside. */
function emptyAt(
  parts: readonly Part[],
  old: readonly Token[],
  partner: ReadonlyMap<number, number>,
  length: number,
): readonly Found[] {
  return parts.flatMap(({ forms: [form], value }, part) => {
    if (form === undefined || value !== '') return [];
    const next = old.findIndex((token) => token.part > part);
    const before = partner.get((next < 0 ? old.length : next) - 1);
    const after = next < 0 ? undefined : partner.get(next);
    const at = before !== undefined ? before + 1 : after;
    return at === undefined || at > length ? [] : [{ from: at, to: at, word: form.word }];
  });
}

function woven(tokens: readonly string[], found: readonly Found[], empty: readonly Found[]): string {
  // An empty part never breaks a value that stands.
  const placed = empty.filter(({ from }) => !found.some((one) => from > one.from && from < one.to));
  const all = [...placed, ...found].sort((a, b) => a.from - b.from || a.to - b.to);
  let text = '';
  let at = 0;
  for (const { from, to, word } of all) {
    text += tokens.slice(at, from).join('') + word;
    at = to;
  }
  return text + tokens.slice(at).join('');
}
