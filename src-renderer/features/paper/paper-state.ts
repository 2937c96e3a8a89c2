import { create } from 'zustand';
import { leave } from '../../stores/interface-store.ts';
import type { Selection } from './selection.ts';

/** What stands beside the paper: what is selected in it, or its cover's fields. */
export type Panel =
  | { readonly kind: 'selection'; readonly selection: Selection | null }
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
  /** Per cent. */
  readonly zoom: number;
}

export const NOTHING_SELECTED: Panel = { kind: 'selection', selection: null };

export const usePaper = create<PaperState>(() => ({
  month: null,
  edition: null,
  mode: 'live',
  panel: NOTHING_SELECTED,
  starting: null,
  zoom: 100,
}));

/** Goes to another part of the workspace, after asking about fields that are not saved. */
export function go(change: Partial<PaperState>): void {
  leave(() => usePaper.setState(change));
}

export function select(selection: Selection | null): void {
  go({ panel: { kind: 'selection', selection } });
}
