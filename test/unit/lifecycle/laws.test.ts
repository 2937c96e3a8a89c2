import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../src-shared/calendar/iso-date.ts';
import {
  conclusionOf,
  isOnHold,
  stageOn,
  type Timeline,
  timelineOf,
} from '../../../src-shared/lifecycle/timeline.ts';
import {
  anyLife,
  anyRow,
  FIRST_DAY,
  LAST_DAY,
  type Life,
  plain,
  registerOf,
} from '../../helpers/arbitrary-life.ts';
import { newId, renamed } from '../../helpers/renamed.ts';

const KNOWN = '2020-12-31';
const anyDay = fc.nat(45).map((days) => addDays(FIRST_DAY, days));
const EVERY_DAY = Array.from({ length: 60 }, (_, at) => addDays(FIRST_DAY, at - 2));

const read = (life: Life, knownBy: IsoDate = KNOWN) => {
  const { register, id } = registerOf(life);
  return timelineOf(register, id, knownBy);
};

/** All that a timeline says, but for the ids of what it was read from. */
function told({ states, holds, refusals, events, raisedOn, convertedOn }: Timeline): string {
  return JSON.stringify({ states, holds, refusals, events, raisedOn, convertedOn }, (key, value: unknown) =>
    key === 'id' ? undefined : value,
  );
}

const stages = (timeline: Timeline, days: readonly IsoDate[] = EVERY_DAY) =>
  days.map((day) => stageOn(timeline, day));

function law<Given extends [unknown, ...unknown[]]>(
  name: string,
  given: { [At in keyof Given]: fc.Arbitrary<Given[At]> },
  holds: (...values: Given) => void,
): void {
  it(name, () => fc.assert(fc.property(...given, holds), { numRuns: 300 }));
}

describe('whatever the events of a proposal', () => {
  law(
    'ids and the order of records are nothing to it',
    [anyLife, fc.string(), anyDay],
    (life, word, knownBy) => {
      const { register, id } = registerOf(life);
      const other = timelineOf(renamed(register, word), newId(id, word), knownBy);
      expect(told(other)).toBe(told(timelineOf(register, id, knownBy)));
    },
  );

  law(
    'what becomes known later changes nothing of what was known',
    [anyLife, anyRow, anyDay],
    (life, row, day) => {
      const later = { ...row, knownOn: addDays(day, 1) };
      expect(told(read({ ...life, rows: [...life.rows, later] }, day))).toBe(told(read(life, day)));
    },
  );

  law('what happens later changes no stage before it', [anyLife, anyDay], (life, day) => {
    const whole = plain(life);
    const before = { ...whole, rows: whole.rows.filter(({ on }) => on <= day) };
    const days = EVERY_DAY.filter((one) => one <= day);
    expect(stages(read(whole), days)).toEqual(stages(read(before), days));
  });

  law('every event recorded is taken or refused, once', [anyLife], (life) => {
    const { register, id, eventIds } = registerOf(plain(life));
    const { events, refusals } = timelineOf(register, id, KNOWN);
    // A window that ran out withdraws the proposal in the name of the request that opened it.
    const isRecorded = ({ kind, source }: Timeline['events'][number]) =>
      life.rows[eventIds.indexOf(source.id)]?.kind === kind;
    const found = [...events.filter(isRecorded), ...refusals.map(({ event }) => event)];
    expect(found.map(({ source }) => source.id).sort()).toEqual(eventIds.toSorted());
  });

  law('what is refused might as well not have been recorded', [anyLife], (life) => {
    const { register, id, eventIds } = registerOf(plain(life));
    const timeline = timelineOf(register, id, KNOWN);
    const refused = new Set(timeline.refusals.map(({ event }) => event.source.id));
    const kept = plain(life).rows.filter((_, at) => !refused.has(eventIds[at] ?? ''));
    const without = read({ ...life, others: [], rows: kept });
    expect(without.refusals).toEqual([]);
    expect(stages(without)).toEqual(stages(timeline));
    expect(without.holds).toEqual(timeline.holds);
  });

  law('the stage changes only on the day of an event that was taken', [anyLife], (life) => {
    const timeline = read(life);
    const days = new Set(timeline.events.map(({ on }) => on));
    for (const day of EVERY_DAY.slice(1)) {
      if (!days.has(day)) expect(stageOn(timeline, day)).toBe(stageOn(timeline, addDays(day, -1)));
    }
  });

  law('states follow one another, each another stage than the one before', [anyLife], (life) => {
    const { states } = read(life);
    for (const [at, { from, stage, event }] of states.entries()) {
      expect(event.on).toBe(from);
      expect(from >= (states[at - 1]?.from ?? from)).toBe(true);
      expect(stage).not.toBe(states[at - 1]?.stage);
    }
  });

  law('nothing but a correction follows an end', [anyLife], (life) => {
    const { states } = read(life);
    for (const [at, { stage }] of states.entries()) {
      if (stage === 'implemented' || stage === 'withdrawn' || stage === 'rejected')
        expect(states[at + 1]?.event.kind ?? 'correction').toBe('correction');
    }
  });

  law('it is concluded on a day exactly where it is approved or over', [anyLife], (life) => {
    const timeline = read(life);
    for (const day of EVERY_DAY) {
      const stage = stageOn(timeline, day);
      const isOpen = stage === null || stage === 'define' || stage === 'refine' || stage === 'opine';
      const conclusion = conclusionOf(timeline, day);
      expect(conclusion === null).toBe(isOpen);
      if (conclusion !== null) expect(conclusion.on <= day).toBe(true);
    }
  });

  law('nothing is on hold that has not been raised or is over', [anyLife], (life) => {
    const timeline = read(life);
    for (const day of EVERY_DAY) {
      const stage = stageOn(timeline, day);
      if (stage === null || stage === 'implemented' || stage === 'withdrawn' || stage === 'rejected')
        expect(isOnHold(timeline, day)).toBe(false);
    }
  });
});

it('lives are of every kind: they reach every stage and meet refusals, or the laws would say little', () => {
  const seen = new Set<string>();
  for (const life of fc.sample(anyLife, { numRuns: 400, seed: 2020 })) {
    const timeline = read(life);
    for (const { stage } of timeline.states) seen.add(stage);
    if (timeline.refusals.length > 0) seen.add('a refusal');
    if (timeline.events.some(({ kind, on }) => kind === 'withdrawn' && on > LAST_DAY))
      seen.add('a window run out');
  }
  expect([...seen].sort()).toEqual(
    [
      'a refusal',
      'a window run out',
      'define',
      'implemented',
      'opine',
      'refine',
      'rejected',
      'release',
      'withdrawn',
    ].sort(),
  );
});
