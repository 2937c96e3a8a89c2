import { emptyRegister, type Register } from '../entities/register.ts';
import { closureOf, commonStates, headsOf, type Lineage } from '../snapshot/lineage.ts';
import { mergeRegisters } from './merge-registers.ts';
import type { Base } from './place.ts';

/**
 * What two registers started from: the newest state both have, or, where each had taken the other's before, the merge
 * of the newest ones by their own common past. Null where they have none in common, or where the records of one are
 * not kept (`recordsOf` gives null).
 */
export function baseOf(
  mine: Lineage,
  theirs: Lineage,
  recordsOf: (state: string) => Register | null,
): Base | null {
  const parents = new Map([...theirs.parents, ...mine.parents]);
  return baseOfStates(parents, commonStates(mine, theirs), recordsOf);
}

function baseOfStates(
  parents: Lineage['parents'],
  states: readonly string[],
  recordsOf: (state: string) => Register | null,
): Base | null {
  let joined: Base | null = null;
  const taken: string[] = [];
  for (const state of states) {
    const register = recordsOf(state);
    if (register === null) return null;
    if (joined === null) joined = { register, unsure: new Set() };
    else {
      const past = headsOf(
        parents,
        [...closureOf(parents, taken)].filter((one) => closureOf(parents, [state]).has(one)),
      );
      const older: Base | null = baseOfStates(parents, past, recordsOf);
      const ground = older ?? { register: emptyRegister(), unsure: new Set<string>() };
      const { register: merged, conflicts } = mergeRegisters({
        base: { ...ground, unsure: new Set([...ground.unsure, ...joined.unsure]) },
        mine: joined.register,
        theirs: register,
      });
      joined = {
        register: merged,
        unsure: new Set([...joined.unsure, ...conflicts.flatMap(({ places }) => places)]),
      };
    }
    taken.push(state);
  }
  return joined;
}
