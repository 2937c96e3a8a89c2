import type { Register } from '../../src-shared/entities/register.ts';
import type { EntityName } from '../../src-shared/entities/registry.ts';
import { registerWords } from '../../src-shared/spelling/register-words.ts';
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

/** Tells main which words the open register brings, whenever they are others. */
export function tellRegisterWords(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = '';
  const tell = (register: Register) => {
    const words = [...registerWords(register)];
    const all = words.join(' ');
    if (all === told) return;
    told = all;
    void shell('knowWords', { words });
  };
  useRegister.subscribe(({ register }, before) => {
    if (BRINGING.every((name) => register[name] === before.register[name])) return;
    clearTimeout(timer);
    timer = setTimeout(() => tell(register), PAUSE);
  });
}
