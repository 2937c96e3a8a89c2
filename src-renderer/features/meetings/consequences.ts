import { isIsoDate } from '../../../src-shared/calendar/iso-date.ts';
import { longDate, longPlan } from '../../../src-shared/calendar/print-date.ts';
import type { Change } from '../../../src-shared/entities/change-set.ts';
import { find, type Register, where } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import type { Stage } from '../../../src-shared/entities/stage-event.ts';
import { pathOn } from '../../../src-shared/lifecycle/naming.ts';
import { stageOn, timelineOf } from '../../../src-shared/lifecycle/timeline.ts';
import type { KnownMeeting } from '../../../src-shared/report/reading/meetings.ts';
import { bringAlong, withdrawFollowUps } from './corrected-outcome.ts';
import { add, type Draft, draftOn } from './draft.ts';
import { dayOf, type EntryRow } from './entry-row.ts';
import { follow } from './follow.ts';
import { ALL_KNOWN } from './known-meetings.ts';
import { inStage, ordinal, PATH_WORDS, PURPOSE_IN_SENTENCE } from './words.ts';

/** What saving a row would do: its changes, and the same in words. */
export interface Consequence {
  readonly changes: readonly Change[];
  /** Each completes a sentence about the proposal: "moves to Release on 22 January 2020". */
  readonly says: readonly string[];
  /** What to look at before saving, as whole sentences. */
  readonly warnings: readonly string[];
}

/** What the parts below write into. */
export interface Telling {
  readonly draft: Draft;
  readonly meeting: KnownMeeting;
  readonly row: EntryRow;
  readonly outcome: RecordOf<'outcome'>;
  readonly day: string;
  readonly says: string[];
  readonly warnings: string[];
}

/**
 * What an outcome does, by itself and in one go: the outcome, and the next agenda item, referral, release item, assessment
 * or expected consultation that it makes. The stage follows from the outcome when it is read, so none is written. Nothing
 * for a row without an outcome. `knownOn` is the day the outcomes became known, where that was not the meeting's.
 */
export function consequenceOf(
  register: Register,
  meeting: KnownMeeting,
  row: EntryRow,
  knownOn: string | null = null,
): Consequence {
  if (row.outcome === null) return { changes: [], says: [], warnings: [] };
  const day = dayOf(meeting.date);
  const draft = draftOn(register);
  const says: string[] = [];
  const agendaItemId = row.itemId ?? onAgenda(draft, meeting, row, day, says);
  const outcome = add(draft, 'outcome', {
    agendaItemId,
    kind: row.outcome,
    route: row.outcome === 'ready' || row.outcome === 'converted' ? (row.route ?? 'refinement') : null,
    destination: row.outcome === 'sent-back' ? (row.destination ?? 'opine') : null,
    releaseId: row.outcome === 'approved' ? row.releaseId : null,
    reason: row.reason.trim() === '' ? null : row.reason.trim(),
    on: meeting.date,
    knownOn: knownOn === day ? null : knownOn,
    replacesId: row.replacesId,
  });
  const telling: Telling = { draft, meeting, row, outcome, day, says, warnings: [] };
  const replaced = find(register, 'outcome', row.replacesId);
  if (replaced !== undefined) bringAlong(telling, replaced);
  settlePath(telling);
  sayStage(register, telling);
  follow(telling);
  release(telling);
  refer(telling);
  requestAssessment(telling);
  condition(telling);
  classify(telling);
  if (replaced !== undefined) withdrawFollowUps(telling, replaced);
  return { changes: draft.changes, says, warnings: telling.warnings };
}

function onAgenda(draft: Draft, { meeting }: KnownMeeting, row: EntryRow, day: string, says: string[]) {
  const { proposalId, purpose } = row;
  const place = { meetingId: meeting.id, committeeId: null, month: null };
  const item = { ...place, proposalId, purpose, setOn: day, droppedOn: null, droppedReason: null };
  says.push(`is put on this agenda for ${PURPOSE_IN_SENTENCE[purpose]}`);
  return add(draft, 'agendaItem', { ...item, inferred: true, source: null }).id;
}

// Who decides is settled at conversion; elsewhere the path is only read.
function settlePath({ draft, row, day, meeting, says }: Telling): void {
  if (row.outcome !== 'converted' || row.path === null) return;
  if (pathOn(draft.register, row.proposalId, day, ALL_KNOWN)?.path === row.path) return;
  add(draft, 'proposalPath', { proposalId: row.proposalId, path: row.path, on: meeting.date });
  says.push(`its path is ${PATH_WORDS[row.path]}`);
}

function sayStage(before: Register, { draft, row, day, says }: Telling): void {
  const was = stageAt(before, row.proposalId, day);
  const is = stageAt(draft.register, row.proposalId, day);
  if (is === null) return;
  if (is === was) says.push(`stays in ${inStage(is)}`);
  else if (is === 'rejected') says.push(`is rejected on ${longDate(day)}`);
  else says.push(`moves to ${inStage(is)} on ${longDate(day)}`);
}

function stageAt(register: Register, proposalId: string, day: string): Stage | null {
  return stageOn(timelineOf(register, proposalId, ALL_KNOWN), day);
}

