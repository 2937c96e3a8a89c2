import { describe, expect, it } from 'vitest';
import { buildSample } from '../../helpers/sample/build-sample.ts';
import { EFFECTS, effectOf, factsByField } from './effects.ts';
import { FIXED } from './effects-kept.ts';
import { trialsOf } from './trial.ts';

const facts = factsByField(buildSample());

describe('changing a fact of the register changes the paper there and nowhere else', () => {
  it('has something said of every field with a value, and of no other', () => {
    const unknown = [...facts.keys()].filter((name) => effectOf(name) === undefined && !(name in FIXED));
    expect(unknown).toEqual([]);
    expect([...Object.keys(EFFECTS), ...Object.keys(FIXED)].filter((name) => !facts.has(name))).toEqual([]);
  });

  it.each([...facts.keys()].filter((name) => !(name in FIXED)))('%s', (name) => {
    const effect = effectOf(name);
    if (effect === undefined) throw new Error(`Nothing is said of ${name}.`);
    const trials = trialsOf(effect, facts.get(name) ?? []);
    expect(trials.flatMap(({ faults }) => faults)).toEqual([]);
    expect(trials.some(({ seen }) => seen)).toBe(effect.kind !== 'kept');
  });
});
