import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import { issuedPaper } from '../../papers/issued-paper.ts';
import { paperFileName } from '../../papers/write-papers.ts';
import { backupsOf } from '../backups.ts';
import { RegisterError } from '../errors.ts';
import { noteLeft } from '../export-snapshot.ts';
import { makeRegisterFile } from '../make-file.ts';
import { registerDetails } from '../register-details.ts';
import { isProtectedSnapshot } from '../snapshot-file.ts';
import type { Store } from '../store.ts';
import { type BackupKeeper, summaryOf } from './backup-keeper.ts';
import type { HostHandlers, PaperInput } from './host-api.ts';
import type { IncomingSnapshots } from './incoming-snapshots.ts';
import type { IncomingThreads } from './incoming-threads.ts';
import type { PaperJobs, WriteJob } from './paper-jobs.ts';
import type { Session } from './session.ts';
import type { SnapshotJobs } from './snapshot-jobs.ts';

const now = () => new Date().toISOString();

/** What keeps backups, what writes snapshots, what reads them, and what holds those that were taken in. */
interface Parts {
  readonly keeper: BackupKeeper;
  readonly files: SnapshotJobs;
  readonly threads: IncomingThreads;
  readonly snapshots: IncomingSnapshots;
}

/** What main may ask of the register process: everything with a path in it, since windows never name one. */
export function hostHandlers(session: Session, jobs: PaperJobs, parts: Parts): HostHandlers {
  const { keeper, files, threads, snapshots } = parts;
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
    importNew: async ({ snapshot, path, author, installation, passphrase, job }) => {
      refuseOpen(session, path);
      const by = { author, installation, at: now() };
      const isMade = await files.import(job, path, { snapshot, passphrase, by });
      return { cancelled: !isMade };
    },
    isProtected: ({ path }) => isProtectedSnapshot(path),
    takeIn: async ({ path, passphrase, job }) => {
      session.store();
      const desk = await threads.open(job, { kind: 'snapshot', path, passphrase });
      // By the job's own id, so that what is worked out later is told and cancelled as the reading was.
      return { token: desk === null ? null : snapshots.hold({ name: basename(path), desk }, job) };
    },
    close: async () => {
      session.close();
      // What is being verified gets its name, and what is half written is taken away, before the process may end.
      await Promise.all([keeper.settled(), files.settled()]);
      return null;
    },
    exportSnapshot: async ({ path, history, author, passphrase, job }) => {
      const store = session.store();
      const work = { register: session.source(), path, history, author, at: now(), passphrase };
      const left = await files.export(job, work);
      if (left === null) return { records: 0, cancelled: true };
      noteLeft(store, left);
      return { records: left.records, cancelled: false };
    },
    writeHandover: async ({ path, day, job }) => {
      const outcome = await jobs.run(job, { kind: 'note', register: session.store().read(), day, path });
      return outcome?.kind === 'noted' ? outcome : null;
    },
    paperName: ({ month, edition, issue }) => {
      const store = session.store();
      const model =
        issue === null ? deriveReport(store.read(), { month, edition }) : issuedPaper(store, issue).model;
      return { name: paperFileName(model) };
    },
    exportPaper: async ({ path, job, over, ...paper }) => {
      const outcome = await jobs.run(job, { ...writeJob(session.store(), paper), path, over });
      const nothing = { cancelled: false, files: [], isAsIssued: true, held: [] };
      if (outcome === null) return { ...nothing, cancelled: true };
      if (outcome.kind === 'held') return { ...nothing, held: outcome.held };
      if (outcome.kind !== 'written') throw new Error('The worker answered something else.');
      return { ...nothing, files: outcome.files, isAsIssued: outcome.isAsIssued };
    },
    readReviewed: async ({ path, job }) => {
      const outcome = await jobs.run(job, { kind: 'review', register: session.store().read(), path });
      return { found: outcome?.kind === 'held' ? (outcome.held[0]?.found ?? null) : null };
    },
    paperBytes: async ({ part, ...paper }) => {
      const written = await jobs.run(randomUUID(), { ...writeJob(session.store(), paper), part });
      if (written?.kind !== 'written') throw new RegisterError('unwritable', 'The paper was not written.');
      return { bytes: written.bytes, pages: [...written.pages] };
    },
    cancel: ({ job }) => {
      jobs.cancel(job);
      files.cancel(job);
      threads.cancel(job);
      snapshots.drop(job);
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
    details: () => (session.path() === null ? null : registerDetails(session.store())),
  };
}

function writeJob(store: Store, { month, edition, issue }: PaperInput): WriteJob {
  const register = store.read();
  const issued = issue === null ? null : issuedPaper(store, issue);
  return {
    kind: 'write',
    register,
    month,
    edition,
    issued: issued === null ? null : { model: issued.model, fileHash: issued.issue.fileHash },
    part: 'paper',
    path: null,
    over: { kind: 'hold' },
  };
}

function refuseOpen(session: Session, path: string): void {
  if (session.path() !== path) return;
  throw new RegisterError('locked', `The register ${path} is the one that is open.`, 'Choose another name.');
}
