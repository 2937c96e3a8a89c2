import { basename } from 'node:path';
import type { BackupContent, BackupSummary, Keeping } from '../../../src-shared/api/backup-api.ts';
import { backUpOnline } from '../backup.ts';
import { type BackupReason, backupFolderOf } from '../backup-names.ts';
import { type Backup, backupsOf, restoreBackup } from '../backups.ts';
import { messageOf, RegisterError } from '../errors.ts';
import { lastChange, lastChangeIn } from '../look-at-backup.ts';
import { isBackupDue } from './backup-due.ts';
import type { BackupJobs } from './backup-jobs.ts';
import { clockBehind } from './clock-behind.ts';
import type { KeepingNews } from './host-api.ts';
import type { Session } from './session.ts';
import { comparedTo } from './what-backup-lacks.ts';

/** Keeps backups of the register that a session has open. */
export interface BackupKeeper {
  /**
   * Backs the register up as it stands, before something that could be regretted; gives back the backup's id. Whoever
   * imports or merges waits for it first. Throws RegisterError where no verified backup could be made.
   */
  readonly backUpBefore: (reason: BackupReason) => Promise<string>;
  /** Makes the daily backup where it is due. Never throws: what goes wrong is in `keeping`. */
  readonly backUpIfDue: () => Promise<void>;
  readonly list: () => { readonly folder: string; readonly backups: BackupSummary[] };
  /** Where a backup of the register that is open lies. Throws RegisterError where it is no longer there. */
  readonly pathOf: (id: string) => string;
  readonly about: (id: string) => Promise<BackupContent>;
  /** Puts a backup in the place of the register at a path, and closes the session first where it has it open. */
  readonly restore: (path: string, id: string) => Promise<void>;
  readonly keeping: () => Keeping;
  /** Waits for the backup that is being made, if one is. */
  readonly settled: () => Promise<void>;
}

// Looked after a while, so that neither the window's first reading nor a row of saves waits for it.
const AFTER = 2_000;
const AGAIN_AFTER_A_FAILURE = 10 * 60_000;

export function backupKeeper(
  session: Session,
  jobs: BackupJobs,
  tell: (news: KeepingNews) => void,
): BackupKeeper {
  let problem: { readonly said: string; readonly at: number } | null = null;
  let timer: NodeJS.Timeout | null = null;
  // One at a time, in the order they were asked for.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };

  const openPath = () => {
    session.store();
    return session.path() ?? '';
  };
  const keeping = (): Keeping => {
    const path = session.path();
    if (path === null) return { backedUpAt: null, backupProblem: null, clockBehind: null };
    return {
      backedUpAt: backupsOf(path)[0]?.at ?? null,
      backupProblem: problem?.said ?? null,
      clockBehind: clockBehind(session.store().connection, new Date()),
    };
  };
  const news = () => {
    const path = session.path();
    if (path !== null) tell({ kept: { path, keeping: keeping() } });
  };
  const make = async (reason: BackupReason) => {
    const path = openPath();
    const file = await backUpOnline(session.store().connection, path, reason, { finish: jobs.finish });
    problem = null;
    news();
    return file;
  };
  const isDue = () => {
    const path = session.path();
    if (path === null) return false;
    const now = new Date();
    if (problem !== null && now.getTime() - problem.at < AGAIN_AFTER_A_FAILURE) return false;
    const backups = backupsOf(path);
    const newest = backups[0];
    const change = lastChange(session.store().connection);
    const isChanged = () => change !== null && (newest === undefined || lastChangeIn(newest.path) !== change);
    return isBackupDue({ now, madeAt: backups.map(({ at }) => at), isChanged });
  };
  const backUpIfDue = () =>
    inTurn(async () => {
      const path = session.path();
      try {
        if (isDue()) await make('daily');
      } catch (error) {
        // A register that was closed meanwhile has its backup made when it is opened again.
        if (session.path() !== path) return;
        problem = { said: messageOf(error), at: Date.now() };
      }
      news();
    });
  const soon = () => {
    if (timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      void backUpIfDue();
    }, AFTER);
    timer.unref();
  };
  session.onOpen(() => {
    problem = null;
    if (session.path() !== null) soon();
  });
  session.onChange(soon);

  return {
    backUpBefore: (reason) => inTurn(async () => basename(await make(reason))),
    backUpIfDue,
    list: () => {
      const path = openPath();
      return { folder: backupFolderOf(path), backups: backupsOf(path).map(summaryOf) };
    },
    pathOf: (id) => backupNamed(openPath(), id).path,
    about: async (id) => {
      const found = backupNamed(openPath(), id);
      const { connection, id: registerId } = session.store();
      const { problem: why, changeSets } = await jobs.look(found.path, registerId);
      return { problem: why, ...comparedTo(connection, changeSets) };
    },
    restore: (path, id) => {
      const { path: backup } = backupNamed(path, id);
      // At once, so that nothing more is saved into what is about to be replaced.
      if (session.path() === path) session.close();
      return inTurn(() => restoreBackup(path, backup, { finish: jobs.finish }));
    },
    keeping,
    settled: async () => {
      // Another may have been asked for meanwhile.
      for (let seen: unknown = null; seen !== last; ) {
        seen = last;
        await last;
      }
    },
  };
}

/** A backup as a window is told of it. */
export function summaryOf({ name, at, reason, bytes }: Backup): BackupSummary {
  return { id: name, at, reason, bytes };
}

function backupNamed(path: string, id: string): Backup {
  const found = backupsOf(path).find(({ name }) => name === id);
  if (found === undefined)
    throw new RegisterError('missing', 'That backup is no longer there.', 'Choose another.');
  return found;
}
