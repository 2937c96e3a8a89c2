import { refuseAltered } from '../import-snapshot.ts';
import { isProtectedSnapshot, loadAnySnapshot, loadSnapshot } from '../snapshot-file.ts';
import { answerInWorker, type TellProgress } from './in-worker.ts';
import type { LoadedSnapshot, SnapshotJob } from './snapshot-jobs.ts';

/** Reads and checks one snapshot in a thread of its own and says how far it is. */
async function read({ path, passphrase }: SnapshotJob, progress: TellProgress): Promise<LoadedSnapshot> {
  const wasProtected = isProtectedSnapshot(path);
  progress(0.1, wasProtected ? 'Opening the protected file' : 'Reading the file');
  const snapshot = passphrase === null ? loadSnapshot(path) : await loadAnySnapshot(path, () => passphrase);
  progress(0.6, 'Checking that it is whole');
  refuseAltered(snapshot);
  progress(0.9, 'Holding it against this register');
  return { snapshot, wasProtected };
}

await answerInWorker(read);
