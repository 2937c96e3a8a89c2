import { parseDate, parseMonth } from '../../../src-shared/calendar/parse-date.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import {
  DCC_FIELDS,
  type DccCells,
  type DccField,
  type DccRow,
  FIELD_NAMES,
  readTarget,
} from './dcc-rows.ts';
import { GRID_COLUMNS, type PasteColumn, readCells, readHeadings } from './paste.ts';
import { namedBy, readReference } from './proposals-typed.ts';

/** A row that was pasted: which assessment it is of, what it fills, and what of it cannot be read. */
export interface PastedRow {
  /** As it was pasted, for the person to recognise: "PA · SECMP0024 · 29/05/2019". */
  readonly text: string;
  readonly match: DccRow | null;
  /** Why it matches none; null where it does. */
  readonly why: string | null;
  readonly fills: Partial<DccCells>;
  readonly unread: readonly string[];
}

/** Where the person was in the grid, for a piece without references. */
export interface Place {
  readonly rowId: string;
  readonly field: DccField;
}

/**
 * Reads what was copied from a spreadsheet against the rows of the grid: by proposal and type where it names
 * proposals, otherwise by position from the cell the person is in.
 */
export function matchPaste(
  register: Register,
  rows: readonly DccRow[],
  text: string,
  place: Place | null,
): readonly PastedRow[] {
  const cells = readCells(text);
  const headings = readHeadings(cells[0] ?? []);
  const body = headings === null ? cells : cells.slice(1);
  if (headings?.includes('proposal') || body.some((row) => row.some(isReference))) {
    return body.map((row) => byName(register, rows, row, columnsOf(headings, row)));
  }
  return byPosition(rows, body, place, headings);
}

function isReference(cell: string): boolean {
  return /^[a-z]{2,}[\s-]*\d{2,}\s*[a-z]?$/i.test(cell) && !/^\d/.test(cell) && parseMonth(cell) === null;
}

/** Without headings the cells follow the grid: from its first column, or from its second where the type comes after. */
function columnsOf(headings: readonly PasteColumn[] | null, row: readonly string[]): readonly PasteColumn[] {
  if (headings !== null) return headings;
  const at = row.findIndex(isReference);
  const kindAt = row.findIndex((cell, index) => index <= at + 1 && readKind(cell) !== null);
  const first = Math.max(at, kindAt) + 1;
  const rest = GRID_COLUMNS.slice(2);
  // The grid's own durations ("178 WD") are worked out, so they are often left out of the list.
  const hasNow = /^\d+ ?wd$/i.test(row[first + 2] ?? '') || row.length - first >= rest.length;
  const following = hasNow ? rest : rest.filter((column) => column !== 'now');
  return row.map((_, index): PasteColumn => {
    if (index === at) return 'proposal';
    if (index === kindAt) return 'type';
    return index < first ? 'other' : (following[index - first] ?? 'other');
  });
}

function byName(
  register: Register,
  rows: readonly DccRow[],
  row: readonly string[],
  columns: readonly PasteColumn[],
): PastedRow {
  const cell = (column: PasteColumn) => row[columns.indexOf(column)] ?? '';
  const typed = cell('proposal');
  const read = readValues(row, columns);
  const kind = readKind(cell('type'));
  const none = (why: string): PastedRow => ({
    text: row.filter(Boolean).join(' · '),
    match: null,
    why,
    ...read,
  });
  if (readReference(typed) === null) return none('It names no proposal.');
  const ids = namedBy(register, typed);
  if (ids.length === 0) return none(`There is no proposal ${typed} in the register.`);
  const ofProposal = rows.filter(({ proposalId }) => ids.includes(proposalId));
  const found = ofProposal.filter((one) => kind === null || one.kind === kind);
  const [match, another] = found;
  if (match === undefined) {
    const what = kind === null ? 'assessment' : kind;
    return none(`${typed} has no ${what} that is requested or open.`);
  }
  if (another !== undefined) return none(`${typed} has several open assessments: say PA or IA.`);
  return { text: row.filter(Boolean).join(' · '), match, why: null, ...read };
}

function byPosition(
  rows: readonly DccRow[],
  body: readonly (readonly string[])[],
  place: Place | null,
  headings: readonly PasteColumn[] | null,
): readonly PastedRow[] {
  const fields: readonly PasteColumn[] = DCC_FIELDS;
  const columns = headings ?? fields.slice(place === null ? 0 : fields.indexOf(place.field));
  const start =
    place === null
      ? 0
      : Math.max(
          0,
          rows.findIndex(({ id }) => id === place.rowId),
        );
  return body.map((row, index) => {
    const match = rows[start + index] ?? null;
    return {
      text: row.filter(Boolean).join(' · '),
      match,
      why: match === null ? 'The grid has no more rows.' : null,
      ...readValues(row, columns),
    };
  });
}

function readKind(cell: string): DccRow['kind'] | null {
  if (/^(pa\b|preliminary)/i.test(cell)) return 'PA';
  return /^(ia\b|impact)/i.test(cell) ? 'IA' : null;
}

const NOTHING = /^(|-|–|—|n\/?a|tbc|tbd|none|not yet)$/i;

/** The values that a row fills cells with. What says nothing ("TBC") leaves its cell as it is. */
function readValues(
  row: readonly string[],
  columns: readonly PasteColumn[],
): Pick<PastedRow, 'fills' | 'unread'> {
  const fills: { -readonly [Field in DccField]?: DccCells[Field] } = {};
  const unread: string[] = [];
  for (const field of DCC_FIELDS) {
    const typed = row[columns.indexOf(field)] ?? '';
    if (NOTHING.test(typed)) continue;
    if (field === 'note') {
      fills.note = typed;
    } else if (field === 'target') {
      const target = readTarget(typed);
      if (target === null) unread.push(`${FIELD_NAMES.target} “${typed}” is no number of working days.`);
      else fills.target = String(target);
    } else {
      const day = parseDate(typed) ?? (field === 'expectedReturn' ? parseMonth(typed) : null);
      if (day === null) unread.push(`${FIELD_NAMES[field]} “${typed}” is no day.`);
      else fills[field] = day;
    }
  }
  return { fills, unread };
}

/** The drafts with what the matched rows fill in. Of two rows for one assessment the later holds. */
export function filled(
  drafts: Readonly<Record<string, Partial<DccCells>>>,
  pasted: readonly PastedRow[],
): Readonly<Record<string, Partial<DccCells>>> {
  const whole: Record<string, Partial<DccCells>> = { ...drafts };
  for (const { match, fills } of pasted) {
    if (match !== null) whole[match.id] = { ...whole[match.id], ...fills };
  }
  return whole;
}
