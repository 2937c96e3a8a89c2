import { addMonths, isIsoDate, lastDayOf, monthOf } from '../../../src-shared/calendar/iso-date.ts';
import { longPlan } from '../../../src-shared/calendar/print-date.ts';
import { find, type Register, where } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { type KnownMeeting, knownMeeting } from '../../../src-shared/report/reading/meetings.ts';
import { dayOf, type EntryRow, outcomeOf, type Plan } from './entry-row.ts';
import { ALL_KNOWN, meetingsWhere } from './known-meetings.ts';
import type { CommitteeKind, Purpose } from './words.ts';

/** What an outcome makes happen next: an item on an agenda, or a consultation that is expected. */
export type Following =
  | { readonly kind: 'item'; readonly purpose: Purpose; readonly committees: 'same' | CommitteeKind }
  | { readonly kind: 'consultation'; readonly of: 'refinement' | 'modification-report' };

/** What follows a row's outcome; null where nothing does, or not until more is said. */
export function followingOf(row: EntryRow): Following | null {
  switch (row.outcome) {
    case 'ready':
      return { kind: 'item', purpose: 'conversion', committees: 'panel' };
    case 'further-development':
    case 'noted':
      return { kind: 'item', purpose: 'decision', committees: 'same' };
    case 'not-converted':
      return { kind: 'item', purpose: 'decision', committees: 'change-sub-committee' };
    case 'deferred':
      return { kind: 'item', purpose: row.purpose, committees: 'same' };
    case 'converted':
      return row.route === 'report-phase'
        ? { kind: 'consultation', of: 'modification-report' }
        : { kind: 'item', purpose: 'working-group', committees: 'working-group' };
    case 'report-accepted':
      return { kind: 'consultation', of: 'modification-report' };
    case 'report-returned':
      return { kind: 'item', purpose: 'working-group', committees: 'working-group' };
    case 'sent-back':
      return row.destination === 'refine'
        ? { kind: 'item', purpose: 'working-group', committees: 'working-group' }
        : { kind: 'item', purpose: 'vote', committees: 'same' };
    case 'discussed':
      return stepFollowing(row);
    default:
      return null;
  }
}

function stepFollowing({ step }: EntryRow): Following | null {
  switch (step) {
    case 'working-group':
      return { kind: 'item', purpose: 'working-group', committees: 'same' };
    case 'refinement-consultation':
      return { kind: 'consultation', of: 'refinement' };
    case 'impact-assessment-request':
      return { kind: 'item', purpose: 'impact-assessment-request', committees: 'change-board' };
    case 'modification-report':
      return { kind: 'item', purpose: 'modification-report', committees: 'panel' };
    default:
      return null;
  }
}

/** The committee that the next step is for: the meeting's own, or the first of its kind. */
export function nextCommittee(
  register: Register,
  meeting: KnownMeeting,
  following: Following,
): RecordOf<'committee'> | null {
  if (following.kind === 'consultation') return null;
  if (following.committees === 'same') return meeting.committee;
  const ofKind = register.committee.filter(({ kind }) => kind === following.committees);
  return ofKind.toSorted((a, b) => (a.name < b.name ? -1 : 1))[0] ?? null;
}

/** The meetings that the next step can be taken at, in order of date: those of its committee after this meeting. */
export function comingMeetings(
  register: Register,
  meeting: KnownMeeting,
  following: Following,
): readonly KnownMeeting[] {
  const committee = nextCommittee(register, meeting, following);
  if (committee === null) return [];
  return meetingsWhere(register, ({ id }) => id === committee.id).filter(
    (one) => one.meeting.id !== meeting.meeting.id && lastDayOf(one.date) > dayOf(meeting.date),
  );
}

/** Outcomes whose next step is made unless the person says otherwise; after the others it is only offered. */
const MADE_BY_ITSELF: Readonly<Partial<Record<NonNullable<EntryRow['outcome']>, true>>> = {
  ready: true,
  deferred: true,
  'report-accepted': true,
  'sent-back': true,
  discussed: true,
};

/** The next step's usual time: what is planned already, else the next meeting, or this month for a consultation. */
export function usualPlan(register: Register, meeting: KnownMeeting, row: EntryRow): Plan {
  const following = followingOf(row);
  if (following === null || row.outcome === null) return { kind: 'none' };
  const planned = plannedAlready(register, meeting, row.proposalId, following);
  if (planned !== null) return planned;
  if (MADE_BY_ITSELF[row.outcome] !== true) return { kind: 'none' };
  // What goes back to be refined is not put before a Working Group by itself.
  if (row.outcome === 'sent-back' && row.destination === 'refine') return { kind: 'none' };
  if (following.kind === 'consultation') {
    const month = monthOf(dayOf(meeting.date));
    return { kind: 'month', month: row.outcome === 'discussed' ? addMonths(month, 1) : month };
  }
  const next = comingMeetings(register, meeting, following).find(({ date }) => isIsoDate(date));
  return next === undefined ? { kind: 'none' } : { kind: 'meeting', meetingId: next.meeting.id };
}

function plannedAlready(
  register: Register,
  meeting: KnownMeeting,
  proposalId: string,
  following: Following,
): Plan | null {
  if (following.kind === 'consultation') return null;
  const item = undecidedItems(register, meeting, proposalId, following)[0];
  if (item === undefined) return null;
  if (item.meetingId !== null) return { kind: 'meeting', meetingId: item.meetingId };
  return item.month === null ? null : { kind: 'month', month: item.month };
}

/** The proposal's items for the next step that are to come and not decided. */
export function undecidedItems(
  register: Register,
  meeting: KnownMeeting,
  proposalId: string,
  { purpose }: Extract<Following, { kind: 'item' }>,
): readonly RecordOf<'agendaItem'>[] {
  return where(register, 'agendaItem', 'proposalId', proposalId).filter((item) => {
    if (item.purpose !== purpose || item.droppedOn !== null) return false;
    if (item.meetingId === meeting.meeting.id || outcomeOf(register, item.id) !== undefined) return false;
    const its = find(register, 'meeting', item.meetingId);
    const planned =
      item.month ?? (its === undefined ? null : (knownMeeting(register, its, ALL_KNOWN)?.date ?? null));
    return planned !== null && lastDayOf(planned) >= dayOf(meeting.date);
  });
}

/** The plan that holds for a row: the person's, else the usual. */
export function planOf(register: Register, meeting: KnownMeeting, row: EntryRow): Plan {
  return row.next ?? usualPlan(register, meeting, row);
}

/** The months that a next step can be planned for: this and the five after. */
export function monthsAfter(meeting: KnownMeeting): readonly string[] {
  const first = monthOf(dayOf(meeting.date));
  return [0, 1, 2, 3, 4, 5].map((on) => addMonths(first, on));
}

/** "on 14 February 2020", "in March 2020". */
export function whenOf(plan: string): string {
  return `${isIsoDate(plan) ? 'on' : 'in'} ${longPlan(plan)}`;
}
