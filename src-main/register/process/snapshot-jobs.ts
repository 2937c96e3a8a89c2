import { Worker } from 'node:worker_threads';
import type { Snapshot } from '../../../src-shared/snapshot/format.ts';
import { RegisterError, type RegisterErrorCode } from '../errors.ts';
import type { Progress } from './host-api.ts';

/** Which file to read; null for a passphrase where none was given yet. */
export interface SnapshotJob {
  readonly path: string;
  readonly passphrase: string | null;
}

export type SnapshotAnswer =
  | { readonly kind: 'progress'; readonly share: number; readonly doing: string }
  | { readonly kind: 'done'; readonly loaded: LoadedSnapshot }
  | {
      readonly kind: 'failed';
      readonly code: RegisterErrorCode | 'unexpected';
      readonly message: string;
      readonly next: string | null;
    };

export interface LoadedSnapshot {
  readonly snapshot: Snapshot;
  readonly wasProtected: boolean;
}

/** Snapshots being read, by the id of their job. */
export interface SnapshotJobs {
  /** Null where it was cancelled. Throws as `loadAnySnapshot` does. */
  readonly load: (job: string, work: SnapshotJob) => Promise<LoadedSnapshot | null>;
  readonly cancel: (job: string) => void;
}

/** Reads snapshots in threads of their own: reading and checking a large one takes seconds. */
export function snapshotJobs(worker: URL, tell: (progress: Progress) => void): SnapshotJobs {
  const running = new Map<string, Worker>();
  const cancelled = new Set<string>();
  return {
    load: (job, work) =>
      new Promise((resolve, reject) => {
        const thread = new Worker(worker, { workerData: work });
        running.set(job, thread);
        let loaded: LoadedSnapshot | null = null;
        let failure: Error | null = null;
        thread.on('message', (message: SnapshotAnswer) => {
          if (message.kind === 'progress')
            tell({ progress: { job, share: message.share, doing: message.doing } });
          else if (message.kind === 'done') loaded = message.loaded;
          else failure = failureOf(message);
        });
        thread.on('error', (error) => {
          failure = error instanceof Error ? error : new Error(String(error));
        });
        thread.on('exit', () => {
          running.delete(job);
          const wasCancelled = cancelled.delete(job);
          if (wasCancelled) resolve(null);
          else if (failure !== null) reject(failure);
          else if (loaded !== null) resolve(loaded);
          else reject(new Error('The snapshot was not read: its worker ended without a word.'));
        });
      }),
    cancel: (job) => {
      const thread = running.get(job);
      if (thread === undefined) return;
      cancelled.add(job);
      void thread.terminate();
    },
  };
}

// A fault stays a fault, so that whoever asked reports it as one.
function failureOf({ code, message, next }: Extract<SnapshotAnswer, { readonly kind: 'failed' }>): Error {
  return code === 'unexpected' ? new Error(message) : new RegisterError(code, message, next);
}
