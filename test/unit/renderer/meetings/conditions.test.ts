import { describe, expect, it } from 'vitest';
import {
  settledCondition,
  settlementProblems,
  standingWords,
} from '../../../../src-renderer/features/meetings/conditions.ts';
import { buildSample } from '../../../helpers/sample/build-sample.ts';

const condition = buildSample().condition[0];
if (condition === undefined) throw new Error('The sample has no condition.');

describe('what becomes of a condition', () => {
  it('is met, no longer asked for, or open again, and never two of them', () => {
    const met = settledCondition(condition, { kind: 'met', on: '2020-02-10', reason: 'typed before' });
    expect(met).toEqual({ ...condition, metOn: '2020-02-10' });
    const dropped = settledCondition(met, { kind: 'dropped', on: '2020-02-11', reason: ' It is moot ' });
    expect(dropped).toEqual({ ...condition, droppedOn: '2020-02-11', droppedReason: 'It is moot' });
    expect(settledCondition(dropped, { kind: 'open', on: null, reason: '' })).toEqual(condition);
  });

  it('is said in words', () => {
    expect(standingWords(condition)).toBe('Not met yet');
    expect(standingWords({ ...condition, metOn: '2020-02-10' })).toBe('Met on 10 February 2020');
    expect(standingWords({ ...condition, droppedOn: '2020-02-11', droppedReason: 'It is moot' })).toBe(
      'No longer asked for from 11 February 2020: It is moot',
    );
  });

  it('needs its day, and a reason where it is no longer asked for', () => {
    expect(settlementProblems({ kind: 'open', on: null, reason: '' })).toEqual([]);
    expect(settlementProblems({ kind: 'met', on: null, reason: '' })).toEqual([
      'Say on which day it was met.',
    ]);
    expect(settlementProblems({ kind: 'dropped', on: null, reason: ' ' })).toEqual([
      'Say from which day it is no longer asked for.',
      'Say why it is no longer asked for.',
    ]);
  });
});
