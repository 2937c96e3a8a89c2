import type { Register } from '../../../src-shared/entities/register.ts';
import type { PaperRequest } from '../../../src-shared/report/clocks.ts';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import type { ReportModel } from '../../../src-shared/report/model.ts';
import { paperOf } from './months.ts';

export type Derived =
  | { readonly model: ReportModel; readonly failure: null }
  | { readonly model: null; readonly failure: string };

/** The days that a paper is read by, where they are not its own. */
export type Days = Pick<PaperRequest, 'asAt' | 'position' | 'knownBy'>;

/** The paper that a register makes, or why it makes none. */
export function derived(register: Register, month: string, edition: string | null, days: Days = {}): Derived {
  // The copy that is read may be one change behind the edition that was chosen.
  const paperId = paperOf(register, month)?.id;
  const isThere = register.edition.some((one) => one.id === edition && one.paperId === paperId);
  const request = { month, edition: isThere ? edition : null, ...days };
  try {
    return { model: deriveReport(register, request), failure: null };
  } catch (error) {
    return { model: null, failure: error instanceof Error ? error.message : String(error) };
  }
}
