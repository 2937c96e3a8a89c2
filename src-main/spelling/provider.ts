/** What Chromium asks for each stretch of text that it looks through. */
export interface SpellingProvider {
  readonly spellCheck: (words: readonly string[], answer: (misspelt: string[]) => void) => void;
  /** Forgets what was answered, since other words are right now. */
  readonly forget: () => void;
}

const MOST_KEPT = 20_000;

/**
 * Answers Chromium at once, from what is known already, and asks for the rest; when one of those turns out to be misspelt,
 * the text is to be looked through again. Answering later is what the interface is made for, but Electron keeps one question
 * open at a time: where Chromium gives one up and asks another, as it does from version 152 on, a late answer ends the page.
 */
export function spellingProvider(
  ask: (words: readonly string[]) => Promise<readonly string[]>,
  lookAgain: () => void,
): SpellingProvider {
  let known = new Map<string, boolean>();
  let asking = new Set<string>();

  const learn = async (words: readonly string[]): Promise<void> => {
    const [mine, waiting] = [known, asking];
    for (const word of words) waiting.add(word);
    const misspelt = new Set(await ask(words).catch(() => []));
    for (const word of words) {
      waiting.delete(word);
      mine.set(word, misspelt.has(word));
    }
    if (mine === known && misspelt.size > 0) lookAgain();
  };
  const forget = () => {
    known = new Map();
    asking = new Set();
  };
  return {
    spellCheck: (words, answer) => {
      if (known.size > MOST_KEPT) forget();
      answer(words.filter((word) => known.get(word) === true));
      const unknown = words.filter((word) => !known.has(word) && !asking.has(word));
      if (unknown.length > 0) void learn(unknown);
    },
    forget,
  };
}
