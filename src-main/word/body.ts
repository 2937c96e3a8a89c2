import { HeadingLevel, Paragraph, type Table } from 'docx';
import type { Block, Section } from '../../src-shared/report/model.ts';
import { stagePictureOf } from './stage-picture.ts';
import { STYLE } from './styles.ts';
import { tableOf } from './table.ts';
import { runsOf, styled } from './text.ts';

export type Element = Paragraph | Table;

/** A section with its numbered heading, on a page of its own where told. */
export function sectionOf(section: Section, ownPage: boolean): Element[] {
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: ownPage,
    children: runsOf([{ kind: 'text', text: section.heading }]),
  });
  return [heading, ...section.blocks.flatMap(blockOf)];
}

export function blockOf(block: Block): Element[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          children: runsOf([{ kind: 'text', text: block.text }]),
        }),
      ];
    case 'paragraph': {
      const style = block.style === 'note' ? STYLE.note : STYLE.body;
      return [new Paragraph({ style, keepNext: block.leads, children: runsOf(block.runs) })];
    }
    case 'list':
      return block.items.map(({ runs }, at) => {
        const isLast = at === block.items.length - 1;
        return new Paragraph({
          style: STYLE.bullet,
          keepNext: at === 0 && !isLast,
          keepLines: true,
          // The list ends with as much space as a paragraph does.
          ...(isLast ? { spacing: { after: 160 } } : {}),
          children: runsOf(runs),
        });
      });
    case 'table':
      return [tableOf(block), styled(STYLE.note, '')];
    case 'stages':
      return [stagePictureOf(block)];
  }
}
