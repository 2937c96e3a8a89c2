import { BorderStyle, Paragraph } from 'docx';
import type { Cover } from '../../src-shared/report/model.ts';
import { blockOf, type Element } from './body.ts';
import { LOOK } from './look.ts';
import { STYLE } from './styles.ts';
import { labelTable } from './table.ts';
import { runsOf, styled } from './text.ts';

/** The cover page: title, purpose and recommendations, who signs, attachments, reference and action, classification. */
export function coverOf(cover: Cover): Element[] {
  const { author, team, date } = cover.signature;
  const signature = [author, team, date].filter((line) => line !== null);
  return [
    titleOf(cover.title),
    ...cover.sections.flatMap((section) => [
      styled(STYLE.coverHeading, section.heading),
      ...section.blocks.flatMap(blockOf),
    ]),
    new Paragraph({
      style: STYLE.signature,
      spacing: { before: 480, after: 20 },
      keepNext: true,
      children: runsOf([{ kind: 'text', text: signature[0] ?? '' }]),
    }),
    ...signature.slice(1).map((line) => styled(STYLE.signature, line)),
    ...attachmentsOf(cover),
    new Paragraph({ style: STYLE.body, spacing: { before: 240, after: 120 }, keepNext: true }),
    labelTable(cover.labels, 'Paper reference and action'),
    new Paragraph({
      style: STYLE.body,
      spacing: { before: 240 },
      children: runsOf(cover.classification.runs),
    }),
  ];
}

function titleOf(title: string): Paragraph {
  return new Paragraph({
    style: 'Title',
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 8, color: LOOK.colour.heading } },
    children: runsOf([{ kind: 'text', text: title }]),
  });
}

function attachmentsOf({ attachments }: Cover): Element[] {
  if (attachments === null) return [];
  const heading = new Paragraph({
    style: STYLE.body,
    spacing: { before: 360 },
    keepNext: true,
    children: runsOf([{ kind: 'text', text: `${attachments.heading}:` }]),
  });
  return [heading, ...blockOf(attachments.list)];
}
