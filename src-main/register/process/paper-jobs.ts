import { rmSync } from 'node:fs';
import type { LaidOutPage, PaperPart } from '../../../src-shared/api/shell-api.ts';
import type { IsoDate } from '../../../src-shared/calendar/iso-date.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import type { ReportModel } from '../../../src-shared/report/model.ts';
import type { Over } from '../../papers/export-paper.ts';
import type { HeldFile } from '../../papers/inspect-file.ts';
import { temporaryNeighbour } from '../write-file.ts';
import type { Progress } from './host-api.ts';
import { workerRunner } from './run-worker.ts';

/** What a worker is given: plain data, so that the register's process goes on saving meanwhile. */
export type PaperJob = WriteJob | ReviewJob | NoteJob;

export interface WriteJob {
  readonly kind: 'write';
  readonly register: Register;
  readonly month: string;
  readonly edition: string | null;
  /** An issue to write as it was, with the hash that its file had; null to derive the paper as it now is. */
  readonly issued: { readonly model: ReportModel; readonly fileHash: string } | null;
  /** Which document's bytes are given back. An export always writes both. */
  readonly part: PaperPart;
  /** Where the paper goes; null where only its bytes are wanted. */
  readonly path: string | null;
  readonly over: Over;
}

/** A file to be read back. */
export interface ReviewJob {
  readonly kind: 'review';
  readonly register: Register;
  readonly path: string;
}

/** A note for whoever takes the register over on a day. */
export interface NoteJob {
  readonly kind: 'note';
  readonly register: Register;
  readonly day: IsoDate;
  readonly path: string;
}

export interface WrittenPaper {
  readonly kind: 'written';
  readonly bytes: Uint8Array;
  /** False where an issue was asked for and this version writes it otherwise than the one that issued it. */
  readonly isAsIssued: boolean;
  readonly files: readonly string[];
  /** What stands on each page; laid out only where the bytes alone are wanted, and empty where that failed. */
  readonly pages: readonly LaidOutPage[];
}

/** Files that are not as they were exported: nothing was written over them. */
export interface HeldPaper {
  readonly kind: 'held';
  readonly held: readonly HeldFile[];
}

/** How much a note says that was written. */
export interface WrittenNote {
  readonly kind: 'noted';
  readonly due: number;
  readonly promises: number;
  readonly checks: number;
}

export type PaperOutcome = WrittenPaper | HeldPaper | WrittenNote;

/** The papers being written, by the id of their job. */
export interface PaperJobs {
  /** Null where it was cancelled. */
  readonly run: (job: string, work: PaperJob) => Promise<PaperOutcome | null>;
  readonly cancel: (job: string) => void;
}

export function paperJobs(worker: URL, tell: (progress: Progress) => void): PaperJobs {
  const runner = workerRunner<PaperJob, PaperOutcome>(worker, tell);
  const paths = new Map<string, string>();
  return {
    run: async (job, work) => {
      if (work.kind !== 'review' && work.path !== null) paths.set(job, work.path);
      const { value, failure, wasCancelled } = await runner.run(job, work);
      paths.delete(job);
      if (failure !== null) throw failure;
      // A paper that stands there was written, however late somebody cancelled it.
      if (value !== null || wasCancelled) return value;
      throw new Error('The paper was not written: its worker ended without a word.');
    },
    cancel: (job) => {
      const path = paths.get(job);
      void runner.cancel(job).then(() => {
        if (path !== undefined) rmSync(temporaryNeighbour(path), { force: true });
      });
    },
  };
}
