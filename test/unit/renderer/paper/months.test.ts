import { describe, expect, it } from 'vitest';
import {
  editionChoices,
  editionShown,
  nextMonth,
  paperMonths,
  placeOf,
} from '../../../../src-renderer/features/paper/months.ts';
import { emptyRegister } from '../../../../src-shared/entities/register.ts';
import { only, sample } from './sample.ts';

describe('the months and editions of a register', () => {
  it('are those that have a paper, the latest first, and the next follows the last', () => {
    const [paper] = sample.paper;
    const two = { ...sample, paper: [{ ...only([paper], () => true), month: '2019-12' }, ...sample.paper] };
    expect(paperMonths(two as typeof sample)).toEqual(['2020-01', '2019-12']);
    expect(nextMonth(sample, '2031-05')).toBe('2020-02');
    expect(nextMonth(emptyRegister(), '2031-05')).toBe('2031-05');
  });

  it('name the Panel first and the others by name', () => {
    expect(editionChoices(sample, '2020-01').map(({ name }) => name)).toEqual(['Panel', 'TABASC']);
    expect(editionChoices(sample, '2020-02')).toEqual([]);
  });

  it('show the edition wanted where the month has it, else its first', () => {
    const choices = editionChoices(sample, '2020-01');
    expect(editionShown(choices, choices[1]?.id ?? '')).toBe(choices[1]?.id);
    expect(editionShown(choices, 'gone')).toBe(choices[0]?.id);
    expect(editionShown([], null)).toBeNull();
  });

  it('are found from any record of a paper, and from no other', () => {
    const [edition, paper, attachment] = [sample.edition[1], sample.paper[0], sample.attachment[0]];
    expect(placeOf(sample, edition?.id ?? '')).toEqual({ month: '2020-01', edition: edition?.id });
    expect(placeOf(sample, paper?.id ?? '')).toEqual({ month: '2020-01', edition: null });
    expect(placeOf(sample, attachment?.id ?? '')).toEqual({ month: '2020-01', edition: null });
    expect(placeOf(sample, sample.proposal[0]?.id ?? '')).toBeNull();
  });
});
