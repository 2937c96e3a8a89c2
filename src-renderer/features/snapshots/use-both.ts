import type { Register } from '../../../src-shared/entities/register.ts';
import { useIncoming } from '../../stores/incoming-store.ts';
import { useRegister } from '../../stores/register-store.ts';
import { bothRegisters } from './both.ts';

let made: { readonly mine: Register; readonly theirs: Register; readonly both: Register } | null = null;

/** The register and the snapshot as one, to name records by. It is made once, whoever on the page asks. */
export function useBoth(): Register {
  const mine = useRegister((state) => state.register);
  const theirs = useIncoming((state) => state.theirs);
  if (theirs === null) return mine;
  if (made?.mine !== mine || made.theirs !== theirs)
    made = { mine, theirs, both: bothRegisters(theirs, mine) };
  return made.both;
}
