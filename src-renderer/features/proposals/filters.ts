import type { Register } from '../../../src-shared/entities/register.ts';
import type { Stage } from '../../../src-shared/entities/stage-event.ts';
import { STAGES } from '../../../src-shared/entities/stage-event.ts';
import { isOver } from '../../../src-shared/lifecycle/transitions.ts';
import { STAGE_WORDS } from '../../components/words.ts';
import type { ProposalRow } from './rows.ts';

export type StageFilter = 'live' | 'all' | 'not-raised' | Stage;

export interface Filters {
  readonly text: string;
  readonly stage: StageFilter;
  /** A classification; "" for any. */
  readonly classification: string;
  /** The id of a committee whose agenda it is on; "" for any. */
  readonly committee: string;
}

export const NO_FILTERS: Filters = { text: '', stage: 'live', classification: '', committee: '' };

/** The rows that every filter lets through, in the order given. */
export function filterRows(rows: readonly ProposalRow[], filters: Filters): readonly ProposalRow[] {
  const words = filters.text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      isInStage(row, filters.stage) &&
      (filters.classification === '' || row.classification === filters.classification) &&
      (filters.committee === '' || row.agendaOf.includes(filters.committee)) &&
      words.every((word) => row.text.includes(word)),
  );
}

// What is raised after the day that is shown is work in hand too, so a proposal just entered does not vanish.
function isInStage({ stage }: ProposalRow, wanted: StageFilter): boolean {
  if (wanted === 'all') return true;
  if (wanted === 'live') return stage === null || !isOver(stage);
  return wanted === 'not-raised' ? stage === null : stage === wanted;
}

interface Choice<Value extends string> {
  readonly value: Value;
  readonly words: string;
}

/** What may be chosen, with how many proposals each choice would show by itself; stages that hold none are left out. */
export function stageChoices(rows: readonly ProposalRow[]): readonly Choice<StageFilter>[] {
  const counted = (value: StageFilter, words: string): Choice<StageFilter> => {
    const count = rows.filter((row) => isInStage(row, value)).length;
    return { value, words: `${words} (${count.toLocaleString('en-GB')})` };
  };
  const held = (value: StageFilter) => rows.some((row) => isInStage(row, value));
  return [
    counted('live', 'Live stages'),
    ...STAGES.filter((stage) => !isOver(stage) || held(stage)).map((stage) =>
      counted(stage, STAGE_WORDS[stage]),
    ),
    ...(held('not-raised') ? [counted('not-raised', 'Not yet raised')] : []),
    counted('all', 'All stages'),
  ];
}

export function classificationChoices(rows: readonly ProposalRow[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => row.classification ?? []))].sort();
}

/** The committees that have any proposal on an agenda, in the register's order of names. */
export function committeeChoices(
  register: Register,
  rows: readonly ProposalRow[],
): readonly Choice<string>[] {
  const used = new Set(rows.flatMap((row) => row.agendaOf));
  return register.committee
    .filter(({ id }) => used.has(id))
    .map(({ id, name }) => ({ value: id, words: name }))
    .sort((a, b) => (a.words < b.words ? -1 : 1));
}

/** "52 of 82 proposals". */
export function countLine(shown: number, total: number): string {
  const number = (count: number) => count.toLocaleString('en-GB');
  const noun = total === 1 ? 'proposal' : 'proposals';
  return shown === total ? `${number(total)} ${noun}` : `${number(shown)} of ${number(total)} ${noun}`;
}
