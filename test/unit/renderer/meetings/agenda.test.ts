import { describe, expect, it } from 'vitest';
import {
  dateLines,
  dropItem,
  itemsKnownByMonth,
  takeOntoMeeting,
  usualSetOn,
} from '../../../../src-renderer/features/meetings/agenda-changes.ts';
import { usualPurpose } from '../../../../src-renderer/features/meetings/committees.ts';
import { meetingRows } from '../../../../src-renderer/features/meetings/meeting-rows.ts';
import { outcomesOf, placeOf } from '../../../../src-renderer/features/meetings/place.ts';
import { newProblems } from '../../../../src-renderer/features/meetings/preview.ts';
import { notNamed, proposalNamed } from '../../../../src-renderer/features/meetings/references.ts';
import { voteAfter, voteBefore } from '../../../../src-renderer/features/meetings/vote-chain.ts';
import { meetingChanges } from '../../../../src-renderer/features/meetings/year.ts';
import { applyChanges } from '../../../../src-shared/entities/apply-changes.ts';
import { knownMeeting } from '../../../../src-shared/report/reading/meetings.ts';
import { buildSample } from '../../../helpers/sample/build-sample.ts';
import { smallRegister } from '../../../helpers/small-register.ts';
import { meetingOn, proposalId, putOf } from './ground.ts';

const sample = buildSample();

describe('the list', () => {
  it('has the coming first, nearest first, then the past, latest first', () => {
    const rows = meetingRows(sample, '2020-01-31').map(({ date, isPast }) => [date, isPast]);
    expect(rows.slice(0, 3)).toEqual([
      ['2020-02-05', false],
      ['2020-02-07', false],
      ['2020-02-14', false],
    ]);
    expect(rows.slice(-2)).toEqual([
      ['2020-01-28', true],
      ['2020-01-22', true],
    ]);
  });

  it('counts papers day and agenda day back in working days, and what is still to decide', () => {
    const panel = meetingRows(sample, '2020-01-31').find(({ date }) => date === '2020-02-14');
    expect(panel).toMatchObject({ papersDay: '2020-02-07', agendaDay: '2020-01-31', items: 3, undecided: 3 });
    const board = meetingRows(sample, '2020-01-31').find(({ date }) => date === '2020-01-22');
    expect(board).toMatchObject({ items: 3, undecided: 0 });
  });

  it('keeps a cancelled meeting under the day it was to be', () => {
    const { meeting } = meetingOn(sample, '2020-03-04');
    const fields = { knownOn: null, source: null, inferred: false, note: null, replacesId: null };
    const id = meeting.id.replace(/^./, 'e');
    const row = { id, meetingId: meeting.id, date: null, on: '2020-02-03', ...fields };
    const off = applyChanges(sample, [{ kind: 'put', entity: 'meetingDate', record: row }]);
    const listed = meetingRows(off, '2020-01-31').find((one) => one.id === meeting.id);
    expect(listed).toMatchObject({ date: '2020-03-04', isCancelled: true, papersDay: null });
    expect(dateLines(off, meeting.id).map(({ what }) => what)).toEqual(['cancelled', 'set']);
  });
});

describe('a typed reference', () => {
  it('names a proposal by number, prefix and any spacing', () => {
    const mp079 = proposalId(sample, 'MP079');
    for (const typed of ['79', 'MP079', 'mp 79', ' mp079 ', 'DP79'])
      expect(proposalNamed(sample, typed, '2020-01-31')).toEqual({ kind: 'one', proposalId: mp079 });
    expect(proposalNamed(sample, 'SECMP0079', '2020-01-31')).toEqual({ kind: 'none' });
    expect(proposalNamed(sample, 'hello', '2020-01-31')).toEqual({ kind: 'none' });
  });

  it('means the plain number before its splits, and asks between splits alone', () => {
    const small = smallRegister();
    const plain = small.proposal('MP102');
    small.proposal('MP102A');
    small.proposal('MP103A');
    small.proposal('MP103B');
    const register = small.register();
    expect(proposalNamed(register, '102', '2020-01-31')).toEqual({ kind: 'one', proposalId: plain });
    const several = proposalNamed(register, '103', '2020-01-31');
    expect(several.kind).toBe('several');
    if (several.kind === 'several')
      expect(notNamed('103', several)).toMatch(/^“103” could be .P103A or .P103B: type the whole/);
    expect(proposalNamed(register, '103b', '2020-01-31').kind).toBe('one');
  });
});

