import { parentPort, workerData } from 'node:worker_threads';
import { SnapshotError } from '../../../src-shared/snapshot/read-snapshot.ts';
import { messageOf, RegisterError } from '../errors.ts';
import { refuseAltered } from '../import-snapshot.ts';
import { isProtectedSnapshot, loadAnySnapshot, loadSnapshot } from '../snapshot-file.ts';
import type { SnapshotAnswer, SnapshotJob } from './snapshot-jobs.ts';

/** Reads and checks one snapshot in a thread of its own and says how far it is. */
const tell = (answer: SnapshotAnswer) => parentPort?.postMessage(answer);

async function read({ path, passphrase }: SnapshotJob): Promise<void> {
  const wasProtected = isProtectedSnapshot(path);
  tell({
    kind: 'progress',
    share: 0.1,
    doing: wasProtected ? 'Opening the protected file' : 'Reading the file',
  });
  const snapshot = passphrase === null ? loadSnapshot(path) : await loadAnySnapshot(path, () => passphrase);
  tell({ kind: 'progress', share: 0.6, doing: 'Checking that it is whole' });
  refuseAltered(snapshot);
  tell({ kind: 'progress', share: 0.9, doing: 'Holding it against this register' });
  tell({ kind: 'done', loaded: { snapshot, wasProtected } });
}

function failed(error: unknown): SnapshotAnswer {
  const message = messageOf(error);
  if (error instanceof RegisterError) return { kind: 'failed', code: error.code, message, next: error.next };
  return error instanceof SnapshotError
    ? { kind: 'failed', code: 'invalid', message, next: 'Ask for the snapshot again.' }
    : { kind: 'failed', code: 'unexpected', message, next: null };
}

try {
  await read(workerData as SnapshotJob);
} catch (error) {
  tell(failed(error));
}
