import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidayCalendar, holidaysIn } from '../../../src-shared/calendar/holidays.ts';
import {
  addDays,
  dayOfWeek,
  fromDayNumber,
  isIsoDate,
  isWeekday,
  toDayNumber,
} from '../../../src-shared/calendar/iso-date.ts';
import { weekdaysBetween } from '../../../src-shared/calendar/weekdays.ts';
import {
  addWorkingDays,
  isWorkingDay,
  workingDaysBetween,
} from '../../../src-shared/calendar/working-days.ts';

const calendar = holidayCalendar();
const day = fc.integer({ min: toDayNumber('2001-01-01'), max: toDayNumber('2030-12-31') }).map(fromDayNumber);

/** Every day from one to another, one by one: the slow way that the quick one must agree with. */
function daysFrom(from: string, to: string): string[] {
  const days: string[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(date);
  return days;
}

describe('weekdays and working days', () => {
  it('reproduce the printed durations', () => {
    expect(weekdaysBetween('2019-12-02', '2020-01-31')).toBe(45);
    expect(workingDaysBetween(calendar, '2019-12-02', '2020-01-31')).toBe(42);
    expect(weekdaysBetween('2018-07-05', '2019-04-11')).toBe(201);
  });

  it('agree with a count of every day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5, max: 800 }), (from, span) => {
        const to = addDays(from, span);
        const days = daysFrom(from, to);
        expect(weekdaysBetween(from, to)).toBe(days.filter(isWeekday).length);
        expect(workingDaysBetween(calendar, from, to)).toBe(
          days.filter((one) => isWorkingDay(calendar, one)).length,
        );
      }),
    );
  });
});

describe('adding working days', () => {
  it('finds papers day and agenda day', () => {
    expect(addWorkingDays(calendar, '2020-02-14', -5)).toBe('2020-02-07');
    expect(addWorkingDays(calendar, '2020-03-04', -10)).toBe('2020-02-19');
    expect(addWorkingDays(calendar, '2019-12-24', 1)).toBe('2019-12-27');
  });

  it('agrees with stepping day by day, on and back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -300, max: 300 }), (from, days) => {
        let date = from;
        for (let left = Math.abs(days); left > 0; ) {
          date = addDays(date, Math.sign(days));
          if (isWorkingDay(calendar, date)) left -= 1;
        }
        while (days === 0 && !isWorkingDay(calendar, date)) date = addDays(date, 1);
        expect(addWorkingDays(calendar, from, days)).toBe(date);
      }),
    );
  });
});

describe('days', () => {
  it('are numbered and named alike', () => {
    fc.assert(fc.property(day, (date) => fromDayNumber(toDayNumber(date)) === date));
    expect(toDayNumber('1970-01-01')).toBe(0);
    expect(dayOfWeek('2020-01-31')).toBe(5);
  });

  it('must exist', () => {
    for (const text of [
      '2020-02-30',
      '2019-02-29',
      '2020-13-01',
      '2020-1-1',
      '1899-12-31',
      '',
      '31/01/2020',
    ]) {
      expect(isIsoDate(text), text).toBe(false);
    }
    expect(isIsoDate('2020-02-29')).toBe(true);
  });
});

describe('the bank holidays of England and Wales', () => {
  it('are eight a year but for the years with one-off days', () => {
    const oneOff: Readonly<Record<number, number>> = { 2002: 9, 2011: 9, 2012: 9, 2022: 10, 2023: 9 };
    for (let year = 2001; year <= 2030; year += 1) {
      expect(holidaysIn(calendar, year), String(year)).toHaveLength(oneOff[year] ?? 8);
    }
  });

  it('never fall on a weekend', () => {
    for (const date of calendar.names.keys()) expect(isWeekday(date), date).toBe(true);
  });

  it('moved and were added where they did', () => {
    const held = [
      '2002-06-03',
      '2002-06-04',
      '2011-04-29',
      '2012-06-04',
      '2012-06-05',
      '2020-05-08',
      '2022-06-02',
      '2022-06-03',
      '2022-09-19',
      '2023-05-08',
      '2021-12-28',
      '2022-01-03',
      '2016-12-27',
      '2010-12-28',
    ];
    const not = ['2002-05-27', '2012-05-28', '2020-05-04', '2022-05-30'];
    for (const date of held) expect(calendar.names.has(date), date).toBe(true);
    for (const date of not) expect(calendar.names.has(date), date).toBe(false);
  });

  it('are amended by the register', () => {
    const amended = holidayCalendar([
      { date: '2020-01-02', kind: 'holiday', name: 'A day off' },
      { date: '2020-01-01', kind: 'working-day', name: 'Worked' },
    ]);
    expect(isWorkingDay(amended, '2020-01-02')).toBe(false);
    expect(isWorkingDay(amended, '2020-01-01')).toBe(true);
  });
});
