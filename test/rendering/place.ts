import type { Piece } from './document-text.ts';
import { lettersOf, type Page } from './pages.ts';

/** A text with the pages, from 1, on which it begins and ends; null where the rendering does not have it. */
export interface Placed {
  readonly piece: Piece;
  readonly on: { readonly first: number; readonly last: number } | null;
}

const TAKEN = '\0';

/**
 * Finds each text of a document on its pages, one after the other. What the rendering adds between them (numbers of
 * headings, bullets, headers of tables repeated) is passed over.
 */
export function place(pieces: readonly Piece[], pages: readonly Page[]): readonly Placed[] {
  const letters = pages.map(({ body }) => lettersOf(body.join('')));
  const starts = letters.map((_, at) => letters.slice(0, at).join('').length);
  let all = letters.join('');
  const pageOf = (at: number) => starts.findLastIndex((start) => start <= at) + 1;
  let reached = 0;
  return pieces.map((piece) => {
    const wanted = lettersOf(piece.text);
    const from = piece.isDrawn ? (starts[pageOf(reached) - 1] ?? 0) : reached;
    const at = all.indexOf(wanted, from);
    if (at < 0) return { piece, on: null };
    // What a shape says is drawn at its page's end, where it must not be taken for the text that follows the shape.
    if (piece.isDrawn) all = all.slice(0, at) + TAKEN.repeat(wanted.length) + all.slice(at + wanted.length);
    else reached = at + wanted.length;
    return { piece, on: { first: pageOf(at), last: pageOf(at + wanted.length - 1) } };
  });
}
