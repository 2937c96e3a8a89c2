import { Button } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useEffect, useMemo, useState } from 'react';
import { find } from '../../../src-shared/entities/register.ts';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import { assessmentOn } from '../../../src-shared/report/reading/assessments.ts';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListAndRecord } from '../../components/list-and-record.tsx';
import { leave, show, useInterface } from '../../stores/interface-store.ts';
import { AssessmentRecord } from './assessment-record.tsx';
import './assessments.css';
import { useWanted } from '../../components/use-wanted.ts';
import { ViewTabs } from '../../components/view-tabs.tsx';
import { openColumns, returnedColumns } from './columns.tsx';
import { DccGrid } from './dcc-grid.tsx';
import { NewAssessmentForm } from './new-assessment.tsx';
import { EVERYTHING } from './reading.ts';
import { kindName, openRows, returnedRows, rowOf } from './rows.ts';
import { useReading } from './use-reading.ts';

type TabName = 'open' | 'returned' | 'dcc';

/** The view Assessments: those open, those that came back, and the grid for the company's monthly list. */
export function Assessments() {
  const context = useReading();
  return context === null ? null : <AssessmentsAsAt context={context} />;
}

function AssessmentsAsAt({ context }: { readonly context: ReportContext }) {
  const [tab, setTab] = useState<TabName>('open');
  const selected = useInterface((state) => state.selected.assessments ?? null);
  const dcc = context.setting('data-company.short-name');
  // Whoever comes here for a record finds it, whichever tab was open last.
  useEffect(() => {
    if (selected !== null) setTab((now) => (now === 'dcc' ? 'open' : now));
  }, [selected]);
  const go = (to: TabName) =>
    leave(() => {
      setTab(to);
      if (to === 'dcc')
        useInterface.setState((state) => ({ selected: { ...state.selected, assessments: null } }));
    });
  useWanted('dcc-update', () => go('dcc'));
  const open = useMemo(() => openRows(context), [context]);
  return (
    <ListAndRecord
      view="assessments"
      title="Assessments"
      tools={
        <>
          <Button icon={<Add16Regular />} onClick={() => show('assessments', 'new')}>
            New assessment
          </Button>
          <ViewTabs
            label="Assessments to show"
            selected={tab}
            onSelect={go}
            tabs={[
              { name: 'open', text: `Open (${open.length})` },
              { name: 'returned', text: 'Returned' },
              { name: 'dcc', text: `${dcc} update` },
            ]}
          />
        </>
      }
      list={
        tab === 'dcc' ? (
          <DccGrid context={context} />
        ) : (
          <List context={context} tab={tab} open={open} selected={selected} />
        )
      }
      record={tab === 'dcc' ? null : recordOf(context, selected)}
    />
  );
}

interface ListProps {
  readonly context: ReportContext;
  readonly tab: TabName;
  readonly open: ReturnType<typeof openRows>;
  readonly selected: string | null;
}

function List({ context, tab, open, selected }: ListProps) {
  const isOpenTab = tab === 'open';
  const isNarrow = selected !== null;
  const columns = useMemo(
    () => (isOpenTab ? openColumns(context, isNarrow) : returnedColumns(context, isNarrow)),
    [context, isOpenTab, isNarrow],
  );
  const rows = useMemo(() => (isOpenTab ? open : returnedRows(context)), [context, isOpenTab, open]);
  return (
    <DataTable
      key={tab}
      label={isOpenTab ? 'Open assessments' : 'Returned assessments'}
      columns={columns}
      rows={rows}
      idOf={({ id }) => id}
      selected={selected}
      onSelect={(id) => show('assessments', id)}
      empty={
        isOpenTab ? (
          <EmptyState action={{ label: 'New assessment', act: () => show('assessments', 'new') }}>
            Preliminary and Impact Assessments that were requested and have not come back stand here.
          </EmptyState>
        ) : (
          <EmptyState>Assessments that came back, or were closed without a return, stand here.</EmptyState>
        )
      }
    />
  );
}

function recordOf(context: ReportContext, selected: string | null) {
  if (selected === 'new')
    return { title: 'New assessment', content: <NewAssessmentForm context={context} /> };
  const assessment = find(context.register, 'assessment', selected);
  if (assessment === undefined) return null;
  const state = assessmentOn(context.register, assessment, context.clocks.asAt, EVERYTHING);
  const row = rowOf(context, state);
  return {
    title: `${row.reference} · ${kindName(row)}`,
    content: <AssessmentRecord key={row.id} context={context} row={row} />,
  };
}
