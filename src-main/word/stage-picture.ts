import { AlignmentType, Paragraph, TextRun } from 'docx';
import { ShapeGroupRun } from 'docx/shapes';
import type { StagePicture } from '../../src-shared/report/model.ts';
import { LOOK } from './look.ts';
import { STYLE } from './styles.ts';

/** Pixels of 1/96 inch. The chevrons overlap so far that their points meet. */
const SIZE = { width: 162, height: 96, step: 146 } as const;
const FLAT = { spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' } } as const;

/** The proposals in each stage as four chevrons from dark to light, drawn with Word's own shapes. */
export function stagePictureOf(picture: StagePicture): Paragraph {
  const children = picture.stages.map(({ name, count }, at) => {
    const look = LOOK.stages[at] ?? LOOK.stages[0];
    const line = (text: string, size: number, bold: boolean) =>
      new Paragraph({
        ...FLAT,
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text, size, bold, color: look.text })],
      });
    return {
      type: at === 0 ? 'pentagonArrow' : 'chevron',
      transformation: { offset: { left: at * SIZE.step, top: 0 }, width: SIZE.width, height: SIZE.height },
      fill: look.fill,
      line: { color: LOOK.stages[0].fill, width: 1 },
      textOptions: { margins: { left: 0, right: 0, top: 0, bottom: 0 }, wrap: false },
      children: [line(String(count), LOOK.size.count, true), line(name, LOOK.size.stage, false)],
      altText: { name: `${name} stage`, description: `${name}: ${count}` },
    } as const;
  });
  const group = new ShapeGroupRun({
    children,
    altText: { name: 'Proposals in each stage', description: picture.alternativeText },
  });
  return new Paragraph({ style: STYLE.picture, children: [group] });
}
