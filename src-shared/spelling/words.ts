/**
 * Which words of a text are looked up, and when two spellings are one word. A checker that marks references, acronyms
 * and names teaches people to look past its marks.
 */

const LONGEST = 45;

/** Whether a word is looked up at all: not a reference ("DP109"), an acronym ("DCC", "IRPs") or a coined name ("MPxN"). */
export function isLookedUp(word: string): boolean {
  if (word.length < 2 || word.length > LONGEST) return false;
  if (!/^[\p{L}\p{M}'’]+$/u.test(word)) return false;
  return !/^\p{Lu}+(?:['’]?s)?$/u.test(word) && !/\p{Ll}\p{Lu}/u.test(word);
}

/** The parts of a word that are looked up one by one, without apostrophes round them: "cross-code" is two words. */
export function partsOf(word: string): readonly string[] {
  return word
    .split(/[-‐‑]/u)
    .map((part) => part.replace(/^['’]+|['’]+$/gu, ''))
    .filter((part) => part !== '');
}

/** A word as it is compared: in small letters, with straight apostrophes and without a possessive ending. */
export function plainWord(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^'+|'+$/g, '')
    .replace(/'s$/, '');
}

/** Every word of a text, once, as it is compared. */
export function wordsIn(text: string): readonly string[] {
  const found = text.match(/[\p{L}\p{M}'’]+/gu) ?? [];
  return [...new Set(found.map(plainWord))].filter((word) => word.length > 1);
}
