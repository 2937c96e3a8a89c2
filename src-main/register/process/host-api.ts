import type { BackupSummary, Keeping } from '../../../src-shared/api/backup-api.ts';
import type { FoundFile } from '../../../src-shared/api/found-file.ts';
import type { LaidOutPage, PaperPart } from '../../../src-shared/api/shell-api.ts';
import type { IsoDate } from '../../../src-shared/calendar/iso-date.ts';
import type { Over } from '../../papers/export-paper.ts';
import type { HeldFile } from '../../papers/inspect-file.ts';
import type { RegisterDetails } from '../register-details.ts';

/** What main asks of the register process. Both are the product's own, so the types alone hold them together. */
export interface HostApi {
  readonly open: (input: { readonly path: string; readonly author: string }) => {
    readonly keeping: Keeping;
  };
  readonly create: (input: { readonly path: string }) => null;
  readonly importNew: (input: {
    readonly snapshot: string;
    readonly path: string;
    readonly author: string;
    readonly installation: string;
    readonly passphrase: string | null;
    readonly job: string;
  }) => { readonly cancelled: boolean };
  /** Whether a file is a snapshot that a passphrase protects. */
  readonly isProtected: (input: { readonly path: string }) => boolean;
  /** Reads a snapshot, to be looked at and brought in; what names it then, or null where it was cancelled. */
  readonly takeIn: (input: {
    readonly path: string;
    readonly passphrase: string | null;
    readonly job: string;
  }) => { readonly token: string | null };
  readonly close: (input: null) => null;
  readonly exportSnapshot: (input: {
    readonly path: string;
    readonly history: boolean;
    readonly author: string;
    readonly passphrase: string | null;
    readonly job: string;
  }) => { readonly records: number; readonly cancelled: boolean };
  /** Writes the note for whoever takes the register over; how much stands in it, or null where it was cancelled. */
  readonly writeHandover: (input: {
    readonly path: string;
    readonly day: IsoDate;
    readonly job: string;
  }) => { readonly due: number; readonly promises: number; readonly checks: number } | null;
  /** The file name of an edition: "TABASC_51_0503_21 - Change Status Report - January 2020.docx". */
  readonly paperName: (input: PaperInput) => { readonly name: string };
  /** Writes an edition, or says what stands there that somebody changed; then nothing is written. */
  readonly exportPaper: (
    input: PaperInput & { readonly path: string; readonly job: string; readonly over: Over },
  ) => {
    readonly cancelled: boolean;
    readonly files: readonly string[];
    readonly isAsIssued: boolean;
    readonly held: readonly HeldFile[];
  };
  /** What a Word file says otherwise than it was exported; null where it is as it was exported. */
  readonly readReviewed: (input: { readonly path: string; readonly job: string }) => {
    readonly found: FoundFile | null;
  };
  readonly paperBytes: (input: PaperInput & { readonly part: PaperPart }) => {
    readonly bytes: Uint8Array;
    readonly pages: LaidOutPage[];
  };
  readonly cancel: (input: { readonly job: string }) => null;
  readonly backups: (input: { readonly path: string }) => readonly BackupSummary[];
  /** Closes the register first where it is the one that is open. */
  readonly restoreBackup: (input: { readonly path: string; readonly id: string }) => null;
  readonly duplicate: (input: { readonly to: string }) => null;
  /** How the open register's database is set, and how much it holds; null where none is open. */
  readonly details: (input: null) => RegisterDetails | null;
}

export interface PaperInput {
  readonly month: string;
  readonly edition: string | null;
  /** An issue of that edition, to have it as it was issued. */
  readonly issue: string | null;
}

export type HostMethod = keyof HostApi;
export type HostInput<Name extends HostMethod> = Parameters<HostApi[Name]>[0];
export type HostOutput<Name extends HostMethod> = ReturnType<HostApi[Name]>;

/** A handler for each method, asked or answered at once. */
export type HostHandlers = {
  readonly [Name in HostMethod]: (input: HostInput<Name>) => HostOutput<Name> | Promise<HostOutput<Name>>;
};

/** What Undo and Redo would do, for the menu to name; null where there is nothing. */
export interface MenuSteps {
  readonly steps: { readonly undo: string | null; readonly redo: string | null };
}

/** How the register at a path is being kept, as often as that changes. */
export interface KeepingNews {
  readonly kept: { readonly path: string; readonly keeping: Keeping };
}

/** What the register process tells main without being asked. */
export interface Progress {
  readonly progress: { readonly job: string; readonly share: number; readonly doing: string };
}
