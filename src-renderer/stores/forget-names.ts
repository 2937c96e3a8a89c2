import { wordsIn } from '../../src-shared/spelling/words.ts';
import { useInterface } from './interface-store.ts';
import { setPreferences, usePreferences } from './preferences-store.ts';
import { onRedacted, redactedDeep } from './redactions.ts';
import { useRegister } from './register-store.ts';
import { rewriteSaves } from './saves-in-flight.ts';
import { keepTexts, leftUnsaved, rewriteTexts, type UnsavedText } from './unsaved-text.ts';

/**
 * Begins to take names that are taken out of the register out of whatever this window keeps beside it: what it said, what
 * it noted of saves, text that is not saved, and words that were added to the dictionary.
 */
export function startForgettingNames(): void {
  let typed: readonly UnsavedText[] = [];
  onRedacted((redact, rules) => {
    const { registerId } = useRegister.getState();
    const { unsaved } = useInterface.getState();
    const kept = registerId === null || unsaved === null ? [] : leftUnsaved(registerId);
    typed = redactedDeep(kept, redact);
    rewriteTexts((texts) => redactedDeep(texts, redact));
    rewriteSaves((saves) => redactedDeep(saves, redact));
    useRegister.setState(({ saved }) => ({ saved: redactedDeep(saved, redact) }));
    useInterface.setState(({ notices, askingUndo }) => ({
      notices: notices.map((notice) => ({
        ...notice,
        text: redact(notice.text),
        next: notice.next === null ? null : redact(notice.next),
      })),
      askingUndo: redactedDeep(askingUndo, redact),
    }));
    forgetWords(rules.flatMap(({ names }) => names));
  });
  // Every form begins anew with the register, since one that was open still held the names. What was typed into it is
  // offered, without them.
  useRegister.subscribe((now, before) => {
    if (now.redactions === before.redactions || typed.length === 0) return;
    const texts = typed;
    typed = [];
    setTimeout(() => {
      keepTexts(texts);
      useInterface.setState(({ offers }) => ({ offers: offers + 1 }));
    });
  });
}

// A name is right as long as the register brings it, so nobody has to add one; where somebody did, it goes with the name.
function forgetWords(names: readonly string[]): void {
  const { addedWords } = usePreferences.getState();
  const gone = new Set(names.flatMap(wordsIn).map((word) => word.toLowerCase()));
  const left = addedWords.filter((word) => !gone.has(word.toLowerCase()));
  if (left.length < addedWords.length) void setPreferences({ addedWords: left });
}
