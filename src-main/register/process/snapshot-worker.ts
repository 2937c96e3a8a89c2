import { exportCopy } from '../export-snapshot.ts';
import { buildRegister, refuseUnsound } from '../import-snapshot.ts';
import { isProtectedSnapshot, loadAnySnapshot, loadSnapshot, type Tell } from '../snapshot-file.ts';
import { openCopy } from '../store.ts';
import { answerInWorker } from './in-worker.ts';
import type { SnapshotJob, SnapshotOutcome } from './snapshot-jobs.ts';

/** Writes a register as a snapshot, or builds one of a snapshot, in a thread of its own and says how far it is. */
async function work(job: SnapshotJob, progress: Tell): Promise<SnapshotOutcome> {
  if (job.kind === 'export') {
    progress(0.02, 'Reading the register');
    const copy = openCopy(job.register);
    return { kind: 'exported', left: await exportCopy(copy, job.path, job, progress) };
  }
  const { snapshot: path, passphrase, by, building } = job;
  progress(0.05, isProtectedSnapshot(path) ? 'Opening the protected file' : 'Reading the file');
  const snapshot = passphrase === null ? loadSnapshot(path) : await loadAnySnapshot(path, () => passphrase);
  progress(0.4, 'Checking that it is whole');
  refuseUnsound(snapshot);
  progress(0.6, 'Building the register');
  buildRegister(building, snapshot, by);
  progress(0.95, 'Saving');
  return { kind: 'built' };
}

await answerInWorker(work);
