import type { HolidayCalendar } from '../../../src-shared/calendar/holidays.ts';
import { type IsoDate, lastDayOf, type PlanDate } from '../../../src-shared/calendar/iso-date.ts';
import { longDate } from '../../../src-shared/calendar/print-date.ts';
import { addWorkingDays, workingDaysAfter } from '../../../src-shared/calendar/working-days.ts';
import { applyChanges } from '../../../src-shared/entities/apply-changes.ts';
import type { Change } from '../../../src-shared/entities/change-set.ts';
import { readFacts } from '../../../src-shared/entities/known.ts';
import { get, type Register, where } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { LONGEST_CONSULTATION, SETTING_DEFAULTS, settingOn } from '../../../src-shared/entities/settings.ts';
import type { Stage } from '../../../src-shared/entities/stage-event.ts';
import { stageOn, timelineOf } from '../../../src-shared/lifecycle/timeline.ts';
import { newRecord, put } from '../../components/record.ts';
import { EVERYTHING } from '../assessments/reading.ts';
import { nextRound } from '../assessments/record-changes.ts';

export type Event = RecordOf<'consultationEvent'>;

/** Working days that a consultation of a kind usually stays open when it is issued on a day, as the register says. */
export function usualLength(register: Register, kind: RecordOf<'consultation'>['kind'], on: IsoDate): number {
  const key = `consultation.length.${kind}` as const;
  // The rules refuse what is no length, but a register opened with one must still be able to issue.
  return readLength(settingOn(register, key, on)) ?? Number(SETTING_DEFAULTS[key]);
}

/** The closing day of one issued on a day and open for that many working days, the first left out. */
export function closingDay(calendar: HolidayCalendar, issuedOn: IsoDate, length: number): IsoDate {
  return addWorkingDays(calendar, issuedOn, length);
}

/** How many working days it is open, the first left out. */
export function lengthOf(calendar: HolidayCalendar, issuedOn: IsoDate, closesOn: IsoDate): number {
  return workingDaysAfter(calendar, issuedOn, closesOn);
}

/** A length as typed, from one working day to the longest; null where it is none. */
export function readLength(typed: string): number | null {
  const length = Number(/^\s*(\d{1,3})\s*(?:wd)?\s*$/i.exec(typed)?.[1] ?? 0);
  return length >= 1 && length <= LONGEST_CONSULTATION ? length : null;
}

/** What is told of a consultation: its day, its date where it has one, and a note. */
export interface Told {
  readonly on: IsoDate;
  readonly date?: PlanDate | null;
  readonly note?: string;
}

/** One event more. One of the same kind on the same day is corrected: of two neither would be the later. */
export function tell(
  register: Register,
  consultationId: string,
  kind: Event['kind'],
  told: Told,
): readonly Change[] {
  const ofDay = currentEvents(register, consultationId).findLast(
    (event) => event.kind === kind && lastDayOf(event.on) === told.on,
  );
  return [
    put(
      'consultationEvent',
      newRecord('consultationEvent', {
        consultationId,
        kind,
        on: told.on,
        date: told.date ?? null,
        note: told.note?.trim() || null,
        replacesId: ofDay?.id ?? null,
      }),
    ),
  ];
}

/** The events of a consultation that no correction replaces, in order of happening. */
export function currentEvents(register: Register, consultationId: string): readonly Event[] {
  return readFacts(where(register, 'consultationEvent', 'consultationId', consultationId), EVERYTHING);
}

/** What an event says otherwise: put right where it was mistyped, else a correction that names the earlier row. */
export function correct(
  event: Event,
  told: Told,
  how: { readonly isMistake: boolean; readonly knownOn: IsoDate },
): readonly Change[] {
  const said = { on: told.on, date: told.date ?? null };
  if (how.isMistake) return [put('consultationEvent', { ...event, ...said })];
  return [
    put(
      'consultationEvent',
      newRecord('consultationEvent', {
        consultationId: event.consultationId,
        kind: event.kind,
        ...said,
        knownOn: how.knownOn === told.on ? null : how.knownOn,
        note: told.note?.trim() || null,
        replacesId: event.id,
      }),
    ),
  ];
}

/** What keeps an act from being told. */
export function actProblems(
  kind: Event['kind'],
  on: IsoDate | null,
  date: PlanDate | null,
  state: { readonly issuedOn: IsoDate | null; readonly closesOn: IsoDate | null },
): readonly string[] {
  if (on === null) return ['Say on which day.'];
  const needsDate = kind === 'expected' || kind === 'issued' || kind === 'extended';
  if (needsDate && date === null)
    return [kind === 'expected' ? 'Say when it is expected.' : 'Say when it closes.'];
  if (kind === 'issued' && date !== null && lastDayOf(date) < on) return ['It closes before it is issued.'];
  if (kind === 'extended' && date !== null && state.closesOn !== null && lastDayOf(date) <= state.closesOn)
    return [`An extension ends after ${longDate(state.closesOn)}, the present closing day.`];
  if (kind === 'extended' && date !== null && lastDayOf(date) < on)
    return ['The new closing day lies before the day it is extended.'];
  if ((kind === 'closed' || kind === 'extended') && state.issuedOn !== null && on < state.issuedOn)
    return [`It was issued on ${longDate(state.issuedOn)}, so this cannot be earlier.`];
  return [];
}

/** The stage a proposal enters through changes on a day; null where they leave it where it is. */
export function stageEntered(
  register: Register,
  proposalId: string,
  changes: readonly Change[],
  on: IsoDate,
): Stage | null {
  const before = stageOn(timelineOf(register, proposalId, EVERYTHING), on);
  const after = stageOn(timelineOf(applyChanges(register, changes), proposalId, EVERYTHING), on);
  return after === before ? null : after;
}

/** A new consultation that is expected: the record, and when it is to be issued as set on a day. */
export function expectChanges(
  register: Register,
  draft: {
    readonly proposalId: string;
    readonly kind: RecordOf<'consultation'>['kind'];
    readonly expected: PlanDate;
    readonly setOn: IsoDate;
  },
): { readonly id: string; readonly changes: readonly Change[] } {
  const { proposalId, kind, expected, setOn } = draft;
  const round = nextRound(register, 'consultation', proposalId, kind);
  const consultation = newRecord('consultation', { proposalId, kind, round });
  return {
    id: consultation.id,
    changes: [
      put('consultation', consultation),
      ...tell(register, consultation.id, 'expected', { on: setOn, date: expected }),
    ],
  };
}

/** The proposal of a consultation. */
export function proposalOf(register: Register, consultationId: string): string {
  return get(register, 'consultation', consultationId).proposalId;
}
