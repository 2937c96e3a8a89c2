import { describe, expect, it } from 'vitest';
import {
  choose,
  chooseAll,
  combine,
  decideAgain,
  leaveNothingOut,
  leaveOut,
  renumber,
} from '../../../../src-renderer/features/snapshots/decisions.ts';
import {
  countsInWords,
  lossInWords,
  madeInWords,
  mergeButton,
} from '../../../../src-renderer/features/snapshots/merge-words.ts';
import { passphraseFaults } from '../../../../src-renderer/features/snapshots/new-passphrase.ts';
import {
  agoInWords,
  originInWords,
  sinceInWords,
} from '../../../../src-renderer/features/snapshots/origin-words.ts';
import type { IncomingAbout, IncomingPlan } from '../../../../src-shared/api/incoming-api.ts';

const ABOUT: IncomingAbout = {
  name: 'SEC.panelsnap',
  author: 'Ann',
  madeAt: '2020-02-07T09:00:00.000Z',
  hasHistory: true,
  wasProtected: false,
  records: 475,
  relation: 'related',
  commonAt: '2020-01-31T09:00:00.000Z',
  mineSince: 3,
  theirsSince: 14,
};

describe('where a snapshot comes from', () => {
  it('is told with its age and the state it began from', () => {
    expect(originInWords(ABOUT, '2020-02-07', '2020-01-31', '2020-02-10')).toBe(
      'Made by Ann on 7 February 2020, 3 days ago, from this register’s state of 31 January 2020.',
    );
    expect(originInWords({ ...ABOUT, relation: 'known' }, '2020-02-07', null, '2020-02-07')).toBe(
      'Made by Ann on 7 February 2020, today. Everything in it is in this register already.',
    );
    expect(originInWords({ ...ABOUT, relation: 'unrelated' }, '2020-02-07', null, '2020-02-08')).toContain(
      'yesterday. It and this register have no state in common',
    );
  });

  it('is told in the largest unit that says enough, and in none for a day to come', () => {
    expect(agoInWords('2020-01-01', '2020-02-29')).toBe('59 days ago');
    expect(agoInWords('2020-01-01', '2020-06-03')).toBe('5 months ago');
    expect(agoInWords('2017-01-01', '2020-06-03')).toBe('3 years ago');
    expect(agoInWords('2020-01-02', '2020-01-01')).toBe('a day that is still to come');
  });

  it('says what was done since on each side', () => {
    const since = (mineSince: number, theirsSince: number) =>
      sinceInWords({ ...ABOUT, mineSince, theirsSince });
    expect(since(3, 14)).toBe('Since then 3 records were changed here, and 14 there.');
    expect(since(0, 1)).toBe('Nothing was changed here since; 1 record was changed there.');
    expect(since(1, 0)).toBe('Since then 1 record was changed here, and nothing there.');
    expect(since(0, 0)).toBe('Nothing was changed since on either side.');
    expect(sinceInWords({ ...ABOUT, relation: 'known' })).toBeNull();
  });
});

const PLAN: IncomingPlan = {
  plan: 'a',
  version: 1,
  count: 14,
  groups: [],
  conflicts: [],
  twins: [],
  problems: [],
};

function conflict(key: string, isOpen: boolean): IncomingPlan['conflicts'][number] {
  return {
    key,
    kind: 'field',
    entity: 'person',
    id: key,
    isOpen,
    field: 'name',
    removedBy: null,
    base: 'A',
    isBaseKnown: true,
    mine: 'B',
    theirs: 'C',
    record: {},
    children: [],
    who: { base: null, mine: null, theirs: null },
  };
}

describe('the button of a merge', () => {
  it('counts what it brings in, and says what is to be decided first', () => {
    expect(mergeButton(PLAN, 'related')).toEqual({ label: 'Bring in their 14 changes', reason: null });
    expect(mergeButton({ ...PLAN, count: 1 }, 'related')?.label).toBe('Bring in their change');
    const open = { ...PLAN, conflicts: [conflict('a', true), conflict('b', true), conflict('c', false)] };
    expect(mergeButton(open, 'related')?.reason).toBe('2 to decide first');
    expect(mergeButton({ ...PLAN, count: 0, conflicts: [conflict('a', true)] }, 'related')).toEqual({
      label: 'Bring in their changes',
      reason: '1 to decide first',
    });
  });

  it('still records a decision that brings nothing in, and that nothing was new; once that is done it is gone', () => {
    expect(mergeButton({ ...PLAN, count: 0, conflicts: [conflict('a', false)] }, 'related')).toEqual({
      label: 'Keep mine throughout',
      reason: null,
    });
    const same = { ...PLAN, count: 0 };
    expect(mergeButton(same, 'related')).toEqual({ label: 'Note it as brought in', reason: null });
    expect(mergeButton(same, 'known')).toBeNull();
    expect(madeInWords(same)).toBe('It is noted as brought in. Nothing in it was new.');
    expect(madeInWords({ ...same, conflicts: [conflict('a', false)] })).toBe('Mine was kept throughout.');
    expect(madeInWords(PLAN)).toBe('Their 14 changes are in.');
  });

  it('is for a replacement the loss, in words', () => {
    expect(lossInWords('related', 3)).toContain('3 records that were changed here since are lost');
    expect(lossInWords('related', 0)).toContain('nothing of yours is lost');
    expect(lossInWords('unrelated', 0)).toContain('Everything in this register gives way');
    expect(countsInWords({ added: 2, changed: 0, removed: 1 })).toBe('2 added, 1 removed');
  });
});

describe('decisions', () => {
  const none = { choices: {}, combined: [], renumbered: {}, leftOut: [] };
  it('are made one by one or all at once, and taken back', () => {
    const all = chooseAll([conflict('a', true), conflict('b', true)], 'theirs')(choose('a', 'mine')(none));
    expect(all.choices).toEqual({ a: 'theirs', b: 'theirs' });
    const twice = renumber('t', 'id', 902)(combine('t', 'id')(none));
    expect(twice).toMatchObject({ combined: [], renumbered: { id: { number: 902, suffix: '' } } });
    expect(combine('t', 'id')(twice)).toMatchObject({ combined: ['t'], renumbered: {} });
    expect(decideAgain('t', 'id')(twice)).toEqual(none);
    expect(leaveOut(['x', 'y'])(leaveOut(['x'])(none)).leftOut).toEqual(['x', 'y']);
    expect(leaveNothingOut(leaveOut(['x'])(none))).toEqual(none);
  });
});

describe('a new passphrase', () => {
  it('is long enough and typed the same twice', () => {
    expect(passphraseFaults('short', 'short').passphrase).toContain('at least');
    expect(passphraseFaults('four words that fit', 'four words').again).toBe(
      'It is not the same as the first.',
    );
    expect(passphraseFaults('four words that fit', 'four words that fit')).toEqual({
      passphrase: null,
      again: null,
    });
  });
});
