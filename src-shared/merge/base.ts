import { emptyRegister, type Register } from '../entities/register.ts';
import { closureOf, commonStates, headsOf, type Lineage } from '../snapshot/lineage.ts';
import { editedBetween, type Histories } from './edited.ts';
import type { Edited } from './merge-records.ts';
import { mergeRegisters } from './merge-registers.ts';
import type { Base } from './place.ts';

/** What the past of two registers is read from. */
export interface Past {
  /** Null where the records of a state are not kept. */
  readonly recordsOf: (state: string) => Register | null;
  readonly histories: Histories;
}

/**
 * What two registers started from: the newest state both have, or, where each had taken the other's before, the merge
 * of the newest ones by their own common past. Null where they have none in common, or where the records of one are
 * not kept.
 */
export function baseOf(mine: Lineage, theirs: Lineage, past: Past): Base | null {
  const parents = new Map([...theirs.parents, ...mine.parents]);
  return joiner(parents, past)(commonStates(mine, theirs));
}

const NONE: ReadonlySet<string> = new Set();

// What was in doubt is not, where the next state's people have seen all of it and decided since.
function isSettled(place: string, { mine, theirs, isWhole }: Edited): boolean {
  return isWhole && theirs.has(place) && !mine.has(place);
}

// Several states may share one older past, so each is joined once.
function joiner(parents: Lineage['parents'], { recordsOf, histories }: Past) {
  const known = new Map<string, Base | null>();
  const joined = (states: readonly string[]): Base | null => {
    const key = states.join(' ');
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = join(states);
    known.set(key, made);
    return made;
  };
  const join = ([first, ...others]: readonly string[]): Base | null => {
    const register = first === undefined ? null : recordsOf(first);
    if (first === undefined || register === null) return null;
    let base: Base = { register, unsure: NONE };
    let held = closureOf(parents, [first]);
    for (const state of others) {
      const next = recordsOf(state);
      if (next === null) return null;
      const closure = closureOf(parents, [state]);
      const edited = editedBetween(histories, { states: held, own: NONE }, { states: closure, own: NONE });
      // Where the histories tell everything, what the two came from is not asked for.
      const common = edited.isWhole ? [] : [...held].filter((one) => closure.has(one));
      const ground = joined(headsOf(parents, common)) ?? { register: emptyRegister(), unsure: NONE };
      const doubted = [...base.unsure].filter((place) => !isSettled(place, edited));
      const { register: merged, conflicts } = mergeRegisters({
        base: { register: ground.register, unsure: new Set([...ground.unsure, ...doubted]) },
        mine: base.register,
        theirs: next,
        edited,
      });
      base = {
        register: merged,
        unsure: new Set([...doubted, ...conflicts.flatMap(({ places }) => places)]),
      };
      held = new Set([...held, ...closure]);
    }
    return base;
  };
  return joined;
}
