import { create } from 'zustand';
import type { FoundFile } from '../../../src-shared/api/found-file.ts';
import { leave } from '../../stores/interface-store.ts';
import { onRedacted, redactedDeep } from '../../stores/redactions.ts';
import type { Selection } from './selection.ts';

/** What stands beside the paper: what is selected in it, its words, its own words, its checks, or its cover's fields. */
export type Panel =
  | { readonly kind: 'selection'; readonly selection: Selection | null }
  /** The words of what is selected, being edited. */
  | { readonly kind: 'edit'; readonly selection: Extract<Selection, { readonly kind: 'text' }> }
  | { readonly kind: 'own-words' }
  /** What somebody changed in the Word file. `job` is the export that waits for it; null where none does. */
  | { readonly kind: 'reviewed'; readonly found: readonly FoundFile[]; readonly job: string | null }
  /** What the checks found: the finding that the sheet shows, and the one being accepted, each by its key. */
  | { readonly kind: 'checks'; readonly chosen: string | null; readonly accepting: string | null }
  | { readonly kind: 'cover' }
  | { readonly kind: 'new-edition' };

/** What the workspace shows; it stays while other views are looked at. */
interface PaperState {
  /** The month chosen; null for the latest. */
  readonly month: string | null;
  readonly edition: string | null;
  readonly mode: 'live' | 'pages';
  readonly panel: Panel;
  /** The month being started, while its promises are gone through. */
  readonly starting: string | null;
  /** An export that waits until the person has said what becomes of the files that are there. */
  readonly held: Held | null;
  /** The issue looked at, and how; null for the paper as it is now known. */
  readonly reading: { readonly issue: string; readonly as: 'issued' | 'differences' } | null;
  /** Per cent. */
  readonly zoom: number;
}

export interface Held {
  readonly paper: { readonly month: string; readonly edition: string | null; readonly issue: string | null };
  readonly found: readonly FoundFile[];
  readonly job: string;
}

export const NOTHING_SELECTED: Panel = { kind: 'selection', selection: null };

export const usePaper = create<PaperState>(() => ({
  month: null,
  edition: null,
  mode: 'live',
  panel: NOTHING_SELECTED,
  starting: null,
  held: null,
  reading: null,
  zoom: 100,
}));

onRedacted((redact) =>
  usePaper.setState(({ held, panel }) => ({
    held: redactedDeep(held, redact),
    panel: redactedDeep(panel, redact),
  })),
);

/** Goes to another part of the workspace, after asking about fields that are not saved. */
export function go(change: Partial<PaperState>): void {
  leave(() => usePaper.setState(change));
}

export function select(selection: Selection | null): void {
  go({ panel: { kind: 'selection', selection } });
}

/** Opens what the checks found in the paper that is shown. */
export function showChecks(): void {
  go({ mode: 'live', starting: null, panel: { kind: 'checks', chosen: null, accepting: null } });
}

/** Opens the words of a sentence; a text that is not made of standing words shows its facts instead. */
export function edit(key: string): void {
  go({ panel: { kind: 'edit', selection: { kind: 'text', key } } });
}

/** Whether something stands beside the paper that can be closed. */
export function hasPanel(panel: Panel): boolean {
  return panel.kind !== 'selection' || panel.selection !== null;
}
