import type { Progress } from '../../src-main/register/process/host-api.ts';
import type { LoadedSnapshot } from '../../src-main/register/process/incoming.ts';
import { type Desk, deskWork } from '../../src-main/register/process/incoming-desk.ts';
import {
  type IncomingSnapshots,
  incomingSnapshots,
} from '../../src-main/register/process/incoming-snapshots.ts';
import { type IncomingThreads, incomingThreads } from '../../src-main/register/process/incoming-threads.ts';
import type { Session } from '../../src-main/register/process/session.ts';
import { type SnapshotJobs, snapshotJobs } from '../../src-main/register/process/snapshot-jobs.ts';

const workerAt = (name: string) => new URL(`../../src-main/register/process/${name}.ts`, import.meta.url);

/** What writes snapshots, reads them and holds those that were taken in: the application's own, in threads. */
export function snapshotParts(
  session: Session,
  tell: (progress: Progress) => void = () => undefined,
): {
  readonly files: SnapshotJobs;
  readonly threads: IncomingThreads;
  readonly snapshots: IncomingSnapshots;
} {
  const files = snapshotJobs(workerAt('snapshot-worker'), tell);
  session.onOpen(files.cancelExports);
  return {
    files,
    threads: incomingThreads(workerAt('incoming-worker'), session, tell),
    snapshots: incomingSnapshots(session),
  };
}

/** The same work on a snapshot without the thread, which takes longer to start than the work does. */
export function deskAtOnce(session: Session, loaded: LoadedSnapshot): Desk {
  const work = deskWork(session, loaded, () => undefined);
  return {
    ask: async (name, input) => work[name](input as never) as never,
    redact: (rules) => void work.redact({ rules }),
    end: () => undefined,
  };
}
