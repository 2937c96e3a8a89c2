import { isIsoDate, laterOf, monthOf } from '../../../src-shared/calendar/iso-date.ts';
import { get, where } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { consultationOn } from '../../../src-shared/report/reading/consultations.ts';
import { type KnownMeeting, knownMeeting } from '../../../src-shared/report/reading/meetings.ts';
import type { Telling } from './consequences.ts';
import { add, replace } from './draft.ts';
import type { Plan } from './entry-row.ts';
import { ALL_KNOWN, meetingsWhere } from './known-meetings.ts';
import {
  comingMeetings,
  type Following,
  followingOf,
  nextCommittee,
  planOf,
  undecidedItems,
  whenOf,
} from './next-step.ts';
import { PURPOSE_IN_SENTENCE } from './words.ts';

/** Makes what comes next: an item on the agenda of a meeting or month, or the consultation that is expected. */
export function follow(telling: Telling): void {
  const { draft, meeting, row } = telling;
  const following = followingOf(row);
  if (following === null) return;
  const plan = planOf(draft.register, meeting, row);
  if (plan.kind === 'none') {
    warnOfNone(telling, following);
    return;
  }
  if (following.kind === 'consultation') {
    if (plan.kind === 'month') expectConsultation(telling, following.of, plan.month);
    return;
  }
  putOnAgenda(telling, following, plan);
}

// What is ready, deferred or sent back must go somewhere; the others may rest.
function warnOfNone({ draft, meeting, row, warnings }: Telling, following: Following): void {
  const mustGo = row.outcome === 'ready' || row.outcome === 'deferred';
  const mustBeVotedOn = row.outcome === 'sent-back' && row.destination !== 'refine';
  if (!mustGo && !mustBeVotedOn && row.outcome !== 'report-accepted') return;
  const committee = nextCommittee(draft.register, meeting, following);
  const isPlanned = comingMeetings(draft.register, meeting, following).length > 0;
  if (committee === null || isPlanned) warnings.push('Nothing says yet what happens next.');
  else warnings.push(`No later meeting of ${committee.inSentence} is in the register: choose a month.`);
}

type ItemFollowing = Extract<Following, { kind: 'item' }>;

function putOnAgenda(telling: Telling, following: ItemFollowing, plan: Plan): void {
  const { draft, meeting, row, day, says, warnings } = telling;
  const place = placeOf(telling, following, plan);
  if (place === null) return;
  const { proposalId } = row;
  const standing = undecidedItems(draft.register, meeting, proposalId, following);
  const already = standing.find((item) => isAt(item, place));
  for (const item of standing) {
    if (item === already) continue;
    const droppedReason = `moved to ${place.words.replace(/^(on|in) /, '')}`;
    replace(draft, 'agendaItem', { ...item, droppedOn: laterOf(item.setOn, day), droppedReason });
  }
  if (already === undefined) {
    const { meetingId, committeeId, month } = place;
    const dropped = { droppedOn: null, droppedReason: null, source: null, inferred: false };
    add(draft, 'agendaItem', {
      ...{ proposalId, purpose: following.purpose, meetingId, committeeId, month, setOn: day },
      ...dropped,
    });
  }
  const where = `${place.committee.inSentence}${place.isNew ? ' at a new ad hoc meeting' : ''} ${place.words}`;
  says.push(
    `${already === undefined ? 'goes to' : 'is already to go to'} ${where} for ${PURPOSE_IN_SENTENCE[following.purpose]}`,
  );
  if (row.outcome === 'ready' && row.condition.trim() === '' && place.isPutOff) {
    warnings.push('It is put off beyond the coming meeting without a condition.');
  }
}

interface Place {
  readonly meetingId: string | null;
  readonly committeeId: string | null;
  readonly month: string | null;
  readonly committee: RecordOf<'committee'>;
  /** "on 14 February 2020". */
  readonly words: string;
  readonly isNew: boolean;
  /** Whether it is later than the committee's coming meeting. */
  readonly isPutOff: boolean;
}

