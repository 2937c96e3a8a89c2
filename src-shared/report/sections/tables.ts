import type { Column } from '../model.ts';

/** Printed where there is nothing to average. */
export const NOTHING = '–';

/** A duration as tables and sentences print it: "134 WD". */
export function workingDays(count: number | null): string {
  return count === null ? NOTHING : `${count} WD`;
}

/** Columns from pairs of heading and share of the width; figures are the columns named in `right`. */
export function columns(
  shares: Readonly<Record<string, number>>,
  right: readonly string[],
): readonly Column[] {
  const total = Object.values(shares).reduce((sum, share) => sum + share, 0);
  return Object.entries(shares).map(([heading, share]) => ({
    heading,
    align: right.includes(heading) ? 'right' : 'left',
    width: share / total,
  }));
}
