import { describe, expect, it } from 'vitest';
import { isOnHold, stageOn, timelineOf } from '../../../src-shared/lifecycle/timeline.ts';
import { smallRegister } from '../../helpers/small-register.ts';

const KNOWN = '2020-12-31';

describe('on hold', () => {
  it('counts in its stage, from the day it is put on hold to the day before it is taken off', () => {
    const small = smallRegister();
    const id = small.proposal('SECMP0046');
    small.event(id, 'raised', '2018-01-08');
    small.event(id, 'on-hold', '2019-06-03');
    small.event(id, 'off-hold', '2020-01-06');
    const timeline = timelineOf(small.register(), id, KNOWN);
    expect(stageOn(timeline, '2019-09-30')).toBe('refine');
    expect(
      ['2019-06-02', '2019-06-03', '2020-01-05', '2020-01-06'].map((on) => isOnHold(timeline, on)),
    ).toEqual([false, true, true, false]);
  });

  it('goes on through a change of stage and ends with the proposal', () => {
    const small = smallRegister();
    const id = small.proposal('SECMP0046');
    small.event(id, 'raised', '2018-01-08');
    small.event(id, 'on-hold', '2019-06-03');
    small.event(id, 'report-issued', '2019-07-01');
    small.event(id, 'rejected', '2019-08-01');
    const timeline = timelineOf(small.register(), id, KNOWN);
    expect(isOnHold(timeline, '2019-07-15')).toBe(true);
    expect(isOnHold(timeline, '2019-08-01')).toBe(false);
  });

  it('off and on again on one day is still on hold, and on and off is not', () => {
    const small = smallRegister();
    const [id, other] = [small.proposal('SECMP0046'), small.proposal('SECMP0047')];
    for (const one of [id, other]) small.event(one, 'raised', '2018-01-08');
    small.event(id, 'on-hold', '2019-06-03');
    for (const one of [id, other]) {
      small.event(one, 'on-hold', '2019-07-01');
      small.event(one, 'off-hold', '2019-07-01');
    }
    const [again, brief] = [id, other].map((one) => timelineOf(small.register(), one, KNOWN));
    expect(again?.holds).toEqual([
      { from: '2019-06-03', to: '2019-07-01' },
      { from: '2019-07-01', to: null },
    ]);
    expect(brief?.holds).toEqual([{ from: '2019-07-01', to: '2019-07-01' }]);
    expect([again, brief].flatMap((timeline) => timeline?.refusals)).toEqual([]);
  });
});
