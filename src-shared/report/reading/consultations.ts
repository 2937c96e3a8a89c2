import {
  addDays,
  firstDayOf,
  type IsoDate,
  lastDayOf,
  laterOf,
  type PlanDate,
} from '../../calendar/iso-date.ts';
import { knownDay, readFacts } from '../../entities/known.ts';
import { type Register, where } from '../../entities/register.ts';
import type { RecordOf } from '../../entities/registry.ts';
import { type Fact, fact } from '../facts.ts';

/** A consultation on a day, as known on another. */
export interface ConsultationState {
  readonly consultation: RecordOf<'consultation'>;
  readonly issuedOn: IsoDate | null;
  /** The closing day as last set; null before it is issued. */
  readonly closesOn: IsoDate | null;
  /** The closing day as it is recorded, to be printed: of some only the month is known. */
  readonly closesWhen: PlanDate | null;
  /** The day it closed, by an event or by its closing day passing; null while open. */
  readonly closedOn: IsoDate | null;
  readonly withdrawnOn: IsoDate | null;
  /** The day it was first known that it had closed, or that it was withdrawn; null while open. */
  readonly endKnownOn: IsoDate | null;
  /** When it is expected to be issued, as last set, and the value before that where it was another. */
  readonly expected: PlanDate | null;
  readonly expectedBefore: PlanDate | null;
  readonly facts: readonly Fact[];
}

/** Reads a consultation's events that had happened by a day and were known by another. */
export function consultationOn(
  register: Register,
  consultation: RecordOf<'consultation'>,
  on: IsoDate,
  knownBy: IsoDate,
): ConsultationState {
  const known = readFacts(where(register, 'consultationEvent', 'consultationId', consultation.id), knownBy);
  const events = known.filter((event) => lastDayOf(event.on) <= on);
  const issued = events.findLast((event) => event.kind === 'issued');
  const closing = events.findLast((event) => event.kind === 'issued' || event.kind === 'extended');
  const closed = events.findLast((event) => event.kind === 'closed');
  const withdrawn = events.findLast((event) => event.kind === 'withdrawn');
  const closesOn = closing?.date == null ? null : lastDayOf(closing.date);
  const ranOut = withdrawn === undefined && closesOn !== null && closesOn < on ? closesOn : null;
  const plans = events.flatMap((event) =>
    event.kind === 'expected' && event.date !== null ? [event.date] : [],
  );
  const expected = issued === undefined ? (plans.at(-1) ?? null) : null;
  return {
    consultation,
    issuedOn: issued === undefined ? null : lastDayOf(issued.on),
    closesOn,
    closesWhen: closing?.date ?? null,
    closedOn: closed === undefined ? ranOut : lastDayOf(closed.on),
    withdrawnOn: withdrawn === undefined ? null : lastDayOf(withdrawn.on),
    endKnownOn: withdrawn === undefined ? closeKnownOn(issued, closing, closed, ranOut) : knownDay(withdrawn),
    expected: withdrawn === undefined ? expected : null,
    expectedBefore: plans.findLast((plan) => lastDayOf(plan) < firstDayOf(expected ?? plan)) ?? null,
    facts: [fact('consultation', consultation), ...events.map((event) => fact('consultationEvent', event))],
  };
}

type Event = RecordOf<'consultationEvent'> | undefined;

// That the closing day passed is known the day after, at the earliest: on the day itself it is still open. A record of
// the close that became known later tells nothing new.
function closeKnownOn(issued: Event, closing: Event, closed: Event, ranOut: IsoDate | null): IsoDate | null {
  const days = closed === undefined ? [] : [knownDay(closed)];
  if (ranOut !== null) {
    const told = [issued, closing].flatMap((event) => (event === undefined ? [] : [knownDay(event)]));
    days.push(told.reduce(laterOf, addDays(ranOut, 1)));
  }
  return days.sort()[0] ?? null;
}

export function isOpenConsultation(state: ConsultationState): boolean {
  return state.issuedOn !== null && state.closedOn === null && state.withdrawnOn === null;
}
