import './proposals.css';
import { Button } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useMemo, useRef } from 'react';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListAndRecord } from '../../components/list-and-record.tsx';
import { useWidth } from '../../components/use-width.ts';
import { show, useInterface } from '../../stores/interface-store.ts';
import { useRegister } from '../../stores/register-store.ts';
import { fittingColumns } from './column-choice.ts';
import { ColumnMenu } from './column-menu.tsx';
import { columnsOf } from './columns.tsx';
import { Filters } from './filter-bar.tsx';
import { filterRows, NO_FILTERS } from './filters.ts';
import { setFilters, useProposalList } from './list-store.ts';
import { NewDraft } from './new-draft-form.tsx';
import { ProposalRecord } from './proposal-record.tsx';
import { isThere } from './removal.ts';
import type { ProposalRow } from './rows.ts';
import { useProposalRows } from './use-proposal-rows.ts';

const idOf = (row: ProposalRow) => row.id;
const open = (id: string) => show('proposals', id);
const startNew = () => show('proposals', 'new');

/** Every proposal of the register as on a day, with the one selected beside. */
export function Proposals() {
  const register = useRegister((state) => state.register);
  const asAt = useInterface((state) => state.asAt);
  const selected = useInterface((state) => state.selected.proposals ?? null);
  const { filters, columns: chosen } = useProposalList();
  const { rows, isDeriving } = useProposalRows(register, asAt);
  const shown = useMemo(() => filterRows(rows, filters), [rows, filters]);
  const record =
    asAt === '' ? null : selected === 'new' ? 'new' : isThere(register, selected) ? selected : null;
  const bar = useRef<HTMLDivElement>(null);
  const width = useWidth(bar);
  const isNarrow = width < 760;
  const shownKeys = useMemo(() => fittingColumns(chosen, width), [chosen, width]);
  const columns = useMemo(() => columnsOf(shownKeys), [shownKeys]);
  return (
    <ListAndRecord
      view="proposals"
      title="Proposals"
      tools={
        <>
          <ColumnMenu shown={shownKeys} isNarrow={isNarrow} />
          <Button
            appearance="primary"
            icon={<Add20Regular />}
            aria-keyshortcuts="Control+N"
            onClick={startNew}
          >
            New Draft Proposal
          </Button>
        </>
      }
      list={
        <>
          <div className="proposal-filters" ref={bar}>
            <Filters rows={rows} shown={shown.length} isNarrow={isNarrow} isDeriving={isDeriving} />
          </div>
          <div className="proposal-list">
            <DataTable
              label="Proposals"
              columns={columns}
              rows={shown}
              idOf={idOf}
              selected={record}
              onSelect={open}
              empty={isDeriving ? null : <Nothing hasProposals={rows.length > 0} />}
            />
          </div>
        </>
      }
      record={recordOf(record, rows)}
    />
  );
}

function recordOf(record: string | null, rows: readonly ProposalRow[]) {
  if (record === null) return null;
  if (record === 'new') return { title: 'New Draft Proposal', content: <NewDraft /> };
  const row = rows.find(({ id }) => id === record);
  if (row === undefined) return null;
  return {
    title: `${row.reference} ${row.title ?? 'without a title'}`,
    content: <ProposalRecord key={record} row={row} />,
  };
}

function Nothing({ hasProposals }: { readonly hasProposals: boolean }) {
  return hasProposals ? (
    <EmptyState
      action={{ label: 'Show all proposals', act: () => setFilters({ ...NO_FILTERS, stage: 'all' }) }}
    >
      No proposal fits what you are looking for.
    </EmptyState>
  ) : (
    <EmptyState action={{ label: 'Raise the first Draft Proposal', act: startNew }}>
      Here stands every proposal to change the code, with its stage on the day shown above.
    </EmptyState>
  );
}
