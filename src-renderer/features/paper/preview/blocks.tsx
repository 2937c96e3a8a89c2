import type { Block, List, Paragraph, Section, Table } from '../../../../src-shared/report/model.ts';
import { OwnMark, ownEdge } from '../own/own-mark.tsx';
import { keyed, placed } from './placed.ts';
import { Runs } from './runs.tsx';
import { StagePicture } from './stage-picture.tsx';

export function SectionBlocks({ section }: { readonly section: Section }) {
  return keyed(section.blocks, (block) => `${block.kind} ${block.key}`).map(({ key, item }) => (
    <BlockView key={key} block={item} />
  ));
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Level = block.level === 2 ? 'h4' : 'h5';
      return <Level data-key={block.key}>{block.text}</Level>;
    }
    case 'paragraph':
      return <ParagraphView paragraph={block} />;
    case 'list':
      return <ListView list={block} />;
    case 'table':
      return <TableView table={block} />;
    case 'stages':
      return <StagePicture picture={block} />;
  }
}

export function ParagraphView({ paragraph }: { readonly paragraph: Paragraph }) {
  return (
    <p
      className={paragraph.style === 'note' ? 'paper-note' : undefined}
      {...placed(paragraph.key)}
      {...ownEdge(paragraph.own)}
    >
      <OwnMark own={paragraph.own} />
      <Runs runs={paragraph.runs} />
    </p>
  );
}

export function ListView({ list }: { readonly list: List }) {
  return (
    <ul data-key={list.key}>
      {keyed(list.items, (item) => item.key).map(({ key, item }) => (
        <li key={key} {...placed(item.key)} {...ownEdge(item.own)}>
          <OwnMark own={item.own} />
          <Runs runs={item.runs} />
        </li>
      ))}
    </ul>
  );
}

function TableView({ table }: { readonly table: Table }) {
  const { caption, columns, rows, key } = table;
  return (
    <div className="paper-table" data-scrolls-sideways>
      <table aria-label={caption}>
        <colgroup>
          {columns.map(({ heading, width }) => (
            <col key={heading} style={{ width: `${width * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr data-key={key}>
            {columns.map(({ heading, align }) => (
              <th key={heading} scope="col" data-align={align}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows, (row) => row.key).map(({ key: own, item: row }) => (
            <tr key={own} data-past={row.isPastTarget} {...placed(row.key)}>
              {row.cells.map((runs, cell) => (
                <td key={columns[cell]?.heading ?? cell} data-align={columns[cell]?.align}>
                  <Runs runs={runs} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
