import { type DocumentText, piecesOf } from './document-text.ts';
import { lettersOf, type Page } from './pages.ts';
import { type Placed, place } from './place.ts';

/** How many pages a paper may have. */
export interface PageBounds {
  readonly least: number;
  readonly most: number;
}

/** Everything wrong with a document as rendered, a line each. The bounds hold for papers, not for documents without a cover. */
export function faultsOf(
  document: DocumentText,
  pages: readonly Page[],
  bounds: PageBounds | null,
): readonly string[] {
  const placed = place(document.pieces, pages);
  return [
    ...(bounds === null || !document.hasCover ? [] : countFaults(pages.length, bounds)),
    ...missingTexts(placed),
    ...lastHeadings(placed),
    ...rowFaults(placed),
    ...footerFaults(document, pages),
  ];
}

function countFaults(count: number, { least, most }: PageBounds): readonly string[] {
  return count >= least && count <= most ? [] : [`${count} pages, where ${least} to ${most} are expected`];
}

export function missingTexts(placed: readonly Placed[]): readonly string[] {
  return placed.flatMap(({ piece, on }) => (on === null ? [`not on any page: ${short(piece.text)}`] : []));
}

/** Headings with nothing of what they head on their own page. */
export function lastHeadings(placed: readonly Placed[]): readonly string[] {
  const found = placed.filter(({ on }) => on !== null);
  return found.flatMap(({ piece, on }, at) => {
    if (!piece.isHeading || found[at + 1]?.on?.first === on?.last) return [];
    return [`a heading is the last text of page ${on?.last}: ${short(piece.text)}`];
  });
}

interface RenderedRow {
  readonly inHeader: boolean;
  first: number;
  last: number;
}

/** Rows alone on a page while their table goes on elsewhere, headers without a row under them, and rows split over two pages. */
export function rowFaults(placed: readonly Placed[]): readonly string[] {
  return [...tablesOf(placed)].flatMap(([table, rows]) => {
    const where = `table ${table + 1}`;
    const body = [...rows.values()].filter(({ inHeader }) => !inHeader);
    const header = [...rows.values()].findLast(({ inHeader }) => inHeader);
    const ofPages = Map.groupBy(body, ({ first }) => first);
    const alone = [...ofPages].filter(([, ofPage]) => ofPages.size > 1 && ofPage.length === 1);
    const firstRow = body[0];
    return [
      ...alone.map(([page]) => `${where} has one row alone on page ${page}`),
      ...(header !== undefined && firstRow !== undefined && header.last !== firstRow.first
        ? [`${where} has only its header on page ${header.last}`]
        : []),
      ...[...rows.values()]
        .filter(({ first, last }) => first !== last)
        .map(({ first, last }) => `${where} has a row split over pages ${first} and ${last}`),
    ];
  });
}

function tablesOf(placed: readonly Placed[]): ReadonlyMap<number, ReadonlyMap<number, RenderedRow>> {
  const tables = new Map<number, Map<number, RenderedRow>>();
  for (const { piece, on } of placed) {
    if (piece.cell === null || on === null) continue;
    const { table, row, inHeader } = piece.cell;
    const rows = tables.get(table) ?? new Map<number, RenderedRow>();
    tables.set(table, rows);
    const known = rows.get(row) ?? { inHeader, ...on };
    known.first = Math.min(known.first, on.first);
    known.last = Math.max(known.last, on.last);
    rows.set(row, known);
  }
  return tables;
}

/** Every page but a cover carries the whole running footer with its own number and the count; a cover carries none. */
export function footerFaults(
  { footer, hasCover }: Pick<DocumentText, 'footer' | 'hasCover'>,
  pages: readonly Page[],
): readonly string[] {
  return pages.flatMap((page, at) => {
    const number = at + 1;
    const printed = page.footer.join(' ');
    if (number === 1 && hasCover) return printed === '' ? [] : [`the cover has a footer: ${short(printed)}`];
    const counted = new RegExp(`(?:^| )Page ${number} of ${pages.length}(?: |$)`).test(printed);
    const missing = piecesOf(withPageNumbers(footer ?? '', number, pages.length)).filter(
      ({ text }) => !lettersOf(printed).includes(lettersOf(text)),
    );
    return [
      ...(counted ? [] : [`page ${number} does not say ‘Page ${number} of ${pages.length}’ but: ${printed}`]),
      ...missing.map(({ text }) => `page ${number} lacks in its footer: ${short(text)}`),
    ];
  });
}

// The fields of the footer with what a reader puts in their place.
function withPageNumbers(footer: string, page: number, pages: number): string {
  return footer
    .replace(/<w:instrText[^>]*>\s*PAGE\s*<\/w:instrText>/g, `<w:t>${page}</w:t>`)
    .replace(/<w:instrText[^>]*>\s*NUMPAGES\s*<\/w:instrText>/g, `<w:t>${pages}</w:t>`);
}

function short(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
