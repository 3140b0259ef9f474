import { Checkbox } from '@mantine/core';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { tickedShare, type TableSelection } from './data-table-selection.ts';
import type { TableSort } from './use-sorted-rows.ts';
import styles from './data-table.module.css';

export interface DataTableHeadProps<Row> {
  readonly columns: readonly {
    readonly id: string;
    readonly header: string;
    readonly align?: 'end';
    readonly lines?: 2 | 3;
  }[];
  /** Widths of the columns, as `grid-template-columns`. */
  readonly template: string;
  readonly sorted: TableSort | undefined;
  readonly onSort: (column: string) => void;
  readonly ticks?: {
    readonly selection: TableSelection<Row>;
    readonly rows: readonly Row[];
    readonly rowId: (row: Row) => string;
  };
}

/** The line of a table that names its columns, each a button that sorts by it. */
export function DataTableHead<Row>({ columns, template, sorted, onSort, ticks }: DataTableHeadProps<Row>): ReactNode {
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow} style={{ gridTemplateColumns: template }}>
        {ticks ? <TickAll {...ticks} /> : null}
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
              <button type="button" className={styles.sort} data-lines={column.lines} onClick={() => onSort(column.id)}>
                <span className={styles.headText}>{column.header}</span>
                <SortIcon direction={direction} />
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function TickAll<Row>({ selection, rows, rowId }: NonNullable<DataTableHeadProps<Row>['ticks']>): ReactNode {
  const share = useMemo(() => tickedShare(selection.ids, rows, rowId), [selection.ids, rows, rowId]);
  return (
    <div role="columnheader" className={styles.tick}>
      <Checkbox
        aria-label="Select all rows"
        checked={share === 'all'}
        indeterminate={share === 'some'}
        onChange={() => selection.onChange(share === 'all' ? new Set() : new Set(rows.map(rowId)))}
      />
    </div>
  );
}

function SortIcon({ direction }: { readonly direction: 'ascending' | 'descending' | undefined }): ReactNode {
  if (direction === 'ascending') return <ArrowUp size={13} aria-hidden />;
  if (direction === 'descending') return <ArrowDown size={13} aria-hidden />;
  return <ChevronsUpDown size={13} aria-hidden className={styles.idle} />;
}
