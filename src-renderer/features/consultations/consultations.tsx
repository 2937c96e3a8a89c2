import { Button } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { tableDate } from '../../../src-shared/calendar/print-date.ts';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import { DataTable, type TableColumn } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListAndRecord } from '../../components/list-and-record.tsx';
import { ViewTabs } from '../../components/view-tabs.tsx';
import { show, useInterface } from '../../stores/interface-store.ts';
import { ordinal, tablePlan } from '../assessments/reading.ts';
import { useReading } from '../assessments/use-reading.ts';
import { ConsultationRecord } from './consultation-record.tsx';
import './consultations.css';
import { NewConsultationForm } from './new-consultation.tsx';
import {
  type ConsultationRow,
  consultationRows,
  countStates,
  KIND_NAMES,
  STATE_WORDS,
  STATES,
  type StateName,
} from './rows.ts';

/** The view Consultations: what is open, expected, closed and withdrawn. */
export function Consultations() {
  const context = useReading();
  return context === null ? null : <ConsultationsAsAt context={context} />;
}

function ConsultationsAsAt({ context }: { readonly context: ReportContext }) {
  const [only, setOnly] = useState<StateName | 'all'>('all');
  const selected = useInterface((state) => state.selected.consultations ?? null);
  const rows = useMemo(() => consultationRows(context), [context]);
  const counts = countStates(rows);
  const shown = only === 'all' ? rows : rows.filter(({ state }) => state === only);
  return (
    <ListAndRecord
      view="consultations"
      title="Consultations"
      tools={
        <>
          <Button icon={<Add16Regular />} onClick={() => show('consultations', 'new')}>
            New consultation
          </Button>
          <ViewTabs<StateName | 'all'>
            label="Consultations to show"
            selected={only}
            onSelect={setOnly}
            tabs={[
              { name: 'all', text: 'All' },
              ...STATES.map((state) => ({
                name: state,
                text: `${STATE_WORDS[state]}${counts[state] === 0 ? '' : ` (${counts[state]})`}`,
              })),
            ]}
          />
        </>
      }
      list={
        <DataTable
          label="Consultations"
          columns={COLUMNS}
          rows={shown}
          idOf={({ id }) => id}
          selected={selected}
          onSelect={(id) => show('consultations', id)}
          empty={
            only === 'all' ? (
              <EmptyState action={{ label: 'New consultation', act: () => show('consultations', 'new') }}>
                Refinement and Modification Report Consultations stand here from the day they are expected.
              </EmptyState>
            ) : (
              <EmptyState>No consultation is {STATE_WORDS[only].toLowerCase()} on this day.</EmptyState>
            )
          }
        />
      }
      record={recordOf(context, rows, selected)}
    />
  );
}

const COLUMNS: readonly TableColumn<ConsultationRow>[] = [
  {
    key: 'state',
    heading: 'State',
    width: '96px',
    cell: ({ state }) => (
      <span className="consultation-state" data-state={state}>
        {STATE_WORDS[state]}
      </span>
    ),
    sortBy: ({ state }) => STATES.indexOf(state),
  },
  {
    key: 'proposal',
    heading: 'Proposal',
    width: 'minmax(220px, 1fr)',
    cell: ({ reference, title }) => (
      <span title={title}>
        {reference} <span className="quiet">{title}</span>
      </span>
    ),
    sortBy: ({ reference }) => reference,
  },
  {
    key: 'kind',
    heading: 'Kind',
    width: '108px',
    isSpare: true,
    cell: ({ kind, round }) =>
      `${kind === 'refinement' ? 'Refinement' : 'Report'}${round === 1 ? '' : `, ${ordinal(round)}`}`,
    sortBy: ({ kind, round }) => `${kind} ${round}`,
  },
  {
    key: 'issued',
    heading: 'Issued',
    width: '108px',
    cell: ({ issuedOn, expected }) =>
      issuedOn === null ? (
        <span className="quiet">{expected === null ? '' : `exp. ${tablePlan(expected)}`}</span>
      ) : (
        tableDate(issuedOn)
      ),
    sortBy: ({ issuedOn, expected }) => issuedOn ?? expected,
  },
  {
    key: 'closes',
    heading: 'Closes',
    width: '84px',
    cell: ({ closesOn, endedOn }) => tablePlan(endedOn ?? closesOn),
    sortBy: ({ closesOn, endedOn }) => endedOn ?? closesOn,
  },
  {
    key: 'left',
    heading: 'Left',
    width: '96px',
    isSpare: true,
    cell: (row) =>
      row.isSlipped ? (
        <span className="past">Slipped</span>
      ) : row.daysLeft === null ? (
        ''
      ) : row.daysLeft === 0 ? (
        'Today'
      ) : (
        `${row.daysLeft} WD`
      ),
    sortBy: ({ daysLeft }) => daysLeft,
  },
];

function recordOf(context: ReportContext, rows: readonly ConsultationRow[], selected: string | null) {
  if (selected === 'new')
    return { title: 'New consultation', content: <NewConsultationForm context={context} /> };
  const row = rows.find(({ id }) => id === selected);
  if (row === undefined) return null;
  const name = `${KIND_NAMES[row.kind]} (${ordinal(row.round)})`;
  return {
    title: `${row.reference} · ${name}`,
    content: <ConsultationRecord key={row.id} context={context} row={row} />,
  };
}
