import type { Register } from '../../src-shared/entities/register.ts';
import type { EntityName } from '../../src-shared/entities/registry.ts';
import { registerWords } from '../../src-shared/spelling/register-words.ts';
import { usePreferences } from '../stores/preferences-store.ts';
import { useRegister } from '../stores/register-store.ts';
import { shell } from '../stores/shell.ts';

const PAUSE = 500;
const BRINGING: readonly EntityName[] = [
  'person',
  'organisation',
  'committee',
  'glossaryTerm',
  'proposalTitle',
  'release',
  'series',
];

/** Tells main which words the open register brings, and has texts looked through again when other words are right. */
export function startSpelling(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = '';
  const tell = (register: Register) => {
    const words = [...registerWords(register)];
    const all = words.join(' ');
    if (all === told) return;
    told = all;
    void shell('knowWords', { words }).then(lookAgain);
  };
  useRegister.subscribe(({ register }, before) => {
    if (BRINGING.every((name) => register[name] === before.register[name])) return;
    clearTimeout(timer);
    timer = setTimeout(() => tell(register), PAUSE);
  });
  usePreferences.subscribe(({ checksSpelling, addedWords }, before) => {
    if (checksSpelling !== before.checksSpelling || addedWords !== before.addedWords) lookAgain();
  });
}

// Chromium keeps its marks until a text is edited; a field that is told not to be checked drops them at once.
function lookAgain(): void {
  for (const field of document.querySelectorAll<HTMLElement>('[spellcheck="true"]')) {
    field.spellcheck = false;
    field.spellcheck = true;
  }
}
