import { Worker } from 'node:worker_threads';
import { RegisterError } from '../errors.ts';
import type { UnverifiedBackup } from '../finish-backup.ts';
import type { BackupContent } from '../look-at-backup.ts';

/** What the backup worker is given: plain data, and files that nothing else writes to. */
export type BackupJob =
  | { readonly kind: 'finish'; readonly backup: UnverifiedBackup }
  | { readonly kind: 'look'; readonly path: string; readonly registerId: string };

export type BackupAnswer =
  | { readonly kind: 'finished' }
  | { readonly kind: 'looked'; readonly content: BackupContent }
  | { readonly kind: 'failed'; readonly message: string };

/** The work on backups that takes longer than a blink, each piece in a worker thread of its own. */
export interface BackupJobs {
  /** Verifies a copy and names it. Throws where it is not whole. */
  readonly finish: (backup: UnverifiedBackup) => Promise<void>;
  readonly look: (path: string, registerId: string) => Promise<BackupContent>;
}

export function backupJobs(worker: URL): BackupJobs {
  const run = (job: BackupJob) =>
    new Promise<BackupAnswer>((resolve, reject) => {
      const thread = new Worker(worker, { workerData: job });
      let answer: BackupAnswer | null = null;
      thread.once('message', (message: BackupAnswer) => {
        answer = message;
      });
      thread.once('error', reject);
      thread.once('exit', () => {
        if (answer === null) reject(new Error('The work on a backup ended without a word.'));
        else if (answer.kind === 'failed') reject(new RegisterError('unwritable', answer.message));
        else resolve(answer);
      });
    });
  return {
    finish: async (backup) => {
      await run({ kind: 'finish', backup });
    },
    look: async (path, registerId) => {
      const answer = await run({ kind: 'look', path, registerId });
      if (answer.kind !== 'looked') throw new Error('The worker answered something else.');
      return answer.content;
    },
  };
}
