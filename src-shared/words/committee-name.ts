import { find, type Register } from '../entities/register.ts';

/** A committee as short as people say it: "Panel", "TABASC". */
export function committeeName(register: Register, committeeId: string | null): string {
  const committee = find(register, 'committee', committeeId);
  return committee?.shortName ?? committee?.inSentence.replace(/^the /, '') ?? 'A committee';
}
