import { tableDate } from '../../../src-shared/calendar/print-date.ts';
import { reportingYear, reportingYearOf } from '../../../src-shared/calendar/reporting-year.ts';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import type { TableColumn } from '../../components/data-table.tsx';
import { Duration, DurationBar, Past } from './duration-bar.tsx';
import { tablePlan } from './reading.ts';
import { type AssessmentRow, endOf } from './rows.ts';

type Column = TableColumn<AssessmentRow>;

const shared = (
  context: ReportContext,
): Readonly<Record<'type' | 'proposal' | 'accepted' | 'target', Column>> => ({
  type: {
    key: 'type',
    heading: 'Type',
    width: '56px',
    cell: ({ kind, round }) => (round === 1 ? kind : `${kind} ${round}`),
    sortBy: ({ kind, round }) => `${kind === 'PA' ? 0 : 1} ${round}`,
  },
  proposal: {
    key: 'proposal',
    heading: 'Proposal',
    width: 'minmax(112px, 1fr)',
    cell: ({ reference, title }) => (
      <span title={title}>
        {reference} <span className="quiet">{title}</span>
      </span>
    ),
    sortBy: (row) => context.register.proposal.findIndex(({ id }) => id === row.proposalId),
  },
  accepted: {
    key: 'accepted',
    heading: 'Accepted',
    width: '92px',
    cell: ({ acceptedOn }) =>
      acceptedOn === null ? <span className="quiet">not yet</span> : tableDate(acceptedOn),
    sortBy: ({ acceptedOn }) => acceptedOn,
  },
  target: {
    key: 'target',
    heading: 'Target',
    width: '64px',
    isSpare: true,
    align: 'right',
    cell: ({ target }) => target ?? '–',
    sortBy: ({ target }) => target,
  },
});

/** With a record open beside there is less room: what the record shows at its top is left out. */
export function openColumns(context: ReportContext, isNarrow: boolean): readonly Column[] {
  const { type, proposal, accepted, target } = shared(context);
  const columns: readonly Column[] = [
    type,
    proposal,
    {
      key: 'requested',
      heading: 'Requested',
      width: '92px',
      cell: ({ requestedOn }) => (requestedOn === null ? '' : tableDate(requestedOn)),
      sortBy: ({ requestedOn }) => requestedOn,
    },
    accepted,
    target,
    {
      key: 'now',
      heading: 'Now',
      width: '76px',
      align: 'right',
      cell: ({ duration }) => <Duration context={context} days={duration} />,
      sortBy: ({ duration }) => duration,
    },
    {
      key: 'bar',
      heading: 'Of target',
      width: '88px',
      cell: ({ duration, target: of }) => <DurationBar duration={duration} target={of} />,
    },
    {
      key: 'past',
      heading: 'Past target',
      width: '124px',
      align: 'right',
      cell: ({ duration, target: of }) => <Past duration={duration} target={of} />,
      sortBy: ({ past }) => past,
    },
    {
      key: 'expected',
      heading: 'Expected return',
      width: '116px',
      isSpare: true,
      cell: ({ expectedReturn }) => tablePlan(expectedReturn),
      sortBy: ({ expectedReturn }) => expectedReturn,
    },
  ];
  return isNarrow
    ? chosen(columns, ['type', 'proposal', 'now', 'past', 'accepted', 'target', 'expected'])
    : columns;
}

export function returnedColumns(context: ReportContext, isNarrow: boolean): readonly Column[] {
  const { type, proposal, accepted, target } = shared(context);
  const columns: readonly Column[] = [
    type,
    proposal,
    accepted,
    {
      key: 'ended',
      heading: 'Returned',
      width: '120px',
      cell: (row) =>
        row.returnedOn === null ? `closed ${tablePlan(row.closedOn)}` : tableDate(row.returnedOn),
      sortBy: endOf,
    },
    target,
    {
      key: 'took',
      heading: 'Took',
      width: '76px',
      align: 'right',
      cell: ({ duration }) => <Duration context={context} days={duration} />,
      sortBy: ({ duration }) => duration,
    },
    {
      key: 'past',
      heading: 'Past target',
      width: '124px',
      align: 'right',
      cell: ({ past, returnedOn }) =>
        returnedOn === null || past === null ? (
          ''
        ) : past > 0 ? (
          <span className="past">{past} WD past</span>
        ) : (
          'in time'
        ),
      sortBy: ({ past }) => past,
    },
    {
      key: 'pin',
      heading: 'Counted in',
      width: '148px',
      isSpare: true,
      cell: (row) => yearOf(context, row),
      sortBy: (row) => yearOf(context, row),
    },
  ];
  return isNarrow ? chosen(columns, ['type', 'proposal', 'ended', 'took', 'past', 'pin']) : columns;
}

function chosen(columns: readonly Column[], keys: readonly string[]): readonly Column[] {
  return keys.flatMap((key) => columns.find((column) => column.key === key) ?? []);
}

// The reporting year of its return, or the one it is pinned into, marked.
function yearOf(context: ReportContext, { returnedOn, pin }: AssessmentRow): string {
  if (pin !== null) return `${reportingYear(pin.year, firstMonth(context)).label} (pinned)`;
  if (returnedOn === null) return '';
  return reportingYearOf(returnedOn, firstMonth(context)).label;
}

function firstMonth(context: ReportContext): number {
  return Number(context.setting('reporting-year.first-month'));
}
