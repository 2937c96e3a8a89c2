import { parentPort, workerData } from 'node:worker_threads';
import { SnapshotError } from '../../../src-shared/snapshot/read-snapshot.ts';
import { messageOf, RegisterError } from '../errors.ts';
import type { Tell } from '../snapshot-file.ts';
import type { FailedAnswer, WorkerAnswer } from './run-worker.ts';

/** Does what a worker thread was started for, and answers once: with what came of it, or with what went wrong. */
export async function answerInWorker<Work, Value>(
  work: (given: Work, progress: Tell) => Value | Promise<Value>,
): Promise<void> {
  const tell = (answer: WorkerAnswer<Value>) => parentPort?.postMessage(answer);
  try {
    const progress: Tell = (share, doing) => tell({ kind: 'progress', share, doing });
    tell({ kind: 'done', value: await work(workerData as Work, progress) });
  } catch (error) {
    tell(failedBy(error));
  }
}

/** What went wrong, as it crosses to whoever started the worker. */
export function failedBy(error: unknown): FailedAnswer {
  const message = messageOf(error);
  if (error instanceof RegisterError) {
    const { code, next, problems } = error;
    return { kind: 'failed', code, message, next, problems };
  }
  return error instanceof SnapshotError
    ? { kind: 'failed', code: 'invalid', message, next: 'Ask for the snapshot again.' }
    : { kind: 'failed', code: 'unexpected', message, next: null };
}
