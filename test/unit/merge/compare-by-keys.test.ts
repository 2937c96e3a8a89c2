import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../src-shared/entities/apply-changes.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import { compareByKeys } from '../../../src-shared/merge/compare-by-keys.ts';
import { generate } from '../../helpers/generated/generate.ts';
import { newId, renamed } from '../../helpers/renamed.ts';
import { buildSample } from '../../helpers/sample/build-sample.ts';
import { idFor } from '../../helpers/sample/ids.ts';

const sample = buildSample();

function first<Item>(list: readonly Item[]): Item {
  const [item] = list;
  if (item === undefined) throw new Error('the sample has one');
  return item;
}

describe('two registers compared by what people know their records by', () => {
  it('are the same whatever their ids and the order of their records', () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        expect(compareByKeys(sample, renamed(sample, word)).differences).toEqual([]);
      }),
      { numRuns: 5 },
    );
  }, 60_000);

  it('are the same for a register of some hundred proposals too', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1000 }), (seed) => {
        const { register } = generate(seed);
        expect(compareByKeys(register, renamed(register, 'other')).differences).toEqual([]);
      }),
      { numRuns: 3 },
    );
  }, 60_000);

  it('differ the other way round when they change places', () => {
    const kinds = (mine: Register, theirs: Register) => {
      const { differences } = compareByKeys(mine, theirs);
      const count = (kind: string) => differences.filter((one) => one.kind === kind).length;
      return { added: count('added'), removed: count('removed'), changed: count('changed') };
    };
    fc.assert(
      fc.property(fc.nat({ max: 40 }), fc.nat({ max: 40 }), (one, two) => {
        const mine = { ...sample, proposalTitle: sample.proposalTitle.filter((_, at) => at % 41 !== one) };
        const theirs = renamed(
          {
            ...sample,
            assessmentEvent: sample.assessmentEvent.filter((_, at) => at % 41 !== two),
          },
          'other',
        );
        const [there, back] = [kinds(mine, theirs), kinds(theirs, mine)];
        expect(back).toEqual({ added: there.removed, removed: there.added, changed: there.changed });
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it('tell one reworded field as one change, under my ids', () => {
    const title = sample.proposalTitle.find(({ id }) => id === idFor('proposalTitle DP100'));
    if (title === undefined) throw new Error('the sample has DP100');
    const reworded = applyChanges(sample, [
      { kind: 'put', entity: 'proposalTitle', record: { ...title, title: 'Reworded' } },
    ]);
    expect(compareByKeys(sample, renamed(reworded, 'other')).differences).toMatchObject([
      {
        entity: 'proposalTitle',
        id: title.id,
        kind: 'changed',
        fields: [{ field: 'title', before: title.title, after: 'Reworded' }],
      },
    ]);
  });

  it('do not take another proposal for the same one', () => {
    const like = first(sample.proposal);
    const extra = { ...like, id: newId(like.id, 'extra'), number: 999, splitFromId: null };
    const more = applyChanges(sample, [{ kind: 'put', entity: 'proposal', record: extra }]);
    const fewer = applyChanges(sample, [
      { kind: 'put', entity: 'proposal', record: { ...extra, id: newId(like.id, 'mine'), number: 998 } },
    ]);
    const { differences } = compareByKeys(fewer, renamed(more, 'other'));
    expect(differences.map(({ kind }) => kind).sort()).toEqual(['added', 'removed']);
  });
});
