import { Worker } from 'node:worker_threads';
import { RegisterError, type RegisterErrorCode } from '../errors.ts';
import type { Progress } from './host-api.ts';

/** What a worker tells whoever started it. */
export type WorkerAnswer<Value> = ProgressAnswer | DoneAnswer<Value> | FailedAnswer;

export interface ProgressAnswer {
  readonly kind: 'progress';
  readonly share: number;
  readonly doing: string;
}

export interface DoneAnswer<Value> {
  readonly kind: 'done';
  readonly value: Value;
}

export interface FailedAnswer {
  readonly kind: 'failed';
  /** What the product foresees has a code of its own; anything else is a fault. */
  readonly code: RegisterErrorCode | 'unexpected';
  readonly message: string;
  readonly next: string | null;
}

/** How a worker ended; all null and false where it ended without a word. */
export interface Ended<Value> {
  readonly value: Value | null;
  readonly failure: Error | null;
  readonly wasCancelled: boolean;
}

/** Work in threads of their own, each by the id of its job. */
export interface WorkerRunner<Work, Value> {
  /** Never rejects: what a failure, a cancelling and a value are worth beside each other is for each kind of work to say. */
  readonly run: (job: string, work: Work) => Promise<Ended<Value>>;
  /** Ends the worker of a job; resolves once it has ended, at once where none is running. */
  readonly cancel: (job: string) => Promise<void>;
}

/** The one way a worker thread is started, heard, and ended. `work` is plain data; `tell` hears how far each is. */
export function workerRunner<Work, Value>(
  code: URL,
  tell: (progress: Progress) => void,
): WorkerRunner<Work, Value> {
  const running = new Map<string, Worker>();
  const cancelled = new Set<string>();
  return {
    run: (job, work) =>
      new Promise((resolve) => {
        const thread = new Worker(code, { workerData: work });
        running.set(job, thread);
        let value: Value | null = null;
        let failure: Error | null = null;
        thread.on('message', (message: WorkerAnswer<Value>) => {
          if (message.kind === 'progress')
            tell({ progress: { job, share: message.share, doing: message.doing } });
          else if (message.kind === 'done') value = message.value;
          else failure = failureOf(message);
        });
        thread.on('error', (error) => {
          failure = error instanceof Error ? error : new Error(String(error));
        });
        thread.on('exit', () => {
          running.delete(job);
          resolve({ value, failure, wasCancelled: cancelled.delete(job) });
        });
      }),
    cancel: async (job) => {
      const thread = running.get(job);
      if (thread === undefined) return;
      cancelled.add(job);
      await thread.terminate();
    },
  };
}

// A fault stays a fault, so that whoever asked reports it as one and not as a file that cannot be written.
function failureOf({ code, message, next }: FailedAnswer): Error {
  return code === 'unexpected' ? new Error(message) : new RegisterError(code, message, next);
}
