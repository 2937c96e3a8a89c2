import {
  addMonths,
  endOfMonth,
  type IsoDate,
  lastDayOf,
  monthOf,
} from '../../../src-shared/calendar/iso-date.ts';
import { tableDate } from '../../../src-shared/calendar/print-date.ts';
import { readFacts } from '../../../src-shared/entities/known.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import type { LifecycleEvent } from '../../../src-shared/lifecycle/lifecycle-event.ts';
import { referenceOn, titleOn } from '../../../src-shared/lifecycle/naming.ts';
import { timelineOf } from '../../../src-shared/lifecycle/timeline.ts';
import { assessmentOn } from '../../../src-shared/report/reading/assessments.ts';
import { consultationOn } from '../../../src-shared/report/reading/consultations.ts';
import { CONSULTATION_WORDS } from '../../../src-shared/words/code-words.ts';
import type { View } from '../../stores/interface-store.ts';
import { placeOf } from '../proposals/life.ts';
import { eventWords } from '../proposals/life-words.ts';

/** Something that happened, with the record it is about. */
export interface Changed {
  readonly key: string;
  readonly on: IsoDate;
  readonly when: string;
  readonly what: string;
  readonly view: View;
  readonly record: string;
}

const EVERYTHING = '9999-12-31';

/** The day from which things are new: the end of the month before, which the last paper told of. */
export function lastTold(register: Register, asAt: IsoDate): IsoDate {
  const told = register.paper
    .map((paper) => paper.asAt ?? endOfMonth(paper.month))
    .filter((day) => day < asAt)
    .sort();
  return told.at(-1) ?? endOfMonth(addMonths(monthOf(asAt), -1));
}

/**
 * What happened after one day and until another, newest first: all that tells the proposals' lives, what went to the
 * Authority, consultations issued and closed, assessments accepted and returned.
 */
export function changedBetween(register: Register, after: IsoDate, until: IsoDate): readonly Changed[] {
  const isNew = (day: IsoDate | null): day is IsoDate => day !== null && day > after && day <= until;
  const referenceAt = (id: string, on: IsoDate) => referenceOn(register, id, on, EVERYTHING);
  // What is new is told by its title too; the others are known by their references.
  const toldOf = (id: string, event: LifecycleEvent) => {
    const reference = referenceAt(id, event.on);
    const title = titleOn(register, id, event.on, EVERYTHING) ?? '';
    if (event.kind === 'raised') return `${reference} ${title} raised`;
    if (event.kind === 'split') return `${reference} ${title} split off`;
    return `${reference}: ${eventWords(register, id, event)}`;
  };
  const happened = register.proposal.flatMap(({ id }) =>
    timelineOf(register, id, EVERYTHING)
      // What was submitted is told when it is raised.
      .events.filter(({ kind, on }) => kind !== 'submitted' && isNew(on))
      .map((event): Changed => {
        const place = placeOf(register, event.source.entity, event.source.id);
        return {
          key: `${event.source.id} ${event.kind}`,
          on: event.on,
          when: tableDate(event.on),
          what: toldOf(id, event),
          ...(place?.id == null ? { view: 'proposals', record: id } : { view: place.view, record: place.id }),
        };
      }),
  );
  const referred = readFacts(register.authorityReferral, EVERYTHING).flatMap(
    ({ id, proposalId, on }): readonly Changed[] => {
      const day = lastDayOf(on);
      if (!isNew(day)) return [];
      const what = `${referenceAt(proposalId, day)}: Sent to the Authority for decision`;
      return [{ key: id, on: day, when: tableDate(day), what, view: 'meetings', record: id }];
    },
  );
  const consulted = register.consultation.flatMap((consultation): readonly Changed[] => {
    const { id, proposalId, kind } = consultation;
    const { issuedOn, closedOn } = consultationOn(register, consultation, until, EVERYTHING);
    const one = (on: IsoDate, act: string): Changed => ({
      key: `${id} ${act}`,
      on,
      when: tableDate(on),
      what: `${referenceAt(proposalId, on)}: ${CONSULTATION_WORDS.kind[kind]} ${act}`,
      view: 'consultations',
      record: id,
    });
    return [
      // The issue of the other kind is an event of the proposal's life, and told above.
      ...(kind === 'refinement' && isNew(issuedOn) ? [one(issuedOn, 'issued')] : []),
      ...(isNew(closedOn) ? [one(closedOn, 'closed')] : []),
    ];
  });
  const assessed = register.assessment.flatMap((assessment): readonly Changed[] => {
    const state = assessmentOn(register, assessment, until, EVERYTHING);
    const name = `${referenceOn(register, assessment.proposalId, until, EVERYTHING)} ${assessment.kind}`;
    const one = (on: IsoDate, what: string): Changed => ({
      key: `${assessment.id} ${what}`,
      on,
      when: tableDate(on),
      what: `${name} ${what}`,
      view: 'assessments',
      record: assessment.id,
    });
    return [
      ...(isNew(state.acceptedOn) ? [one(state.acceptedOn, 'accepted')] : []),
      ...(isNew(state.returnedOn) ? [one(state.returnedOn, 'returned')] : []),
      ...(isNew(state.closedOn) ? [one(state.closedOn, 'closed without return')] : []),
    ];
  });
  return [...happened, ...referred, ...consulted, ...assessed].sort(
    (a, b) => compare(b.on, a.on) || compare(a.what, b.what),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
