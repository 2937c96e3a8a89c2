import { describe, expect, it } from 'vitest';
import { stageOn, timelineOf } from '../../../src-shared/lifecycle/timeline.ts';
import { newId, renamed } from '../../helpers/renamed.ts';
import { smallRegister } from '../../helpers/small-register.ts';

const KNOWN = '2020-12-31';
const BOARD = { kind: 'approved' } as const;

describe('conversion', () => {
  it('takes a Draft Proposal from Define into Refine, on the day of the conversion and not before', () => {
    const small = smallRegister();
    const id = small.proposal('MP109');
    small.event(id, 'submitted', '2020-01-08');
    small.event(id, 'raised', '2020-01-13');
    small.event(id, 'converted', '2020-02-14', { route: 'refinement' });
    const timeline = timelineOf(small.register(), id, KNOWN);
    expect(stageOn(timeline, '2020-01-12')).toBeNull();
    expect(stageOn(timeline, '2020-02-13')).toBe('define');
    expect(stageOn(timeline, '2020-02-14')).toBe('refine');
    expect(timeline).toMatchObject({ raisedOn: '2020-01-13', convertedOn: '2020-02-14', refusals: [] });
  });

  it('goes straight to the report phase, which is in Opine, without a day in Refine', () => {
    const small = smallRegister();
    const id = small.proposal('MP109');
    small.event(id, 'raised', '2020-01-13');
    small.outcome(id, '2020-02-14', { kind: 'converted', route: 'report-phase' });
    const { states } = timelineOf(small.register(), id, KNOWN);
    expect(states.map(({ stage }) => stage)).toEqual(['define', 'opine']);
  });

  it('is not needed by a series without drafts, which starts in Refine', () => {
    const small = smallRegister();
    const id = small.proposal('SECMP0062');
    small.event(id, 'raised', '2018-12-10');
    expect(stageOn(timelineOf(small.register(), id, KNOWN), '2018-12-10')).toBe('refine');
  });

  it('on the day it was raised leaves one stage at the end of that day', () => {
    const small = smallRegister();
    const id = small.proposal('MP109');
    small.event(id, 'converted', '2020-01-13');
    small.event(id, 'raised', '2020-01-13');
    const timeline = timelineOf(small.register(), id, KNOWN);
    expect(stageOn(timeline, '2020-01-13')).toBe('refine');
    expect(timeline.refusals).toEqual([]);
  });
});

