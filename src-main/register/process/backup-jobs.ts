import { randomUUID } from 'node:crypto';
import type { UnverifiedBackup } from '../finish-backup.ts';
import type { BackupContent } from '../look-at-backup.ts';
import { workerRunner } from './run-worker.ts';

/** What the backup worker is given: plain data, and files that nothing else writes to. */
export type BackupJob =
  | { readonly kind: 'finish'; readonly backup: UnverifiedBackup }
  | { readonly kind: 'look'; readonly path: string; readonly registerId: string };

export type BackupOutcome =
  | { readonly kind: 'finished' }
  | { readonly kind: 'looked'; readonly content: BackupContent };

/** The work on backups that takes longer than a blink, each piece in a worker thread of its own. */
export interface BackupJobs {
  /** Verifies a copy and names it. Throws where it is not whole. */
  readonly finish: (backup: UnverifiedBackup) => Promise<void>;
  readonly look: (path: string, registerId: string) => Promise<BackupContent>;
}

export function backupJobs(worker: URL): BackupJobs {
  const runner = workerRunner<BackupJob, BackupOutcome>(worker, () => undefined);
  const run = async (job: BackupJob) => {
    const { value, failure } = await runner.run(randomUUID(), job);
    if (failure !== null) throw failure;
    if (value !== null) return value;
    throw new Error('The work on a backup ended without a word.');
  };
  return {
    finish: async (backup) => {
      await run({ kind: 'finish', backup });
    },
    look: async (path, registerId) => {
      const outcome = await run({ kind: 'look', path, registerId });
      if (outcome.kind !== 'looked') throw new Error('The worker answered something else.');
      return outcome.content;
    },
  };
}
