import { Worker } from 'node:worker_threads';
import { FIELD_WORDS } from '../../src-shared/spelling/field-words.ts';
import { isLookedUp, partsOf, plainWord } from '../../src-shared/spelling/words.ts';

/** What the thread with the dictionary is asked: which of some words are misspelt, or what may have been meant. */
export interface SpellingAsk {
  readonly ask: number;
  readonly misspelt?: readonly string[];
  readonly suggest?: string;
}

export interface SpellingAnswer {
  readonly answer: number;
  readonly words: readonly string[];
}

/** The spelling of words, as windows ask for it. */
export interface Spelling {
  readonly misspelt: (words: readonly string[]) => Promise<readonly string[]>;
  readonly suggestions: (word: string) => Promise<readonly string[]>;
  /** The words that the open register brings; they replace those of the one before. */
  readonly setRegisterWords: (words: readonly string[]) => void;
  /** Ends the thread, which gives its memory back; it starts again when it is next needed. */
  readonly rest: () => void;
}

interface Parts {
  readonly worker: URL;
  /** The words that the person added on this machine. */
  readonly addedWords: () => readonly string[];
  readonly onFault: (error: unknown) => void;
}

/**
 * Looks words up in the dictionary's thread, which is started by the first word that needs it. Where it fails, nothing is
 * marked as misspelt until the application starts again: text can be written without it.
 */
export function startSpelling({ worker, addedWords, onFault }: Parts): Spelling {
  const waiting = new Map<number, (words: readonly string[]) => void>();
  let asked = 0;
  let thread: Worker | null = null;
  let hasFailed = false;
  let ofRegister: ReadonlySet<string> = new Set();

  const giveUp = () => {
    for (const answer of waiting.values()) answer([]);
    waiting.clear();
    thread = null;
  };
  const start = (): Worker => {
    const started = new Worker(worker);
    started.on('message', ({ answer, words }: SpellingAnswer) => {
      waiting.get(answer)?.(words);
      waiting.delete(answer);
    });
    started.on('error', (error) => {
      hasFailed = true;
      onFault(error);
      giveUp();
    });
    // The thread must not keep a process alive that has nothing else to do.
    started.unref();
    return started;
  };
  const ask = (what: Omit<SpellingAsk, 'ask'>): Promise<readonly string[]> => {
    if (hasFailed) return Promise.resolve([]);
    thread ??= start();
    asked += 1;
    const asking = thread;
    return new Promise((resolve) => {
      waiting.set(asked, resolve);
      asking.postMessage({ ask: asked, ...what } satisfies SpellingAsk);
    });
  };

  return {
    misspelt: async (words) => {
      const added = new Set(addedWords().map(plainWord));
      const isKnown = (word: string) =>
        !isLookedUp(word) || [FIELD_WORDS, ofRegister, added].some((set) => set.has(plainWord(word)));
      const doubtful = new Set(words.flatMap(partsOf).filter((part) => !isKnown(part)));
      if (doubtful.size === 0) return [];
      const misspelt = new Set(await ask({ misspelt: [...doubtful] }));
      return words.filter(
        (word) => !added.has(plainWord(word)) && partsOf(word).some((part) => misspelt.has(part)),
      );
    },
    suggestions: (word) => ask({ suggest: word }),
    setRegisterWords: (words) => {
      ofRegister = new Set(words);
    },
    rest: () => {
      const ending = thread;
      giveUp();
      void ending?.terminate();
    },
  };
}
