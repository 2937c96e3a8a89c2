import { rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { LaidOutPage, PaperPart } from '../../../src-shared/api/shell-api.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import type { ReportModel } from '../../../src-shared/report/model.ts';
import type { Over } from '../../papers/export-paper.ts';
import type { HeldFile } from '../../papers/inspect-file.ts';
import { RegisterError, type RegisterErrorCode } from '../errors.ts';
import { temporaryNeighbour } from '../write-file.ts';
import type { Progress } from './host-api.ts';

/** What a worker is given: plain data, so that the register's process goes on saving meanwhile. */
export type PaperJob = WriteJob | ReviewJob;

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

export type PaperAnswer =
  | { readonly kind: 'progress'; readonly share: number; readonly doing: string }
  | { readonly kind: 'done'; readonly outcome: WrittenPaper | HeldPaper }
  | {
      readonly kind: 'failed';
      /** What the product foresees has a code of its own; anything else is a fault. */
      readonly code: RegisterErrorCode | 'unexpected';
      readonly message: string;
      readonly next: string | null;
    };

/** The papers being written, by the id of their job. */
export interface PaperJobs {
  /** Null where it was cancelled. */
  readonly run: (job: string, work: PaperJob) => Promise<WrittenPaper | HeldPaper | null>;
  readonly cancel: (job: string) => void;
}

export function paperJobs(worker: URL, tell: (progress: Progress) => void): PaperJobs {
  const running = new Map<string, { readonly thread: Worker; readonly path: string | null }>();
  const cancelled = new Set<string>();
  return {
    run: (job, work) =>
      new Promise((resolve, reject) => {
        const thread = new Worker(worker, { workerData: work });
        running.set(job, { thread, path: work.kind === 'write' ? work.path : null });
        let result: WrittenPaper | HeldPaper | null = null;
        let failure: Error | null = null;
        thread.on('message', (message: PaperAnswer) => {
          if (message.kind === 'progress')
            tell({ progress: { job, share: message.share, doing: message.doing } });
          else if (message.kind === 'done') result = message.outcome;
          else failure = failureOf(message);
        });
        thread.on('error', (error) => {
          failure = error instanceof Error ? error : new Error(String(error));
        });
        thread.on('exit', () => {
          running.delete(job);
          const wasCancelled = cancelled.delete(job);
          if (failure !== null) reject(failure);
          else if (result !== null || wasCancelled) resolve(result);
          else reject(new Error('The paper was not written: its worker ended without a word.'));
        });
      }),
    cancel: (job) => {
      const found = running.get(job);
      if (found === undefined) return;
      cancelled.add(job);
      void found.thread.terminate().then(() => {
        if (found.path !== null) rmSync(temporaryNeighbour(found.path), { force: true });
      });
    },
  };
}

// A fault stays a fault, so that whoever asked reports it as one and not as a file that cannot be written.
function failureOf({ code, message, next }: Extract<PaperAnswer, { readonly kind: 'failed' }>): Error {
  return code === 'unexpected' ? new Error(message) : new RegisterError(code, message, next);
}
