import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate, parseMonth } from '../../../src-shared/calendar/parse-date.ts';
import { longDate, longMonth, tableDate } from '../../../src-shared/calendar/print-date.ts';

describe('a day as people type it', () => {
  it.each([
    ['13 Jan 20', '2020-01-13'],
    ['13/1/2020', '2020-01-13'],
    ['13.01.20', '2020-01-13'],
    ['13-1-2020', '2020-01-13'],
    ['13 January 2020', '2020-01-13'],
    ['13th january 2020', '2020-01-13'],
    ['13Jan20', '2020-01-13'],
    [' 1 sept 2019 ', '2019-09-01'],
    ['2020-02-29', '2020-02-29'],
  ])('%s', (typed, day) => expect(parseDate(typed)).toBe(day));

  it.each([
    '',
    '30 Feb 2020',
    '13',
    '13 Jan',
    'Jan 2020',
    '1/13/2020',
    '13 Janx 2020',
    '13 Juneary 2020',
    '0/1/2020',
  ])('%j is none', (typed) => expect(parseDate(typed)).toBeNull());

  it('reads back what the product prints', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(parseDate(longDate(day))).toBe(day);
          expect(parseDate(tableDate(day))).toBe(day);
          expect(parseMonth(longMonth(day.slice(0, 7)))).toBe(day.slice(0, 7));
        },
      ),
    );
  });
});

describe('a month as people type it', () => {
  it.each([
    ['Mar 2020', '2020-03'],
    ['March 20', '2020-03'],
    ['3/2020', '2020-03'],
    ['2020-03', '2020-03'],
  ])('%s', (typed, month) => expect(parseMonth(typed)).toBe(month));

  it.each(['', 'March', '13/2020', 'Mars 2020', '13 March 2020'])('%j is none', (typed) =>
    expect(parseMonth(typed)).toBeNull(),
  );
});
