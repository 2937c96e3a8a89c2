import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { type Fitting, fittingColumns } from './fitting-columns.ts';
import { useWidth } from './use-width.ts';

/** A column of a table: how its cell looks, and by what it sorts. */
export interface TableColumn<Row> extends Fitting {
  readonly key: string;
  readonly heading: string;
  readonly align?: 'left' | 'right';
  readonly cell: (row: Row) => ReactNode;
  /** What it sorts by; without, the column does not sort. */
  readonly sortBy?: (row: Row) => string | number | null;
}

interface DataTableProps<Row> {
  /** What the table lists, for screen readers. */
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  /** What stands in place of rows when there are none. */
  readonly empty: ReactNode;
}

const ROW_HEIGHT = 32;

/**
 * A table whose rows are made only while they are in sight, so that ten thousand cost no more than fifty. Arrows move,
 * Home and End jump, Enter opens; a heading sorts.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns: all, rows, idOf, selected, onSelect, empty } = props;
  const [sort, setSort] = useState<{ readonly key: string; readonly isUp: boolean } | null>(null);
  const sorted = useMemo(() => inOrder(rows, all, sort), [rows, all, sort]);
  const box = useRef<HTMLDivElement>(null);
  const columns = fittingColumns(all, useWidth(box));
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  const at = sorted.findIndex((row) => idOf(row) === selected);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at);
    // Only a new selection moves the list; a new virtualiser does not.
  }, [at, virtual.scrollToIndex]);

  const template = columns.map(({ width }) => width).join(' ');
  const move = (event: KeyboardEvent, to: number) => {
    const row = sorted[Math.max(0, Math.min(sorted.length - 1, to))];
    if (row === undefined) return;
    event.preventDefault();
    onSelect(idOf(row));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
    const step: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at < 0 ? 0 : at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: sorted.length - 1,
    };
    const to = step[event.key];
    if (to !== undefined) move(event, to);
  };

  return (
    <div className="table-box" ref={box}>
      <div role="grid" aria-label={label} aria-rowcount={sorted.length + 1} className="table">
        <div role="rowgroup" className="table-head">
          <div role="row" aria-rowindex={1} className="table-row" style={{ gridTemplateColumns: template }}>
            {columns.map((column) => (
              <Heading key={column.key} column={column} sort={sort} setSort={setSort} />
            ))}
          </div>
        </div>
        {sorted.length === 0 && <div className="table-empty">{empty}</div>}
        <div
          role="rowgroup"
          className="table-body"
          style={{ height: virtual.getTotalSize() }}
          onKeyDown={onKeyDown}
        >
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = sorted[index];
            if (row === undefined) return null;
            const id = idOf(row);
            const isSelected = id === selected;
            return (
              <div
                key={id}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={isSelected}
                tabIndex={isSelected || (at < 0 && index === 0) ? 0 : -1}
                ref={(element) => {
                  if (isSelected && box.current?.contains(document.activeElement))
                    element?.focus({ preventScroll: true });
                }}
                className="table-row"
                style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
                onClick={() => onSelect(id)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') onSelect(id);
                }}
              >
                {columns.map((column) => (
                  <div
                    key={column.key}
                    role="gridcell"
                    className="table-cell"
                    data-align={column.align ?? 'left'}
                  >
                    {column.cell(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface HeadingProps<Row> {
  readonly column: TableColumn<Row>;
  readonly sort: { readonly key: string; readonly isUp: boolean } | null;
  readonly setSort: (sort: { readonly key: string; readonly isUp: boolean } | null) => void;
}

function Heading<Row>({ column, sort, setSort }: HeadingProps<Row>) {
  const { key, heading, align = 'left', sortBy } = column;
  const isUp = sort?.key === key ? sort.isUp : null;
  const direction = isUp === null ? 'none' : isUp ? 'ascending' : 'descending';
  return (
    <div
      role="columnheader"
      className="table-cell"
      data-align={align}
      {...(sortBy ? { 'aria-sort': direction } : {})}
    >
      {sortBy === undefined ? (
        heading
      ) : (
        <button type="button" onClick={() => setSort(isUp === false ? null : { key, isUp: isUp === null })}>
          {heading}
          <span aria-hidden="true">{isUp === null ? '' : isUp ? ' ↑' : ' ↓'}</span>
        </button>
      )}
    </div>
  );
}

function inOrder<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  sort: { readonly key: string; readonly isUp: boolean } | null,
): readonly Row[] {
  const by = columns.find(({ key }) => key === sort?.key)?.sortBy;
  if (sort === null || by === undefined) return rows;
  const direction = sort.isUp ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [x, y] = [by(a), by(b)];
    // What has no value comes last, whichever way the others go.
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return x < y ? -direction : x > y ? direction : 0;
  });
}
