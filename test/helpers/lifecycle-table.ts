import type { Stage } from '../../src-shared/entities/stage-event.ts';
import type { LifecycleEvent } from '../../src-shared/lifecycle/lifecycle-event.ts';
import type { Circumstances, Standing } from '../../src-shared/lifecycle/transitions.ts';

/** The table of ARCHITECTURE.md as it stands there. */
export interface LifecycleTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly event: string; readonly cells: readonly string[] }[];
  /** The numbers of the notes below it, in their order. */
  readonly notes: readonly number[];
}

const HEADING = '## The lifecycle, cell by cell';

/** Reads the table out of the text of ARCHITECTURE.md. Throws where its section is not there. */
export function readLifecycleTable(markdown: string): LifecycleTable {
  const [, section] = markdown.split(`${HEADING}\n`);
  if (section === undefined) throw new Error(`ARCHITECTURE.md has no section “${HEADING}”.`);
  const lines = (section.split(/^## /m)[0] ?? '').split('\n');
  const [head, , ...rows] = lines.filter((line) => line.startsWith('|')).map(cellsOf);
  const notes = lines.flatMap((line) => (/^\d+\. \S/.test(line) ? [Number.parseInt(line, 10)] : []));
  return {
    columns: head?.slice(1) ?? [],
    rows: rows.map(([event = '', ...cells]) => ({ event: event.replaceAll('`', ''), cells })),
    notes,
  };
}

function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

/** How a column is headed. */
export const HEADED: Readonly<Record<Standing, string>> = {
  none: 'not raised',
  define: 'Define',
  refine: 'Refine',
  opine: 'Opine',
  release: 'Release',
  implemented: 'Implemented',
  withdrawn: 'Withdrawn',
  rejected: 'Rejected',
};

export const STANDINGS = Object.keys(HEADED) as readonly Standing[];

export type Happening = Pick<
  LifecycleEvent,
  'kind' | 'on' | 'route' | 'destination' | 'stage' | 'reason' | 'fastTrack'
>;

/** What a cell says comes of an event: where the proposal stands then, or that the event is refused. */
type Says = (from: Standing, event: Happening, around: Circumstances) => Standing | 'refused';

const OVER: readonly (Stage | null)[] = ['implemented', 'withdrawn', 'rejected'];

/** Everything that a cell may say, with what it means. A number is that of the note that says more. */
export const CELLS: Readonly<Record<string, Says>> = {
  refused: () => 'refused',
  stays: (from) => from,
  Refine: () => 'refine',
  Opine: () => 'opine',
  Release: () => 'release',
  Implemented: () => 'implemented',
  Rejected: () => 'rejected',
  'Define, or Refine without drafts [1]': (_, __, { hasDrafts }) => (hasDrafts ? 'define' : 'refine'),
  "its parent's stage, else refused [2]": (_, __, { parentStage }) =>
    parentStage === null || OVER.includes(parentStage) ? 'refused' : parentStage,
  'Refine, or Opine by its route [3]': (_, { route }) => (route === 'report-phase' ? 'opine' : 'refine'),
  'Release on the fast track, else refused [4]': (_, { fastTrack }) => (fastTrack ? 'release' : 'refused'),
  'Rejected on the fast track, else refused [4]': (_, { fastTrack }) => (fastTrack ? 'rejected' : 'refused'),
  'stays if sent to Refine, else refused [5]': (from, { destination }) =>
    destination === 'refine' ? from : 'refused',
  'the stage it is sent to, else refused [6]': (_, { destination }) => destination ?? 'refused',
  'stays, refused in a window [7]': (from, _, { windowEnds }) => (windowEnds === null ? from : 'refused'),
  'stays in a window, else refused [8]': (from, _, { windowEnds }) =>
    windowEnds === null ? 'refused' : from,
  'Withdrawn, refused in a window [9]': (_, { on }, { windowEnds }) =>
    windowEnds === null || windowEnds === on ? 'withdrawn' : 'refused',
  'stays, refused on hold [10]': (from, _, { onHold }) => (onHold ? 'refused' : from),
  'stays if on hold, else refused [11]': (from, _, { onHold }) => (onHold ? from : 'refused'),
  'the stage it names, else refused [12]': (_, { stage, reason }) =>
    stage === null || reason === null ? 'refused' : stage,
};
