import { describe, expect, it } from 'vitest';
import { referenceOn } from '../../../src-shared/lifecycle/naming.ts';
import { stageOn, timelineOf } from '../../../src-shared/lifecycle/timeline.ts';
import { smallRegister } from '../../helpers/small-register.ts';

const KNOWN = '2020-12-31';

function converted() {
  const small = smallRegister();
  const id = small.proposal('MP109');
  const raised = small.event(id, 'raised', '2020-01-13');
  const conversion = small.event(id, 'converted', '2020-02-14');
  return {
    small,
    id,
    raised,
    conversion,
    read: (knownBy = KNOWN) => timelineOf(small.register(), id, knownBy),
  };
}

describe('a correction of the stage', () => {
  it('overrules what the events lead to, from its day on, and keeps the reason', () => {
    const { small, id, read } = converted();
    const note = 'The Panel sent it straight to the Report Phase; the minutes were amended.';
    small.event(id, 'correction', '2020-02-17', { stage: 'opine', note });
    expect(stageOn(read(), '2020-02-16')).toBe('refine');
    expect(stageOn(read(), '2020-02-17')).toBe('opine');
    expect(read().states.at(-1)?.event).toMatchObject({ kind: 'correction', reason: note });
  });

  it('has the last word on its day, and events go on from where it sets the proposal', () => {
    const { small, id, read } = converted();
    small.event(id, 'correction', '2020-02-14', { stage: 'opine', note: 'As minuted.' });
    small.event(id, 'approved', '2020-02-26');
    expect(stageOn(read(), '2020-02-14')).toBe('opine');
    expect(stageOn(read(), '2020-02-26')).toBe('release');
    expect(read().refusals).toEqual([]);
  });

  it('brings back a proposal that had ended', () => {
    const { small, id, read } = converted();
    small.event(id, 'withdrawn', '2020-03-02');
    small.event(id, 'correction', '2020-03-09', { stage: 'refine', note: 'Another was meant.' });
    expect(['2020-03-02', '2020-03-09'].map((on) => stageOn(read(), on))).toEqual(['withdrawn', 'refine']);
  });

  it.each([
    ['a reason', { stage: 'opine' }, 'a correction must give a reason'],
    ['a stage', { note: 'As minuted.' }, 'a correction must name the stage'],
  ] as const)('without %s is refused', (_, fields, reason) => {
    const { small, id, read } = converted();
    small.event(id, 'correction', '2020-02-17', fields);
    expect(read().refusals).toMatchObject([{ reason }]);
    expect(stageOn(read(), KNOWN)).toBe('refine');
  });
});

describe('a row that replaces another', () => {
  it('moves the event to its true day, as soon as that is known', () => {
    const { small, id, conversion, read } = converted();
    const right = { replacesId: conversion, knownOn: '2020-03-02' };
    small.event(id, 'converted', '2020-02-21', right);
    expect(stageOn(read('2020-03-01'), '2020-02-14')).toBe('refine');
    expect(stageOn(read('2020-03-02'), '2020-02-14')).toBe('define');
    expect(stageOn(read('2020-03-02'), '2020-02-21')).toBe('refine');
    expect(referenceOn(small.register(), id, '2020-02-20', '2020-03-02')).toBe('DP109');
    expect(read().refusals).toEqual([]);
  });
});

describe('the day it happened and the day it became known', () => {
  it('are two: what was not known by a day has not happened for who reads it then', () => {
    const small = smallRegister();
    const id = small.proposal('MP109');
    small.event(id, 'raised', '2020-01-13');
    small.event(id, 'converted', '2020-01-31', { knownOn: '2020-02-10' });
    const register = small.register();
    expect(stageOn(timelineOf(register, id, '2020-02-09'), '2020-01-31')).toBe('define');
    expect(stageOn(timelineOf(register, id, '2020-02-10'), '2020-01-30')).toBe('define');
    expect(stageOn(timelineOf(register, id, '2020-02-10'), '2020-01-31')).toBe('refine');
  });

  it('may come the other way round: what is announced ahead happens on its day', () => {
    const small = smallRegister();
    const id = small.proposal('MP109');
    small.event(id, 'raised', '2020-01-13', { knownOn: '2020-01-06' });
    const timeline = timelineOf(small.register(), id, '2020-01-06');
    expect([stageOn(timeline, '2020-01-12'), stageOn(timeline, '2020-01-13')]).toEqual([null, 'define']);
  });

  it('of which only the month is known counts from the last day of the month', () => {
    const small = smallRegister();
    const id = small.proposal('MP109');
    small.event(id, 'raised', '2020-01');
    const timeline = timelineOf(small.register(), id, KNOWN);
    expect([stageOn(timeline, '2020-01-30'), stageOn(timeline, '2020-01-31')]).toEqual([null, 'define']);
    expect(stageOn(timelineOf(small.register(), id, '2020-01-30'), '2020-01-31')).toBeNull();
  });
});
