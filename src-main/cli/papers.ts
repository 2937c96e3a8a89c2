import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { get, type Register, where } from '../../src-shared/entities/register.ts';
import type { RecordOf } from '../../src-shared/entities/registry.ts';
import type { PaperRequest } from '../../src-shared/report/clocks.ts';
import { deriveReport } from '../../src-shared/report/derive-report.ts';
import type { ReportModel } from '../../src-shared/report/model.ts';
import { safeFileName, writeFileSafely } from '../register/write-file.ts';
import { writeAppendix, writePaper } from '../word/write-paper.ts';
import { UsageError } from './usage.ts';

/** The editions asked for: the one of a committee, by its short or full name, or all of the month. */
export function editionsOf(
  register: Register,
  month: string,
  committee: string | undefined,
): readonly (RecordOf<'edition'> | null)[] {
  const paper = register.paper.find((one) => one.month === month);
  const editions = paper === undefined ? [] : where(register, 'edition', 'paperId', paper.id);
  if (committee === undefined) return editions.length === 0 ? [null] : editions;
  const wanted = committee.toLowerCase();
  const found = editions.filter((edition) => {
    const { name, shortName, inSentence } = get(register, 'committee', edition.committeeId);
    return [name, shortName ?? '', inSentence.replace(/^the /, '')].some(
      (one) => one.toLowerCase() === wanted,
    );
  });
  if (found.length === 0) throw new UsageError(`The paper for ${month} has no edition for “${committee}”.`);
  return found;
}

/** Writes papers, and the appendix of each, into a folder or, for one edition, to a file. Gives back what was written. */
export async function writePapers(
  register: Register,
  request: Omit<PaperRequest, 'edition'>,
  editions: readonly (RecordOf<'edition'> | null)[],
  out: string,
): Promise<readonly { readonly file: string; readonly model: ReportModel }[]> {
  const isFolder = existsSync(out) && statSync(out).isDirectory();
  if (!isFolder && editions.length > 1)
    throw new UsageError(
      `The month has ${editions.length} editions: name one with --edition, or give a folder that exists.`,
    );
  const written: { file: string; model: ReportModel }[] = [];
  for (const edition of editions) {
    const model = deriveReport(register, { ...request, edition: edition?.id ?? null });
    const name = safeFileName(`${model.footer.reference} - ${model.cover.title.replace(' – ', ' - ')}`);
    const file = isFolder ? join(out, `${name}.docx`) : out;
    writeFileSafely(file, await writePaper(model));
    written.push({ file, model });
    const appendix = isFolder ? await writeAppendix(model) : null;
    if (appendix !== null) {
      const beside = join(out, `${name} - Appendix A.docx`);
      writeFileSafely(beside, appendix);
      written.push({ file: beside, model });
    }
  }
  return written;
}
