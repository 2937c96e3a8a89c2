import { type BlockLayout, layoutDocument } from 'docx/layout';
import type { LaidOutPage, PaperPart } from '../../src-shared/api/shell-api.ts';
import type { ReportModel } from '../../src-shared/report/model.ts';
import { appendixDocument, paperDocument } from './write-paper.ts';

/**
 * Which paragraphs and rows of a paper's Word file, or of its appendix's, stand on which page, laid out as Word does. What cannot be laid out
 * exactly is guessed; where even that fails the pages end, and whoever draws them puts the rest on the last one.
 */
export function layOutPaper(model: ReportModel, part: PaperPart = 'paper'): readonly LaidOutPage[] {
  const document = part === 'paper' ? paperDocument(model) : appendixDocument(model);
  if (document === null) return [];
  const { pages } = layoutDocument(document, { guess: true });
  const before = new Map<number, number>();
  return pages.map(({ body, footer }) => ({
    hasFooter: footer !== undefined,
    pieces: body.map((block) => pieceOf(block, before)),
  }));
}

// A paragraph that goes on over a page's end has its lines on both; the characters already placed say where to cut it.
function pieceOf(block: BlockLayout, before: Map<number, number>): LaidOutPage['pieces'][number] {
  if (block.type === 'table') {
    return { index: block.index, from: 0, rows: block.rows.map(({ index }) => index) };
  }
  const from = before.get(block.index) ?? 0;
  const length = block.lines.reduce((sum, { text }) => sum + text.length, 0);
  before.set(block.index, from + length);
  return { index: block.index, from, rows: null };
}
