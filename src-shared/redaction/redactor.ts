import type { IsoDate } from '../calendar/iso-date.ts';

/** What is taken out of every text, and what stands there instead. */
export interface RedactionRule {
  /** Every name that the person was recorded by. */
  readonly names: readonly string[];
  readonly replacement: string;
  /** The day it was asked for. */
  readonly on: IsoDate;
}

/** A text without the names of some rules, and the last day of those that were found in it; null where none was. */
export interface Redacted {
  readonly text: string;
  readonly on: IsoDate | null;
}

/** Takes names out of texts. */
export type Redactor = (text: string) => Redacted;

/**
 * Takes whole names out of texts, in the case they are written in: a name within a longer word is another word. The gaps
 * between its words may be of any kind, since a text may break a line there.
 */
export function redactorOf(rules: readonly RedactionRule[]): Redactor {
  const patterns = rules
    .flatMap(({ names, replacement, on }) => names.map((name) => ({ name, replacement, on })))
    .filter(({ name }) => name.trim() !== '')
    // The longest first, so that no name is left with a part of it replaced.
    .sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1))
    .map(({ name, ...rest }) => ({ ...rest, pattern: patternOf(name) }));
  return (text) => {
    let [left, found]: [string, IsoDate | null] = [text, null];
    for (const { pattern, replacement, on } of patterns) {
      const after = left.replace(pattern, () => replacement);
      if (after !== left && (found === null || on > found)) found = on;
      left = after;
    }
    return { text: left, on: found };
  };
}

function patternOf(name: string): RegExp {
  const words = name.trim().normalize('NFC').split(/\s+/u);
  const [first, last] = [name.trimStart().charAt(0), name.normalize('NFC').trimEnd().slice(-1)];
  const before = WORD.test(first) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = WORD.test(last) ? '(?![\\p{L}\\p{N}\\p{M}])' : '';
  return new RegExp(`${before}${words.map(wordPattern).join('\\s+')}${after}`, 'gu');
}

function wordPattern(word: string): string {
  return [...word].map(characterPattern).join('');
}

// A name is the same with the signs that one program types and another puts in their place: curly quotation marks, a
// hyphen that does not break, an accent of its own. A text may also be kept inside another, as settings are inside an
// issue: there some characters have a stroke before them.
function characterPattern(character: string): string {
  if (/['’‘ʼ]/u.test(character)) return "['’‘ʼ]";
  if (/[-‐‑]/u.test(character)) return '[-‐‑]';
  if (/["“”]/u.test(character)) return '(?:\\\\?"|[“”])';
  if (character === '\\') return '\\\\{1,2}';
  const plain = character.replace(/[\^$.*+?()[\]{}|/]/, '\\$&');
  const apart = character.normalize('NFD');
  return apart === character ? plain : `(?:${plain}|${apart})`;
}

const WORD = /[\p{L}\p{N}]/u;
