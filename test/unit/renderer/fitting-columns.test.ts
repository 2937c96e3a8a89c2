import { describe, expect, it } from 'vitest';
import { fittingColumns } from '../../../src-renderer/components/fitting-columns.ts';

const columns = [
  { key: 'name', width: 'minmax(200px, 1fr)' },
  { key: 'kind', width: '100px', isSpare: true },
  { key: 'date', width: '100px' },
  { key: 'left', width: '100px', isSpare: true },
];
const keysAt = (width: number) => fittingColumns(columns, width).map(({ key }) => key);

describe('the columns of a table', () => {
  it('all stand where there is room for them and for the padding of a row', () => {
    expect(keysAt(532)).toEqual(['name', 'kind', 'date', 'left']);
    expect(keysAt(531)).toEqual(['name', 'kind', 'date']);
  });

  it('give way from the last, and only those that may', () => {
    expect(keysAt(431)).toEqual(['name', 'date']);
    expect(keysAt(50)).toEqual(['name', 'date']);
  });

  it('all stand before the table is drawn', () => {
    expect(keysAt(0)).toEqual(['name', 'kind', 'date', 'left']);
  });
});
