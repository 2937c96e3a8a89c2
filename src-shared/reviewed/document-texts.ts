import type { Block, Cover, ReportModel, Run, Section } from '../report/model.ts';
import { runText } from '../report/model-texts.ts';

/** Which of a paper's two Word files. */
export type PaperDocument = 'paper' | 'appendix';

/** A paragraph or table row of a paper's Word file, in the order of the file. */
export interface DocumentText {
  /** The key of the block, item or row it prints. */
  readonly key: string;
  readonly isRow: boolean;
  readonly text: string;
}

/** What a Word file of a paper says, a paragraph or row each, as whoever reads the file back meets it. Null where the paper has no such file. */
export function documentTexts(model: ReportModel, document: PaperDocument): readonly DocumentText[] | null {
  const { appendix, cover, sections } = model;
  if (document === 'paper') return said([...coverTexts(cover), ...sections.flatMap(sectionTexts)]);
  if (appendix === null) return null;
  return said([line('appendix', appendix.title), ...appendix.sections.flatMap(sectionTexts)]);
}

// Soft hyphens, joiners, marks of direction and of the byte order: Word leaves them, and nobody sees them.
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu;

/** Text as it is compared and taken: on one line, with single ordinary spaces, without what nobody sees. */
export function plainly(text: string): string {
  return text.replace(UNSEEN, '').replace(/\s+/gu, ' ').trim();
}

/** A row's cells as one text. */
export function rowText(cells: readonly string[]): string {
  return cells.map(plainly).join(' | ');
}

/** Whether a paragraph or row says anything; empty ones hold distance, and are no texts. */
export function isSaid(text: string): boolean {
  return plainly(text.replaceAll('|', ' ')) !== '';
}

function said(texts: readonly DocumentText[]): readonly DocumentText[] {
  return texts.flatMap((one) => {
    const text = plainly(one.text);
    return isSaid(text) ? [{ ...one, text }] : [];
  });
}

function line(key: string, text: string): DocumentText {
  return { key, isRow: false, text };
}

function row(key: string, cells: readonly string[]): DocumentText {
  return { key, isRow: true, text: rowText(cells) };
}

// The keys of what has none of its own are those that model-texts gives it.
function coverTexts({ title, sections, signature, attachments, labels, classification }: Cover) {
  const runs = (key: string, text: readonly Run[]) => line(key, runText(text));
  return [
    line('cover/title', title),
    ...sections.flatMap(sectionTexts),
    ...Object.entries(signature).map(([part, text]) => line(`cover/signature/${part}`, text ?? '')),
    ...(attachments === null
      ? []
      : [line('cover/attachments', `${attachments.heading}:`), ...blockTexts(attachments.list)]),
    ...labels.map(({ label, value }) => row(`cover/${label}`, [label, value])),
    runs(classification.key, classification.runs),
  ];
}

function sectionTexts({ key, heading, blocks }: Section): readonly DocumentText[] {
  return [line(key, heading), ...blocks.flatMap(blockTexts)];
}

function blockTexts(block: Block): readonly DocumentText[] {
  switch (block.kind) {
    case 'heading':
      return [line(block.key, block.text)];
    case 'paragraph':
      return [line(block.key, runText(block.runs))];
    case 'list':
      return block.items.map(({ key, runs }) => line(key, runText(runs)));
    case 'table':
      return [
        row(
          block.key,
          block.columns.map(({ heading }) => heading),
        ),
        ...block.rows.map(({ key, cells }) => row(key, cells.map(runText))),
      ];
    case 'stages':
      // A drawing: its texts are no paragraphs of the document.
      return [];
  }
}
