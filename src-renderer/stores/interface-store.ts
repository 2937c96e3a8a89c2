import { create } from 'zustand';
import type { IsoDate } from '../../src-shared/calendar/iso-date.ts';

export const VIEWS = [
  'overview',
  'proposals',
  'assessments',
  'meetings',
  'consultations',
  'releases',
  'paper',
  'history',
  'snapshots',
  'settings',
] as const;

export type View = (typeof VIEWS)[number];

/** Something said to the person, in the corner, until it is read. */
export interface Notice {
  readonly id: string;
  readonly intent: 'success' | 'warning' | 'error' | 'info';
  readonly text: string;
  readonly next: string | null;
  readonly actions: readonly { readonly label: string; readonly act: () => void }[];
}

/** A command that only the view it belongs to can do. */
export type Wanted = 'export-paper' | 'read-reviewed' | 'start-month' | 'dcc-update' | 'with-authority';

interface InterfaceState {
  readonly view: View;
  /** The record open beside each view's list: its id, or "new"; null where none is. */
  readonly selected: Readonly<Partial<Record<View, string | null>>>;
  /** The day that stages and figures are shown for. */
  readonly asAt: IsoDate;
  /** The same where the person chose it; null while it is the register's own. */
  readonly chosenAsAt: IsoDate | null;
  readonly isSearching: boolean;
  /** What the view that is being shown is to do once it is there; it takes it up itself. */
  readonly wanted: Wanted | null;
  readonly notices: readonly Notice[];
  /** A step from before the register was opened that the person is being asked about. */
  readonly askingUndo: AskingUndo | null;
  /** The register in which the person said that such steps may be undone, by its path. */
  readonly mayUndoEarlierIn: string | null;
  /** What asks before text that is not saved is left; null where nothing is unsaved. */
  readonly unsaved: Unsaved | null;
  /** Where the person wants to go while it is being asked. */
  readonly leaving: (() => void) | null;
  /** How often text whose form was taken away is to be offered again. */
  readonly offers: number;
}

export interface AskingUndo {
  readonly kind: 'undo' | 'redo';
  readonly label: string;
  readonly author: string;
  /** The instant, UTC. */
  readonly at: string;
}

export interface Unsaved {
  /** What is unsaved: "DP114". */
  readonly what: string;
  readonly save: () => Promise<boolean>;
  /** The saving that is under way; null where none is. */
  readonly saving: () => Promise<boolean> | null;
  readonly discard: () => void;
}

export const useInterface = create<InterfaceState>(() => ({
  view: 'overview',
  selected: {},
  asAt: '',
  chosenAsAt: null,
  isSearching: false,
  wanted: null,
  notices: [],
  askingUndo: null,
  mayUndoEarlierIn: null,
  unsaved: null,
  leaving: null,
  offers: 0,
}));

/** Goes somewhere, after asking about text that is not saved. What is being saved just now is waited for instead. */
export function leave(go: () => void): void {
  const { unsaved } = useInterface.getState();
  const saving = unsaved?.saving() ?? null;
  if (unsaved === null) go();
  else if (saving === null) useInterface.setState({ leaving: go });
  else void saving.then((isSaved) => goAfter(unsaved, isSaved, go));
}

function goAfter(saved: Unsaved, isSaved: boolean, go: () => void): void {
  // The form lets go of what was saved only when it is drawn again.
  if (isSaved && useInterface.getState().unsaved === saved) useInterface.setState({ unsaved: null });
  if (isSaved) leave(go);
  else useInterface.setState({ leaving: go });
}

/** Shows a view, and a record in it where one is named. */
export function show(view: View, record?: string | null): void {
  leave(() =>
    useInterface.setState(({ selected }) => ({
      view,
      isSearching: false,
      selected: record === undefined ? selected : { ...selected, [view]: record },
    })),
  );
}

/** Shows the day that a register brings with it. */
export function setAsAt(asAt: IsoDate): void {
  useInterface.setState({ asAt, chosenAsAt: null });
}

/** Shows the day that the person chose. */
export function chooseAsAt(asAt: IsoDate): void {
  useInterface.setState({ asAt, chosenAsAt: asAt });
}

export function notify(notice: Omit<Notice, 'id' | 'next' | 'actions'> & Partial<Notice>): void {
  const whole: Notice = { next: null, actions: [], ...notice, id: crypto.randomUUID() };
  useInterface.setState(({ notices }) => ({ notices: [...notices.slice(-3), whole] }));
}

export function dismiss(id: string): void {
  useInterface.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}
