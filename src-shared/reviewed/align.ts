/** One step of two sequences side by side: the index in each, null where one of them has nothing there. */
export type Step = readonly [number, number | null] | readonly [null, number];

export interface Sides {
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** How alike two unequal ones are: above 0 and below 1, or 0 where they are not to stand beside each other. */
  readonly likeness: (left: number, right: number) => number;
}

interface Range {
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
}

// A stretch without anything in common is compared cell by cell up to this many cells; beyond, nothing in it is the same.
const MOST_CELLS = 250_000;
const EQUAL = 1.5;

/**
 * Two sequences side by side, in order. What is equal and stands once on each side anchors the rest; between anchors
 * equal ones meet, then those most alike.
 */
export function align(sides: Sides): readonly Step[] {
  const { left, right } = sides;
  const steps: Step[] = [];
  const open: Range[] = [{ left: [0, left.length], right: [0, right.length] }];
  // A stack and not a recursion: a paper has thousands of rows.
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const { start, middle, end } = trimmed(sides, range);
    steps.push(...start, ...end);
    const anchors = anchorsIn(sides, middle);
    if (anchors.length === 0) steps.push(...compared(sides, middle));
    else open.push(...between(middle, anchors));
    steps.push(...anchors);
  }
  return inOrder(steps);
}

function trimmed({ left, right }: Sides, { left: [l0, l1], right: [r0, r1] }: Range) {
  const start: Step[] = [];
  const end: Step[] = [];
  let [a, b, c, d] = [l0, l1, r0, r1];
  for (; a < b && c < d && left[a] === right[c]; a += 1, c += 1) start.push([a, c]);
  for (; a < b && c < d && left[b - 1] === right[d - 1]; b -= 1, d -= 1) end.push([b - 1, d - 1]);
  return { start, end, middle: { left: [a, b], right: [c, d] } as Range };
}

function between({ left, right }: Range, anchors: readonly (readonly [number, number])[]): readonly Range[] {
  const ends = [...anchors, [left[1], right[1]] as const];
  return ends.map(([l, r], at) => {
    const before = anchors[at - 1];
    const [l0, r0] = before === undefined ? [left[0], right[0]] : [before[0] + 1, before[1] + 1];
    return { left: [l0, l], right: [r0, r] };
  });
}

/** What is equal and stands once on each side of a stretch, as far as it is in the same order on both. */
function anchorsIn({ left, right }: Sides, range: Range): readonly (readonly [number, number])[] {
  const of = onceIn(right, range.right);
  const pairs = [...onceIn(left, range.left)]
    .flatMap(([key, l]) => {
      const r = of.get(key);
      return r === undefined ? [] : [[l, r] as const];
    })
    .sort(([a], [b]) => a - b);
  return longestRising(pairs);
}

function onceIn(keys: readonly string[], [from, to]: readonly [number, number]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const often = new Set<string>();
  for (let at = from; at < to; at += 1) {
    const key = keys[at] ?? '';
    if (found.has(key)) often.add(key);
    found.set(key, at);
  }
  for (const key of often) found.delete(key);
  return found;
}

function longestRising(
  pairs: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  // tails[n]: which pair ends the best rising run of n + 1.
  const tails: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, r], at) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if ((pairs[tails[half] ?? 0]?.[1] ?? 0) < r) low = half + 1;
      else high = half;
    }
    before[at] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = at;
  });
  const run: (readonly [number, number])[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) run.push(pairs[at] ?? [0, 0]);
  return run.reverse();
}

// The classical table of best sums, from the end to the beginning, then read forwards.
function compared({ left, right, likeness }: Sides, range: Range): readonly Step[] {
  const [l0, l1] = range.left;
  const [r0, r1] = range.right;
  const [rows, columns] = [l1 - l0, r1 - r0];
  const alone = [
    ...Array.from({ length: rows }, (_, at): Step => [l0 + at, null]),
    ...Array.from({ length: columns }, (_, at): Step => [null, r0 + at]),
  ];
  if (rows === 0 || columns === 0 || rows * columns > MOST_CELLS) return alone;
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const worth = new Float64Array(rows * columns);
  const value = (l: number, r: number) => best[l * width + r] ?? 0;
  for (let l = rows - 1; l >= 0; l -= 1) {
    for (let r = columns - 1; r >= 0; r -= 1) {
      const pair = left[l0 + l] === right[r0 + r] ? EQUAL : likeness(l0 + l, r0 + r);
      worth[l * columns + r] = pair;
      const met = pair > 0 ? pair + value(l + 1, r + 1) : 0;
      best[l * width + r] = Math.max(met, value(l + 1, r), value(l, r + 1));
    }
  }
  const steps: Step[] = [];
  let [l, r] = [0, 0];
  while (l < rows && r < columns) {
    const pair = worth[l * columns + r] ?? 0;
    if (pair > 0 && value(l, r) === pair + value(l + 1, r + 1)) {
      steps.push([l0 + l, r0 + r]);
      l += 1;
      r += 1;
    } else if (value(l, r) === value(l + 1, r)) {
      steps.push([l0 + l, null]);
      l += 1;
    } else {
      steps.push([null, r0 + r]);
      r += 1;
    }
  }
  return [
    ...steps,
    ...Array.from({ length: rows - l }, (_, at): Step => [l0 + l + at, null]),
    ...Array.from({ length: columns - r }, (_, at): Step => [null, r0 + r + at]),
  ];
}

/** By the left side's order; what only the right has comes after what it follows there. */
function inOrder(steps: readonly Step[]): readonly Step[] {
  const leftOf = new Map(steps.flatMap(([l, r]) => (l === null || r === null ? [] : [[r, l] as const])));
  const added = steps.flatMap(([l, r]) => (l === null ? [r] : [])).sort((a, b) => a - b);
  let follows = -1;
  let at = 0;
  const placed = added.map((r) => {
    for (; at < r; at += 1) follows = leftOf.get(at) ?? follows;
    return [follows, [null, r] as Step] as const;
  });
  const kept = steps.flatMap((step) => (step[0] === null ? [] : [[step[0], step] as const]));
  return [...kept, ...placed]
    .sort(
      ([a, x], [b, y]) => a - b || Number(x[0] === null) - Number(y[0] === null) || (x[1] ?? 0) - (y[1] ?? 0),
    )
    .map(([, step]) => step);
}
