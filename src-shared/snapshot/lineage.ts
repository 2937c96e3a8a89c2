/**
 * Which states a register came from. A state is a register's records at a moment when they left it or entered it. Its
 * id is made from the hash of its records, from its parents' ids and from the change sets that are new in it, so that
 * records which return to what they were before are a state of their own, later than the one they look like. Two laptops
 * that only take in the same states, and come to the same records, reach the same state.
 */
export interface Lineage {
  /** The parents of every state known, by its id; none for a first one. */
  readonly parents: ReadonlyMap<string, readonly string[]>;
  /** The newest states that the records came from; no one of them came from another. */
  readonly heads: readonly string[];
  /**
   * The change sets, edits and decisions, that are in each state and in none that it came from. A state that is not here
   * does not tell.
   */
  readonly edits: ReadonlyMap<string, readonly string[]>;
}

/**
 * The id of a state: SHA-256, in lower-case hexadecimal, of the hash of its records, its parents' ids in order, and the
 * ids in order of the change sets that are new in it.
 */
export function stateId(
  sha256: (text: string) => string,
  recordsHash: string,
  parents: readonly string[],
  edits: readonly string[] = [],
): string {
  return sha256([recordsHash, ...[...parents].sort(), ...[...edits].sort()].join('\n'));
}

/** Those states and everything they came from. */
export function closureOf(
  parents: ReadonlyMap<string, readonly string[]>,
  states: Iterable<string>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...states];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    waiting.push(...(parents.get(at) ?? []));
  }
  return found;
}

/** Those of the states that none of the others came from, in the order of their ids. */
export function headsOf(
  parents: ReadonlyMap<string, readonly string[]>,
  states: Iterable<string>,
): readonly string[] {
  const all = [...new Set(states)];
  const older = closureOf(
    parents,
    all.flatMap((state) => parents.get(state) ?? []),
  );
  return all.filter((state) => !older.has(state)).sort();
}

/**
 * The newest states that two registers have in common. There is more than one where each laptop had taken the other's
 * state before (a criss-cross), and none where they never met.
 */
export function commonStates(mine: Lineage, theirs: Lineage): readonly string[] {
  const parents = new Map([...theirs.parents, ...mine.parents]);
  const ours = closureOf(parents, mine.heads);
  const common = [...closureOf(parents, theirs.heads)].filter((state) => ours.has(state));
  return headsOf(parents, common);
}

/** How a register came by a state: it left, or the register began with it, merged it, or was replaced by it. */
export type How = 'left' | 'began' | 'merged' | 'replaced';

/** A state that a register came by. */
export interface Arrival {
  readonly state: string;
  readonly how: How;
  /** Whether what brought it was undone, and not done again. */
  readonly isUndone: boolean;
}

/**
 * The newest states that a register's records came from, by all it came by in their order. A merge that was undone brought
 * nothing, and what left while it was in force is not what the records came from; so the same snapshot can be merged again.
 */
export function headsAfter(
  parents: ReadonlyMap<string, readonly string[]>,
  arrivals: readonly Arrival[],
): readonly string[] {
  const gone = new Set<string>();
  let states: string[] = [];
  for (const { state, how, isUndone } of arrivals) {
    if (isUndone) {
      // What the records came from before it was merged, they still come from.
      if (!closureOf(parents, states).has(state)) gone.add(state);
      continue;
    }
    if (gone.size > 0) {
      const past = closureOf(parents, [state]);
      if (how === 'left' && [...past].some((one) => gone.has(one))) continue;
      // What was merged once more is there again, for what leaves from now on; what left before stays gone.
      for (const one of past) gone.delete(one);
    }
    if (how === 'replaced') states = [];
    states.push(state);
  }
  return headsOf(parents, states);
}
