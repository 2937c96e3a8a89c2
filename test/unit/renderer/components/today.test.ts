import { afterEach, describe, expect, it } from 'vitest';
import { defaultDay, defaultDayOf, today } from '../../../../src-renderer/components/today.ts';
import { chooseAsAt, setAsAt, useInterface } from '../../../../src-renderer/stores/interface-store.ts';

afterEach(() => useInterface.setState(useInterface.getInitialState()));

describe('the day that a new fact is dated, unless the person says otherwise', () => {
  it('is today where nobody chose a day to look at', () => {
    expect(defaultDayOf(null, '2020-02-10')).toBe('2020-02-10');
    setAsAt('2020-01-31');
    expect(defaultDay()).toBe(today());
  });

  it('is the day chosen where that has passed, and never a day to come', () => {
    expect(defaultDayOf('2020-01-31', '2020-02-10')).toBe('2020-01-31');
    expect(defaultDayOf('2020-02-10', '2020-02-10')).toBe('2020-02-10');
    expect(defaultDayOf('2020-02-11', '2020-02-10')).toBe('2020-02-10');
    chooseAsAt('2020-01-31');
    expect(useInterface.getState().asAt).toBe('2020-01-31');
    expect(defaultDay()).toBe('2020-01-31');
  });

  it('is today again once another register brings its own day', () => {
    chooseAsAt('2020-01-31');
    setAsAt('2019-12-31');
    expect(defaultDay()).toBe(today());
  });
});
