import type { IsoDate } from '../../../src-shared/calendar/iso-date.ts';
import { monthOf } from '../../../src-shared/calendar/iso-date.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import { reportContext } from '../../../src-shared/report/context.ts';
import { assessmentLabel, assessmentLists } from '../../../src-shared/report/sections/assessment-figures.ts';

/** An open assessment that has taken longer than its target. */
export interface Overdue {
  readonly assessmentId: string;
  /** "SECMP0024 PA". */
  readonly label: string;
  /** Working days by the register's convention. */
  readonly duration: number;
  readonly target: number;
}

/** The open assessments past their target at the end of a day, the longest past first; counted as the paper counts. */
export function overdueOn(register: Register, asAt: IsoDate): readonly Overdue[] {
  const context = reportContext(register, {
    month: monthOf(asAt),
    asAt,
    position: asAt,
    knownBy: '9999-12-31',
    edition: null,
  });
  return assessmentLists(context)
    .open.flatMap(({ state, duration }): readonly Overdue[] => {
      const { target, assessment } = state;
      if (target === null || duration <= target) return [];
      return [{ assessmentId: assessment.id, label: assessmentLabel(context, state), duration, target }];
    })
    .sort((a, b) => b.duration - b.target - (a.duration - a.target) || (a.label < b.label ? -1 : 1));
}
