import { DataTable, type TableColumn } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { show } from '../../stores/interface-store.ts';
import { keyOf, type MeetingRow } from './meeting-rows.ts';
import { tablePlan } from './printed.tsx';
import { MEETING_KIND_WORDS } from './words.ts';

interface MeetingListProps {
  readonly rows: readonly MeetingRow[];
  readonly part: 'coming' | 'past';
  readonly isFiltered: boolean;
  readonly hasRecord: boolean;
  readonly selected: string | null;
}

const COLUMNS: readonly TableColumn<MeetingRow>[] = [
  {
    key: 'date',
    heading: 'Date',
    width: '6.5rem',
    cell: ({ date }) => <span className="figure">{tablePlan(date)}</span>,
    sortBy: keyOf,
  },
  {
    key: 'committee',
    heading: 'Committee',
    width: 'minmax(11rem, 1fr)',
    cell: ({ committee, isCancelled }) => (
      <span title={committee.name}>
        {isCancelled && <span className="meetings-tag">Cancelled</span>}
        {committee.name}
      </span>
    ),
    sortBy: ({ committee }) => committee.name,
  },
  {
    key: 'number',
    heading: 'No.',
    width: '4rem',
    align: 'right',
    cell: ({ meeting }) => meeting.number ?? '–',
    sortBy: ({ meeting }) => meeting.number,
  },
  {
    key: 'kind',
    heading: 'Kind',
    width: '5.5rem',
    cell: ({ meeting }) => MEETING_KIND_WORDS[meeting.kind],
    sortBy: ({ meeting }) => meeting.kind,
  },
  {
    key: 'agenda',
    heading: 'Agenda day',
    width: '6.5rem',
    cell: ({ agendaDay }) => <span className="figure">{tablePlan(agendaDay)}</span>,
    sortBy: ({ agendaDay }) => agendaDay,
  },
  {
    key: 'papers',
    heading: 'Papers day',
    width: '6.5rem',
    cell: ({ papersDay }) => <span className="figure">{tablePlan(papersDay)}</span>,
    sortBy: ({ papersDay }) => papersDay,
  },
  {
    key: 'items',
    heading: 'Items',
    width: '4.5rem',
    align: 'right',
    cell: ({ items }) => items,
    sortBy: ({ items }) => items,
  },
  {
    key: 'undecided',
    heading: 'To decide',
    width: '6rem',
    align: 'right',
    cell: (row) => <Undecided row={row} />,
    sortBy: ({ undecided }) => undecided,
  },
];

/** What stays in sight beside a record, which tells the rest. */
const BESIDE_RECORD = new Set(['date', 'committee', 'undecided']);

// After the meeting, what has no outcome waits to be entered.
function Undecided({ row: { undecided, isPast, isCancelled } }: { readonly row: MeetingRow }) {
  if (undecided === 0) return '–';
  return isPast || isCancelled ? <span className="meetings-check">{undecided} open</span> : undecided;
}

export function MeetingList({ rows, part, isFiltered, hasRecord, selected }: MeetingListProps) {
  return (
    <DataTable
      label={part === 'coming' ? 'Coming meetings' : 'Past meetings'}
      columns={!hasRecord ? COLUMNS : COLUMNS.filter(({ key }) => BESIDE_RECORD.has(key))}
      rows={rows}
      idOf={({ id }) => id}
      selected={selected}
      onSelect={(id) => show('meetings', id)}
      empty={<Empty part={part} isFiltered={isFiltered} />}
    />
  );
}

function Empty({ part, isFiltered }: Pick<MeetingListProps, 'part' | 'isFiltered'>) {
  if (isFiltered) return <EmptyState>This committee has no {part} meetings.</EmptyState>;
  if (part === 'past')
    return <EmptyState>Meetings move here after their day, with what was decided at them.</EmptyState>;
  return (
    <EmptyState action={{ label: 'Add a year of meetings', act: () => show('meetings', 'year') }}>
      The committees' meetings belong here: their agendas, and what they decide. A committee's year is made in
      one go.
    </EmptyState>
  );
}
