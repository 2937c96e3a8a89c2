import {
  addMonths,
  type IsoDate,
  type IsoMonth,
  isIsoDate,
  lastDayOf,
  laterOf,
  monthOf,
} from '../../../../src-shared/calendar/iso-date.ts';
import { longMonth, longPlan } from '../../../../src-shared/calendar/print-date.ts';
import type { Change } from '../../../../src-shared/entities/change-set.ts';
import { get, type Register, where } from '../../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../../src-shared/entities/registry.ts';
import { committeeOf, type OpenPromise } from '../../../../src-shared/handover/promises.ts';
import { knownMeeting } from '../../../../src-shared/report/reading/meetings.ts';
import { newRecord, put } from '../../../components/record.ts';

export { type OpenPromise, openPromises } from '../../../../src-shared/handover/promises.ts';

import { settledCondition } from '../../meetings/conditions.ts';

const EVERYTHING = '9999-12-31';

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
