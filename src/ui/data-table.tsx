import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { FieldValue } from '#shared/field.ts';
import { useSortedRows } from './use-sorted-rows.ts';
import styles from './data-table.module.css';

/** One column: `value` is what is sorted by, `cell` what is drawn where that differs. */
export interface TableColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly value: (row: Row) => FieldValue;
  readonly cell?: (row: Row) => ReactNode;
  /** Smallest width in pixels (120); what is left over is shared out by `grow` (1). */
  readonly width?: number;
  readonly grow?: number;
  readonly align?: 'end';
}

export interface DataTableProps<Row> {
  /** Accessible name of the table. */
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** Called on Enter, Space or a click on a row. */
  readonly onOpen?: (row: Row) => void;
  readonly selected?: string | null;
  /** A row's standing, said at its start and drawn as a bar: `changed`, `new`, `deleted`. */
  readonly mark?: (row: Row) => RowMark | undefined;
  /** What stands in place of the rows where there are none. */
  readonly empty: ReactNode;
}

export interface RowMark {
  readonly kind: 'changed' | 'new' | 'deleted';
  readonly label: string;
}

const ROW_HEIGHT = 34;

/** A sortable table of any length: only the rows in view are drawn, one tab stop, arrow keys move. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { columns, rowId, onOpen, selected, mark } = props;
  const { rows, sorted, toggleSort } = useSortedRows(props.rows, columns);
  const scroll = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  /** Set while the active row is to be focused once it is drawn. */
  const wantsFocus = useRef(false);
  const current = Math.min(active, Math.max(0, rows.length - 1));
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: ROW_HEIGHT,
  });
  const template = columns.map((c) => `minmax(${c.width ?? 120}px, ${c.grow ?? 1}fr)`).join(' ');

  useEffect(() => {
    if (!wantsFocus.current) return;
    const row = scroll.current?.querySelector<HTMLElement>(`[data-row="${current}"]`);
    if (!row) return;
    row.focus({ preventScroll: true });
    wantsFocus.current = false;
  });

  const moveTo = (index: number): void => {
    const target = Math.max(0, Math.min(rows.length - 1, index));
    setActive(target);
    wantsFocus.current = true;
    virtual.scrollToIndex(target, { align: 'auto' });
  };
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const target = TARGETS[event.key]?.(index, pageOf(scroll.current), rows.length);
    if (target !== undefined) {
      event.preventDefault();
      moveTo(target);
      return;
    }
    const row = rows[index];
    if (
      (event.key === 'Enter' || event.key === ' ') &&
      onOpen &&
      row !== undefined &&
      event.target === event.currentTarget
    ) {
      event.preventDefault();
      onOpen(row);
    }
  };

  if (props.rows.length === 0) return <div className={styles.empty}>{props.empty}</div>;
  const first = virtual.getVirtualItems()[0]?.index ?? 0;
  const visible = virtual.getVirtualItems().some((item) => item.index === current);
  const tabStop = visible ? current : first;
  return (
    <div ref={scroll} className={styles.scroll}>
      <div
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        className={styles.table}
      >
        <div role="rowgroup" className={styles.head}>
          <div role="row" aria-rowindex={1} className={styles.headRow} style={{ gridTemplateColumns: template }}>
            {columns.map((column) => {
              const direction = sorted?.id === column.id ? sorted.direction : undefined;
              return (
                <div
                  key={column.id}
                  role="columnheader"
                  aria-sort={direction ?? 'none'}
                  className={styles.headCell}
                  data-align={column.align}
                >
                  <button type="button" className={styles.sort} onClick={() => toggleSort(column.id)}>
                    <span className={styles.headText}>{column.header}</span>
                    <SortIcon direction={direction} />
                  </button>
                </div>
              );
            })}
          </div>
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const id = rowId(row);
            const standing = mark?.(row);
            return (
              <div
                key={id}
                role="row"
                data-row={item.index}
                data-open={onOpen ? true : undefined}
                data-mark={standing?.kind}
                aria-rowindex={item.index + 2}
                aria-selected={onOpen ? id === selected : undefined}
                tabIndex={item.index === tabStop ? 0 : -1}
                className={styles.row}
                style={{ gridTemplateColumns: template, transform: `translateY(${item.start}px)` }}
                onKeyDown={(event) => onKeyDown(event, item.index)}
                onFocus={() => setActive(item.index)}
                onClick={() => onOpen?.(row)}
              >
                {columns.map((column, at) => (
                  <div key={column.id} role="gridcell" className={styles.cell} data-align={column.align}>
                    {at === 0 && standing ? <span className={styles.mark}>{standing.label}</span> : null}
                    <CellText column={column} row={row} />
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

function CellText<Row>({ column, row }: { readonly column: TableColumn<Row>; readonly row: Row }): ReactNode {
  if (column.cell) return column.cell(row);
  const value = column.value(row);
  if (value === null) return null;
  const text = value === true ? 'Yes' : value === false ? 'No' : String(value);
  return (
    <span className={styles.text} title={text.length > 18 ? text : undefined}>
      {text}
    </span>
  );
}

function SortIcon({ direction }: { readonly direction: 'ascending' | 'descending' | undefined }): ReactNode {
  if (direction === 'ascending') return <ArrowUp size={13} aria-hidden />;
  if (direction === 'descending') return <ArrowDown size={13} aria-hidden />;
  return <ChevronsUpDown size={13} aria-hidden className={styles.idle} />;
}

const pageOf = (element: HTMLElement | null): number =>
  Math.max(1, Math.floor((element?.clientHeight ?? 0) / ROW_HEIGHT) - 2);

/** Where each key leads from row `index`, with `page` rows in view. */
const TARGETS: Readonly<Record<string, (index: number, page: number, count: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index, page) => index + page,
  PageUp: (index, page) => index - page,
  Home: () => 0,
  End: (_index, _page, count) => count - 1,
};
