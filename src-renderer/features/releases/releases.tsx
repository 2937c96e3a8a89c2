import { Button } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { lastDayOf } from '../../../src-shared/calendar/iso-date.ts';
import { tableDate } from '../../../src-shared/calendar/print-date.ts';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import { DataTable, type TableColumn } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListAndRecord } from '../../components/list-and-record.tsx';
import { show, useInterface } from '../../stores/interface-store.ts';
import { tablePlan } from '../assessments/reading.ts';
import { useReading } from '../assessments/use-reading.ts';
import { NewReleaseForm } from './new-release.tsx';
import { type ReleaseRow, releaseRows, standing } from './reading.ts';
import { ReleaseRecord } from './release-record.tsx';
import './releases.css';

/** The view Releases: those to come, in order of their day, and those that went live. */
export function Releases() {
  const context = useReading();
  return context === null ? null : <ReleasesAsAt context={context} />;
}

function ReleasesAsAt({ context }: { readonly context: ReportContext }) {
  const selected = useInterface((state) => state.selected.releases ?? null);
  const rows = useMemo(() => releaseRows(context), [context]);
  return (
    <ListAndRecord
      view="releases"
      title="Releases"
      tools={
        <Button icon={<Add16Regular />} onClick={() => show('releases', 'new')}>
          New release
        </Button>
      }
      list={
        <DataTable
          label="Releases"
          columns={COLUMNS}
          rows={rows}
          idOf={({ id }) => id}
          selected={selected}
          onSelect={(id) => show('releases', id)}
          empty={
            <EmptyState action={{ label: 'New release', act: () => show('releases', 'new') }}>
              The releases that approved proposals go live in stand here, scheduled and standalone.
            </EmptyState>
          }
        />
      }
      record={recordOf(context, rows, selected)}
    />
  );
}

const COLUMNS: readonly TableColumn<ReleaseRow>[] = [
  {
    key: 'name',
    heading: 'Release',
    width: 'minmax(180px, 1fr)',
    cell: ({ name }) => name,
    sortBy: ({ name }) => name,
  },
  {
    key: 'kind',
    heading: 'Kind',
    width: '96px',
    isSpare: true,
    cell: ({ kind }) => (kind === 'scheduled' ? 'Scheduled' : 'Standalone'),
    sortBy: ({ kind }) => kind,
  },
  {
    key: 'date',
    heading: 'Date',
    width: '92px',
    cell: ({ state }) =>
      state.date === null ? <span className="quiet">not set</span> : tablePlan(state.date),
    sortBy: ({ state }) => (state.date === null ? null : lastDayOf(state.date)),
  },
  {
    key: 'days',
    heading: 'To go',
    width: '72px',
    isSpare: true,
    align: 'right',
    cell: ({ daysToGo }) => (daysToGo === null ? '' : daysToGo === 0 ? 'today' : `${daysToGo} WD`),
    sortBy: ({ daysToGo }) => daysToGo,
  },
  {
    key: 'proposals',
    heading: 'Proposals',
    width: '88px',
    align: 'right',
    cell: ({ proposals }) => proposals,
    sortBy: ({ proposals }) => proposals,
  },
  {
    key: 'live',
    heading: 'Live',
    width: '108px',
    cell: (row) => <StandingCell row={row} />,
    sortBy: standing,
  },
];

function StandingCell({ row }: { readonly row: ReleaseRow }) {
  const { liveOn } = row.state;
  switch (standing(row)) {
    case 'live':
      return <>Live {liveOn === null ? '' : tableDate(liveOn)}</>;
    case 'cancelled':
      return <span className="quiet">Cancelled</span>;
    case 'to-confirm':
      return <span className="past">Went live?</span>;
    case 'coming':
      return <span className="quiet">To come</span>;
  }
}

function recordOf(context: ReportContext, rows: readonly ReleaseRow[], selected: string | null) {
  if (selected === 'new') return { title: 'New release', content: <NewReleaseForm context={context} /> };
  const row = rows.find(({ id }) => id === selected);
  if (row === undefined) return null;
  return { title: row.name, content: <ReleaseRecord key={row.id} context={context} row={row} /> };
}
