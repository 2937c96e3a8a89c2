/** Milliseconds of one run, with what earlier runs left behind collected first where the process may. */
export async function timed(run: () => unknown): Promise<number> {
  globalThis.gc?.();
  const began = performance.now();
  await run();
  return performance.now() - began;
}

/**
 * The median milliseconds of each run, over so many rounds after those that only warm up. Every round takes each run once
 * and in turn, so that whatever else the machine does meets all of them alike.
 */
export async function interleaved<Name extends string>(
  runs: Readonly<Record<Name, () => unknown>>,
  rounds: { readonly warm: number; readonly counted: number },
): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(runs) as Name[];
  const taken = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds.warm + rounds.counted; round += 1) {
    for (const name of names) {
      const milliseconds = await timed(runs[name]);
      if (round >= rounds.warm) taken.get(name)?.push(milliseconds);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(taken.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/** Prints rows under their headings in columns, figures to the right. */
export function printTable(headings: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = headings.map((heading, at) =>
    Math.max(heading.length, ...rows.map((row) => (row[at] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  console.log([line(headings), ...rows.map(line), ''].join('\n'));
}