describe('in Opine', () => {
  /** Like SECMP0062 before its first vote: raised into Refine, its report issued. */
  function reported() {
    const small = smallRegister();
    const id = small.proposal('SECMP0062');
    small.event(id, 'raised', '2018-12-10');
    small.event(id, 'report-issued', '2019-11-01');
    return { small, id };
  }

  it('a proposal sent back to Opine is voted on again, as SECMP0062 was', () => {
    const { small, id } = reported();
    small.outcome(id, '2019-11-27', BOARD);
    small.outcome(id, '2020-01-22', { kind: 'sent-back', destination: 'opine' });
    small.outcome(id, '2020-02-26', BOARD);
    const timeline = timelineOf(small.register(), id, KNOWN);
    expect(timeline.refusals).toEqual([]);
    expect(stageOn(timeline, '2020-01-21')).toBe('release');
    expect(stageOn(timeline, '2020-01-22')).toBe('opine');
    expect(stageOn(timeline, '2020-02-25')).toBe('opine');
    expect(stageOn(timeline, '2020-02-26')).toBe('release');
  });

  it('one sent back before any decision stays, and can be voted on more than once', () => {
    const { small, id } = reported();
    small.outcome(id, '2020-01-22', { kind: 'sent-back', destination: 'opine' });
    small.outcome(id, '2020-02-07', { kind: 'rejected' });
    const { states, refusals } = timelineOf(small.register(), id, KNOWN);
    expect(states.map(({ stage }) => stage)).toEqual(['refine', 'opine', 'rejected']);
    expect(refusals).toEqual([]);
  });

  it('one sent back to Refine needs its report once more', () => {
    const { small, id } = reported();
    small.outcome(id, '2020-01-22', { kind: 'sent-back', destination: 'refine' });
    const early = small.outcome(id, '2020-02-26', BOARD);
    small.event(id, 'report-issued', '2020-03-02');
    const timeline = timelineOf(small.register(), id, KNOWN);
    expect(stageOn(timeline, '2020-01-22')).toBe('refine');
    expect(stageOn(timeline, '2020-03-02')).toBe('opine');
    expect(timeline.refusals).toMatchObject([
      { event: { source: { id: early } }, reason: 'it was in Refine' },
    ]);
  });

  it('one recommended waits there for the Authority, sent to it or not', () => {
    const { small, id } = reported();
    small.outcome(id, '2020-01-22', { kind: 'recommended-approval' });
    expect(stageOn(timelineOf(small.register(), id, KNOWN), KNOWN)).toBe('opine');
    small.referred(id, '2020-01-24');
    expect(stageOn(timelineOf(small.register(), id, KNOWN), KNOWN)).toBe('opine');
  });

  it.each([
    ['approved', null, 'release'],
    ['rejected', null, 'rejected'],
    ['sent-back', 'refine', 'refine'],
    ['sent-back', 'opine', 'opine'],
  ] as const)('the Authority decides: %s %s', (decision, destination, stage) => {
    const { small, id } = reported();
    small.outcome(id, '2020-01-22', { kind: 'recommended-rejection' });
    small.referred(id, '2020-01-24', { decision, destination, on: '2020-02-20' });
    const timeline = timelineOf(small.register(), id, KNOWN);
    expect(stageOn(timeline, '2020-02-19')).toBe('opine');
    expect(stageOn(timeline, '2020-02-20')).toBe(stage);
    expect(timeline.refusals).toEqual([]);
  });

  it('is entered by the consultation on the report where nothing else tells that it was issued', () => {
    const small = smallRegister();
    const id = small.proposal('SECMP0062');
    small.event(id, 'raised', '2018-12-10');
    small.consulted(id, '2019-11-04');
    expect(stageOn(timelineOf(small.register(), id, KNOWN), '2019-11-04')).toBe('opine');
    small.event(id, 'report-issued', '2019-11-01');
    const { states, refusals } = timelineOf(small.register(), id, KNOWN);
    expect(states.map(({ from }) => from)).toEqual(['2018-12-10', '2019-11-01']);
    expect(refusals).toEqual([]);
  });

  it('is not entered by a Refinement Consultation, nor by a report that the Panel returns', () => {
    const small = smallRegister();
    const id = small.proposal('SECMP0062');
    small.event(id, 'raised', '2018-12-10');
    const consultationId = small.add('consultation', { proposalId: id, kind: 'refinement', round: 1 });
    small.add('consultationEvent', { consultationId, kind: 'issued', date: '2019-12-02', on: '2019-11-04' });
    small.outcome(id, '2019-12-13', { kind: 'report-returned' });
    const { states, refusals } = timelineOf(small.register(), id, KNOWN);
    expect(states.map(({ stage }) => stage)).toEqual(['refine']);
    expect(refusals).toEqual([]);
  });

  it('two meetings of one day that disagree are read the same way, however they are recorded', () => {
    const { small, id } = reported();
    small.outcome(id, '2020-01-22', { kind: 'sent-back', destination: 'refine' });
    small.outcome(id, '2020-01-22', { kind: 'sent-back', destination: 'opine' });
    for (const word of ['one', 'two', 'three', 'four', 'five', 'six']) {
      const timeline = timelineOf(renamed(small.register(), word), newId(id, word), KNOWN);
      expect(stageOn(timeline, KNOWN)).toBe('refine');
      expect(timeline.refusals).toEqual([]);
    }
  });

  it('an approval told by its meeting and by a stage event is one approval', () => {
    const { small, id } = reported();
    small.outcome(id, '2019-11-27', BOARD);
    small.event(id, 'approved', '2019-11-27');
    const { states, refusals } = timelineOf(small.register(), id, KNOWN);
    expect(states.map(({ stage }) => stage)).toEqual(['refine', 'opine', 'release']);
    expect(refusals).toEqual([]);
  });
});
