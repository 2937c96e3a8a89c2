import {
  addMonths,
  type IsoDate,
  type IsoMonth,
  isIsoDate,
  lastDayOf,
  laterOf,
  monthOf,
  type PlanDate,
  startOfMonth,
} from '../../../../src-shared/calendar/iso-date.ts';
import { longMonth, longPlan } from '../../../../src-shared/calendar/print-date.ts';
import type { Change } from '../../../../src-shared/entities/change-set.ts';
import { readFacts } from '../../../../src-shared/entities/known.ts';
import { find, get, type Register, where } from '../../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../../src-shared/entities/registry.ts';
import { compareProposals, referenceOn } from '../../../../src-shared/lifecycle/naming.ts';
import { proseText } from '../../../../src-shared/report/prose.ts';
import { plannedFor, stands } from '../../../../src-shared/report/reading/agenda.ts';
import { isOpenCondition } from '../../../../src-shared/report/reading/conditions.ts';
import { consultationOn } from '../../../../src-shared/report/reading/consultations.ts';
import { knownMeeting } from '../../../../src-shared/report/reading/meetings.ts';
import { newRecord, put } from '../../../components/record.ts';
import { settledCondition } from '../../meetings/conditions.ts';
import { CONSULTATION_WORDS, DEADLINE_WORDS, PURPOSE_WORDS } from '../code-words.ts';
import { committeeName } from '../months.ts';

const EVERYTHING = '9999-12-31';

/** Something that a paper said would come, and that has neither come nor been taken back. */
export interface OpenPromise {
  readonly id: string;
  readonly kind: 'agenda' | 'consultation' | 'condition';
  readonly proposalId: string;
  /** "DP098: on the agenda of the Panel, for conversion". */
  readonly text: string;
  /** When it is planned; null for a condition, which has no day. */
  readonly planned: PlanDate | null;
  /** When it is due, in words: "Planned for March 2020". */
  readonly due: string;
}

/** What becomes of a promise. Kept, it stands as it is. */
export type Answer =
  | { readonly kind: 'keep' }
  | { readonly kind: 'move'; readonly to: MoveTo | null }
  | { readonly kind: 'drop'; readonly why: string }
  | { readonly kind: 'met'; readonly on: IsoDate | null };

/** A meeting that is known, or only a month. */
export type MoveTo =
  | { readonly meeting: string; readonly date: IsoDate }
  | { readonly meeting: null; readonly date: IsoMonth };

/**
 * The promises open when a month is started: agenda items put off to a month, votes to come, items whose meeting passed
 * without an outcome, consultations expected, conditions not met. By planned date, then in the order of papers.
 */
export function openPromises(register: Register, month: IsoMonth): readonly OpenPromise[] {
  const date = ({ planned }: OpenPromise) => (planned === null ? '9999' : lastDayOf(planned));
  return [
    ...agendaPromises(register, month),
    ...consultationPromises(register),
    ...conditionPromises(register),
  ].sort(
    (a, b) =>
      (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0) ||
      compareProposals(register, a.proposalId, b.proposalId) ||
      (a.text < b.text ? -1 : 1),
  );
}

function name(register: Register, proposalId: string): string {
  return referenceOn(register, proposalId, EVERYTHING, EVERYTHING);
}

function agendaPromises(register: Register, month: IsoMonth): readonly OpenPromise[] {
  return register.agendaItem.flatMap((item): readonly OpenPromise[] => {
    if (!stands(item, EVERYTHING) || isDecided(register, item)) return [];
    const planned = plannedFor(register, item, EVERYTHING);
    const isPromise =
      item.month !== null ||
      item.purpose === 'vote' ||
      planned === null ||
      lastDayOf(planned) < startOfMonth(month);
    if (!isPromise) return [];
    const text = `${name(register, item.proposalId)}: on the agenda of the ${committeeName(register, committeeOf(register, item))}, ${PURPOSE_WORDS[item.purpose]}`;
    return [
      {
        id: item.id,
        kind: 'agenda',
        proposalId: item.proposalId,
        text,
        planned,
        due: planned === null ? 'Its meeting was cancelled' : plannedWords(planned),
      },
    ];
  });
}

function plannedWords(planned: PlanDate): string {
  return `Planned for ${longPlan(planned)}`;
}

function isDecided(register: Register, item: RecordOf<'agendaItem'>): boolean {
  return readFacts(where(register, 'outcome', 'agendaItemId', item.id), EVERYTHING).length > 0;
}

function committeeOf(register: Register, item: RecordOf<'agendaItem'>): string | null {
  return item.committeeId ?? find(register, 'meeting', item.meetingId)?.committeeId ?? null;
}

function consultationPromises(register: Register): readonly OpenPromise[] {
  return register.consultation.flatMap((consultation): readonly OpenPromise[] => {
    const { expected } = consultationOn(register, consultation, EVERYTHING, EVERYTHING);
    if (expected === null) return [];
    const { id, proposalId } = consultation;
    const text = `${name(register, proposalId)}: ${CONSULTATION_WORDS.kind[consultation.kind]} to be issued`;
    return [{ id, kind: 'consultation', proposalId, text, planned: expected, due: plannedWords(expected) }];
  });
}

