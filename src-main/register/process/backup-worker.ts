import { RegisterError } from '../errors.ts';
import { finishBackup } from '../finish-backup.ts';
import { lookAtBackup } from '../look-at-backup.ts';
import { reasonOf } from '../reason.ts';
import type { BackupJob, BackupOutcome } from './backup-jobs.ts';
import { answerInWorker } from './in-worker.ts';

/** Reads one backup through in a thread of its own, so that saving goes on meanwhile. */
function work(job: BackupJob): BackupOutcome {
  if (job.kind === 'look') return { kind: 'looked', content: lookAtBackup(job.path, job.registerId) };
  try {
    finishBackup(job.backup);
  } catch (error) {
    // Whatever is wrong with a copy, it is no backup; none of it is a fault of the product.
    throw new RegisterError('unwritable', error instanceof RegisterError ? error.message : reasonOf(error));
  }
  return { kind: 'finished' };
}

await answerInWorker(work);
