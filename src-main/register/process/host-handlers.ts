import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import { paperFileName } from '../../papers/write-papers.ts';
import { backupsOf } from '../backups.ts';
import { RegisterError } from '../errors.ts';
import { exportProtectedSnapshot, exportSnapshot } from '../export-snapshot.ts';
import { importLoaded } from '../import-snapshot.ts';
import { makeRegisterFile } from '../make-file.ts';
import { isProtectedSnapshot, loadAnySnapshot, loadSnapshot } from '../snapshot-file.ts';
import { type BackupKeeper, summaryOf } from './backup-keeper.ts';
import type { HostHandlers } from './host-api.ts';
import type { IncomingSnapshots } from './incoming.ts';
import type { PaperJobs } from './paper-jobs.ts';
import type { Session } from './session.ts';
import type { SnapshotJobs } from './snapshot-jobs.ts';

const now = () => new Date().toISOString();

/** What keeps backups, what reads snapshots, and what holds those that were taken in. */
interface Parts {
  readonly keeper: BackupKeeper;
  readonly loading: SnapshotJobs;
  readonly snapshots: IncomingSnapshots;
}

/** What main may ask of the register process: everything with a path in it, since windows never name one. */
export function hostHandlers(session: Session, jobs: PaperJobs, parts: Parts): HostHandlers {
  const { keeper, loading, snapshots } = parts;
  return {
    open: ({ path, author }) => {
      session.open(path, author);
      return { keeping: keeper.keeping() };
    },
    create: ({ path }) => {
      refuseOpen(session, path);
      session.create(path);
      return null;
    },
    importNew: async ({ snapshot, path, author, installation, passphrase }) => {
      refuseOpen(session, path);
      const loaded =
        passphrase === null ? loadSnapshot(snapshot) : await loadAnySnapshot(snapshot, () => passphrase);
      importLoaded(loaded, path, { author, installation, at: now() });
      return null;
    },
    isProtected: ({ path }) => isProtectedSnapshot(path),
    takeIn: async ({ path, passphrase, job }) => {
      session.store();
      const loaded = await loading.load(job, { path, passphrase });
      return { token: loaded === null ? null : snapshots.hold(basename(path), loaded) };
    },
    close: async () => {
      session.close();
      // What is being verified gets its name, and what is half copied is taken away, before the process may end.
      await keeper.settled();
      return null;
    },
    exportSnapshot: async ({ path, history, author, passphrase }) => {
      const about = { author, at: now(), history };
      const { header } =
        passphrase === null
          ? exportSnapshot(session.store(), path, about)
          : await exportProtectedSnapshot(session.store(), path, { ...about, passphrase });
      return { records: Object.values(header.counts).reduce((total, count) => total + (count ?? 0), 0) };
    },
    paperName: ({ month, edition }) => ({
      name: paperFileName(deriveReport(session.store().read(), { month, edition })),
    }),
    exportPaper: async ({ month, edition, path, job }) => {
      const written = await jobs.run(job, { register: session.store().read(), month, edition, path });
      return { cancelled: written === null };
    },
    paperBytes: async ({ month, edition }) => {
      const work = { register: session.store().read(), month, edition, path: null };
      const written = await jobs.run(randomUUID(), work);
      if (written === null) throw new RegisterError('unwritable', 'The paper was not written.');
      return { bytes: written.bytes, pages: [...written.pages] };
    },
    cancel: ({ job }) => {
      jobs.cancel(job);
      loading.cancel(job);
      return null;
    },
    backups: ({ path }) => backupsOf(path).map(summaryOf),
    restoreBackup: async ({ path, id }) => {
      await keeper.restore(path, id);
      return null;
    },
    duplicate: ({ to }) => {
      refuseOpen(session, to);
      const { connection } = session.store();
      makeRegisterFile(to, (building) => connection.prepare('VACUUM INTO ?').run(building));
      return null;
    },
  };
}

function refuseOpen(session: Session, path: string): void {
  if (session.path() !== path) return;
  throw new RegisterError('locked', `The register ${path} is the one that is open.`, 'Choose another name.');
}
