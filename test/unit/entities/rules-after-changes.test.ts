import { describe, expect, it, vi } from 'vitest';
import { applyChanges } from '../../../src-shared/entities/apply-changes.ts';
import type { Problem } from '../../../src-shared/entities/change-set.ts';
import { emptyRegister, type Register } from '../../../src-shared/entities/register.ts';
import type { AnyRecord, EntityName } from '../../../src-shared/entities/registry.ts';
import { entityNames } from '../../../src-shared/entities/registry.ts';
import { checkRegister } from '../../../src-shared/entities/rules/check-register.ts';
import { timelineOf } from '../../../src-shared/lifecycle/timeline.ts';
import { generate } from '../../helpers/generated/generate.ts';
import { randomFrom } from '../../helpers/generated/random.ts';
import { randomChanges } from '../../helpers/random-changes.ts';
import { buildSample } from '../../helpers/sample/build-sample.ts';
import { idFor } from '../../helpers/sample/ids.ts';

const DAYS = ['2019-09-30', '2199-12-31'];
const STEPS = 60;

// The same code once more, with a memory of its own: it is made to forget before each answer, and given copies.
vi.resetModules();
const cold = {
  ...(await import('../../../src-shared/entities/rules/check-register.ts')),
  ...(await import('../../../src-shared/lifecycle/timeline.ts')),
};

function wholeCheck(register: Register): readonly Problem[] {
  cold.checkRegister(emptyRegister());
  return cold.checkRegister(register);
}

describe.each([1, 2, 3])('what is kept from one state of the register of seed %i to the next', (seed) => {
  const random = randomFrom(seed);

  it('says the same as reading everything anew, whatever changes', () => {
    let register = generate(seed).register;
    let refused = 0;
    for (let step = 0; step < STEPS; step += 1) {
      checkRegister(register);
      const after = applyChanges(register, randomChanges(register, random));
      const problems = checkRegister(after);
      const anew = structuredClone(after);
      expect(problems, `step ${step}`).toEqual(wholeCheck(anew));
      const ids = entityNames.flatMap((name) => after[name].map(({ id }) => id));
      const isRepeated = new Set(ids).size < ids.length;
      expect(problems.some(({ sentence }) => sentence.includes('used by another record too'))).toBe(
        isRepeated,
      );
      if (problems.length > 0) refused += 1;
      // Mostly what holds together is gone on from, as the store does; now and then what does not, as a form may.
      if (problems.length > 0 && !random.chance(0.1)) continue;
      register = after;
    }
    expect(refused).toBeGreaterThan(STEPS / 10);
    expect(refused).toBeLessThan(STEPS);
  });

  it('has the same life for every proposal, whatever changes', () => {
    let register = generate(seed).register;
    for (let step = 0; step < STEPS; step += 1) {
      for (const { id } of register.proposal) for (const day of DAYS) timelineOf(register, id, day);
      const tried = applyChanges(register, randomChanges(register, random));
      // A second change before anybody asked.
      const after = random.chance(0.5) ? applyChanges(tried, randomChanges(tried, random)) : tried;
      if (checkRegister(after).some(({ sentence }) => sentence.includes('not in the register'))) continue;
      const anew = structuredClone(after);
      for (const { id } of after.proposal) {
        for (const day of DAYS)
          expect(timelineOf(after, id, day), `step ${step}`).toEqual(cold.timelineOf(anew, id, day));
      }
      register = after;
    }
  });
});

describe('what is kept of the sample is not kept', () => {
  const sample = buildSample();
  const put = (register: Register, entity: EntityName, record: object) =>
    applyChanges(register, [{ kind: 'put', entity, record: record as AnyRecord }]);

  it('when a meeting is moved to the day of another of its committee', () => {
    expect(checkRegister(sample)).toEqual([]);
    const [first] = sample.meeting.filter(
      (one, _, all) => all.filter(({ committeeId }) => committeeId === one.committeeId).length > 1,
    );
    const same = sample.meeting.find(
      ({ id, committeeId }) => id !== first?.id && committeeId === first?.committeeId,
    );
    const date = sample.meetingDate.find(({ meetingId }) => meetingId === first?.id);
    const moved = sample.meetingDate.find(({ meetingId }) => meetingId === same?.id);
    const after = put(sample, 'meetingDate', { ...moved, date: date?.date });
    expect(checkRegister(after).map(({ entity }) => entity)).toContain('meeting');
  });

  it('when two series come to share their numbers', () => {
    expect(checkRegister(sample)).toEqual([]);
    const [series, other] = sample.series;
    const number = sample.proposal.find(({ seriesId }) => seriesId === other?.id)?.number;
    const proposal = sample.proposal.find(({ seriesId }) => seriesId === series?.id);
    const apart = put(sample, 'series', { ...series, family: 'a family of its own' });
    const both = put(apart, 'proposal', { ...proposal, number, suffix: '' });
    const before = checkRegister(both);
    const after = checkRegister(put(both, 'series', { ...series }));
    expect(after.length).toBeGreaterThan(before.length);
  });

  it('when the days change by which a window to adopt is counted', () => {
    const proposalId = sample.stageEvent.find(({ kind }) => kind === 'raised')?.proposalId ?? '';
    const request = sample.stageEvent.find((event) => event.proposalId === proposalId);
    const asked = put(sample, 'stageEvent', {
      ...request,
      id: idFor('a request'),
      kind: 'withdrawal-requested',
      on: '2020-03-02',
      knownOn: null,
    });
    const ends = (register: Register) => timelineOf(register, proposalId, '2199-12-31').states.at(-1)?.from;
    const usual = ends(asked);
    expect(usual).toBe('2020-03-16');
    const holiday = {
      id: idFor('a holiday'),
      date: '2020-03-04',
      kind: 'holiday',
      name: 'A day off',
      source: null,
    };
    expect(ends(put(asked, 'holiday', holiday))).toBe('2020-03-17');
    const setting = { id: idFor('a window'), key: 'withdrawal.window', value: '3', from: null };
    expect(ends(put(asked, 'setting', setting))).toBe('2020-03-05');
  });
});
