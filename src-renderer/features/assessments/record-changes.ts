import { type IsoDate, lastDayOf, type PlanDate } from '../../../src-shared/calendar/iso-date.ts';
import { longPlan } from '../../../src-shared/calendar/print-date.ts';
import type { Change } from '../../../src-shared/entities/change-set.ts';
import { find, type Register, where } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { meetingDay } from '../../../src-shared/entities/rules/problem.ts';
import { newRecord, put } from '../../components/record.ts';
import { readTarget } from './dcc-rows.ts';
import { knownOn, lastOf, setFrom, setOnce, type Telling } from './events.ts';

/** What the fields of an assessment's record hold. */
export interface RecordDraft {
  readonly requestedOn: IsoDate | null;
  /** The item of the meeting that requested it. */
  readonly agendaItemId: string | null;
  readonly acceptedOn: IsoDate | null;
  readonly target: string;
  readonly expectedReturn: PlanDate | null;
  readonly returnedOn: IsoDate | null;
  readonly closedOn: IsoDate | null;
  readonly closedWhy: string;
  readonly noteOn: IsoDate | null;
  readonly note: string;
}

/** Everything recorded, later than any day shown or not. */
export function draftOf(register: Register, assessmentId: string, day: IsoDate): RecordDraft {
  const last = (kind: Parameters<typeof lastOf>[2]) => lastOf(register, assessmentId, kind);
  const dayOf = (kind: Parameters<typeof lastOf>[2]) => {
    const event = last(kind);
    return event === undefined ? null : lastDayOf(event.on);
  };
  return {
    requestedOn: dayOf('requested'),
    agendaItemId: last('requested')?.agendaItemId ?? null,
    acceptedOn: dayOf('accepted'),
    target: last('target')?.workingDays?.toString() ?? '',
    expectedReturn: last('expected-return')?.date ?? null,
    returnedOn: dayOf('returned'),
    closedOn: dayOf('closed'),
    closedWhy: last('closed')?.text ?? '',
    noteOn: day,
    note: '',
  };
}

/** Whether something recorded before is told otherwise, so that it must be said how. */
export function restates(before: RecordDraft, draft: RecordDraft): boolean {
  const days = ['requestedOn', 'acceptedOn', 'returnedOn', 'closedOn', 'expectedReturn'] as const;
  const moved = days.some(
    (field) => before[field] !== null && draft[field] !== null && before[field] !== draft[field],
  );
  return moved || (before.target !== '' && draft.target.trim() !== before.target);
}

export function recordProblems(before: RecordDraft, draft: RecordDraft): readonly string[] {
  const { requestedOn, acceptedOn, returnedOn, closedOn, closedWhy, target, expectedReturn } = draft;
  const isTargetTyped = target.trim() !== '';
  return [
    ...(isTargetTyped && readTarget(target) === null
      ? ['The target is a number of working days from 1 to 10,000.']
      : []),
    ...(!isTargetTyped && before.target !== '' ? ['A target can be revised but not emptied.'] : []),
    ...(expectedReturn === null && before.expectedReturn !== null
      ? ['An expected return can be moved but not emptied.']
      : []),
    ...(requestedOn !== null && acceptedOn !== null && acceptedOn < requestedOn
      ? ['It is accepted before it was requested.']
      : []),
    ...(returnedOn !== null && acceptedOn === null ? ['It is returned but was never accepted.'] : []),
    ...(returnedOn !== null && acceptedOn !== null && returnedOn < acceptedOn
      ? ['It is returned before it was accepted.']
      : []),
    ...(closedOn !== null && acceptedOn !== null && closedOn < acceptedOn
      ? ['It is closed before it was accepted.']
      : []),
    ...(returnedOn !== null && closedOn !== null ? ['It is either returned or closed, not both.'] : []),
    ...(closedOn !== null && closedWhy.trim() === '' ? ['Say why it was closed without a return.'] : []),
    ...(draft.note.trim() !== '' && draft.noteOn === null ? ['Say on which day the note was made.'] : []),
  ];
}

