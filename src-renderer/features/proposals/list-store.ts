import { create } from 'zustand';
import { leave, show } from '../../stores/interface-store.ts';
import { onRedacted } from '../../stores/redactions.ts';
import { type ColumnKey, readChoice, USUAL_COLUMNS } from './column-choice.ts';
import { type Filters, NO_FILTERS, type StageFilter } from './filters.ts';

const KEPT_AS = 'panelpaper.proposals.columns';

/** How the list of proposals is looked at. It outlives a visit to another view. */
interface ListState {
  readonly filters: Filters;
  readonly columns: readonly ColumnKey[];
}

export const useProposalList = create<ListState>(() => ({ filters: NO_FILTERS, columns: loadChoice() }));

onRedacted((redact) =>
  useProposalList.setState(({ filters }) => ({ filters: { ...filters, text: redact(filters.text) } })),
);

export function setFilters(change: Partial<Filters>): void {
  useProposalList.setState(({ filters }) => ({ filters: { ...filters, ...change } }));
}

/** Goes to the list with those in one stage and nothing else narrowed, no record open. */
export function showStage(stage: StageFilter): void {
  leave(() => {
    useProposalList.setState({ filters: { ...NO_FILTERS, stage } });
    show('proposals', null);
  });
}

export function setColumns(columns: readonly ColumnKey[]): void {
  keepChoice(columns);
  useProposalList.setState({ columns });
}

/** The choice of this machine. A page that may keep nothing shows the usual columns. */
function loadChoice(): readonly ColumnKey[] {
  try {
    return readChoice(window.localStorage.getItem(KEPT_AS));
  } catch {
    return USUAL_COLUMNS;
  }
}

function keepChoice(chosen: readonly ColumnKey[]): void {
  try {
    window.localStorage.setItem(KEPT_AS, chosen.join(' '));
  } catch {
    // Without storage the choice holds until the window is closed.
  }
}
