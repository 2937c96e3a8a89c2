import { align } from '../../../../src-shared/reviewed/align.ts';

/** A stretch of a text that stands in the other too, or does not. */
export interface Piece {
  readonly text: string;
  readonly isSame: boolean;
}

/** Two texts of one sentence, each in pieces, so that what was changed can be marked in both. */
export function wordChanges(
  was: string,
  is: string,
): { readonly was: readonly Piece[]; readonly is: readonly Piece[] } {
  const [left, right] = [words(was), words(is)];
  const steps = align({ left, right, likeness: () => 0 });
  const met = steps.flatMap(([l, r]) => (l === null || r === null ? [] : [[l, r] as const]));
  return {
    was: pieces(left, new Set(met.map(([l]) => l))),
    is: pieces(right, new Set(met.map(([, r]) => r))),
  };
}

// A word with the space after it, so that words changed in a row are one stretch.
function words(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+\s*|[^\p{L}\p{N}]\s*/gu) ?? [];
}

function pieces(tokens: readonly string[], same: ReadonlySet<number>): readonly Piece[] {
  const found: Piece[] = [];
  tokens.forEach((text, at) => {
    const isSame = same.has(at);
    const last = found.at(-1);
    if (last?.isSame === isSame) found[found.length - 1] = { text: last.text + text, isSame };
    else found.push({ text, isSame });
  });
  return found;
}
