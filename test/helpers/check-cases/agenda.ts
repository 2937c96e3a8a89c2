import type { Register } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { idOf } from '../sample/book.ts';
import { added, type Cases, changed, removed, SAMPLE } from './case.ts';

const item = (
  reference: string,
  meeting: string,
  purpose: RecordOf<'agendaItem'>['purpose'],
  register = SAMPLE,
) =>
  added(
    'agendaItem',
    {
      proposalId: idOf('proposal', reference),
      meetingId: idOf('meeting', meeting),
      purpose,
      setOn: '2020-01-28',
    },
    register,
  );
const toFebruary = (register: Register) =>
  changed(
    'agendaItem',
    'DP098 Panel March',
    { meetingId: idOf('meeting', 'Panel February'), committeeId: null, month: null },
    register,
  );
const beforeConversion = (metOn: string | null) =>
  toFebruary(changed('condition', 'DP098', { neededBefore: 'conversion', metOn }));
const live = (register: Register) =>
  added(
    'releaseEvent',
    { releaseId: idOf('release', 'February 2020'), kind: 'live', on: '2020-02-27' },
    register,
  );
const expected = (day: string) =>
  added('authorityExpectation', {
    referralId: idOf('authorityReferral', 'MP079'),
    expected: day,
    on: '2020-01-23',
  });
const february = { request: { month: '2020-02', edition: null } };

/** What goes wrong between meetings, stages and releases: each fault put in, and each mended. */
export const AGENDA = {
  'unattended-drafts': {
    fault: { register: item('DP099', 'CSC January', 'decision') },
    mended: {
      register: item('DP103', 'CSC January', 'decision', item('DP099', 'Panel February', 'conversion')),
    },
  },
  'put-off-drafts': {
    fault: { register: toFebruary(SAMPLE) },
    mended: {
      register: changed(
        'agendaItem',
        'DP110 Panel March',
        { meetingId: idOf('meeting', 'Panel February'), committeeId: null, month: null },
        toFebruary(SAMPLE),
      ),
    },
  },
  'unmet-conditions': {
    fault: { register: beforeConversion(null) },
    mended: { register: beforeConversion('2020-02-06') },
  },
  'meeting-without-outcomes': { fault: { register: removed('outcome', 'MP097') }, mended: {} },
  'next-step-missing': { fault: { register: removed('authorityReferral', 'MP079') }, mended: {} },
  'due-on-paper-day': {
    fault: {},
    mended: { register: changed('meetingDate', 'Change Board ad hoc', { date: '2020-02-10' }) },
  },
  'meeting-day': {
    fault: { register: changed('meetingDate', 'Working Group March', { date: '2020-03-07' }) },
    mended: {},
  },
  'agenda-and-stage': {
    fault: { register: item('MP077', 'Change Board ad hoc', 'vote') },
    mended: { register: item('MP079', 'Change Board ad hoc', 'vote') },
  },
  'authority-overdue': {
    fault: { register: expected('2020-02-03') },
    mended: { register: expected('2020-02') },
  },
  'release-overdue': { fault: february, mended: { ...february, register: live(SAMPLE) } },
  'approved-without-release': { fault: { register: removed('releaseItem', 'MP086') }, mended: {} },
} satisfies Cases;
