import { describe, expect, it, vi } from 'vitest';
import { applyChanges } from '../../../src-shared/entities/apply-changes.ts';
import type { Problem } from '../../../src-shared/entities/change-set.ts';
import { emptyRegister, type Register } from '../../../src-shared/entities/register.ts';
import { checkRegister } from '../../../src-shared/entities/rules/check-register.ts';
import { timelineOf } from '../../../src-shared/lifecycle/timeline.ts';
import { generate } from '../../helpers/generated/generate.ts';
import { randomFrom } from '../../helpers/generated/random.ts';
import { randomChanges } from '../../helpers/random-changes.ts';

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
