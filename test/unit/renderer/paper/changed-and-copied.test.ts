import { describe, expect, it } from 'vitest';
import { changedKeys } from '../../../../src-renderer/features/paper/changed.ts';
import { copyOf } from '../../../../src-renderer/features/paper/copy.ts';
import { deriveReport } from '../../../../src-shared/report/derive-report.ts';
import type { List, Table } from '../../../../src-shared/report/model.ts';
import { january, only, sample } from './sample.ts';

describe('what a change of the register changes in the paper', () => {
  it('is nothing where nothing changed', () => {
    expect(changedKeys(january, deriveReport(sample, { month: '2020-01', edition: null }))).toEqual([]);
  });

  it('is the texts that say something else, and no others', () => {
    const paper = only(sample.paper, () => true);
    const next = deriveReport(
      { ...sample, paper: [{ ...paper, team: 'Another Team' }] },
      { month: '2020-01', edition: null },
    );
    expect(changedKeys(january, next)).toEqual(['cover/signature/team']);
  });

  it('is a row and its summary where an assessment came back', () => {
    const without = sample.assessmentEvent.filter(({ kind }) => kind !== 'accepted');
    const next = deriveReport({ ...sample, assessmentEvent: without }, { month: '2020-01', edition: null });
    const changed = changedKeys(january, next);
    expect(changed.some((key) => key.startsWith('refine/summary-PA-open'))).toBe(true);
    expect(changed.some((key) => key.startsWith('define/'))).toBe(false);
  });
});

describe('a block on the clipboard', () => {
  const list: List = {
    kind: 'list',
    key: 'k',
    items: [
      {
        key: 'a',
        facts: [],
        factsHash: '',
        runs: [
          { kind: 'text', text: 'DP1 ' },
          { kind: 'link', text: '‘A & B <C>’', href: 'https://example.org/?a="b"&c' },
        ],
      },
    ],
  };

  it('is a list with its links, and with nothing that is taken for markup', () => {
    const { html, text } = copyOf(list);
    expect(html).toContain(
      '<li>DP1 <a href="https://example.org/?a=&quot;b&quot;&amp;c">‘A &amp; B &lt;C&gt;’</a></li>',
    );
    expect(text).toBe('• DP1 ‘A & B <C>’');
  });

  it('is a table with its header and with figures on the right; plain, with tabs', () => {
    const table: Table = {
      kind: 'table',
      key: 't',
      caption: '',
      columns: [
        { heading: 'What', align: 'left', width: 0.5 },
        { heading: 'WD', align: 'right', width: 0.5 },
      ],
      rows: [
        {
          key: 'r',
          facts: [],
          factsHash: '',
          cells: [[{ kind: 'text', text: 'PA' }], [{ kind: 'figure', text: '106 WD', figure: 'f' }]],
        },
      ],
    };
    const { html, text } = copyOf(table);
    expect(html).toMatch(/<th style="text-align:right[^>]*>WD<\/th>/);
    expect(html).toMatch(/<td style="text-align:right[^>]*>106 WD<\/td>/);
    expect(text).toBe('What\tWD\nPA\t106 WD');
  });
});
