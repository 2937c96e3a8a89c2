import type { IncomingDecisions } from '../../../src-shared/api/incoming-api.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import { useIncoming } from '../../stores/incoming-store.ts';
import { useRegister } from '../../stores/register-store.ts';
import { bothRegisters } from './both.ts';

interface Made {
  readonly mine: Register;
  readonly theirs: Register;
  readonly numbers: IncomingDecisions['renumbered'];
  readonly both: Register;
}

const NONE: Made['numbers'] = {};

let made: Made | null = null;

/**
 * The register and the snapshot, or the backup whose records are given, as one, to name records by. It is made once,
 * whoever on the page asks.
 */
export function useBoth(other?: Register | null): Register {
  const mine = useRegister((state) => state.register);
  const incoming = useIncoming((state) => state.theirs);
  const theirs = other === undefined ? incoming : other;
  const decided = useIncoming((state) => state.decisions.renumbered);
  const numbers = other === undefined ? decided : NONE;
  if (theirs === null) return mine;
  if (made?.mine !== mine || made.theirs !== theirs || made.numbers !== numbers)
    made = { mine, theirs, numbers, both: bothRegisters(theirs, mine, numbers) };
  return made.both;
}
