import type { Register } from '../../src-shared/entities/register.ts';
import { deriveReport } from '../../src-shared/report/derive-report.ts';
import type { ReportModel } from '../../src-shared/report/model.ts';
import type { Origin } from '../word/origin.ts';
import { editionsOf } from './editions.ts';

/** A paper as it now is. */
export interface PaperNow {
  readonly month: string;
  readonly edition: string | null;
  readonly model: ReportModel;
}

/** The paper that a file is of: the edition with its reference; where none has it any more, the month's first. */
export function paperOfFile(register: Register, { month, reference }: Origin): PaperNow {
  const editions = [...editionsOf(register, month).map(({ id }) => id), null];
  const papers = editions.map((edition) => ({
    month,
    edition,
    model: deriveReport(register, { month, edition }),
  }));
  const found = papers.find(({ model }) => model.footer.reference === reference) ?? papers[0];
  if (found === undefined) throw new Error('Every month has at least the paper of no edition.');
  return found;
}
