/** How many words of a text are of which kind, for telling how alike two texts are. */
export type Bag = ReadonlyMap<string, number>;

export function bagOf(text: string): Bag {
  const bag = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu))
    bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

// Two texts between the same neighbours are one text said anew, even where they share no word.
const LEAST = 0.05;

/** From hardly above 0, for no word in common, to hardly below 1, for the same words. */
export function alike(one: Bag, other: Bag): number {
  let shared = 0;
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0);
  const all = sizeOf(one) + sizeOf(other);
  return LEAST + 0.9 * (all === 0 ? 0 : (2 * shared) / all);
}

function sizeOf(bag: Bag): number {
  let size = 0;
  for (const count of bag.values()) size += count;
  return size;
}
