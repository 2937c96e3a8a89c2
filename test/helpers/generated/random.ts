/** Chance that a seed decides wholly, so that a register that breaks something can be made again from its number. */
export interface Random {
  /** A whole number between two, both included. */
  readonly whole: (least: number, most: number) => number;
  /** True in that share of cases: 0 never, 1 always. */
  readonly chance: (share: number) => boolean;
  readonly pick: <Item>(list: readonly [Item, ...Item[]]) => Item;
  readonly shuffled: <Item>(list: readonly Item[]) => readonly Item[];
  /** A UUID of version 4. */
  readonly uuid: () => string;
}

/** Chance from a seed. The generator is mulberry32 (Tommy Ettinger, public domain): short, and good enough for dates. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const hex = (digits: number) => Array.from({ length: digits }, () => whole(0, 15).toString(16)).join('');
  return {
    whole,
    chance: (share) => next() < share,
    pick: (list) => list[whole(0, list.length - 1)] ?? list[0],
    shuffled: (list) =>
      list
        .map((item) => ({ item, place: next() }))
        .sort((a, b) => a.place - b.place)
        .map(({ item }) => item),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'.charAt(whole(0, 3))}${hex(3)}-${hex(12)}`,
  };
}
