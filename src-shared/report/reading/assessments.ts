import { type IsoDate, lastDayOf, type PlanDate } from '../../calendar/iso-date.ts';
import { readFacts } from '../../entities/known.ts';
import { type Register, where } from '../../entities/register.ts';
import type { RecordOf } from '../../entities/registry.ts';
import { type Fact, fact } from '../facts.ts';

/** An assessment on a day, as known on another. */
export interface AssessmentState {
  readonly assessment: RecordOf<'assessment'>;
  readonly requestedOn: IsoDate | null;
  readonly acceptedOn: IsoDate | null;
  /** Working days it may take; null where no target was ever set. */
  readonly target: number | null;
  readonly expectedReturn: PlanDate | null;
  readonly returnedOn: IsoDate | null;
  readonly closedOn: IsoDate | null;
  /** The same days as they are recorded, to be printed: of some only the month is known. */
  readonly recorded: Readonly<Record<'requested' | 'accepted' | 'returned', PlanDate | null>>;
  readonly latestNote: { readonly on: PlanDate; readonly text: string } | null;
  readonly facts: readonly Fact[];
}

/** Reads an assessment's events that had happened by a day and were known by another. */
export function assessmentOn(
  register: Register,
  assessment: RecordOf<'assessment'>,
  on: IsoDate,
  knownBy: IsoDate,
): AssessmentState {
  const known = readFacts(where(register, 'assessmentEvent', 'assessmentId', assessment.id), knownBy);
  const events = known.filter((event) => lastDayOf(event.on) <= on);
  const last = (kind: RecordOf<'assessmentEvent'>['kind']) => events.findLast((event) => event.kind === kind);
  const dayOf = (kind: RecordOf<'assessmentEvent'>['kind']) => {
    const event = last(kind);
    return event === undefined ? null : lastDayOf(event.on);
  };
  const note = last('progress');
  return {
    assessment,
    requestedOn: dayOf('requested'),
    acceptedOn: dayOf('accepted'),
    target: last('target')?.workingDays ?? null,
    expectedReturn: last('expected-return')?.date ?? null,
    returnedOn: dayOf('returned'),
    closedOn: dayOf('closed'),
    recorded: {
      requested: last('requested')?.on ?? null,
      accepted: last('accepted')?.on ?? null,
      returned: last('returned')?.on ?? null,
    },
    latestNote: note?.text == null ? null : { on: note.on, text: note.text },
    facts: [fact('assessment', assessment), ...events.map((event) => fact('assessmentEvent', event))],
  };
}

export function isOpen(state: AssessmentState): boolean {
  return state.acceptedOn !== null && state.returnedOn === null && state.closedOn === null;
}
