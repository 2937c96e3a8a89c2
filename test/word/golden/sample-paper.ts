import { writeAppendix, writePaper } from '../../../src-main/word/write-paper.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import type { ReportModel } from '../../../src-shared/report/model.ts';
import { type Line, readAppendix, readPaper } from './reader.ts';

/** The paper for January 2020 in an edition; in the one with the published paper's reference where none is named. */
export function modelOf(register: Register, edition?: string | null): ReportModel {
  const published = register.edition.find(({ item }) => item === '21')?.id ?? null;
  return deriveReport(register, { month: '2020-01', edition: edition ?? published });
}

/** Writes the paper and its appendix as Word files and reads both back. */
export async function readBack(model: ReportModel): Promise<readonly Line[]> {
  return [...(await readPaper(await writePaper(model))), ...(await appendixBack(model))];
}

// Most changes leave the appendix as it is, and the same model gives the same file: it is read once.
const appendices = new Map<string, readonly Line[]>();

async function appendixBack(model: ReportModel): Promise<readonly Line[]> {
  const key = JSON.stringify([model.appendix, model.clocks]);
  const known = appendices.get(key);
  if (known !== undefined) return known;
  const file = await writeAppendix(model);
  const lines = file === null ? [] : await readAppendix(file);
  appendices.set(key, lines);
  return lines;
}
