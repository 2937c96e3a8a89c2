import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../src-shared/entities/apply-changes.ts';
import type { Change } from '../../../src-shared/entities/change-set.ts';
import { emptyRegister, type Register } from '../../../src-shared/entities/register.ts';
import type { AnyRecord, EntityName } from '../../../src-shared/entities/registry.ts';
import { differencesBetween } from '../../../src-shared/merge/difference.ts';
import { groupDifferences } from '../../../src-shared/merge/group-differences.ts';
import { deedsIn } from '../../../src-shared/merge/last-changed.ts';
import { NOTHING_DECIDED } from '../../../src-shared/merge/plan-merge.ts';
import { reviewMerge } from '../../../src-shared/merge/review-merge.ts';
import type { SnapshotChange } from '../../../src-shared/snapshot/format.ts';
import { buildSample } from '../../helpers/sample/build-sample.ts';
import { idFor } from '../../helpers/sample/ids.ts';

const ID = (at: number) => `00000000-0000-4000-8000-00000000000${at}`;
const person = (at: number, name: string) => ({ id: ID(at), name });
const term = (at: number, long: string) => ({ id: ID(at), short: 'XYZ', long, alwaysKnown: false });

function register(changes: readonly (readonly [EntityName, object])[], from = emptyRegister()): Register {
  return applyChanges(
    from,
    changes.map(([entity, record]): Change => ({ kind: 'put', entity, record: record as AnyRecord })),
  );
}

describe('reviewMerge', () => {
  it('goes on showing what was decided, so that it can be decided otherwise', () => {
    const base = register([['person', person(1, 'Ann')]]);
    const sources = {
      base: { register: base, unsure: new Set<string>() },
      mine: register([['person', person(1, 'Anna')]]),
      theirs: register([['person', person(1, 'Anne')]]),
    };
    const [asked] = reviewMerge(sources, NOTHING_DECIDED).conflicts;
    if (asked === undefined) throw new Error('it is asked');
    const decided = reviewMerge(sources, { ...NOTHING_DECIDED, choices: new Map([[asked.key, 'theirs']]) });
    expect(decided.plan.conflicts).toEqual([]);
    expect(decided.conflicts).toEqual([asked]);
    expect(decided.differences).toMatchObject([{ entity: 'person', kind: 'changed' }]);
  });

  it('tells one of two as a change of one, and as none where mine was kept', () => {
    const sources = {
      base: { register: emptyRegister(), unsure: new Set<string>() },
      mine: register([['glossaryTerm', term(2, 'Mine')]]),
      theirs: register([['glossaryTerm', term(1, 'Theirs')]]),
    };
    const [pair] = reviewMerge(sources, NOTHING_DECIDED).twins;
    if (pair === undefined) throw new Error('they are twins');
    const combined = { ...NOTHING_DECIDED, combined: new Set([pair.key]) };
    const review = reviewMerge(sources, combined);
    expect(review.twins).toEqual([pair]);
    const [asked] = review.conflicts;
    if (asked === undefined) throw new Error('what differs is asked');
    const kept = (side: 'mine' | 'theirs') =>
      reviewMerge(sources, { ...combined, choices: new Map([[asked.key, side]]) }).differences.filter(
        ({ entity }) => entity !== 'alias',
      );
    expect(kept('mine')).toEqual([]);
    expect(kept('theirs')).toMatchObject([{ kind: 'changed', before: { long: 'Mine' } }]);
  });
});

describe('groupDifferences', () => {
  it('puts what belongs to a proposal under it, proposals before people, and no notes', () => {
    const sample = buildSample();
    const title = sample.proposalTitle.find(({ id }) => id === idFor('proposalTitle DP100'));
    const after = register(
      [
        ['person', person(1, 'Cat')],
        ['proposalTitle', { ...title, title: 'Another' }],
        ['alias', { id: ID(2), entity: 'person', survivorId: ID(1) }],
      ],
      sample,
    );
    const groups = groupDifferences(differencesBetween(sample, after), sample, after);
    expect(groups.map(({ key, differences }) => [key, differences.length])).toEqual([
      [`proposal ${idFor('proposal DP100')}`, 1],
      ['person', 1],
    ]);
  });
});

describe('deedsIn', () => {
  const row = (
    changeSet: string,
    at: string,
    author: string,
    name: string,
    rest: Partial<SnapshotChange> = {},
  ) =>
    ({
      changeSet,
      author,
      installation: ID(9),
      at,
      label: '',
      entity: 'person',
      id: ID(1),
      before: { id: ID(1), name: 'before' },
      after: { id: ID(1), name },
      kind: 'do',
      of: null,
      told: false,
      ...rest,
    }) as SnapshotChange;

  it('names who did it before who merged it, and passes over what was undone and who imported', () => {
    const deeds = deedsIn(
      [
        row('a', '2020-01-01', 'Importer', 'One', { kind: 'import', before: null }),
        row('b', '2020-01-02', 'Bob', 'Two', { told: true }),
        row('c', '2020-01-03', 'Ann', 'Two', { kind: 'merge' }),
        row('d', '2020-01-04', 'Ann', 'Three'),
        row('e', '2020-01-05', 'Ann', 'Two', { kind: 'undo', of: 'd' }),
      ],
      new Set([ID(1)]),
    );
    expect(deeds.ofField(ID(1), 'name', 'Two')).toEqual({ author: 'Bob', at: '2020-01-02' });
    expect(deeds.ofField(ID(1), 'name', 'Three')).toBeNull();
    expect(deeds.ofField(ID(1), 'name', 'One')).toBeNull();
    expect(deeds.ofRemoval(ID(1))).toBeNull();
  });
});