it('takes what was known by month onto a meeting, and says so on the old item', () => {
  const panel = sample.committee.find(({ kind }) => kind === 'panel');
  const fields = { committeeId: panel?.id ?? '', kind: 'ordinary', number: null } as const;
  const made = meetingChanges({ ...fields, agendaDay: null, note: null }, '2020-03-13', '2020-02-20');
  const register = applyChanges(sample, made.changes);
  const meeting = meetingOn(register, '2020-03-13');
  const items = itemsKnownByMonth(register, meeting);
  expect(items).toHaveLength(2);
  const changes = takeOntoMeeting(register, meeting, items, '2020-02-28');
  const after = applyChanges(register, changes);
  expect(newProblems(register, after)).toEqual([]);
  expect(itemsKnownByMonth(after, meeting)).toEqual([]);
  const put = putOf(changes, 'agendaItem');
  expect(put.filter(({ droppedReason }) => droppedReason !== null)).toMatchObject([
    { droppedOn: '2020-02-28', droppedReason: 'taken onto the meeting of 13 March 2020' },
    { droppedOn: '2020-02-28' },
  ]);
  expect(put.filter(({ meetingId }) => meetingId === made.meetingId)).toHaveLength(2);
});

it('drops an item with its day and reason', () => {
  const [item] = sample.agendaItem;
  if (item === undefined) throw new Error('The sample has no items.');
  expect(putOf(dropItem(item, '2020-02-01', ' withdrawn '), 'agendaItem')).toMatchObject([
    { id: item.id, droppedOn: '2020-02-01', droppedReason: 'withdrawn' },
  ]);
});

it('sets today what is to come, and on its agenda day what is past', () => {
  const panel = meetingOn(sample, '2020-02-14');
  expect(usualSetOn(sample, panel, '2020-02-03')).toBe('2020-02-03');
  expect(usualSetOn(sample, panel, '2020-03-03')).toBe('2020-01-31');
  expect(usualSetOn(sample, null, '2020-03-03')).toBe('2020-03-03');
});

it('suggests a purpose by the committee and the stage', () => {
  expect(usualPurpose('change-board', 'opine')).toBe('vote');
  expect(usualPurpose('change-board', 'refine')).toBe('impact-assessment-request');
  expect(usualPurpose('panel', 'define')).toBe('conversion');
  expect(usualPurpose('panel', 'refine')).toBe('modification-report');
  expect(usualPurpose('change-sub-committee', 'define')).toBe('decision');
});

it('links what was sent back and the vote after it both ways', () => {
  const id = proposalId(sample, 'SECMP0062');
  const votes = sample.agendaItem.filter((item) => item.proposalId === id && item.purpose === 'vote');
  const first = votes.find(({ meetingId }) => meetingId === meetingOn(sample, '2020-01-22').meeting.id);
  const second = votes.find((vote) => vote !== first);
  if (first === undefined || second === undefined) throw new Error('SECMP0062 was not voted on twice.');
  expect(voteAfter(sample, first)).toMatchObject({ item: second, planned: '2020-02-07' });
  expect(voteBefore(sample, second)).toMatchObject({ item: first, planned: '2020-01-22' });
  expect(voteAfter(sample, second)).toBeNull();
  expect(voteBefore(sample, first)).toBeNull();
});

it('opens what a selection names, and the list where that is gone', () => {
  const { meeting } = meetingOn(sample, '2020-02-14');
  expect(placeOf(sample, meeting.id)).toEqual({ kind: 'meeting', id: meeting.id });
  expect(placeOf(sample, outcomesOf(meeting.id))).toEqual({ kind: 'outcomes', id: meeting.id });
  expect(placeOf(sample, 'year')).toEqual({ kind: 'year' });
  const referral = sample.authorityReferral[0]?.id ?? '';
  expect(placeOf(sample, referral)).toEqual({ kind: 'referral', id: referral });
  expect(placeOf(sample, 'gone')).toEqual({ kind: 'list' });
  expect(knownMeeting(sample, meeting, '9999-12-31')).not.toBeNull();
});
