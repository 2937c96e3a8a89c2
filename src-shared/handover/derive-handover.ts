import { holidayCalendar } from '../calendar/holidays.ts';
import { type IsoDate, type IsoMonth, monthOf } from '../calendar/iso-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { splitFindings } from '../checks/accepted-findings.ts';
import { checkPaper } from '../checks/check-paper.ts';
import type { Finding } from '../checks/finding.ts';
import { type Register, where } from '../entities/register.ts';
import { deriveReport } from '../report/derive-report.ts';
import { type Due, dueBetween } from './due.ts';
import { type OpenPromise, openPromises } from './promises.ts';

/** How far ahead a hand-over looks, in working days. */
export const HANDOVER_WORKING_DAYS = 10;

/** What whoever takes a register over must know at once. */
export interface Handover {
  readonly day: IsoDate;
  /** The last day of what is due: ten working days on. */
  readonly until: IsoDate;
  /** From the day itself, the earliest first. */
  readonly due: readonly Due[];
  /** What papers said would come, and neither has come nor was taken back. */
  readonly promises: readonly OpenPromise[];
  /** The month of the newest paper, whose checks these are; null where there is none. */
  readonly month: IsoMonth | null;
  /** What the checks find in any edition of that paper and nobody has accepted there, what must stop it first. */
  readonly checks: readonly Finding[];
}

/** What is due in ten working days from a day, what is promised, and which checks of the newest paper are unanswered. */
export function deriveHandover(register: Register, day: IsoDate): Handover {
  const until = addWorkingDays(holidayCalendar(register.holiday), day, HANDOVER_WORKING_DAYS);
  const month =
    register.paper
      .map((paper) => paper.month)
      .sort()
      .at(-1) ?? null;
  return {
    day,
    until,
    due: dueBetween(register, day, until, day),
    promises: openPromises(register, monthOf(day)),
    month,
    checks: month === null ? [] : openChecks(register, month),
  };
}

// One thing may be found in each edition; it is one thing to look at.
function openChecks(register: Register, month: IsoMonth): readonly Finding[] {
  const paper = register.paper.find((one) => one.month === month);
  const editions = where(register, 'edition', 'paperId', paper?.id ?? '').map(({ id }) => id);
  const found = new Map<string, Finding>();
  for (const edition of editions.length === 0 ? [null] : editions) {
    const request = { month, edition };
    const findings = checkPaper(register, request, deriveReport(register, request));
    for (const one of splitFindings(register, edition, findings).open)
      if (!found.has(one.key)) found.set(one.key, one);
  }
  const rank = ({ weight }: Finding) => (weight === 'stop' ? 0 : 1);
  return [...found.values()].sort((a, b) => rank(a) - rank(b));
}
