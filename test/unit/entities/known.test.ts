import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src-shared/entities/known.ts';

const ALL = '9999-12-31';
const fact = (id: string, kind: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  kind,
  on: '2020-02-03',
  knownOn: null,
  replacesId: null,
  ...more,
});
const order = (...facts: readonly ReturnType<typeof fact>[]) => readFacts(facts, ALL).map(({ id }) => id);

describe('what happened on one day', () => {
  it('is read in the order of the process, whatever its words and whenever it became known', () => {
    const issued = fact('issued', 'issued', { date: '2020-02-24', knownOn: '2020-02-10' });
    const extended = fact('extended', 'extended', { date: '2020-03-02' });
    const expected = fact('expected', 'expected', { date: '2020-02' });
    expect(order(extended, issued, expected)).toEqual(['expected', 'issued', 'extended']);
    expect(order(fact('closed', 'closed'), extended, issued)).toEqual(['issued', 'extended', 'closed']);
    const assessment = ['returned', 'progress', 'expected-return', 'target', 'accepted', 'requested'];
    expect(order(...assessment.map((kind) => fact(kind, kind)))).toEqual(assessment.toReversed());
  });

  it('of one kind is read by when it became known, then by what it says, and never by where it stands', () => {
    const first = fact('first', 'progress', { text: 'A' });
    const second = fact('second', 'progress', { text: 'B' });
    const late = fact('late', 'progress', { text: '0', knownOn: '2020-02-04' });
    expect(order(late, second, first)).toEqual(['first', 'second', 'late']);
    expect(order(first, late, second)).toEqual(['first', 'second', 'late']);
  });
});
