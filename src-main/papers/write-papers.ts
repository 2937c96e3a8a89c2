import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportModel } from '../../src-shared/report/model.ts';
import { safeFileName, writeFileSafely } from '../register/write-file.ts';
import { writeAppendix, writePaper } from '../word/write-paper.ts';

/** Whether a target is a folder: one that exists, or a path that ends as one. */
export function isFolder(out: string): boolean {
  return existsSync(out) && statSync(out).isDirectory();
}

/** The name of a paper's file: "TABASC_51_0503_21 - Change Status Report - January 2020.docx". */
export function paperFileName({ footer, cover }: ReportModel): string {
  return `${safeFileName(`${footer.reference} - ${cover.title.replace(' – ', ' - ')}`)}.docx`;
}

/**
 * Writes a paper into a folder, with its appendix beside it, or to a file, without. Gives back the paths written. Throws
 * RegisterError where a file cannot be written; what was there is left.
 */
export async function writePaperFiles(model: ReportModel, out: string): Promise<readonly string[]> {
  const paper = await writePaper(model);
  if (!isFolder(out)) {
    writeFileSafely(out, paper);
    return [out];
  }
  const file = join(out, paperFileName(model));
  writeFileSafely(file, paper);
  const appendix = await writeAppendix(model);
  if (appendix === null) return [file];
  const beside = file.replace(/\.docx$/, ' - Appendix A.docx');
  writeFileSafely(beside, appendix);
  return [file, beside];
}
