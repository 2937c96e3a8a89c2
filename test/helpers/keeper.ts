import { finishBackup } from '../../src-main/register/finish-backup.ts';
import { lookAtBackup } from '../../src-main/register/look-at-backup.ts';
import { type BackupJobs, backupJobs } from '../../src-main/register/process/backup-jobs.ts';
import { type BackupKeeper, backupKeeper } from '../../src-main/register/process/backup-keeper.ts';
import type { KeepingNews } from '../../src-main/register/process/host-api.ts';
import type { Session } from '../../src-main/register/process/session.ts';

const WORKER = new URL('../../src-main/register/process/backup-worker.ts', import.meta.url);

/** The work on backups in threads of its own, as in the application. */
export const inThreads = (): BackupJobs => backupJobs(WORKER);

// The same work without the threads, each of which takes longer to start than the work does.
const AT_ONCE: BackupJobs = {
  finish: async (backup) => finishBackup(backup),
  look: async (path, registerId) => lookAtBackup(path, registerId),
};

/** Keeps the backups of a session as the register process does. */
export function keeperOf(
  session: Session,
  tell: (news: KeepingNews) => void = () => undefined,
  jobs: BackupJobs = AT_ONCE,
): BackupKeeper {
  return backupKeeper(session, jobs, tell);
}