function release({ draft, row, outcome, day, says, warnings }: Telling): void {
  if (outcome.kind !== 'approved') return;
  const isForAuthority =
    pathOn(draft.register, row.proposalId, day, ALL_KNOWN)?.path === 'authority-determined';
  if (isForAuthority) {
    warnings.push(
      'Its path is Authority Determined, where the Change Board recommends and does not approve.',
    );
  }
  const chosen = find(draft.register, 'release', outcome.releaseId);
  if (chosen === undefined) {
    if (!isForAuthority) warnings.push('No release is named.');
    return;
  }
  says.push(`goes into the ${chosen.name}`);
  intoRelease(draft, row.proposalId, chosen.id, day);
}

/** Puts a proposal into a release, unless it is in it. */
export function intoRelease(draft: Draft, proposalId: string, releaseId: string, setOn: string): void {
  const isIn = where(draft.register, 'releaseItem', 'proposalId', proposalId).some(
    (item) => item.releaseId === releaseId && item.droppedOn === null,
  );
  if (isIn) return;
  const blank = { part: null, ownDate: null, liveOn: null, droppedOn: null, droppedReason: null };
  add(draft, 'releaseItem', { ...blank, proposalId, releaseId, setOn, inferred: false });
}

// The day it was sent is often only known later: until it is, the meeting's stands for it, marked as worked out.
function refer({ draft, row, outcome, meeting, day, says, warnings }: Telling): void {
  if (outcome.kind !== 'recommended-approval' && outcome.kind !== 'recommended-rejection') return;
  const { proposalId, sentOn } = row;
  const path = pathOn(draft.register, proposalId, day, ALL_KNOWN)?.path;
  if (path === 'self-governance') {
    warnings.push('Its path is Self-Governance, where the Change Board decides and does not recommend.');
  }
  const earlier = where(draft.register, 'authorityReferral', 'proposalId', proposalId).find(
    ({ outcomeId }) => outcomeId !== null && outcomeId === row.replacesId,
  );
  const on = sentOn ?? earlier?.on ?? meeting.date;
  const inferred = sentOn === null && (earlier?.inferred ?? true);
  add(draft, 'authorityReferral', {
    ...{ proposalId, outcomeId: outcome.id, on, inferred },
    replacesId: earlier?.id ?? null,
  });
  says.push(`is with the Authority from ${longPlan(on)}${inferred ? ', a day worked out' : ''}`);
}

function requestAssessment({ draft, row, outcome, meeting, says }: Telling): void {
  if (outcome.kind !== 'requested') return;
  const { proposalId } = row;
  const earlier = where(draft.register, 'assessment', 'proposalId', proposalId).filter(
    ({ kind }) => kind === 'IA',
  );
  const events = (id: string) => where(draft.register, 'assessmentEvent', 'assessmentId', id);
  const isAsked = earlier.some(({ id }) =>
    events(id).some(({ agendaItemId }) => agendaItemId === outcome.agendaItemId),
  );
  if (isAsked) return;
  // One that was entered ahead of its request is the one requested.
  const waiting = earlier.find(
    ({ id }) => !events(id).some(({ kind }) => kind === 'requested' || kind === 'accepted'),
  );
  const round = 1 + earlier.reduce((most, one) => Math.max(most, one.round), 0);
  const asked = waiting ?? add(draft, 'assessment', { proposalId, kind: 'IA', round });
  add(draft, 'assessmentEvent', {
    ...{ assessmentId: asked.id, kind: 'requested', agendaItemId: outcome.agendaItemId, on: meeting.date },
    ...{ workingDays: null, date: null, text: null },
  });
  const which = asked.round === 1 ? '' : `${ordinal(asked.round)} `;
  says.push(`its ${which}Impact Assessment is requested on ${longPlan(meeting.date)}`);
}

function condition({ draft, row, outcome, says }: Telling): void {
  const sentence = row.condition.trim();
  if (sentence === '') return;
  add(draft, 'condition', {
    outcomeId: outcome.id,
    sentence,
    raisedById: row.conditionRaisedById,
    ownerId: row.conditionOwnerId,
    neededBefore: row.neededBefore ?? usualDeadline(row),
    ...{ metOn: null, droppedOn: null, droppedReason: null },
  });
  says.push('its condition is recorded');
}

/** What waits for a condition unless the person says otherwise. */
export function usualDeadline({ route }: EntryRow): RecordOf<'condition'>['neededBefore'] {
  return route === 'report-phase' ? 'modification-report' : 'conversion';
}

function classify({ draft, row, outcome, meeting, says }: Telling): void {
  if (row.classification === null) return;
  const { proposalId, classification, followingId } = row;
  const agendaItemId = outcome.agendaItemId;
  add(draft, 'proposalClassification', {
    ...{ proposalId, classification, agendaItemId, followingId, on: meeting.date },
  });
  says.push(`is classified ${classification}`);
}

/** Whether a meeting has a day, which outcomes need to be told by. */
export function hasDay({ date }: KnownMeeting): boolean {
  return isIsoDate(date);
}
