import { describe, expect, it } from 'vitest';
import { type Arrival, headsAfter } from '../../../src-shared/snapshot/lineage.ts';

const PARENTS = new Map<string, readonly string[]>([
  ['first', []],
  ['theirs', ['first']],
  ['left with theirs', ['theirs']],
  ['left without', ['first']],
  ['their next', ['theirs', 'left without']],
]);
const came = (how: Arrival['how'], state: string, isUndone = false): Arrival => ({ how, state, isUndone });
const heads = (...arrivals: readonly Arrival[]) => headsAfter(PARENTS, [came('began', 'first'), ...arrivals]);

describe('what a register’s records came from', () => {
  it('is the newest it came by', () => {
    expect(heads()).toEqual(['first']);
    expect(heads(came('left', 'left without'), came('merged', 'theirs'))).toEqual(['left without', 'theirs']);
    expect(heads(came('merged', 'theirs'), came('left', 'left with theirs'))).toEqual(['left with theirs']);
  });

  it('is not a merge that was undone, nor what left while it was in force', () => {
    const undone = [came('merged', 'theirs', true), came('left', 'left with theirs')];
    expect(heads(...undone)).toEqual(['first']);
    expect(heads(...undone, came('left', 'left without'))).toEqual(['left without']);
  });

  it('is not what left before the undoing, also where the same is merged once more', () => {
    const undone = [came('merged', 'theirs', true), came('left', 'left with theirs')];
    expect(heads(...undone, came('merged', 'theirs'))).toEqual(['theirs']);
    expect(heads(...undone, came('left', 'left without'), came('merged', 'their next'))).toEqual([
      'their next',
    ]);
    // From then on, what leaves with it counts.
    expect(heads(...undone, came('merged', 'theirs'), came('left', 'left with theirs'))).toEqual([
      'left with theirs',
    ]);
  });

  it('stays what it was where a second merge of the same is undone', () => {
    expect(heads(came('merged', 'theirs'), came('merged', 'theirs', true))).toEqual(['theirs']);
  });
});
