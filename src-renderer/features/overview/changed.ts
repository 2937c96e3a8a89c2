import { addMonths, endOfMonth, type IsoDate, monthOf } from '../../../src-shared/calendar/iso-date.ts';
import { tableDate } from '../../../src-shared/calendar/print-date.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import { referenceOn, titleOn } from '../../../src-shared/lifecycle/naming.ts';
import { timelineOf } from '../../../src-shared/lifecycle/timeline.ts';
import { assessmentOn } from '../../../src-shared/report/reading/assessments.ts';
import { STAGE_NAMES } from '../../../src-shared/report/sections/stages.ts';
import type { View } from '../../stores/interface-store.ts';

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

/** What happened after one day and until another, newest first: stages entered, assessments accepted and returned. */
export function changedBetween(register: Register, after: IsoDate, until: IsoDate): readonly Changed[] {
  const isNew = (day: IsoDate | null): day is IsoDate => day !== null && day > after && day <= until;
  const moves = register.proposal.flatMap(({ id }) =>
    timelineOf(register, id, EVERYTHING)
      .states.filter(({ from }) => isNew(from))
      .map(({ from, stage, event }): Changed => {
        const name = `${referenceOn(register, id, from, EVERYTHING)} ${titleOn(register, id, from, EVERYTHING) ?? ''}`;
        const began = event.kind === 'raised' ? 'raised' : event.kind === 'split' ? 'split off' : null;
        return {
          key: `${id} ${from} ${stage}`,
          on: from,
          when: tableDate(from),
          what: began === null ? `${name} moved to ${STAGE_NAMES[stage]}` : `${name} ${began}`,
          view: 'proposals',
          record: id,
        };
      }),
  );
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
  return [...moves, ...assessed].sort((a, b) => compare(b.on, a.on) || compare(a.what, b.what));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
