import {
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
  XmlComponent,
} from 'docx';
import type { Column, Row, Table as TableModel } from '../../src-shared/report/model.ts';
import { LOOK } from './look.ts';
import { HAIRLINE, NO_LINE, STYLE } from './styles.ts';
import { runsOf, styled } from './text.ts';

/** A table shorter than this stays on one page whole. */
const KEPT_WHOLE = 16;

class Description extends XmlComponent {
  constructor(name: 'w:tblCaption' | 'w:tblDescription', text: string) {
    super(name);
    this.root.push({ _attr: { 'w:val': text } });
  }
}

/** A table that says what it is to readers who cannot see it; `docx` has no option for that. */
export class DescribedTable extends Table {
  constructor(options: ConstructorParameters<typeof Table>[0], caption: string) {
    super(options);
    const properties = this.root.find((one): one is XmlComponent => one instanceof XmlComponent);
    const root = properties === undefined ? null : Reflect.get(properties, 'root');
    if (!Array.isArray(root)) throw new Error('The table has no properties to describe it in.');
    root.push(new Description('w:tblCaption', caption), new Description('w:tblDescription', caption));
  }
}

/** Draws a table: dark header repeated on every page, hairlines, figures right-aligned, no row split over two pages. */
export function tableOf(table: TableModel): Table {
  const widths = table.columns.map(({ width }) => Math.round(width * LOOK.textWidth));
  const keepWhole = table.rows.length < KEPT_WHOLE;
  const rows = table.rows.map((row, at) =>
    bodyRow(row, table.columns, widths, keepWhole && at < table.rows.length - 1),
  );
  return new DescribedTable(
    {
      ...FRAME,
      columnWidths: [...widths],
      rows: [headRow(table.columns, widths), ...rows],
    },
    table.caption,
  );
}

const PAST_TARGET = { type: ShadingType.CLEAR, fill: LOOK.colour.pastTarget, color: 'auto' } as const;
const MARGINS = { left: 100, right: 100, top: 0, bottom: 0, marginUnitType: WidthType.DXA } as const;
/** As wide as the text, with hairlines between rows and none between columns. */
const FRAME = {
  width: { size: LOOK.textWidth, type: WidthType.DXA },
  margins: MARGINS,
  borders: {
    top: HAIRLINE,
    bottom: HAIRLINE,
    left: NO_LINE,
    right: NO_LINE,
    insideVertical: NO_LINE,
    insideHorizontal: HAIRLINE,
  },
} as const;

function headRow(columns: readonly Column[], widths: readonly number[]): TableRow {
  const cells = columns.map(({ heading, align }, at) => {
    const paragraph = new Paragraph({
      style: STYLE.tableHead,
      alignment: align,
      children: runsOf([{ kind: 'text', text: heading }]),
    });
    return new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      shading: { type: ShadingType.CLEAR, fill: LOOK.colour.tableHead, color: 'auto' },
      verticalAlign: VerticalAlign.BOTTOM,
      children: [paragraph],
    });
  });
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
}

function bodyRow(
  row: Row,
  columns: readonly Column[],
  widths: readonly number[],
  keepNext: boolean,
): TableRow {
  const cells = row.cells.map((runs, at) => {
    const isMarked = row.isPastTarget === true && at === row.cells.length - 1;
    const right = isMarked ? STYLE.tablePastTarget : STYLE.tableFigure;
    const style = columns[at]?.align === 'right' ? right : STYLE.tableText;
    return new TableCell({
      ...(isMarked ? { shading: PAST_TARGET } : {}),
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      children: [new Paragraph({ style, ...(keepNext ? { keepNext } : {}), children: runsOf(runs) })],
    });
  });
  return new TableRow({ cantSplit: true, children: cells });
}

/** Two columns without lines: a label and what it is, as on the cover. */
export function labelTable(
  labels: readonly { readonly label: string; readonly value: string }[],
  caption: string,
): Table {
  const widths = [2600, LOOK.textWidth - 2600];
  const cell = (text: string, at: number) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      children: [styled(at === 0 ? STYLE.label : STYLE.value, text, true)],
    });
  return new DescribedTable(
    {
      ...FRAME,
      columnWidths: [...widths],
      rows: labels.map(
        ({ label, value }, at) =>
          new TableRow({
            tableHeader: at === 0,
            cantSplit: true,
            children: [cell(label, 0), cell(value, 1)],
          }),
      ),
    },
    caption,
  );
}
