import type { SnapshotChange } from '../snapshot/format.ts';

/**
 * Which of two records was entered first, by the histories; by their ids where these do not tell, so that two laptops
 * come to the same answer.
 */
export function firstSeen(
  ...histories: readonly (readonly SnapshotChange[])[]
): (one: string, other: string) => boolean {
  const entered = new Map<string, string>();
  for (const { id, at, before } of histories.flat()) {
    const known = entered.get(id);
    if (before === null && (known === undefined || at < known)) entered.set(id, at);
  }
  return (one, other) => {
    const [first, second] = [entered.get(one), entered.get(other)];
    if (first !== undefined && second !== undefined && first !== second) return first < second;
    return one < other;
  };
}