function placeOf(telling: Telling, following: ItemFollowing, plan: Plan): Place | null {
  const { draft, meeting } = telling;
  const committee = nextCommittee(draft.register, meeting, following);
  const first = comingMeetings(draft.register, meeting, following).find(({ date }) => isIsoDate(date));
  const isPutOff = (date: string) =>
    first !== undefined && (isIsoDate(date) ? date > first.date : date > monthOf(first.date));
  if (plan.kind === 'month' && committee !== null) {
    const { month } = plan;
    const words = whenOf(month);
    const isLater = isPutOff(month);
    return {
      meetingId: null,
      committeeId: committee.id,
      month,
      committee,
      words,
      isNew: false,
      isPutOff: isLater,
    };
  }
  if (plan.kind === 'ad-hoc' && committee !== null) {
    if (plan.date === null) {
      telling.warnings.push('Type the day of the new ad hoc meeting.');
      return null;
    }
    const { known, isNew } = meetingOn(telling, committee, plan.date);
    return { ...atMeeting(known), isNew, isPutOff: false };
  }
  if (plan.kind !== 'meeting') return null;
  const known = knownMeeting(draft.register, get(draft.register, 'meeting', plan.meetingId), ALL_KNOWN);
  return known === null ? null : { ...atMeeting(known), isNew: false, isPutOff: isPutOff(known.date) };
}

function atMeeting({ meeting, committee, date }: KnownMeeting): Omit<Place, 'isNew' | 'isPutOff'> {
  return { meetingId: meeting.id, committeeId: null, month: null, committee, words: whenOf(date) };
}

function isAt(item: RecordOf<'agendaItem'>, place: Place): boolean {
  if (place.meetingId !== null) return item.meetingId === place.meetingId;
  return item.committeeId === place.committeeId && item.month === place.month;
}

/** The committee's meeting of that day, made as an ad hoc one where there is none. */
function meetingOn(
  { draft, day }: Telling,
  committee: RecordOf<'committee'>,
  date: string,
): { readonly known: KnownMeeting; readonly isNew: boolean } {
  const there = meetingsWhere(draft.register, ({ id }) => id === committee.id).find(
    (one) => one.date === date,
  );
  if (there !== undefined) return { known: there, isNew: false };
  const meeting = add(draft, 'meeting', {
    ...{ committeeId: committee.id, number: null, kind: 'ad-hoc', agendaDay: null, note: null },
  });
  const set = add(draft, 'meetingDate', { meetingId: meeting.id, date, on: day < date ? day : date });
  return { known: { meeting, committee, date: set.date ?? date, facts: [] }, isNew: true };
}

function expectConsultation(
  { draft, row, meeting, says }: Telling,
  kind: RecordOf<'consultation'>['kind'],
  month: string,
): void {
  const { proposalId } = row;
  const earlier = where(draft.register, 'consultation', 'proposalId', proposalId).filter(
    (one) => one.kind === kind,
  );
  const state = (one: RecordOf<'consultation'>) => consultationOn(draft.register, one, ALL_KNOWN, ALL_KNOWN);
  const waiting = earlier.find((one) => {
    const { issuedOn, withdrawnOn } = state(one);
    return issuedOn === null && withdrawnOn === null;
  });
  const name = kind === 'refinement' ? 'Refinement Consultation' : 'Modification Report Consultation';
  const expected = waiting === undefined ? null : state(waiting).expected;
  if (expected !== null && monthOf(expected) === month) {
    says.push(`its ${name} is already expected ${whenOf(expected)}`);
    return;
  }
  const round = 1 + earlier.reduce((most, one) => Math.max(most, one.round), 0);
  const { id } = waiting ?? add(draft, 'consultation', { proposalId, kind, round });
  add(draft, 'consultationEvent', { consultationId: id, kind: 'expected', date: month, on: meeting.date });
  says.push(`its ${name} is expected ${whenOf(month)}`);
}
