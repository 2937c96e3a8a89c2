import { readFileSync } from 'node:fs';
import nspell from 'nspell';
import { rankSuggestions } from '../../src-shared/spelling/rank-suggestions.ts';
import { isLookedUp } from '../../src-shared/spelling/words.ts';

/** The British dictionary, read whole: about half a second and 35 MB, so only ever in a thread of its own. */
export interface Dictionary {
  /** Those of the words that it does not have. */
  readonly misspelt: (words: readonly string[]) => readonly string[];
  /** What may have been meant, the likeliest first; none for a word that is right. */
  readonly suggestions: (word: string) => readonly string[];
}

// The same way from the sources and from the bundle. It travels as the files it is published as, with its licence.
const FOLDER = new URL('../../node_modules/dictionary-en-gb/', import.meta.url);

export function readDictionary(): Dictionary {
  const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');
  const dictionary = nspell(read('index.aff'), read('index.dic'));
  return {
    misspelt: (words) => words.filter((word) => !dictionary.correct(word)),
    // What is not looked up may be of any length, and searching takes the longer for it.
    suggestions: (word) => (isLookedUp(word) ? rankSuggestions(word, dictionary.suggest(word)) : []),
  };
}
