import { rmSync } from 'node:fs';
import type { ChangeSet } from '../../../src-shared/entities/change-set.ts';
import { importBuilt } from '../begin-import.ts';
import type { CopySource } from '../connection.ts';
import type { Left } from '../export-snapshot.ts';
import { temporaryNeighbour } from '../write-file.ts';
import type { Progress } from './host-api.ts';
import { type Ended, workerRunner } from './run-worker.ts';

/** What the snapshot worker is given: where to read and to write, and by whom. */
export type SnapshotJob =
  | (ExportJob & { readonly kind: 'export' })
  | (ImportJob & { readonly kind: 'import'; readonly building: string });

/** A register to be written as a snapshot. It is read by the worker itself, from a copy in memory. */
export interface ExportJob {
  readonly register: CopySource;
  readonly path: string;
  readonly history: boolean;
  readonly author: string;
  readonly at: string;
  readonly passphrase: string | null;
}

/** A snapshot to make a register of. */
export interface ImportJob {
  readonly snapshot: string;
  readonly passphrase: string | null;
  readonly by: Pick<ChangeSet, 'author' | 'installation' | 'at'>;
}

export type SnapshotOutcome = { readonly kind: 'exported'; readonly left: Left } | { readonly kind: 'built' };

/** Snapshots being written, and registers being made of them, by the id of their job. */
export interface SnapshotJobs {
  /** What is to be noted in the register; null where it was cancelled, and nothing is there then. */
  readonly export: (job: string, work: ExportJob) => Promise<Left | null>;
  /** Makes a register at a path; false where it was cancelled. Throws as `importLoaded` does. */
  readonly import: (job: string, path: string, work: ImportJob) => Promise<boolean>;
  readonly cancel: (job: string) => void;
  /** Ends every export of the register that was open. */
  readonly cancelExports: () => void;
  /** Waits until nothing is being written any more. */
  readonly settled: () => Promise<void>;
}

/** Writes and reads snapshots in threads of their own: a large one takes many seconds. */
export function snapshotJobs(worker: URL, tell: (progress: Progress) => void): SnapshotJobs {
  const runner = workerRunner<SnapshotJob, SnapshotOutcome>(worker, tell);
  const exporting = new Set<string>();
  const working = new Set<Promise<unknown>>();
  const run = (job: string, work: SnapshotJob): Promise<SnapshotOutcome | null> => {
    const outcome = runner.run(job, work).then(settle);
    working.add(outcome);
    const forget = () => working.delete(outcome);
    outcome.then(forget, forget);
    return outcome;
  };
  return {
    export: async (job, work) => {
      exporting.add(job);
      try {
        const outcome = await run(job, { kind: 'export', ...work });
        if (outcome === null) rmSync(temporaryNeighbour(work.path), { force: true });
        return outcome?.kind === 'exported' ? outcome.left : null;
      } finally {
        exporting.delete(job);
      }
    },
    import: (job, path, work) =>
      importBuilt(path, work.by.author, async (building) => {
        const outcome = await run(job, { kind: 'import', ...work, building });
        return outcome !== null;
      }),
    cancel: (job) => void runner.cancel(job),
    cancelExports: () => {
      for (const job of exporting) void runner.cancel(job);
    },
    settled: async () => {
      await Promise.allSettled(working);
    },
  };
}

// What was written before it could be cancelled is there.
function settle({ value, failure, wasCancelled }: Ended<SnapshotOutcome>): SnapshotOutcome | null {
  if (value !== null || wasCancelled) return value;
  throw failure ?? new Error('The work on a snapshot ended without a word.');
}
