import { LOOK } from '../../../src-shared/report/look.ts';
import type { List, Run, Table } from '../../../src-shared/report/model.ts';
import { runText } from '../../../src-shared/report/model-texts.ts';

/** A list or table as it goes on the clipboard: formatted for an e-mail, and plain. */
export interface Copied {
  readonly html: string;
  readonly text: string;
}

const FONT = `font-family:${LOOK.font},sans-serif;font-size:10pt`;

export function copyOf(block: List | Table): Copied {
  return block.kind === 'list' ? copyOfList(block) : copyOfTable(block);
}

function copyOfList({ items }: List): Copied {
  const html = items.map(({ runs }) => `<li>${htmlOf(runs)}</li>`).join('');
  return {
    html: `<ul style="${FONT}">${html}</ul>`,
    text: items.map(({ runs }) => `• ${runText(runs)}`).join('\n'),
  };
}

function copyOfTable({ columns, rows }: Table): Copied {
  const align = (at: number) => `text-align:${columns[at]?.align ?? 'left'};padding:3px 8px`;
  const head = columns
    .map(({ heading }, at) => {
      const style = `${align(at)};background:#${LOOK.colour.tableHead};color:#ffffff`;
      return `<th style="${style}">${escaped(heading)}</th>`;
    })
    .join('');
  const line = `border-bottom:1px solid #${LOOK.colour.rule}`;
  const body = rows
    .map(
      ({ cells }) =>
        `<tr>${cells.map((runs, at) => `<td style="${align(at)};${line}">${htmlOf(runs)}</td>`).join('')}</tr>`,
    )
    .join('');
  return {
    html: `<table style="border-collapse:collapse;${FONT}"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`,
    text: [
      columns.map(({ heading }) => heading),
      ...rows.map(({ cells }) => cells.map((runs) => runText(runs))),
    ]
      .map((cells) => cells.join('\t'))
      .join('\n'),
  };
}

function htmlOf(runs: readonly Run[]): string {
  return runs
    .map((run) =>
      run.kind === 'link' ? `<a href="${escaped(run.href)}">${escaped(run.text)}</a>` : escaped(run.text),
    )
    .join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
