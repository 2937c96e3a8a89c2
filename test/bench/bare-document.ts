import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import type { Block, ReportModel, Row, Run } from '../../src-shared/report/model.ts';

/**
 * The same words in the same tables and paragraphs by `docx` alone: no styles, links, widths, footer or picture, and
 * what the library writes left as it is. What our paper costs is measured against it.
 */
export async function bareDocument(model: ReportModel): Promise<Uint8Array> {
  const { cover, sections } = model;
  const children = [
    paragraph(cover.title),
    ...[...cover.sections, ...sections].flatMap(({ heading, blocks }) => [
      paragraph(heading),
      ...blocks.flatMap(bareBlock),
    ]),
  ];
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));
}

function bareBlock(block: Block): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [paragraph(block.text)];
    case 'paragraph':
      return [paragraph(textOf(block.runs))];
    case 'list':
      return block.items.map(({ runs }) => paragraph(textOf(runs)));
    case 'table': {
      const head = bareRow(block.columns.map(({ heading }) => heading));
      return [new Table({ rows: [head, ...block.rows.map(({ cells }: Row) => bareRow(cells.map(textOf)))] })];
    }
    case 'stages':
      return [paragraph(block.stages.map(({ name, count }) => `${name} ${count}`).join(', '))];
  }
}

function bareRow(texts: readonly string[]): TableRow {
  return new TableRow({ children: texts.map((text) => new TableCell({ children: [paragraph(text)] })) });
}

function paragraph(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun(text)] });
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
