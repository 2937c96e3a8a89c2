import { describe, expect, it } from 'vitest';
import { newProblems } from '../../../../src-renderer/features/meetings/preview.ts';
import {
  clashesOn,
  nextNumber,
  pastedDates,
  patternDates,
  plannedMeetings,
  yearChanges,
} from '../../../../src-renderer/features/meetings/year.ts';
import { applyChanges } from '../../../../src-shared/entities/apply-changes.ts';
import { buildSample } from '../../../helpers/sample/build-sample.ts';
import { meetingOn, putOf } from './ground.ts';

const sample = buildSample();
const committee = (kind: string) => sample.committee.find((one) => one.kind === kind)?.id ?? '';

describe('the days of a pattern', () => {
  it('are one a month', () => {
    expect(patternDates({ nth: 2, weekday: 5, from: '2020-01', months: 3 })).toEqual([
      '2020-01-10',
      '2020-02-14',
      '2020-03-13',
    ]);
    expect(patternDates({ nth: 1, weekday: 6, from: '2020-02', months: 1 })).toEqual(['2020-02-01']);
  });

  it('can be the last of the month', () => {
    expect(patternDates({ nth: 5, weekday: 3, from: '2020-01', months: 2 })).toEqual([
      '2020-01-29',
      '2020-02-26',
    ]);
    expect(patternDates({ nth: 5, weekday: 6, from: '2020-02', months: 1 })).toEqual(['2020-02-29']);
  });

  it('wait for the weekday', () => {
    expect(patternDates({ nth: 5, weekday: null, from: '2020-01', months: 2 })).toEqual([]);
  });
});

it('reads a pasted list, with weekdays, in any order and each day once', () => {
  const text = 'Wednesday 22 January 2020\r\n5/2/20\n\n22 Jan 2020\nTue, 3 March 2020\nafter Easter';
  expect(pastedDates(text)).toEqual({
    dates: ['2020-01-22', '2020-02-05', '2020-03-03'],
    wrong: ['after Easter'],
  });
});

describe('numbers', () => {
  const days = ['2020-04-08', '2020-05-13', '2020-06-10'];
  const numbers = (edits: Parameters<typeof plannedMeetings>[2], first: number | null = 60) =>
    plannedMeetings(days, first, edits).map(({ number }) => number);

  it('run on, over what is skipped', () => {
    expect(numbers({})).toEqual([60, 61, 62]);
    expect(numbers({ '2020-05-13': { isSkipped: true } })).toEqual([60, null, 61]);
  });

  it('go on from one that was typed, and may be left out', () => {
    expect(numbers({ '2020-05-13': { number: 70 } })).toEqual([60, 70, 71]);
    expect(numbers({ '2020-05-13': { number: null } })).toEqual([60, null, 61]);
    expect(numbers({}, null)).toEqual([null, null, null]);
  });

  it("follow the committee's highest", () => {
    const tabasc = sample.committee.find(({ shortName }) => shortName === 'TABASC')?.id ?? '';
    expect(nextNumber(sample, tabasc)).toBe(52);
    expect(nextNumber(sample, committee('panel'))).toBeNull();
  });
});

describe('clashes', () => {
  const words = (date: string, id = committee('panel')) =>
    clashesOn(sample, id, date).map((one) => one.words);

  it('are weekends, bank holidays and other meetings of the day', () => {
    expect(words('2020-02-15')).toEqual(['a Saturday']);
    expect(words('2020-04-10')).toEqual(['bank holiday: Good Friday']);
    expect(words('2020-02-05')).toEqual(['Working Group meets that day']);
    expect(words('2020-02-06')).toEqual([]);
    expect(words('2028-02-10')).toEqual([]);
    expect(words('2029-02-09')).toEqual(['its year’s bank holidays are not announced']);
  });

  it('block where the committee meets already, but not against the meeting itself', () => {
    expect(clashesOn(sample, committee('panel'), '2020-02-14')).toEqual([
      { words: 'this committee already meets then', blocks: true },
    ]);
    const { meeting } = meetingOn(sample, '2020-02-14');
    expect(clashesOn(sample, committee('panel'), '2020-02-14', meeting.id)).toEqual([]);
  });
});

it('makes the year as one change set that the register takes', () => {
  const days = patternDates({ nth: 2, weekday: 5, from: '2020-03', months: 12 });
  const edits = { '2020-04-10': { date: '2020-04-17' }, '2020-08-14': { isSkipped: true } };
  const changes = yearChanges(committee('panel'), 'ordinary', plannedMeetings(days, 80, edits), '2020-03-20');
  expect(putOf(changes, 'meeting').map(({ number }) => number)).toEqual([
    80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90,
  ]);
  const dates = putOf(changes, 'meetingDate');
  expect(dates.map(({ date }) => date)).toContain('2020-04-17');
  // The first was known of by its own day at the latest.
  expect(dates[0]).toMatchObject({ date: '2020-03-13', on: '2020-03-13' });
  expect(dates[1]).toMatchObject({ on: '2020-03-20' });
  expect(newProblems(sample, applyChanges(sample, changes))).toEqual([]);
});
