import { parentPort, workerData } from 'node:worker_threads';
import { SnapshotError } from '../../../src-shared/snapshot/read-snapshot.ts';
import { messageOf, RegisterError } from '../errors.ts';
import type { FailedAnswer, WorkerAnswer } from './run-worker.ts';

/** Says how far the work is, from 0 to 1, and what is being done. */
export type TellProgress = (share: number, doing: string) => void;

/** Does what a worker thread was started for, and answers once: with what came of it, or with what went wrong. */
export async function answerInWorker<Work, Value>(
  work: (given: Work, progress: TellProgress) => Value | Promise<Value>,
): Promise<void> {
  const tell = (answer: WorkerAnswer<Value>) => parentPort?.postMessage(answer);
  try {
    const progress: TellProgress = (share, doing) => tell({ kind: 'progress', share, doing });
    tell({ kind: 'done', value: await work(workerData as Work, progress) });
  } catch (error) {
    tell(failedBy(error));
  }
}

function failedBy(error: unknown): FailedAnswer {
  const message = messageOf(error);
  if (error instanceof RegisterError) return { kind: 'failed', code: error.code, message, next: error.next };
  return error instanceof SnapshotError
    ? { kind: 'failed', code: 'invalid', message, next: 'Ask for the snapshot again.' }
    : { kind: 'failed', code: 'unexpected', message, next: null };
}
