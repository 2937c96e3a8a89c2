import { SearchBox, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useRegister } from '../../stores/register-store.ts';
import {
  classificationChoices,
  committeeChoices,
  countLine,
  type StageFilter,
  stageChoices,
} from './filters.ts';
import { setFilters, useProposalList } from './list-store.ts';
import type { ProposalRow } from './rows.ts';

interface FiltersProps {
  readonly rows: readonly ProposalRow[];
  readonly shown: number;
  /** Whether there is room for only what is needed most; what is chosen shows always. */
  readonly isNarrow: boolean;
  /** Whether the rows of the day shown are still being worked out. */
  readonly isDeriving: boolean;
}

/** What narrows the list, and how many proposals are left. */
export function Filters({ rows, shown, isNarrow, isDeriving }: FiltersProps) {
  const register = useRegister((state) => state.register);
  const filters = useProposalList((state) => state.filters);
  const stages = useMemo(() => stageChoices(rows), [rows]);
  const classifications = useMemo(() => classificationChoices(rows), [rows]);
  const committees = useMemo(() => committeeChoices(register, rows), [register, rows]);
  return (
    <>
      <SearchBox
        className="proposal-search"
        aria-label="Find in the list"
        placeholder="Reference, title or proposer"
        value={filters.text}
        onChange={(_, { value }) => setFilters({ text: value })}
      />
      <Select
        aria-label="Stage"
        value={filters.stage}
        onChange={(_, { value }) => setFilters({ stage: value as StageFilter })}
      >
        {stages.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
      {((committees.length > 0 && !isNarrow) || filters.committee !== '') && (
        <Select
          aria-label="On the agenda of"
          value={filters.committee}
          onChange={(_, { value }) => setFilters({ committee: value })}
        >
          <option value="">Any agenda</option>
          {committees.map(({ value, words }) => (
            <option key={value} value={value}>
              Agenda: {words}
            </option>
          ))}
        </Select>
      )}
      {((classifications.length > 0 && !isNarrow) || filters.classification !== '') && (
        <Select
          aria-label="Classification"
          value={filters.classification}
          onChange={(_, { value }) => setFilters({ classification: value })}
        >
          <option value="">Any classification</option>
          {classifications.map((value) => (
            <option key={value} value={value}>
              Classified {value}
            </option>
          ))}
        </Select>
      )}
      <span className="proposal-count quiet" role="status">
        {isDeriving ? 'One moment…' : countLine(shown, rows.length)}
      </span>
    </>
  );
}
