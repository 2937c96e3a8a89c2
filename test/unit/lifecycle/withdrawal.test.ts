import { describe, expect, it } from 'vitest';
import { conclusionOf, stageOn, timelineOf } from '../../../src-shared/lifecycle/timeline.ts';
import { smallRegister } from '../../helpers/small-register.ts';

const KNOWN = '2020-12-31';

/** A proposal in Refine whose proposer asks on a day to withdraw it. */
function requested(on: string) {
  const small = smallRegister();
  const id = small.proposal('SECMP0063');
  small.event(id, 'raised', '2018-12-10');
  small.event(id, 'withdrawal-requested', on);
  return { small, id, read: (knownBy = KNOWN) => timelineOf(small.register(), id, knownBy) };
}

describe('a request for withdrawal', () => {
  it('leaves ten working days to adopt the proposal, and withdraws it on the last', () => {
    // Thursday 7 November; the tenth working day after it is Thursday 21 November, as SECMP0063's was.
    const timeline = requested('2019-11-07').read();
    expect(stageOn(timeline, '2019-11-20')).toBe('refine');
    expect(stageOn(timeline, '2019-11-21')).toBe('withdrawn');
    expect(conclusionOf(timeline, '2019-11-21')).toEqual({
      on: '2019-11-21',
      how: 'withdrawn',
      by: 'withdrawal',
    });
  });

  it('counts no bank holiday: over Easter the window is two days longer', () => {
    // Monday 6 April 2020; Good Friday is the 10th, Easter Monday the 13th.
    const timeline = requested('2020-04-06').read();
    expect(stageOn(timeline, '2020-04-21')).toBe('refine');
    expect(stageOn(timeline, '2020-04-22')).toBe('withdrawn');
  });

  it('counts the holidays and the length that the register states', () => {
    const { small, read } = requested('2019-11-07');
    small.add('holiday', { date: '2019-11-15', kind: 'holiday', name: 'A day of its own' });
    expect(read().states.at(-1)).toMatchObject({ stage: 'withdrawn', from: '2019-11-22' });
    small.add('setting', { key: 'withdrawal.window', value: '5', from: '2019-11-01' });
    expect(read().states.at(-1)).toMatchObject({ stage: 'withdrawn', from: '2019-11-14' });
  });

  it('is not over before its last day is known', () => {
    const { read } = requested('2019-11-07');
    expect(stageOn(read('2019-11-20'), '2019-12-31')).toBe('refine');
    expect(stageOn(read('2019-11-21'), '2019-11-21')).toBe('withdrawn');
  });

  it('comes to nothing where somebody adopts the proposal, on the last day too', () => {
    for (const day of ['2019-11-07', '2019-11-12', '2019-11-21']) {
      const { small, id, read } = requested('2019-11-07');
      small.event(id, 'adopted', day);
      expect(stageOn(read(), KNOWN), day).toBe('refine');
      expect(read().refusals).toEqual([]);
    }
  });

  it('can be made again after an adoption, and opens a window of its own', () => {
    const { small, id, read } = requested('2019-11-07');
    small.event(id, 'adopted', '2019-11-12');
    small.event(id, 'withdrawal-requested', '2019-12-02');
    expect(read().states.at(-1)).toMatchObject({ stage: 'withdrawn', from: '2019-12-16' });
  });

  it('cannot be adopted the day after, nor withdrawn before the window ends', () => {
    const late = requested('2019-11-07');
    late.small.event(late.id, 'adopted', '2019-11-22');
    expect(late.read().refusals).toMatchObject([{ reason: 'it was withdrawn already' }]);
    const early = requested('2019-11-07');
    early.small.event(early.id, 'withdrawn', '2019-11-12');
    expect(early.read().refusals).toMatchObject([
      { reason: 'it may still be adopted until 21 November 2019' },
    ]);
    expect(stageOn(early.read(), '2019-11-12')).toBe('refine');
  });

  it('lets the work go on, and is overtaken by a final decision', () => {
    const { small, id, read } = requested('2019-11-07');
    small.event(id, 'report-issued', '2019-11-11');
    small.event(id, 'approved', '2019-11-18');
    expect(read().states.map(({ stage }) => stage)).toEqual(['refine', 'opine', 'release']);
    expect(stageOn(read(), KNOWN)).toBe('release');
  });
});

it('a withdrawal without a request takes effect that day', () => {
  const small = smallRegister();
  const id = small.proposal('MP105');
  small.event(id, 'raised', '2020-01-13');
  small.event(id, 'withdrawn', '2020-01-20');
  const timeline = timelineOf(small.register(), id, KNOWN);
  expect(stageOn(timeline, '2020-01-20')).toBe('withdrawn');
  expect(timeline.refusals).toEqual([]);
});
