import { expect, it } from 'vitest';
import { rowCorrecting } from '../../../../src-renderer/features/meetings/entry-row.ts';
import { previewOf } from '../../../../src-renderer/features/meetings/preview.ts';
import { asRecommended, preparedRows } from '../../../../src-renderer/features/meetings/recommended.ts';
import { applyChanges } from '../../../../src-shared/entities/apply-changes.ts';
import type { Register } from '../../../../src-shared/entities/register.ts';
import { buildSample } from '../../../helpers/sample/build-sample.ts';
import { meetingOn, proposalId, putOf, rowOf, undecided } from './ground.ts';

const BOARD = '2020-01-22';
const register = undecided();
const sample = buildSample();

function correcting(from: Register, date: string, reference: string) {
  const id = proposalId(from, reference);
  const items = from.agendaItem.filter((item) => item.proposalId === id && item.purpose === 'vote');
  const meeting = meetingOn(from, date);
  const outcome = from.outcome.find(
    ({ agendaItemId }) => items.find((item) => item.id === agendaItemId)?.meetingId === meeting.meeting.id,
  );
  const row = outcome === undefined ? null : rowCorrecting(from, outcome);
  if (row === null) throw new Error(`${reference} was not decided on ${date}.`);
  return row;
}

it('makes one new ad hoc meeting for two votes of its day', () => {
  const meeting = meetingOn(register, BOARD);
  const next = { kind: 'ad-hoc', date: '2020-02-07' } as const;
  const rows = ['SECMP0062', 'MP079'].map((reference) =>
    rowOf(register, meeting, reference, { outcome: 'sent-back', next }),
  );
  const preview = previewOf(register, meeting, rows, null);
  expect(putOf(preview.changes, 'meeting')).toHaveLength(1);
  expect(new Set(putOf(preview.changes, 'agendaItem').map((item) => item.meetingId)).size).toBe(1);
  expect(preview.problems).toEqual([]);
});

it('says under its row what the register would refuse', () => {
  const meeting = meetingOn(register, BOARD);
  const good = rowOf(register, meeting, 'MP097', { outcome: 'rejected' });
  const draft = rowOf(register, meeting, 'DP101', { outcome: 'recommended-approval' });
  const open = rowOf(register, meeting, 'MP079', {});
  const { rows } = previewOf(register, meeting, [good, draft, open], null);
  expect(rows.get(good.key)?.problems).toEqual([]);
  expect(rows.get(draft.key)?.problems).toHaveLength(1);
  expect(rows.get(draft.key)?.problems[0]).toContain('it was a draft in Define');
  expect(rows.has(open.key)).toBe(false);
});

it('does not hold an earlier fault against what is entered now', () => {
  const faulty: Register = {
    ...register,
    person: [
      ...register.person,
      ...register.person.slice(0, 1).map((one) => ({ ...one, id: one.id.replace(/^./, 'f') })),
    ],
  };
  const meeting = meetingOn(faulty, BOARD);
  const row = rowOf(faulty, meeting, 'MP097', { outcome: 'rejected' });
  expect(previewOf(faulty, meeting, [row], null).problems).toEqual([]);
});

it('takes everything as recommended, each by its route', () => {
  const meeting = meetingOn(sample, '2020-02-14');
  const rows = preparedRows(sample, meeting.meeting.id).map((row) => ({ ...row, ...asRecommended(row) }));
  const preview = previewOf(sample, meeting, rows, null);
  expect(putOf(preview.changes, 'outcome').map(({ kind, route }) => [kind, route])).toEqual([
    ['converted', 'refinement'],
    ['converted', 'refinement'],
    ['converted', 'refinement'],
  ]);
  expect([...preview.rows.values()].every(({ problems }) => problems.length === 0)).toBe(true);
});

it('corrects a recommendation to an approval: the referral goes, the release comes', () => {
  const row = correcting(sample, BOARD, 'MP079');
  const releaseId = sample.release[0]?.id ?? null;
  const meeting = meetingOn(sample, BOARD);
  const preview = previewOf(sample, meeting, [{ ...row, outcome: 'approved', releaseId }], null);
  const after = applyChanges(sample, preview.changes);
  expect(preview.rows.get(row.key)?.problems).toEqual([]);
  expect(after.authorityReferral).toEqual([]);
  expect(putOf(preview.changes, 'outcome')).toMatchObject([{ replacesId: row.replacesId, kind: 'approved' }]);
  expect(preview.rows.get(row.key)?.says).toContain('its referral to the Authority is taken back');
});

it('corrects what was sent back to a rejection: the next vote is taken off', () => {
  const row = correcting(sample, BOARD, 'SECMP0062');
  const meeting = meetingOn(sample, BOARD);
  const preview = previewOf(sample, meeting, [{ ...row, outcome: 'rejected', reason: '' }], null);
  expect(preview.rows.get(row.key)?.problems).toEqual([]);
  expect(putOf(preview.changes, 'agendaItem')).toMatchObject([
    { purpose: 'vote', droppedOn: BOARD, droppedReason: 'the outcome was corrected' },
  ]);
});

it('corrects only a reason, and leaves what was made', () => {
  const row = correcting(sample, BOARD, 'SECMP0062');
  const meeting = meetingOn(sample, BOARD);
  const preview = previewOf(sample, meeting, [{ ...row, reason: 'legal text' }], null);
  expect(putOf(preview.changes, 'agendaItem')).toEqual([]);
  expect(preview.changes).toHaveLength(1);
  expect(preview.rows.get(row.key)?.problems).toEqual([]);
});

it('corrects an approval into another release', () => {
  const row = correcting(sample, BOARD, 'MP097');
  const june = sample.release.find(({ name }) => name.startsWith('June'))?.id ?? null;
  const meeting = meetingOn(sample, BOARD);
  const preview = previewOf(sample, meeting, [{ ...row, releaseId: june }], null);
  const items = putOf(preview.changes, 'releaseItem');
  expect(items.filter(({ droppedOn }) => droppedOn === null)).toMatchObject([{ releaseId: june }]);
  expect(items.filter(({ droppedOn }) => droppedOn !== null)).toHaveLength(1);
  expect(preview.rows.get(row.key)?.problems).toEqual([]);
});
