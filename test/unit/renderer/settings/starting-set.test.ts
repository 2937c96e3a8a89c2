import { describe, expect, it } from 'vitest';
import { blankProposal, raise } from '../../../../src-renderer/features/proposals/new-draft.ts';
import {
  needsStartingSet,
  startingChanges,
} from '../../../../src-renderer/features/settings/starting-set.ts';
import { applyChanges } from '../../../../src-shared/entities/apply-changes.ts';
import { emptyRegister } from '../../../../src-shared/entities/register.ts';
import { entities } from '../../../../src-shared/entities/registry.ts';
import { checkRegister } from '../../../../src-shared/entities/rules/check-register.ts';
import { referenceOn } from '../../../../src-shared/lifecycle/naming.ts';
import { buildSample } from '../../../helpers/sample/build-sample.ts';

const started = applyChanges(emptyRegister(), startingChanges(emptyRegister()));

describe('the starting set', () => {
  it('is needed by an empty register, and holds together with well-formed records', () => {
    expect(needsStartingSet(emptyRegister())).toBe(true);
    expect(needsStartingSet(started)).toBe(false);
    expect(checkRegister(started)).toEqual([]);
    for (const change of startingChanges(emptyRegister())) {
      if (change.kind !== 'put') throw new Error('It only adds.');
      expect(entities[change.entity].safeParse(change.record).error).toBeUndefined();
    }
  });

  it('makes the series and one committee for each part in the process, as the published papers have them', () => {
    const sample = buildSample();
    const bare = (rows: readonly object[]) => rows.map((row) => ({ ...row, id: '' }));
    expect(bare(started.series)).toEqual(bare(sample.series));
    expect(bare(sample.committee)).toEqual(expect.arrayContaining(bare(started.committee)));
    expect(started.committee.map(({ kind }) => kind)).toEqual([
      'panel',
      'change-sub-committee',
      'change-board',
      'working-group',
    ]);
  });

  it('lets the first proposal be raised as DP001', () => {
    const blank = blankProposal(started, '2020-02-03');
    if (blank === null) throw new Error('There is no series.');
    const { id, changes } = raise(started, { ...blank, title: 'Faster alerts' });
    expect(referenceOn(applyChanges(started, changes), id, '2020-02-03', '9999-12-31')).toBe('DP001');
  });

  it('adds nothing that is there, whatever it is called', () => {
    expect(startingChanges(started)).toEqual([]);
    const own = applyChanges(started, [
      ...started.committee.map(({ id }) => ({ kind: 'remove', entity: 'committee', id }) as const),
      ...started.committee
        .slice(0, 1)
        .map((row) => ({ kind: 'put', entity: 'committee', record: { ...row, name: 'Board' } }) as const),
    ]);
    const again = applyChanges(own, startingChanges(own));
    expect(again.committee.map(({ name }) => name)).toEqual([
      'Board',
      'Change Sub-Committee',
      'Change Board',
      'Working Group',
    ]);
  });
});
