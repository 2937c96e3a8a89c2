import { randomUUID } from 'node:crypto';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import { paperFileName } from '../../papers/write-papers.ts';
import { backupsOf, restoreBackup } from '../backups.ts';
import { RegisterError } from '../errors.ts';
import { exportSnapshot } from '../export-snapshot.ts';
import { importSnapshot } from '../import-snapshot.ts';
import { makeRegisterFile } from '../make-file.ts';
import type { HostHandlers } from './host-api.ts';
import type { PaperJobs } from './paper-jobs.ts';
import type { Session } from './session.ts';

const now = () => new Date().toISOString();

/** What main may ask of the register process: everything with a path in it, since windows never name one. */
export function hostHandlers(session: Session, jobs: PaperJobs): HostHandlers {
  return {
    open: ({ path, author }) => {
      session.open(path, author);
      return { backedUpAt: backupsOf(path)[0]?.name ?? null };
    },
    create: ({ path }) => {
      refuseOpen(session, path);
      session.create(path);
      return null;
    },
    importNew: ({ snapshot, path, author, installation }) => {
      refuseOpen(session, path);
      importSnapshot(snapshot, path, { author, installation, at: now() });
      return null;
    },
    close: () => {
      session.close();
      return null;
    },
    exportSnapshot: ({ path, history, author }) => {
      const { header } = exportSnapshot(session.store(), path, { author, at: now(), history });
      return { records: Object.values(header.counts).reduce((total, count) => total + (count ?? 0), 0) };
    },
    paperName: ({ month, edition }) => ({
      name: paperFileName(deriveReport(session.store().read(), { month, edition })),
    }),
    exportPaper: async ({ month, edition, path, job }) => {
      const work = { register: session.store().read(), month, edition, part: 'paper', path } as const;
      const written = await jobs.run(job, work);
      return { cancelled: written === null };
    },
    paperBytes: async ({ month, edition, part }) => {
      const work = { register: session.store().read(), month, edition, part, path: null };
      const written = await jobs.run(randomUUID(), work);
      if (written === null) throw new RegisterError('unwritable', 'The paper was not written.');
      return { bytes: written.bytes, pages: [...written.pages] };
    },
    cancel: ({ job }) => {
      jobs.cancel(job);
      return null;
    },
    backups: ({ path }) => backupsOf(path),
    restoreBackup: ({ path, backup }) => {
      if (session.path() === path) session.close();
      restoreBackup(path, backup);
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
