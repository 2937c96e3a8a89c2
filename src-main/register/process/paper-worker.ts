import type { LaidOutPage, PaperPart } from '../../../src-shared/api/shell-api.ts';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import type { ReportModel } from '../../../src-shared/report/model.ts';
import { exportPaper } from '../../papers/export-paper.ts';
import { writeHandoverNote } from '../../papers/handover-note.ts';
import { inspectFile } from '../../papers/inspect-file.ts';
import { paperOfFile } from '../../papers/paper-of-file.ts';
import type { Origin } from '../../word/origin.ts';
import { writeAppendix, writePaper } from '../../word/write-paper.ts';
import { RegisterError } from '../errors.ts';
import { sha256 } from '../hash.ts';
import type { Tell } from '../snapshot-file.ts';
import { answerInWorker } from './in-worker.ts';
import type { PaperJob, PaperOutcome } from './paper-jobs.ts';

/** Writes one paper or note, or reads a paper back, in a thread of its own and says how far it is. */
async function work(job: PaperJob, progress: Tell): Promise<PaperOutcome> {
  if (job.kind === 'review') {
    const found = inspectFile(job.path, (origin) => paperOfFile(job.register, origin));
    return { kind: 'held', held: found === null ? [] : [found] };
  }
  if (job.kind === 'note') {
    progress(0.2, 'Gathering what is due and what is open');
    const { due, promises, checks } = await writeHandoverNote(job.register, job.day, job.path);
    return { kind: 'noted', due: due.length, promises: promises.length, checks: checks.length };
  }
  const { register, month, edition, issued, part, path, over } = job;
  progress(0.1, 'Deriving the paper');
  const model = issued?.model ?? deriveReport(register, { month, edition });
  progress(0.4, 'Writing the Word file');
  const bytes = part === 'paper' ? await writePaper(model) : await writeAppendix(model);
  if (bytes === null) throw new RegisterError('missing', 'This paper has no appendix.', 'Look at the paper.');
  const isAsIssued = issued === null || sha256(bytes) === issued.fileHash;
  if (path === null) {
    return { kind: 'written', bytes, isAsIssued, files: [], pages: await pagesOf(model, part) };
  }
  progress(0.8, 'Saving');
  const paperOf = (origin: Origin) =>
    issued === null ? paperOfFile(register, origin) : { month, edition, model };
  const outcome = await exportPaper({ model, bytes, path, over, paperOf });
  return outcome.kind === 'held' ? outcome : { ...outcome, bytes, isAsIssued, pages: [] };
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

await answerInWorker(work);
