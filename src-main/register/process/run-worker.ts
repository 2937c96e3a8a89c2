import { Worker } from 'node:worker_threads';
import type { Problem } from '../../../src-shared/entities/change-set.ts';
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
  /** Every record at fault, where records are. */
  readonly problems?: readonly Problem[];
}

/** A worker thread, from its start to its end. */
export interface StartedWorker {
  readonly post: (message: unknown) => void;
  readonly terminate: () => Promise<unknown>;
  /** Resolves once the thread has ended: with what made it fail, null where nothing did. Never rejects. */
  readonly ended: Promise<Error | null>;
}

/** The one way a worker thread is started. `work` is plain data; `hear` is told all that the worker says but its failure. */
export function startWorker<Said extends { readonly kind: string }>(
  code: URL,
  work: unknown,
  hear: (said: Said) => void,
): StartedWorker {
  const thread = new Worker(code, { workerData: work });
  let failure: Error | null = null;
  thread.on('message', (message: Said | FailedAnswer) => {
    if (isFailed(message)) failure = failureOf(message);
    else hear(message);
  });
  thread.on('error', (error) => {
    failure = error instanceof Error ? error : new Error(String(error));
  });
  return {
    post: (message) => thread.postMessage(message),
    terminate: () => thread.terminate(),
    ended: new Promise((resolve) => thread.on('exit', () => resolve(failure))),
  };
}

function isFailed(message: { readonly kind: string }): message is FailedAnswer {
  return message.kind === 'failed';
}

/** A failure as it was thrown. A fault stays a fault, so that whoever asked reports it as one, and not as a file’s. */
export function failureOf({ code, message, next, problems = [] }: FailedAnswer): Error {
  return code === 'unexpected' ? new Error(message) : new RegisterError(code, message, next, problems);
}

/** How a piece of work ended; all null and false where its worker said nothing. */
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

/** Runs pieces of work to their end; `tell` hears how far each is. */
export function workerRunner<Work, Value>(
  code: URL,
  tell: (progress: Progress) => void,
): WorkerRunner<Work, Value> {
  const running = new Map<string, StartedWorker>();
  const cancelled = new Set<string>();
  return {
    run: async (job, work) => {
      let value: Value | null = null;
      const worker = startWorker<ProgressAnswer | DoneAnswer<Value>>(code, work, (said) => {
        if (said.kind === 'progress') tell({ progress: { job, share: said.share, doing: said.doing } });
        else value = said.value;
      });
      running.set(job, worker);
      const failure = await worker.ended;
      running.delete(job);
      return { value, failure, wasCancelled: cancelled.delete(job) };
    },
    cancel: async (job) => {
      const worker = running.get(job);
      if (worker === undefined) return;
      cancelled.add(job);
      await worker.terminate();
    },
  };
}
