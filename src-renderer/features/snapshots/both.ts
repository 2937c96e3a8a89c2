import type { IncomingDecisions } from '../../../src-shared/api/incoming-api.ts';
import { emptyRegister, type Register } from '../../../src-shared/entities/register.ts';
import { type AnyRecord, entityNames } from '../../../src-shared/entities/registry.ts';

type Numbers = IncomingDecisions['renumbered'];

/** Two registers as one to name records by: theirs, with the numbers it is to take, and what only mine has. */
export function bothRegisters(theirs: Register, mine: Register, numbers: Numbers = {}): Register {
  const lists = entityNames.map((name) => {
    const known = new Set(theirs[name].map(({ id }) => id));
    const own = (mine[name] as readonly AnyRecord[]).filter(({ id }) => !known.has(id));
    return [name, own.length === 0 ? theirs[name] : [...theirs[name], ...own]];
  });
  const both: Register = { ...emptyRegister(), ...Object.fromEntries(lists) };
  if (Object.keys(numbers).length === 0) return both;
  return { ...both, proposal: both.proposal.map((one) => ({ ...one, ...numbers[one.id] })) };
}
