/**
 * The cells of text copied from a spreadsheet: rows by line breaks, cells by tabs. A cell that holds a tab, a break or
 * a quote comes in quotes, with its own quotes doubled. Rows without any text are left out.
 */
export function readCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const source = text.replace(/\r\n?/g, '\n');
  while (at <= source.length) {
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(source.slice(at));
    const plain = /^[^\t\n]*/.exec(source.slice(at))?.[0] ?? '';
    row.push((quoted === null ? plain : (quoted[1] ?? '').replaceAll('""', '"')).trim());
    at += quoted === null ? plain.length : quoted[0].length;
    if (source[at] !== '\t') {
      rows.push(row);
      row = [];
    }
    at += 1;
  }
  return rows.filter((cells) => cells.some((cell) => cell !== ''));
}

/** Whether pasted text is a piece of a table, and not the value of one cell. */
export function isTable(text: string): boolean {
  return text.trimEnd().includes('\t') || /\n/.test(text.trimEnd());
}

export type PasteColumn =
  | 'type'
  | 'proposal'
  | 'acceptedOn'
  | 'target'
  | 'now'
  | 'expectedReturn'
  | 'returnedOn'
  | 'note'
  | 'other';

/** The grid's own columns, which a list without headings follows. */
export const GRID_COLUMNS: readonly PasteColumn[] = [
  'type',
  'proposal',
  'acceptedOn',
  'target',
  'now',
  'expectedReturn',
  'returnedOn',
  'note',
];

const HEADINGS: readonly (readonly [PasteColumn, RegExp])[] = [
  ['type', /^(type|kind|assessment( type)?)$/i],
  ['proposal', /^(proposal|modification|mod|reference|ref|change)\b/i],
  ['acceptedOn', /^(date )?accepted\b|^acceptance\b/i],
  ['target', /^target\b/i],
  ['now', /^(now|current)\b|\bduration$/i],
  ['expectedReturn', /^(expected|estimated|forecast|due)\b/i],
  ['returnedOn', /^(date )?(returned|completed|delivered)\b|^actual return\b/i],
  ['note', /note|comment|update|progress|status/i],
];

/** The columns that a row of headings names; null where the row is none. */
export function readHeadings(cells: readonly string[]): readonly PasteColumn[] | null {
  const columns = cells.map(
    (cell): PasteColumn => HEADINGS.find(([, words]) => words.test(cell))?.[0] ?? 'other',
  );
  const isHeading =
    columns.filter((column) => column !== 'other').length >= 2 && !cells.some((cell) => /\d/.test(cell));
  return isHeading ? columns : null;
}
