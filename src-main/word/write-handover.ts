import { type Document, HeadingLevel, Paragraph, TextRun } from 'docx';
import type { IsoDate } from '../../src-shared/calendar/iso-date.ts';
import type { HandoverPage } from '../../src-shared/handover/handover-page.ts';
import { cleanText } from '../../src-shared/report/clean-text.ts';
import { blockOf } from './body.ts';
import { documentOf, written } from './write-paper.ts';

/** A hand-over note as a Word file in the look of the paper. The same page gives the same bytes. */
export function writeHandover(page: HandoverPage, day: IsoDate): Promise<Uint8Array> {
  return written(day, handoverDocument(page));
}

/** The note's document before it is written, for whoever lays it out. */
export function handoverDocument({ title, blocks, footer, properties }: HandoverPage): Document {
  return documentOf(properties, footer, [titleOf(title), ...blocks.flatMap(blockOf)], false);
}

// A note is no paper: its title is its first heading, without a number, and takes up no more of the page than it must.
function titleOf(title: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    numbering: false,
    spacing: { before: 0, after: 60 },
    keepNext: true,
    children: [new TextRun(cleanText(title))],
  });
}
