import { describe, expect, it } from 'vitest';
import { find } from '../../../src-shared/entities/register.ts';
import { conclusionOf, stageOn, timelineOf } from '../../../src-shared/lifecycle/timeline.ts';
import { newId, renamed } from '../../helpers/renamed.ts';
import { smallRegister } from '../../helpers/small-register.ts';

const KNOWN = '2021-12-31';

/** A proposal that the Change Board approved on 27 November 2019. */
function approved() {
  const small = smallRegister();
  const id = small.proposal('SECMP0015');
  small.event(id, 'raised', '2018-12-10');
  small.event(id, 'report-issued', '2019-11-01');
  small.outcome(id, '2019-11-27', { kind: 'approved' });
  const read = (knownBy = KNOWN) => timelineOf(small.register(), id, knownBy);
  return { small, id, read };
}

describe('an approved proposal', () => {
  it('is implemented when its release goes live', () => {
    const { small, id, read } = approved();
    small.inRelease(id, { name: 'February 2020', live: '2020-02-27' });
    expect(stageOn(read(), '2020-02-26')).toBe('release');
    expect(stageOn(read(), '2020-02-27')).toBe('implemented');
    expect(conclusionOf(read(), KNOWN)).toEqual({ on: '2019-11-27', how: 'approved', by: 'self-governance' });
  });

  it('in two releases stays in Release until the last part is live', () => {
    const { small, id, read } = approved();
    small.inRelease(id, { name: 'February 2020', live: '2020-02-27' }, { part: 'Part 1' });
    small.inRelease(id, { name: 'June 2020' }, { part: 'Part 2' });
    expect(stageOn(read(), KNOWN)).toBe('release');
    const both = approved();
    both.small.inRelease(both.id, { name: 'February 2020', live: '2020-02-27' }, { part: 'Part 1' });
    both.small.inRelease(both.id, { name: 'June 2020', live: '2020-06-25' }, { part: 'Part 2' });
    expect(stageOn(both.read(), '2020-06-24')).toBe('release');
    expect(stageOn(both.read(), '2020-06-25')).toBe('implemented');
    expect(stageOn(both.read('2020-06-24'), KNOWN)).toBe('release');
  });

  it('whose last part to come is dropped is implemented the day it is dropped', () => {
    const { small, id, read } = approved();
    small.inRelease(id, { name: 'February 2020', live: '2020-02-27' });
    small.inRelease(id, { name: 'June 2020' }, { droppedOn: '2020-05-04', droppedReason: 'superseded' });
    expect(stageOn(read(), '2020-05-03')).toBe('release');
    expect(stageOn(read(), '2020-05-04')).toBe('implemented');
  });

  it('with a day of its own is live that day, before its release', () => {
    const { small, id, read } = approved();
    small.inRelease(id, { name: 'February 2020', live: '2020-02-27' }, { liveOn: '2020-01-06' });
    expect(stageOn(read(), '2020-01-06')).toBe('implemented');
    expect(stageOn(read('2020-01-05'), '2020-01-06')).toBe('release');
  });

  it('is not live in a release that it was not yet put into, as then known', () => {
    const { small, id, read } = approved();
    const june = { name: 'June 2020', live: '2020-06-25', knownOn: '2020-06-01' };
    small.inRelease(id, june, { setOn: '2020-06-10' });
    expect(stageOn(read('2020-06-09'), '2020-06-25')).toBe('release');
    expect(stageOn(read('2020-06-10'), '2020-06-25')).toBe('implemented');
  });

  it('of which two parts go live on one day is told by the same part, however they are recorded', () => {
    const { small, id } = approved();
    for (const part of ['Part 2', 'Part 1'])
      small.inRelease(id, { name: 'February 2020', live: '2020-02-27' }, { part });
    for (const word of ['one', 'two', 'three', 'four', 'five', 'six']) {
      const register = renamed(small.register(), word);
      const last = timelineOf(register, newId(id, word), KNOWN).events.at(-1);
      expect(find(register, 'releaseItem', last?.source.id ?? null)?.part).toBe('Part 2');
    }
  });

  it('whose release is only planned, or known to be live later, stays', () => {
    const planned = approved();
    planned.small.inRelease(planned.id, { name: 'June 2020' }, { ownDate: '2020-06' });
    expect(stageOn(planned.read(), KNOWN)).toBe('release');
    const late = approved();
    late.small.inRelease(late.id, { name: 'February 2020', live: '2020-02-27', knownOn: '2020-03-02' });
    expect(stageOn(late.read('2020-03-01'), '2020-03-01')).toBe('release');
    expect(stageOn(late.read('2020-03-02'), '2020-02-27')).toBe('implemented');
  });

  it('cannot be withdrawn any more', () => {
    const { small, id, read } = approved();
    small.event(id, 'withdrawn', '2020-01-06');
    expect(read().refusals).toMatchObject([{ reason: 'an approved proposal is no longer withdrawn' }]);
  });
});

