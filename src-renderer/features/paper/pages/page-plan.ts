import type { LaidOutPage } from '../../../../src-shared/api/shell-api.ts';

/** What is drawn of a paragraph or table on a page. */
export interface Piece {
  readonly index: number;
  /** Characters of the paragraph, from and up to; `to` null to its end. */
  readonly from: number;
  readonly to: number | null;
  /** Rows of the table; null for a paragraph, or for a table whole. */
  readonly rows: readonly number[] | null;
}

/**
 * Which piece of which of the document's elements stands on which page. Elements that the layout did not reach, or passed
 * over, go after the one before them, so that nothing of the file is left out. Empty where nothing was laid out.
 */
export function planPages(pages: readonly LaidOutPage[], elements: number): readonly (readonly Piece[])[] {
  if (pages.length === 0) return [];
  const planned = pages.map(({ pieces }) =>
    pieces
      .filter(({ index }) => index < elements)
      .map(({ index, from, rows }): Piece => ({ index, from, to: null, rows })),
  );
  return withMissing(withEnds(planned), elements);
}

// A part of a paragraph ends where its next part begins.
function withEnds(pages: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  const next = new Map<number, number>();
  return pages
    .toReversed()
    .map((pieces) =>
      pieces.toReversed().map((piece) => {
        const to = piece.rows === null ? (next.get(piece.index) ?? null) : null;
        next.set(piece.index, piece.from);
        return { ...piece, to };
      }),
    )
    .map((pieces) => pieces.toReversed())
    .toReversed();
}

function withMissing(pages: readonly (readonly Piece[])[], elements: number): readonly (readonly Piece[])[] {
  const placed = new Set(pages.flat().map(({ index }) => index));
  const missing = Array.from({ length: elements }, (_, index) => index).filter((index) => !placed.has(index));
  return pages.map((pieces, page) => {
    const first = page === 0 ? 0 : (pieces[0]?.index ?? elements);
    const following = pages.slice(page + 1).find((others) => others.length > 0)?.[0]?.index ?? elements;
    const own = missing.filter((index) => index >= first && index < following);
    if (own.length === 0) return pieces;
    const whole = own.map((index): Piece => ({ index, from: 0, to: null, rows: null }));
    return [...pieces, ...whole].toSorted((a, b) => a.index - b.index);
  });
}

/** The zoom one step in or out, in per cent, from 50 to 200. */
export function zoomed(now: number, step: 1 | -1): number {
  const steps = [50, 67, 75, 90, 100, 110, 125, 150, 175, 200];
  const found = step > 0 ? steps.find((one) => one > now) : steps.findLast((one) => one < now);
  return found ?? now;
}