function conditionPromises(register: Register): readonly OpenPromise[] {
  const standing = new Set(readFacts(register.outcome, EVERYTHING).map(({ id }) => id));
  return register.condition.flatMap((condition): readonly OpenPromise[] => {
    if (!isOpenCondition(condition, EVERYTHING) || !standing.has(condition.outcomeId)) return [];
    const item = find(register, 'agendaItem', get(register, 'outcome', condition.outcomeId).agendaItemId);
    if (item === undefined) return [];
    const text = `${name(register, item.proposalId)}: ${proseText(condition.sentence)}`;
    return [
      {
        id: condition.id,
        kind: 'condition',
        proposalId: item.proposalId,
        text,
        planned: null,
        due: `A condition, to be met before ${DEADLINE_WORDS[condition.neededBefore]}`,
      },
    ];
  });
}

const MONTHS_OFFERED = 9;

/** Where a promise can be moved: the known meetings of its committee from a month on, and the months themselves. */
export function movesOf(register: Register, promise: OpenPromise, month: IsoMonth): readonly MoveTo[] {
  const months = Array.from({ length: MONTHS_OFFERED }, (_, at) => addMonths(month, at))
    .filter((one) => one !== promise.planned)
    .map((date): MoveTo => ({ meeting: null, date }));
  if (promise.kind !== 'agenda') return months;
  const item = get(register, 'agendaItem', promise.id);
  const meetings = where(register, 'meeting', 'committeeId', committeeOf(register, item) ?? '')
    .filter(({ id }) => id !== item.meetingId)
    .flatMap((meeting): readonly MoveTo[] => {
      const date = knownMeeting(register, meeting, EVERYTHING)?.date;
      return date !== undefined && isIsoDate(date) && monthOf(date) >= month
        ? [{ meeting: meeting.id, date }]
        : [];
    });
  return [...meetings, ...months].sort((a, b) => (a.date < b.date ? -1 : 1));
}

export function moveWords({ meeting, date }: MoveTo): string {
  return meeting === null ? `${longMonth(date)}, no day yet` : `the meeting of ${longPlan(date)}`;
}

/** What is wrong with an answer; null where it can be saved. */
export function answerProblem(promise: OpenPromise, answer: Answer): string | null {
  const name = promise.text.split(':')[0] ?? '';
  const about = promise.kind === 'condition' ? `the condition on ${name}` : name;
  if (answer.kind === 'move' && answer.to === null) return `Say where ${about} is moved to.`;
  if (answer.kind === 'drop' && answer.why.trim() === '') return `Say why ${about} is dropped.`;
  if (answer.kind === 'met' && answer.on === null) return `Say when ${about} was met.`;
  return null;
}

/** The changes that an answer makes, set on a day. */
export function answerChanges(
  register: Register,
  promise: OpenPromise,
  answer: Answer,
  day: IsoDate,
): readonly Change[] {
  switch (promise.kind) {
    case 'agenda':
      return agendaChanges(get(register, 'agendaItem', promise.id), register, answer, day);
    case 'consultation':
      return consultationChanges(promise.id, answer, day);
    case 'condition':
      return conditionChanges(get(register, 'condition', promise.id), register, answer, day);
  }
}

function conditionChanges(
  condition: RecordOf<'condition'>,
  register: Register,
  answer: Answer,
  day: IsoDate,
): readonly Change[] {
  if (answer.kind === 'met')
    return [put('condition', settledCondition(condition, { kind: 'met', on: answer.on, reason: '' }))];
  if (answer.kind !== 'drop') return [];
  const on = laterOf(lastDayOf(get(register, 'outcome', condition.outcomeId).on), day);
  return [put('condition', settledCondition(condition, { kind: 'dropped', on, reason: answer.why }))];
}

function agendaChanges(
  item: RecordOf<'agendaItem'>,
  register: Register,
  answer: Answer,
  day: IsoDate,
): readonly Change[] {
  const droppedOn = laterOf(item.setOn, day);
  if (answer.kind === 'drop') {
    return [put('agendaItem', { ...item, droppedOn, droppedReason: answer.why.trim() })];
  }
  if (answer.kind !== 'move' || answer.to === null) return [];
  const { meeting, date } = answer.to;
  const moved = newRecord('agendaItem', {
    proposalId: item.proposalId,
    purpose: item.purpose,
    meetingId: meeting,
    committeeId: meeting === null ? committeeOf(register, item) : null,
    month: meeting === null ? date : null,
    setOn: droppedOn,
    droppedOn: null,
    droppedReason: null,
  });
  return [
    put('agendaItem', { ...item, droppedOn, droppedReason: `Moved to ${longPlan(date)}` }),
    put('agendaItem', moved),
  ];
}

function consultationChanges(consultationId: string, answer: Answer, on: IsoDate): readonly Change[] {
  if (answer.kind === 'drop') {
    const note = answer.why.trim();
    return [
      put(
        'consultationEvent',
        newRecord('consultationEvent', { consultationId, kind: 'withdrawn', date: null, on, note }),
      ),
    ];
  }
  if (answer.kind !== 'move' || answer.to === null) return [];
  const { date } = answer.to;
  return [
    put('consultationEvent', newRecord('consultationEvent', { consultationId, kind: 'expected', date, on })),
  ];
}