describe('the fast track', () => {
  const fast = (from: string) => {
    const small = smallRegister();
    const id = small.proposal('MP109');
    small.path(id, 'self-governance', '2020-01-13');
    small.path(id, 'fast-track', from);
    small.event(id, 'raised', '2020-01-13');
    small.event(id, 'approved', '2020-02-14');
    return timelineOf(small.register(), id, KNOWN);
  };

  it('goes from Define to Release', () => {
    const timeline = fast('2020-01-20');
    expect(timeline.states.map(({ stage }) => stage)).toEqual(['define', 'release']);
    expect(conclusionOf(timeline, KNOWN)).toEqual({ on: '2020-02-14', how: 'approved', by: 'fast-track' });
  });

  it('counts only where the proposal is on it that day', () => {
    const timeline = fast('2020-02-15');
    expect(stageOn(timeline, KNOWN)).toBe('define');
    expect(timeline.refusals).toHaveLength(1);
  });
});

describe('the conclusion', () => {
  it('is none while the proposal is open, and none again once an approval is sent back', () => {
    const { small, id, read } = approved();
    expect(conclusionOf(read(), '2019-11-26')).toBeNull();
    expect(conclusionOf(read(), '2019-11-27')).toMatchObject({ how: 'approved' });
    small.outcome(id, '2020-01-22', { kind: 'sent-back', destination: 'opine' });
    expect(conclusionOf(read(), '2020-01-22')).toBeNull();
    expect(conclusionOf(read(), '2020-01-21')).toMatchObject({ on: '2019-11-27' });
  });

  it('after a second vote is of the day of the second', () => {
    const { small, id, read } = approved();
    small.outcome(id, '2020-01-22', { kind: 'sent-back', destination: 'opine' });
    small.outcome(id, '2020-02-26', { kind: 'rejected' });
    expect(conclusionOf(read(), KNOWN)).toEqual({ on: '2020-02-26', how: 'rejected', by: 'self-governance' });
  });

  it('is its own where the Change Board decides, whatever the path says', () => {
    const { small, id, read } = approved();
    small.path(id, 'authority-determined', '2019-01-07');
    expect(conclusionOf(read(), KNOWN)).toMatchObject({ by: 'self-governance' });
  });

  it.each(['approved', 'rejected'] as const)('is by the Authority where that decides: %s', (decision) => {
    const small = smallRegister();
    const id = small.proposal('SECMP0079');
    small.event(id, 'raised', '2018-12-10');
    small.event(id, 'report-issued', '2019-11-01');
    small.outcome(id, '2020-01-22', { kind: 'recommended-approval' });
    small.referred(id, '2020-01-24', { decision, on: '2020-02-20' });
    const timeline = timelineOf(small.register(), id, KNOWN);
    expect(conclusionOf(timeline, '2020-02-19')).toBeNull();
    expect(conclusionOf(timeline, KNOWN)).toEqual({ on: '2020-02-20', how: decision, by: 'authority' });
  });

  it.each([
    ['after a recommendation', (small, id) => small.event(id, 'recommended', '2020-01-22'), 'authority'],
    [
      'on the path to the Authority',
      (small, id) => small.path(id, 'authority-determined', '2019-01-07'),
      'authority',
    ],
    ['with neither', () => '', 'self-governance'],
  ] as const satisfies readonly (readonly [
    string,
    (small: ReturnType<typeof smallRegister>, id: string) => string,
    string,
  ])[])('of a decision told by a stage event alone, %s, is by whoever decides there', (_, prepare, by) => {
    const small = smallRegister();
    const id = small.proposal('SECMP0079');
    small.event(id, 'raised', '2018-12-10');
    small.event(id, 'report-issued', '2019-11-01');
    prepare(small, id);
    small.event(id, 'approved', '2020-02-20');
    expect(conclusionOf(timelineOf(small.register(), id, KNOWN), KNOWN)).toMatchObject({ by });
  });
});
