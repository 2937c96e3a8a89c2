import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { LaidOutPage, PaperPart } from '../../../src-shared/api/shell-api.ts';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import type { ReportModel } from '../../../src-shared/report/model.ts';
import { writeAppendix, writePaper } from '../../word/write-paper.ts';
import { messageOf, RegisterError } from '../errors.ts';
import { writeFileSafely } from '../write-file.ts';
import type { PaperAnswer, PaperJob } from './paper-jobs.ts';

/** Writes one paper in a thread of its own and says how far it is. */
const tell = (answer: PaperAnswer) => parentPort?.postMessage(answer);

async function write({ register, month, edition, part, path }: PaperJob): Promise<void> {
  tell({ kind: 'progress', share: 0.1, doing: 'Deriving the paper' });
  const model = deriveReport(register, { month, edition });
  tell({ kind: 'progress', share: 0.4, doing: 'Writing the Word file' });
  const bytes = part === 'paper' ? await writePaper(model) : await writeAppendix(model);
  if (bytes === null) throw new RegisterError('missing', 'This paper has no appendix.', 'Look at the paper.');
  const files: string[] = [];
  if (path !== null) {
    tell({ kind: 'progress', share: 0.8, doing: 'Saving' });
    writeFileSafely(path, bytes);
    files.push(path);
    const appendix = await writeAppendix(model);
    if (appendix !== null) {
      const beside = appendixNameOf(path);
      writeFileSafely(beside, appendix);
      files.push(beside);
    }
  }
  const pages = path === null ? await pagesOf(model, part) : [];
  tell({ kind: 'done', bytes, files, pages });
}

// Laying out needs a large piece of code that an export does without. A preview without pages is better than none.
async function pagesOf(model: ReportModel, part: PaperPart): Promise<readonly LaidOutPage[]> {
  try {
    const { layOutPaper } = await import('../../word/lay-out.ts');
    return layOutPaper(model, part);
  } catch {
    return [];
  }
}

function appendixNameOf(path: string): string {
  const name = path.slice(dirname(path).length + 1).replace(/\.docx$/i, '');
  return join(dirname(path), `${name} - Appendix A.docx`);
}

try {
  await write(workerData as PaperJob);
} catch (error) {
  const isKnown = error instanceof RegisterError;
  tell({
    kind: 'failed',
    code: isKnown ? error.code : 'unexpected',
    message: messageOf(error),
    next: isKnown ? error.next : null,
  });
}
