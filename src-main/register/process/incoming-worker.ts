import { parentPort } from 'node:worker_threads';
import type { CopySource } from '../connection.ts';
import { refuseAltered } from '../import-snapshot.ts';
import { readBackup } from '../read-backup.ts';
import { isProtectedSnapshot, loadAnySnapshot, loadSnapshot, type Tell } from '../snapshot-file.ts';
import { openCopy, type Store } from '../store.ts';
import { versionOf } from '../version.ts';
import { answerInWorker, failedBy } from './in-worker.ts';
import type { LoadedSnapshot, Standing } from './incoming.ts';
import { deskWork } from './incoming-desk.ts';
import type { AskOfThread, IncomingSource, ThreadAnswer } from './incoming-threads.ts';

/**
 * Reads one snapshot or backup in a thread of its own, and stays to answer what is asked about it. Each version of the
 * register that it is held against is read once.
 */
async function stay(source: IncomingSource, tell: Tell): Promise<null> {
  const loaded = await load(source, tell);
  let copy: { readonly store: Store; readonly version: number } | null = null;
  let unread: unknown = new Error('The thread was asked before it was given the register.');
  const standing: Standing = {
    store: () => {
      if (copy === null) throw unread;
      return copy.store;
    },
    version: () => copy?.version ?? 0,
  };
  const work = deskWork(standing, loaded, tell);
  const take = (register: CopySource) => {
    tell(0.05, 'Reading the register');
    copy?.store.close();
    copy = null;
    try {
      const store = openCopy(register);
      copy = { store, version: versionOf(store.connection) };
    } catch (error) {
      // What was asked in the same breath is refused for the same reason, not answered by an older version.
      unread = error;
    }
  };
  const answer = ({ ask, name, input, register }: AskOfThread): ThreadAnswer => {
    try {
      if (register !== null) take(register);
      return { kind: 'answer', ask, value: work[name](input as never) };
    } catch (error) {
      return { kind: 'refused', ask, failed: failedBy(error) };
    }
  };
  parentPort?.on('message', (asked: AskOfThread) => parentPort?.postMessage(answer(asked)));
  return null;
}

async function load(source: IncomingSource, tell: Tell): Promise<LoadedSnapshot> {
  const { path } = source;
  if (source.kind === 'backup') {
    tell(0.1, 'Reading the backup through');
    return { ...readBackup(path, source.registerId), wasProtected: false };
  }
  const { passphrase } = source;
  const wasProtected = isProtectedSnapshot(path);
  tell(0.1, wasProtected ? 'Opening the protected file' : 'Reading the file');
  const snapshot = passphrase === null ? loadSnapshot(path) : await loadAnySnapshot(path, () => passphrase);
  tell(0.6, 'Checking that it is whole');
  refuseAltered(snapshot);
  tell(0.9, 'Holding it against this register');
  return { snapshot, wasProtected };
}

await answerInWorker(stay);
