import type { LaidOutPage } from '../../../../src-shared/api/shell-api.ts';
import { type Piece, planPages } from './page-plan.ts';

/**
 * Puts what the library drew, which breaks pages only where the file says so, onto the pages that were laid out: cuts
 * paragraphs and tables where a page ends, repeats table headers, and writes the page numbers that the library leaves
 * blank. Gives back how many pages there are.
 */
export function paginate(body: HTMLElement, pages: readonly LaidOutPage[]): number {
  const drawn = [...body.querySelectorAll<HTMLElement>('section')];
  const [first] = drawn;
  const elements = drawn.flatMap((section) => [...(section.querySelector('article')?.children ?? [])]);
  const plan = planPages(pages, elements.length);
  const footer = body.querySelector('footer');
  if (first === undefined || plan.length === 0) return numberPages(drawn);
  const made = plan.map((pieces, at) => {
    const section = first.cloneNode(false) as HTMLElement;
    const article = body.ownerDocument.createElement('article');
    article.append(...pieces.flatMap((piece) => drawnPiece(elements[piece.index], piece)));
    section.append(article);
    if (pages[at]?.hasFooter === true && footer !== null) section.append(footer.cloneNode(true));
    return section;
  });
  first.before(...made);
  for (const section of drawn) section.remove();
  return numberPages(made);
}

function drawnPiece(element: Element | undefined, piece: Piece): readonly Element[] {
  if (element === undefined) return [];
  const copy = element.cloneNode(true) as Element;
  if (piece.rows !== null) keepRows(copy, piece.rows);
  else if (piece.from > 0 || piece.to !== null) keepText(copy, piece);
  return [copy];
}

function keepRows(table: Element, rows: readonly number[]): void {
  const kept = new Set(rows);
  const all = [...table.querySelectorAll(':scope > tr, :scope > tbody > tr, :scope > thead > tr')];
  for (const [at, row] of all.entries()) if (!kept.has(at)) row.remove();
}

function keepText(paragraph: Element, { from, to }: Piece): void {
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    node.nodeValue = text.slice(Math.max(0, from - at), Math.max(0, (to ?? Number.POSITIVE_INFINITY) - at));
    at += text.length;
  }
  // The rest of a numbered or bulleted paragraph has its number on the page before.
  if (from > 0) paragraph.setAttribute('data-rest', '');
}

function numberPages(sections: readonly HTMLElement[]): number {
  for (const [at, section] of sections.entries()) {
    section.setAttribute('aria-label', `Page ${at + 1} of ${sections.length}`);
    for (const paragraph of section.querySelectorAll('footer p')) {
      if (!/^Page\s*of\s*$/.test(paragraph.textContent?.trim() ?? '')) continue;
      const [kept, ...others] = [...paragraph.querySelectorAll('span')];
      if (kept === undefined) continue;
      kept.textContent = `Page ${at + 1} of ${sections.length}`;
      for (const other of others) other.remove();
    }
  }
  return sections.length;
}
