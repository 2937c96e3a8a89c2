import { parentPort, workerData } from 'node:worker_threads';
import { RegisterError } from '../errors.ts';
import { finishBackup } from '../finish-backup.ts';
import { lookAtBackup } from '../look-at-backup.ts';
import { reasonOf } from '../reason.ts';
import type { BackupAnswer, BackupJob } from './backup-jobs.ts';

/** Reads one backup through in a thread of its own, so that saving goes on meanwhile. */
function done(job: BackupJob): BackupAnswer {
  try {
    if (job.kind === 'look') return { kind: 'looked', content: lookAtBackup(job.path, job.registerId) };
    finishBackup(job.backup);
    return { kind: 'finished' };
  } catch (error) {
    return { kind: 'failed', message: error instanceof RegisterError ? error.message : reasonOf(error) };
  }
}

parentPort?.postMessage(done(workerData as BackupJob));
