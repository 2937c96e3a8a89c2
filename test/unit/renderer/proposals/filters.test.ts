import { describe, expect, it } from 'vitest';
import {
  fittingColumns,
  readChoice,
  USUAL_COLUMNS,
} from '../../../../src-renderer/features/proposals/column-choice.ts';
import {
  classificationChoices,
  committeeChoices,
  countLine,
  type Filters,
  filterRows,
  NO_FILTERS,
  stageChoices,
} from '../../../../src-renderer/features/proposals/filters.ts';
import { proposalRows } from '../../../../src-renderer/features/proposals/rows.ts';
import { buildSample } from '../../../helpers/sample/build-sample.ts';

const sample = buildSample();
const rows = proposalRows(sample, '2020-01-31');
const found = (filters: Partial<Filters>) => filterRows(rows, { ...NO_FILTERS, ...filters });

describe('the filters', () => {
  it('show the proposals in live stages until told otherwise', () => {
    expect(rows).toHaveLength(66);
    expect(found({})).toHaveLength(52);
    expect(found({ stage: 'all' })).toHaveLength(66);
  });

  it('count each stage as the paper of January does', () => {
    expect(
      stageChoices(rows)
        .map(({ words }) => words)
        .slice(0, 5),
    ).toEqual([
      'Live stages (52)',
      `Define (${found({ stage: 'define' }).length})`,
      `Refine (${found({ stage: 'refine' }).length})`,
      `Opine (${found({ stage: 'opine' }).length})`,
      `Release (${found({ stage: 'release' }).length})`,
    ]);
  });

  it('keep what was raised after the day in sight, and set it apart where asked', () => {
    const early = proposalRows(sample, '2019-12-31');
    const later = filterRows(early, { ...NO_FILTERS, stage: 'not-raised' });
    expect(later.length).toBeGreaterThan(0);
    expect(filterRows(early, NO_FILTERS)).toEqual(expect.arrayContaining([...later]));
    expect(stageChoices(early).map(({ value }) => value)).toContain('not-raised');
    expect(stageChoices(rows).map(({ value }) => value)).not.toContain('not-raised');
  });

  it.each([
    ['mp079', ['MP079']],
    ['withdrawing PROVISIONS', ['MP079']],
    ['079', ['MP079']],
    ['nothing such', []],
  ])('find %s by every word of it', (text, references) => {
    expect(found({ text }).map(({ reference }) => reference)).toEqual(references);
  });

  it('know the classifications and committees that any proposal has', () => {
    expect(classificationChoices(rows)).toEqual(['GREEN']);
    expect(found({ classification: 'GREEN', stage: 'all' })).toHaveLength(1);
    const choices = committeeChoices(sample, rows);
    expect(choices.map(({ words }) => words)).toContain('SEC Panel');
    for (const { value } of choices)
      expect(found({ committee: value, stage: 'all' }).length).toBeGreaterThan(0);
  });

  it('say how many are left', () => {
    expect(countLine(52, 82)).toBe('52 of 82 proposals');
    expect(countLine(10_000, 10_000)).toBe('10,000 proposals');
    expect(countLine(0, 1)).toBe('0 of 1 proposal');
  });
});

describe('the choice of columns', () => {
  it('is read as it was kept, and is the usual one where it makes no sense', () => {
    expect(readChoice(null)).toEqual(USUAL_COLUMNS);
    expect(readChoice('path stage')).toEqual(['stage', 'path']);
    expect(readChoice('nonsense')).toEqual(USUAL_COLUMNS);
    expect(readChoice('')).toEqual([]);
  });

  it('always shows which proposal it is', () => {
    expect(fittingColumns([], 2000)).toEqual(['reference', 'title']);
    expect(fittingColumns(['days'], 100)).toEqual(['reference', 'title']);
  });

  it('leaves out what is least missed where there is not room for all', () => {
    expect(fittingColumns(USUAL_COLUMNS, 1120)).toEqual(USUAL_COLUMNS);
    expect(fittingColumns(USUAL_COLUMNS, 824)).toEqual(['reference', 'title', 'stage', 'since', 'days']);
    expect(fittingColumns(USUAL_COLUMNS, 444)).toEqual(['reference', 'title', 'stage']);
  });
});
