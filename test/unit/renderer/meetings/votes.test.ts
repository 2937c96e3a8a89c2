import { describe, expect, it } from 'vitest';
import { newProblems } from '../../../../src-renderer/features/meetings/preview.ts';
import {
  decisionChanges,
  expectationChanges,
  isOverdue,
  referralRows,
} from '../../../../src-renderer/features/meetings/referrals.ts';
import {
  disagreement,
  isCarried,
  readVotes,
  type Tallies,
  talliesOf,
  tallyChanges,
  totalOf,
} from '../../../../src-renderer/features/meetings/tally.ts';
import { applyChanges } from '../../../../src-shared/entities/apply-changes.ts';
import { stageOn, timelineOf } from '../../../../src-shared/lifecycle/timeline.ts';
import { buildSample } from '../../../helpers/sample/build-sample.ts';
import { proposalId, putOf } from './ground.ts';

const sample = buildSample();
const votes = (votesFor: number, votesAgainst: number, abstentions = 0) => ({
  votesFor,
  votesAgainst,
  abstentions,
});
const carried: Tallies = { 'large-suppliers proposed': votes(4, 1), 'networks proposed': votes(2, 1, 1) };
const lost: Tallies = { 'large-suppliers proposed': votes(1, 4) };

describe('a tally', () => {
  it('takes figures, and leaves what stood where something else is typed', () => {
    expect(['', ' 12 ', '0'].map(readVotes)).toEqual([0, 12, 0]);
    expect(['12x', '-1', '1.5', '123456'].map(readVotes)).toEqual([null, null, null, null]);
  });

  it('totals over the categories, each solution for itself', () => {
    expect(totalOf(carried, 'proposed')).toEqual(votes(6, 2, 1));
    expect(isCarried(carried, 'proposed')).toBe(true);
    expect(isCarried(carried, 'alternative')).toBeNull();
  });

  it('is held against the recorded outcome, which prints', () => {
    expect(disagreement('approved', carried)).toBeNull();
    expect(disagreement('approved', lost)).toMatch(/carries no solution/);
    expect(disagreement('recommended-rejection', carried)).toMatch(/carries a solution/);
    expect(disagreement('rejected', lost)).toBeNull();
    expect(disagreement('sent-back', carried)).toBeNull();
    expect(disagreement('approved', {})).toBeNull();
    // The Alternative Solution carried it.
    expect(disagreement('approved', { ...lost, 'networks alternative': votes(3, 0) })).toBeNull();
  });

  it('is saved as the lines that differ, and a line of noughts goes', () => {
    const outcomeId = sample.outcome.find(({ kind }) => kind === 'approved')?.id ?? '';
    const first = tallyChanges(sample, outcomeId, carried);
    expect(first).toHaveLength(2);
    const after = applyChanges(sample, first);
    expect(newProblems(sample, after)).toEqual([]);
    expect(talliesOf(after, outcomeId)).toEqual(carried);
    expect(tallyChanges(after, outcomeId, carried)).toEqual([]);
    const emptied = tallyChanges(after, outcomeId, { ...carried, 'networks proposed': votes(0, 0) });
    expect(emptied).toMatchObject([{ kind: 'remove', entity: 'voteTally' }]);
  });
});

describe('a referral', () => {
  const row = () => {
    const [first] = referralRows(sample);
    if (first === undefined) throw new Error('The sample has no referral.');
    return first;
  };
  const form = { destination: null, releaseId: null, reason: '', on: '2020-03-10', knownOn: null };
  const stageAfter = (changes: ReturnType<typeof decisionChanges>) => {
    const after = applyChanges(sample, changes);
    expect(newProblems(sample, after)).toEqual([]);
    return stageOn(timelineOf(after, proposalId(after, 'MP079'), '9999-12-31'), '2020-03-31');
  };

  it('is approved into a release', () => {
    const releaseId = sample.release[0]?.id ?? null;
    const changes = decisionChanges(sample, row(), { ...form, decision: 'approved', releaseId });
    expect(stageAfter(changes)).toBe('release');
    expect(putOf(changes, 'releaseItem')).toMatchObject([{ releaseId, setOn: '2020-03-10' }]);
  });

  it('is rejected, or sent back to a stage', () => {
    expect(stageAfter(decisionChanges(sample, row(), { ...form, decision: 'rejected' }))).toBe('rejected');
    const back = { ...form, decision: 'sent-back', destination: 'refine' } as const;
    expect(stageAfter(decisionChanges(sample, row(), back))).toBe('refine');
  });

  it('has its decision corrected by a row that replaces it', () => {
    const releaseId = sample.release[0]?.id ?? null;
    const first = decisionChanges(sample, row(), { ...form, decision: 'approved', releaseId });
    const decided = applyChanges(sample, first);
    const [again] = referralRows(decided);
    if (again === undefined) throw new Error('The referral is gone.');
    const changes = decisionChanges(decided, again, { ...form, decision: 'rejected' });
    expect(putOf(changes, 'authorityDecision')).toMatchObject([{ replacesId: again.decision?.id }]);
    expect(putOf(changes, 'releaseItem')).toMatchObject([{ droppedOn: '2020-03-10' }]);
    expect(newProblems(decided, applyChanges(decided, changes))).toEqual([]);
  });

  it('is overdue past the month it was expected in', () => {
    const expected = applyChanges(sample, expectationChanges(row(), '2020-02', '2020-02-03'));
    const [later] = referralRows(expected);
    if (later === undefined) throw new Error('The referral is gone.');
    expect(later.expected).toBe('2020-02');
    expect(isOverdue(later, '2020-02-29')).toBe(false);
    expect(isOverdue(later, '2020-03-01')).toBe(true);
  });
});
