import type { ReactNode } from 'react';
import type { TableTotal } from './data-table-groups.ts';
import { CellText, type RowColumn } from './data-table-row.tsx';
import styles from './data-table.module.css';

export interface DataTableTotalProps<Row> {
  readonly total: TableTotal<Row>;
  readonly columns: readonly RowColumn<Row>[];
  readonly template: string;
  readonly rowIndex: number;
}

/** The line of a table that sums up all its rows. */
export function DataTableTotal<Row>({ total, columns, template, rowIndex }: DataTableTotalProps<Row>): ReactNode {
  return (
    <div role="rowgroup" className={styles.total}>
      <div role="row" aria-rowindex={rowIndex} className={styles.headRow} style={{ gridTemplateColumns: template }}>
        <div
          role="gridcell"
          aria-colspan={total.span}
          className={styles.cell}
          style={{ gridColumn: `span ${total.span}` }}
        >
          {total.content}
        </div>
        {columns.slice(total.span).map((column) => (
          <div key={column.id} role="gridcell" className={styles.cell} data-align={column.align}>
            <CellText column={column} row={total.row} />
          </div>
        ))}
      </div>
    </div>
  );
}
