import type { Snapshot } from '../../../src-shared/snapshot/format.ts';
import type { Progress } from './host-api.ts';
import { workerRunner } from './run-worker.ts';

/** Which file to read; null for a passphrase where none was given yet. */
export interface SnapshotJob {
  readonly path: string;
  readonly passphrase: string | null;
}

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
  const runner = workerRunner<SnapshotJob, LoadedSnapshot>(worker, tell);
  return {
    load: async (job, work) => {
      const { value, failure, wasCancelled } = await runner.run(job, work);
      if (wasCancelled) return null;
      if (failure !== null) throw failure;
      if (value !== null) return value;
      throw new Error('The snapshot was not read: its worker ended without a word.');
    },
    cancel: (job) => void runner.cancel(job),
  };
}
