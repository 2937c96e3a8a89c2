import { Input } from '@fluentui/react-components';
import { type KeyboardEvent, useRef } from 'react';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import { DateField } from '../../components/date-field.tsx';
import { pasteProse } from '../../components/paste/paste-prose.ts';
import { changedFields } from './dcc-changes.ts';
import {
  cellsOf,
  DCC_FIELDS,
  type DccCells,
  type DccField,
  type DccRow,
  type Drafts,
  FIELD_NAMES,
  liveDuration,
  readTarget,
} from './dcc-rows.ts';
import { Duration, Past } from './duration-bar.tsx';
import { isTable } from './paste.ts';
import type { Place } from './paste-match.ts';

interface DccTableProps {
  readonly context: ReportContext;
  readonly rows: readonly DccRow[];
  readonly drafts: Drafts;
  readonly set: (id: string, change: Partial<DccCells>) => void;
  /** Hears in which cell the person is, so that a piece without references is pasted from there. */
  readonly onPlace: (place: Place) => void;
}

/** The cells. Tab goes along the row; Enter and the arrows up and down keep to the column, as in a spreadsheet. */
export function DccTable({ context, rows, drafts, set, onPlace }: DccTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    const cell = event.target instanceof HTMLElement ? event.target.closest('td') : null;
    const line = cell?.parentElement;
    if (step === undefined || event.altKey || cell === null || !(line instanceof HTMLTableRowElement)) return;
    event.preventDefault();
    const next = table.current?.tBodies[0]?.rows[line.sectionRowIndex + step]?.cells[cell.cellIndex];
    next?.querySelector<HTMLInputElement>('input:not([tabindex="-1"])')?.focus();
  };
  return (
    <table ref={table} className="dcc-grid" aria-label="Requested and open assessments" onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th scope="col">Type</th>
          <th scope="col">Proposal</th>
          <th scope="col">Accepted</th>
          <th scope="col">Target</th>
          <th scope="col" className="dcc-now">
            Now
          </th>
          <th scope="col">Expected return</th>
          <th scope="col">Returned</th>
          <th scope="col">This month’s note</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <DccLine
            key={row.id}
            context={context}
            row={row}
            cells={cellsOf(context, row, drafts)}
            set={(change) => set(row.id, change)}
            onPlace={(field) => onPlace({ rowId: row.id, field })}
          />
        ))}
      </tbody>
    </table>
  );
}

interface DccLineProps {
  readonly context: ReportContext;
  readonly row: DccRow;
  readonly cells: DccCells;
  readonly set: (change: Partial<DccCells>) => void;
  readonly onPlace: (field: DccField) => void;
}

function DccLine({ context, row, cells, set, onPlace }: DccLineProps) {
  const changed = changedFields(row, cells);
  const duration = liveDuration(context, cells);
  const target = readTarget(cells.target);
  const name = (field: DccField) => `${FIELD_NAMES[field]}, ${row.name}`;
  const fields: Readonly<Record<DccField, React.ReactNode>> = {
    acceptedOn: (
      <DateField
        label={name('acceptedOn')}
        isBare
        value={cells.acceptedOn}
        onChange={(acceptedOn) => set({ acceptedOn })}
      />
    ),
    target: (
      <Input
        className="dcc-target"
        aria-label={name('target')}
        value={cells.target}
        onChange={(_, { value }) => set({ target: value })}
      />
    ),
    expectedReturn: (
      <DateField
        label={name('expectedReturn')}
        isBare
        allowMonth
        value={cells.expectedReturn}
        onChange={(expectedReturn) => set({ expectedReturn })}
      />
    ),
    returnedOn: (
      <DateField
        label={name('returnedOn')}
        isBare
        value={cells.returnedOn}
        onChange={(returnedOn) => set({ returnedOn })}
      />
    ),
    note: (
      <Input
        className="dcc-note"
        aria-label={name('note')}
        spellCheck
        onPaste={(event) => {
          // A piece of a table goes to the whole grid, not into one cell.
          if (!isTable(event.clipboardData.getData('text/plain'))) pasteProse(event);
        }}
        value={cells.note}
        onChange={(_, { value }) => set({ note: value })}
      />
    ),
  };
  const cellOf = (field: DccField) => (
    <td key={field} data-changed={changed.includes(field)} onFocus={() => onPlace(field)}>
      {fields[field]}
    </td>
  );
  const [first, second, ...others] = DCC_FIELDS;
  return (
    <tr>
      <th scope="row">{row.kind}</th>
      <th scope="row">{row.reference}</th>
      {cellOf(first)}
      {cellOf(second)}
      <td className="dcc-now">
        <Duration context={context} days={duration} />
        <span className="dcc-past">
          <Past duration={duration} target={target} />
        </span>
      </td>
      {others.map(cellOf)}
    </tr>
  );
}
