import type { Register } from '../../../src-shared/entities/register.ts';
import type { PaperRequest } from '../../../src-shared/report/clocks.ts';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import type { ReportModel } from '../../../src-shared/report/model.ts';
import { paperOf } from './months.ts';
import { remembered } from './remembered.ts';

export type Derived =
  | { readonly model: ReportModel; readonly failure: null }
  | { readonly model: null; readonly failure: string };

/** The days that a paper is read by, where they are not its own. */
export type Days = Pick<PaperRequest, 'asAt' | 'position' | 'knownBy'>;

/** The paper that a register makes, or why it makes none. */
export const derived = remembered((register, month, edition): Derived => {
  try {
    return { model: deriveReport(register, requestOf(register, month, edition)), failure: null };
  } catch (error) {
    return { model: null, failure: failureOf(error) };
  }
});

/** The paper that a register makes for other days than its own, or why it makes none. */
export function derivedFor(register: Register, month: string, edition: string | null, days: Days): Derived {
  try {
    return {
      model: deriveReport(register, { ...requestOf(register, month, edition), ...days }),
      failure: null,
    };
  } catch (error) {
    return { model: null, failure: failureOf(error) };
  }
}

/** What a paper is asked for by. The copy that is read may be one change behind the edition that was chosen. */
export function requestOf(register: Register, month: string, edition: string | null): PaperRequest {
  const paperId = paperOf(register, month)?.id;
  const isThere = register.edition.some((one) => one.id === edition && one.paperId === paperId);
  return { month, edition: isThere ? edition : null };
}

/** What went wrong, in the words that it has. */
export function failureOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
