import { emptyRegister, type Register } from '../../../src-shared/entities/register.ts';
import { type AnyRecord, entityNames } from '../../../src-shared/entities/registry.ts';

/** Two registers as one to name records by: theirs, and what only mine has. */
export function bothRegisters(theirs: Register, mine: Register): Register {
  const lists = entityNames.map((name) => {
    const known = new Set(theirs[name].map(({ id }) => id));
    const own = (mine[name] as readonly AnyRecord[]).filter(({ id }) => !known.has(id));
    return [name, own.length === 0 ? theirs[name] : [...theirs[name], ...own]];
  });
  return { ...emptyRegister(), ...Object.fromEntries(lists) };
}
