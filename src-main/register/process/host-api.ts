import type { FoundFile } from '../../../src-shared/api/found-file.ts';
import type { LaidOutPage, PaperPart } from '../../../src-shared/api/shell-api.ts';
import type { Over } from '../../papers/export-paper.ts';
import type { HeldFile } from '../../papers/inspect-file.ts';

/** What main asks of the register process. Both are the product's own, so the types alone hold them together. */
export interface HostApi {
  readonly open: (input: { readonly path: string; readonly author: string }) => {
    readonly backedUpAt: string | null;
  };
  readonly create: (input: { readonly path: string }) => null;
  readonly importNew: (input: {
    readonly snapshot: string;
    readonly path: string;
    readonly author: string;
    readonly installation: string;
  }) => null;
  readonly close: (input: null) => null;
  readonly exportSnapshot: (input: {
    readonly path: string;
    readonly history: boolean;
    readonly author: string;
  }) => { readonly records: number };
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
  readonly backups: (input: {
    readonly path: string;
  }) => readonly { readonly path: string; readonly name: string }[];
  readonly restoreBackup: (input: { readonly path: string; readonly backup: string }) => null;
  readonly duplicate: (input: { readonly to: string }) => null;
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

/** What the register process tells main without being asked. */
export interface Progress {
  readonly progress: { readonly job: string; readonly share: number; readonly doing: string };
}
