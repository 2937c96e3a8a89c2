/** What a column takes up, and whether it may be left out. */
export interface Fitting {
  /** A CSS width whose first length is in pixels: "96px", "minmax(180px, 1fr)". */
  readonly width: string;
  /** May be left out where there is no room for all; the last of them goes first. */
  readonly isSpare?: boolean;
}

/** A row's own padding, left and right. */
const AROUND = 32;

/** The columns that a table of a width in pixels has room for. Before it is drawn, at a width of 0, it has for all. */
export function fittingColumns<Column extends Fitting>(
  columns: readonly Column[],
  width: number,
): readonly Column[] {
  if (width === 0) return columns;
  let kept = columns;
  while (needed(kept) > width) {
    const last = kept.findLast(({ isSpare = false }) => isSpare);
    if (last === undefined) break;
    kept = kept.filter((column) => column !== last);
  }
  return kept;
}

function needed(columns: readonly Fitting[]): number {
  return columns.reduce((sum, { width }) => sum + Number(/(\d+)px/.exec(width)?.[1] ?? 0), AROUND);
}
