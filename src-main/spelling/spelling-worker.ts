import { parentPort } from 'node:worker_threads';
import { readDictionary } from './dictionary.ts';
import type { SpellingAnswer, SpellingAsk } from './spelling.ts';

/** Looks words up in a thread of its own, so that neither the reading of the dictionary nor a search stops anything. */
const dictionary = readDictionary();

parentPort?.on('message', ({ ask, misspelt, suggest }: SpellingAsk) => {
  const words = suggest === undefined ? dictionary.misspelt(misspelt ?? []) : dictionary.suggestions(suggest);
  parentPort?.postMessage({ answer: ask, words } satisfies SpellingAnswer);
});
