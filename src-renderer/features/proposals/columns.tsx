import { tableDate } from '../../../src-shared/calendar/print-date.ts';
import { STAGES } from '../../../src-shared/entities/stage-event.ts';
import type { TableColumn } from '../../components/data-table.tsx';
import { StageBadge } from '../../components/stage-badge.tsx';
import { type ColumnKey, WIDTHS } from './column-choice.ts';
import type { ProposalRow } from './rows.ts';

type Column = TableColumn<ProposalRow> & { readonly key: ColumnKey };

/** A column's width as CSS: just what it needs, or a share of what is left where it grows. */
const width = (key: ColumnKey, grow = 0) => (grow === 0 ? `${WIDTHS[key]}px` : `minmax(96px, ${grow}fr)`);

const date = (day: string | null) => (day === null ? '' : tableDate(day));

const COLUMNS: readonly Column[] = [
  {
    key: 'reference',
    heading: 'Reference',
    width: width('reference'),
    cell: ({ reference }) => <span className="figure">{reference}</span>,
    sortBy: ({ place }) => place,
  },
  {
    key: 'title',
    heading: 'Title',
    width: width('title', 4),
    cell: ({ title }) =>
      title === null ? <span className="quiet">No title recorded</span> : <span title={title}>{title}</span>,
    sortBy: ({ title }) => title?.toLowerCase() ?? null,
  },
  {
    key: 'stage',
    heading: 'Stage',
    width: width('stage'),
    cell: ({ stage, isOnHold }) => <StageBadge stage={stage} isOnHold={isOnHold} />,
    sortBy: ({ stage }) => (stage === null ? -1 : STAGES.indexOf(stage)),
  },
  {
    key: 'proposer',
    heading: 'Proposer',
    width: width('proposer', 2),
    cell: ({ proposer }) => (proposer === null ? '' : <span title={proposer}>{proposer}</span>),
    sortBy: ({ proposer }) => proposer?.toLowerCase() ?? null,
  },
  {
    key: 'path',
    heading: 'Path',
    width: width('path'),
    cell: ({ path }) => (path === null ? '' : <span title={path}>{path}</span>),
    sortBy: ({ path }) => path,
  },
  {
    key: 'classification',
    heading: 'Classification',
    width: width('classification'),
    cell: ({ classification }) => classification ?? '',
    sortBy: ({ classification }) => classification,
  },
  {
    key: 'raised',
    heading: 'Raised',
    width: width('raised'),
    align: 'right',
    cell: ({ raisedOn }) => date(raisedOn),
    sortBy: ({ raisedOn }) => raisedOn,
  },
  {
    key: 'since',
    heading: 'In stage since',
    width: width('since'),
    align: 'right',
    cell: ({ since }) => date(since),
    sortBy: ({ since }) => since,
  },
  {
    key: 'days',
    heading: 'In stage',
    width: width('days'),
    align: 'right',
    cell: ({ days }) => (days === null ? '' : `${days.toLocaleString('en-GB')} WD`),
    sortBy: ({ days }) => days,
  },
];

/** The columns of the keys given, in their own order. */
export function columnsOf(keys: readonly ColumnKey[]): readonly Column[] {
  return COLUMNS.filter(({ key }) => keys.includes(key));
}
