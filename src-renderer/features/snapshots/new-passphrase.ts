import { passphraseProblem } from '../../../src-shared/snapshot/passphrase.ts';

/** What is wrong with a passphrase typed twice; null where nothing is. */
export function passphraseFaults(
  passphrase: string,
  again: string,
): { readonly passphrase: string | null; readonly again: string | null } {
  const problem = passphraseProblem(passphrase);
  return {
    passphrase: problem,
    again: problem === null && again !== passphrase ? 'It is not the same as the first.' : null,
  };
}
