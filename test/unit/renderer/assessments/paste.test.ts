import { describe, expect, it } from 'vitest';
import { type DccRow, dccRows } from '../../../../src-renderer/features/assessments/dcc-rows.ts';
import { isTable, readCells, readHeadings } from '../../../../src-renderer/features/assessments/paste.ts';
import { filled, matchPaste } from '../../../../src-renderer/features/assessments/paste-match.ts';
import { readingOn } from '../../../../src-renderer/features/assessments/reading.ts';
import { assessedRegister } from './small.ts';

describe('reading cells', () => {
  it('parts rows and cells and leaves empty rows out', () => {
    expect(readCells('PA\tMP078\r\n\t\r\nIA\tMP079\n')).toEqual([
      ['PA', 'MP078'],
      ['IA', 'MP079'],
    ]);
  });

  it('reads quoted cells with tabs, breaks and quotes in them', () => {
    expect(readCells('MP078\t"first line\nsecond ""line"""\t15')).toEqual([
      ['MP078', 'first line\nsecond "line"', '15'],
    ]);
  });

  it('keeps a quote that opens no cell, and trailing empty cells', () => {
    expect(readCells('5" pipe\t\t')).toEqual([['5" pipe', '', '']]);
  });

  it('tells a piece of a table from one value', () => {
    expect(isTable('13 Jan 20')).toBe(false);
    expect(isTable('13 Jan 20\r\n')).toBe(false);
    expect(isTable('PA\tMP078')).toBe(true);
    expect(isTable('13 Jan 20\n14 Jan 20')).toBe(true);
  });

  it('knows headings from a row of values', () => {
    expect(readHeadings(['Modification', 'Type', 'Date accepted', 'Comment'])).toEqual([
      'proposal',
      'type',
      'acceptedOn',
      'note',
    ]);
    expect(readHeadings(['PA', 'MP078', '1 Oct 19'])).toBeNull();
  });
});

const small = assessedRegister();
const mp078 = small.proposal('MP078');
const secmp24 = small.proposal('SECMP0024');
const mp90 = small.proposal('MP090');
for (const [proposal, kind] of [
  [secmp24, 'PA'],
  [mp078, 'PA'],
  [mp078, 'IA'],
] as const)
  small.told(small.assessed(proposal, kind), 'accepted', '2019-10-01');
const register = small.register();
const rows = dccRows(readingOn(register, '2020-01-31'), '2020-01-31');
const named = (name: string) => rows.find((row) => row.name === name) as DccRow;
const match = (text: string, place: Parameters<typeof matchPaste>[3] = null) =>
  matchPaste(register, rows, text, place);

describe('matching what was pasted', () => {
  it('matches by proposal and type, whatever the reference looks like', () => {
    const [first, second] = match('PA\tsecmp 24\t2/10/2019\t20\nImpact Assessment\tDP078\t\t\tMar 2020');
    expect(first?.match?.name).toBe('SECMP0024 PA');
    expect(first?.fills).toEqual({ acceptedOn: '2019-10-02', target: '20' });
    expect(second?.match?.name).toBe('MP078 IA');
    expect(second?.fills).toEqual({ expectedReturn: '2020-03' });
  });

  it('leaves the worked-out duration of the grid aside', () => {
    const [row] = match('PA\tMP078\t1 Oct 19\t15\t89 WD\tFeb 2020\t30/1/2020\tSent back today');
    expect(row?.fills).toEqual({
      acceptedOn: '2019-10-01',
      target: '15',
      expectedReturn: '2020-02',
      returnedOn: '2020-01-30',
      note: 'Sent back today',
    });
  });

  it('follows headings in any order', () => {
    const [row] = match('Reference\tStatus update\tType\tExpected return\nMP078\tIn review\tIA\tMar-20');
    expect(row?.match?.name).toBe('MP078 IA');
    expect(row?.fills).toEqual({ note: 'In review', expectedReturn: '2020-03' });
  });

  it('says why a row matches nothing', () => {
    const whys = match('PA\tMP999\nPA\tMP090\nMP078\t1 Oct 19\nIA\tSECMP0024').map(({ why }) => why);
    expect(whys).toEqual([
      'There is no proposal MP999 in the register.',
      'MP090 has no PA that is requested or open.',
      'MP078 has several open assessments: say PA or IA.',
      'SECMP0024 has no IA that is requested or open.',
    ]);
    expect(small.register().proposal.some(({ id }) => id === mp90)).toBe(true);
  });

  it('leaves cells without a value alone and names what it cannot read', () => {
    const [row] = match('PA\tSECMP0024\tTBC\tsoon\t13/13/2020');
    expect(row?.fills).toEqual({});
    expect(row?.unread).toEqual([
      'Target “soon” is no number of working days.',
      'Expected return “13/13/2020” is no day.',
    ]);
  });

  it('fills by position from the cell the person is in', () => {
    const place = { rowId: named('MP078 PA').id, field: 'expectedReturn' } as const;
    const [first, second, third] = match('Feb 2020\t30/1/2020\nMar 2020\t\nApr 2020\t\nMay 2020\t', place);
    expect(first?.match?.name).toBe('MP078 PA');
    expect(first?.fills).toEqual({ expectedReturn: '2020-02', returnedOn: '2020-01-30' });
    expect(second?.match?.name).toBe('MP078 IA');
    expect(third?.match?.name ?? third?.why).toBe('The grid has no more rows.');
  });

  it('fills over what was typed and leaves the rest of the draft', () => {
    const pasted = match('PA\tSECMP0024\t\t20');
    const drafts = { [named('SECMP0024 PA').id]: { note: 'mine', target: '15' } };
    expect(filled(drafts, pasted)).toEqual({ [named('SECMP0024 PA').id]: { note: 'mine', target: '20' } });
  });
});
