/**
 * Which states a register came from. A state is a register's records at a moment when they left it or entered it. Its
 * id is made from the hash of its records and from its parents' ids, so that records which return to what they were
 * before are a state of their own, later than the one they look like. Two laptops that reach the same records from the
 * same parents reach the same state.
 */
export interface Lineage {
  /** The parents of every state known, by its id; none for a first one. */
  readonly parents: ReadonlyMap<string, readonly string[]>;
  /** The newest states that the records came from; no one of them came from another. */
  readonly heads: readonly string[];
}

/** The id of a state: SHA-256, in lower-case hexadecimal, of the hash of its records and its parents' ids in order. */
export function stateId(
  sha256: (text: string) => string,
  recordsHash: string,
  parents: readonly string[],
): string {
  return sha256([recordsHash, ...[...parents].sort()].join('\n'));
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
