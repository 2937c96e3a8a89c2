import { describe, expect, it } from 'vitest';
import { factLine } from '../../../../src-renderer/features/paper/fact-words.ts';
import { outlineOf, partInView } from '../../../../src-renderer/features/paper/outline.ts';
import {
  figureValue,
  selectedFigure,
  selectedText,
} from '../../../../src-renderer/features/paper/selection.ts';
import type { Block, Table } from '../../../../src-shared/report/model.ts';
import { changed, january, only, sample } from './sample.ts';

const blocks: readonly Block[] = january.sections.flatMap((section) => section.blocks);
const table = (key: string) =>
  only(blocks, (block): block is Table => block.kind === 'table' && block.key === key) as Table;

describe('what is selected in a paper', () => {
  it('is a figure with its records: 106 WD is the mean of five Preliminary Assessments', () => {
    const figure = selectedFigure(january, 'assessments.PA.open.average');
    expect(figure?.counted.map(({ label, value }) => `${label} ${value}`)).toEqual([
      'SECMP0024 PA 178',
      'SECMP0066 PA 167',
      'MP078 PA 89',
      'MP090 PA 51',
      'MP092 PA 45',
    ]);
    expect(figure?.leftOut.every(({ reason }) => reason !== '')).toBe(true);
    expect(selectedFigure(january, 'none')).toBeNull();
  });

  it('reads a figure with its unit, in the singular where it is one', () => {
    const figure = only(Object.values(january.figures), ({ key }) => key === 'stages.define');
    expect(figureValue(figure)).toBe('17 proposals');
    expect(figureValue({ ...figure, value: 1 })).toBe('1 proposal');
    expect(figureValue({ ...figure, value: null })).toBe('–');
    expect(figureValue({ ...figure, value: 1, unit: 'WD' })).toBe('1 WD');
  });

  it('is a row with its facts, its figures and the table it belongs to', () => {
    const summary = table('refine/summary-table');
    const found = selectedText(january, summary.rows[0]?.key ?? '');
    expect(found).toMatchObject({ kind: 'Table row', section: '3 Refine', whole: summary });
    expect(found?.figures.map(({ key }) => key)).toEqual([
      'assessments.PA.open.total',
      'assessments.PA.open.average',
    ]);
    expect(found?.text).toContain('5 · 106 WD');
  });

  it('is an item with its links, and each fact once', () => {
    const list = only(blocks, ({ kind }) => kind === 'list');
    const key = list.kind === 'list' ? (list.items[0]?.key ?? '') : '';
    const found = selectedText(january, key);
    expect(found?.kind).toBe('List item');
    expect(found?.links[0]?.href).toMatch(/^https:/);
    const ids = found?.facts.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is found on the cover and in the appendix, and is nothing once the paper no longer says it', () => {
    expect(selectedText(january, january.cover.classification.key)?.section).toBe('Cover');
    const attached = january.cover.attachments?.list.items[0]?.key ?? '';
    expect(selectedText(january, attached)?.kind).toBe('List item');
    expect(selectedText(january, 'appendix/intro')?.section).toBe('Appendix, 1 Open assessments');
    expect(selectedText(january, 'gone')).toBeNull();
  });
});

describe('facts in words', () => {
  it('say something of every record under the paper, without a code, and lead somewhere', () => {
    const facts = blocks.flatMap((block) => {
      if (block.kind === 'list') return block.items.flatMap((item) => item.facts);
      if (block.kind === 'table') return block.rows.flatMap((row) => row.facts);
      return block.kind === 'paragraph' ? block.facts : [];
    });
    const lines = facts.map((fact) => factLine(sample, fact, '2020-02-07'));
    expect(lines.length).toBeGreaterThan(100);
    for (const line of lines) {
      expect(line?.record).not.toBeNull();
      expect(line?.text).not.toMatch(/[A-Z]_[A-Z]|[a-z][A-Z][a-z]+Id|undefined|null|\d{4}-\d{2}/);
    }
  });

  it('name the meeting of an agenda item and lead to it', () => {
    const item = only(sample.agendaItem, ({ purpose, month }) => purpose === 'vote' && month === null);
    const line = factLine(sample, { entity: 'agendaItem', id: item.id }, '2020-02-07');
    expect(line?.text).toMatch(/on the agenda of the Change Board on \d+ \w+ 2020, for a vote$/);
    expect(line).toMatchObject({ view: 'meetings', record: item.meetingId });
  });

  it('lead from an assessment to the assessments, and from an edition to the paper', () => {
    const event = only(sample.assessmentEvent, ({ kind }) => kind === 'accepted');
    expect(factLine(sample, { entity: 'assessmentEvent', id: event.id }, '2020-02-07')).toMatchObject({
      view: 'assessments',
      record: event.assessmentId,
    });
    const edition = only(sample.edition, () => true);
    expect(factLine(sample, { entity: 'edition', id: edition.id }, '2020-02-07')?.view).toBe('paper');
    const [term] = sample.glossaryTerm;
    expect(factLine(sample, { entity: 'glossaryTerm', id: term?.id ?? '' }, '2020-02-07')).toMatchObject({
      text: `${term?.short} in the glossary`,
      view: 'settings',
      record: 'glossaryTerm',
    });
    const record = { id: crypto.randomUUID(), key: 'report.title', value: 'A report', from: '2020-01-01' };
    const register = changed([{ kind: 'put', entity: 'setting', record }]);
    expect(factLine(register, { entity: 'setting', id: record.id }, '2020-02-07')).toMatchObject({
      text: 'The setting “Title of the paper”',
      record: 'code',
    });
    expect(factLine(sample, { entity: 'edition', id: 'gone' }, '2020-02-07')).toBeNull();
  });
});

describe('the outline', () => {
  it('has the cover, the five sections and the appendix', () => {
    expect(outlineOf(january).map(({ number, heading }) => `${number} ${heading}`.trim())).toEqual([
      'Cover',
      '1 Summary',
      '2 Define',
      '3 Refine',
      '4 Opine',
      '5 Release',
      'Appendix A',
    ]);
    expect(outlineOf({ ...january, appendix: null })).toHaveLength(6);
  });

  it('marks the last part whose top has passed the line', () => {
    expect(partInView([0, 500, 900], 100)).toBe(0);
    expect(partInView([-700, -200, 90], 100)).toBe(2);
    expect(partInView([200, 700], 100)).toBe(0);
    expect(partInView([], 100)).toBe(0);
  });
});
