import { lastDayOf } from '../calendar/iso-date.ts';
import { longMonth } from '../calendar/print-date.ts';
import { knownDay } from '../entities/known.ts';
import { where } from '../entities/register.ts';
import type { TimedAssessment } from '../report/sections/assessment-figures.ts';
import { about, type Check, type CheckContext, listed } from './support/check.ts';
import { assessmentOf, nameOf } from './support/names.ts';

/**
 * Open assessments past their target without a progress note since the month began. In a register that holds no such
 * note at all none is missing: there the appendix says in so many words that none was recorded.
 */
export const notesMissing: Check = {
  name: 'notes-missing',
  find: (context) => {
    if (!context.register.assessmentEvent.some(({ kind }) => kind === 'progress')) return [];
    const without = context.assessments.open.filter(
      (row) => row.state.target !== null && row.duration > row.state.target && !hasNote(context, row),
    );
    const [first] = without;
    if (first === undefined) return [];
    const names = listed(
      without.map(({ state, proposalId }) => `${nameOf(context, proposalId)} (${assessmentOf(state)})`),
    );
    return [
      {
        weight: 'look',
        sentence: `Past target and without a progress note since ${longMonth(context.clocks.month)} began: ${names}.`,
        next: `Ask ${context.setting('data-company.short-name')} how they stand, and record what it says.`,
        facts: about('assessment', ...without.map(({ state }) => state.assessment.id)),
        place: context.placeOf(first.state.assessment.id),
      },
    ];
  },
};

function hasNote({ register, clocks }: CheckContext, { state }: TimedAssessment): boolean {
  return where(register, 'assessmentEvent', 'assessmentId', state.assessment.id).some(
    (event) =>
      event.kind === 'progress' &&
      lastDayOf(event.on) >= clocks.window.from &&
      knownDay(event) <= clocks.knownBy,
  );
}
