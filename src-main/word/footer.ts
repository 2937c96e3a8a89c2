import {
  AlignmentType,
  Footer,
  PageNumber,
  Paragraph,
  type Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { cleanText } from '../../src-shared/report/clean-text.ts';
import type { Footer as FooterModel } from '../../src-shared/report/model.ts';
import { LOOK } from './look.ts';
import { HAIRLINE, NO_LINE } from './styles.ts';
import { DescribedTable } from './table.ts';

const run = (text: string) =>
  new TextRun({ text: cleanText(text), size: LOOK.size.footer, color: LOOK.colour.quiet });
const TIGHT = { before: 40, after: 0 } as const;

/** The running footer: reference and title, page of pages, classification. In a table, so that nothing can collide. */
export function footerOf(footer: FooterModel): Footer {
  const page = new TextRun({
    children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
    size: LOOK.size.footer,
    color: LOOK.colour.quiet,
  });
  const left = [
    new Paragraph({ spacing: TIGHT, children: [run(`${footer.reference} – ${footer.title}`)] }),
    new Paragraph({ spacing: TIGHT, children: [run(footer.classification)] }),
  ];
  const right = [new Paragraph({ spacing: TIGHT, alignment: AlignmentType.RIGHT, children: [page] })];
  return new Footer({ children: [footerTable(left, right)] });
}

function footerTable(left: Paragraph[], right: Paragraph[]): Table {
  const widths = [LOOK.textWidth - 2000, 2000];
  const cells = [left, right].map(
    (children, at) =>
      new TableCell({
        width: { size: widths[at] ?? 0, type: WidthType.DXA },
        margins: { left: 0, right: 0, top: 0, bottom: 0 },
        children,
      }),
  );
  return new DescribedTable(
    {
      width: { size: LOOK.textWidth, type: WidthType.DXA },
      columnWidths: widths,
      borders: {
        top: HAIRLINE,
        bottom: NO_LINE,
        left: NO_LINE,
        right: NO_LINE,
        insideVertical: NO_LINE,
        insideHorizontal: NO_LINE,
      },
      rows: [new TableRow({ children: cells })],
    },
    'Reference, page number and classification',
  );
}