/** The change set of what was typed into the record. `day` is the day of a plan for which none was told. */
export function recordChanges(
  register: Register,
  assessmentId: string,
  before: RecordDraft,
  draft: RecordDraft,
  telling: Telling,
  day: IsoDate,
): readonly Change[] {
  const setOn = telling.toldOn ?? day;
  const once = (kind: 'accepted' | 'returned', on: IsoDate | null) =>
    setOnce(register, assessmentId, kind, on, telling);
  const target = readTarget(draft.target);
  const isFirstTarget = before.target === '';
  return [
    ...setOnce(register, assessmentId, 'requested', draft.requestedOn, telling, {
      agendaItemId: draft.agendaItemId,
    }),
    ...once('accepted', draft.acceptedOn),
    ...(target !== null && draft.target.trim() !== before.target
      ? setFrom(
          register,
          assessmentId,
          'target',
          isFirstTarget && draft.acceptedOn !== null ? draft.acceptedOn : setOn,
          { workingDays: target },
          { ...telling, toldOn: isFirstTarget ? telling.toldOn : null },
        )
      : []),
    ...(draft.expectedReturn !== null && draft.expectedReturn !== before.expectedReturn
      ? setFrom(
          register,
          assessmentId,
          'expected-return',
          setOn,
          { date: draft.expectedReturn },
          { ...telling, toldOn: null },
        )
      : []),
    ...once('returned', draft.returnedOn),
    ...setOnce(register, assessmentId, 'closed', draft.closedOn, telling, {
      text: draft.closedWhy.trim() || null,
    }),
    ...(draft.note.trim() === '' || draft.noteOn === null
      ? []
      : [
          put(
            'assessmentEvent',
            newRecord('assessmentEvent', {
              assessmentId,
              kind: 'progress',
              on: draft.noteOn,
              agendaItemId: null,
              workingDays: null,
              date: null,
              text: draft.note.trim(),
            }),
          ),
        ]),
  ];
}

/** A meeting's item that may have requested an assessment of a proposal. */
export interface RequestItem {
  readonly id: string;
  readonly text: string;
}

/** The items of meetings that were to request an Impact Assessment of the proposal, or the one already named. */
export function requestItems(
  register: Register,
  proposalId: string,
  chosen: string | null,
): readonly RequestItem[] {
  return where(register, 'agendaItem', 'proposalId', proposalId)
    .filter(
      ({ id, purpose, droppedOn }) =>
        id === chosen || (purpose === 'impact-assessment-request' && droppedOn === null),
    )
    .map((item) => ({ id: item.id, text: itemText(register, item) }));
}

/** The meeting that requested it, in words; null where no item is named. */
export function requestText(register: Register, agendaItemId: string | null): string | null {
  const item = find(register, 'agendaItem', agendaItemId);
  return item === undefined ? null : itemText(register, item);
}

function itemText(register: Register, item: RecordOf<'agendaItem'>): string {
  const meeting = find(register, 'meeting', item.meetingId);
  const committee = find(register, 'committee', meeting?.committeeId ?? item.committeeId);
  const day = meeting === undefined ? item.month : meetingDay(register, meeting.id);
  return `${committee?.name ?? 'A committee'}${day === null ? '' : `, ${longPlan(day)}`}`;
}

/** A new assessment: the record and what is known of it already. */
export interface NewAssessment {
  readonly proposalId: string | null;
  readonly kind: RecordOf<'assessment'>['kind'];
  readonly requestedOn: IsoDate | null;
  readonly acceptedOn: IsoDate | null;
  readonly target: string;
}

export function newProblems(draft: NewAssessment): readonly string[] {
  const { proposalId, requestedOn, acceptedOn, target } = draft;
  return [
    ...(proposalId === null ? ['Choose the proposal that it is of.'] : []),
    ...(requestedOn === null && acceptedOn === null ? ['Say when it was requested or accepted.'] : []),
    ...(requestedOn !== null && acceptedOn !== null && acceptedOn < requestedOn
      ? ['It is accepted before it was requested.']
      : []),
    ...(acceptedOn !== null && readTarget(target) === null
      ? ['The target is a number of working days from 1 to 10,000.']
      : []),
  ];
}

/** The next round of a kind for a proposal: 1 where there was none. */
export function nextRound(
  register: Register,
  entity: 'assessment' | 'consultation',
  proposalId: string,
  kind: string,
): number {
  const rounds = where(register, entity, 'proposalId', proposalId)
    .filter((one) => one.kind === kind)
    .map(({ round }) => round);
  return Math.max(0, ...rounds) + 1;
}

export function newAssessmentChanges(
  register: Register,
  draft: NewAssessment,
): { readonly id: string; readonly changes: readonly Change[] } {
  const { proposalId, kind, requestedOn, acceptedOn, target } = draft;
  if (proposalId === null) return { id: '', changes: [] };
  const assessment = newRecord('assessment', {
    proposalId,
    kind,
    round: nextRound(register, 'assessment', proposalId, kind),
  });
  const event = (
    fields: Pick<RecordOf<'assessmentEvent'>, 'kind' | 'on'> & { workingDays?: number | null },
  ) =>
    put(
      'assessmentEvent',
      newRecord('assessmentEvent', {
        assessmentId: assessment.id,
        agendaItemId: null,
        workingDays: null,
        date: null,
        text: null,
        knownOn: knownOn(fields.on, null),
        ...fields,
      }),
    );
  return {
    id: assessment.id,
    changes: [
      put('assessment', assessment),
      ...(requestedOn === null ? [] : [event({ kind: 'requested', on: requestedOn })]),
      ...(acceptedOn === null ? [] : [event({ kind: 'accepted', on: acceptedOn })]),
      ...(acceptedOn === null
        ? []
        : [event({ kind: 'target', on: acceptedOn, workingDays: readTarget(target) })]),
    ],
  };
}
