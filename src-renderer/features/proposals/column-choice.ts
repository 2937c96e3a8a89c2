export const COLUMN_KEYS = [
  'reference',
  'title',
  'stage',
  'proposer',
  'path',
  'classification',
  'raised',
  'since',
  'days',
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

/** The width that each column needs to be read, in pixels at the usual size of text. */
export const WIDTHS: Readonly<Record<ColumnKey, number>> = {
  reference: 108,
  title: 240,
  stage: 132,
  proposer: 128,
  path: 144,
  classification: 120,
  raised: 96,
  since: 112,
  days: 88,
};

/** The columns that may be left out, with the words of the menu. */
export const OPTIONAL_COLUMNS: readonly { readonly key: ColumnKey; readonly words: string }[] = [
  { key: 'stage', words: 'Stage' },
  { key: 'proposer', words: 'Proposer' },
  { key: 'path', words: 'Path' },
  { key: 'classification', words: 'Classification' },
  { key: 'raised', words: 'Raised' },
  { key: 'since', words: 'In stage since' },
  { key: 'days', words: 'Working days in stage' },
];

export const USUAL_COLUMNS: readonly ColumnKey[] = COLUMN_KEYS.filter((key) => key !== 'classification');

const ALWAYS: readonly ColumnKey[] = ['reference', 'title'];
/** What goes where there is not room for all, the first first. The stage stays, and the title makes room for it. */
const LEAST_MISSED: readonly ColumnKey[] = ['path', 'classification', 'raised', 'proposer', 'since', 'days'];
/** A row's own padding, and a scroll bar. */
const AROUND = 48;

/** The columns of those chosen that fit into a width in pixels, in their own order. Which proposal it is always shows. */
export function fittingColumns(chosen: readonly ColumnKey[], width: number): readonly ColumnKey[] {
  let keys = COLUMN_KEYS.filter((key) => ALWAYS.includes(key) || chosen.includes(key));
  for (const missed of LEAST_MISSED) {
    if (keys.reduce((sum, key) => sum + WIDTHS[key], AROUND) <= width) break;
    keys = keys.filter((key) => key !== missed);
  }
  return keys;
}

/** The choice as it was kept; the usual one where nothing sensible was. */
export function readChoice(kept: string | null): readonly ColumnKey[] {
  if (kept === null) return USUAL_COLUMNS;
  const words = kept.split(' ').filter((word) => word !== '');
  const known = COLUMN_KEYS.filter((key) => words.includes(key));
  return words.length > 0 && known.length === 0 ? USUAL_COLUMNS : known;
}
