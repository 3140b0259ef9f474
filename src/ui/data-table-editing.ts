import type { ReactNode } from 'react';

/** What an editor in a cell tells the table. */
export interface CellExit {
  /** The edit is saved or given up: the cell takes the focus back. */
  readonly close: () => void;
  /** The edit is over and the focus has gone elsewhere already. */
  readonly leave: () => void;
  /** Goes on to the next cell that can be edited, or the one before. */
  readonly next: (back: boolean) => void;
}

/** How cells of a table are edited in place. */
export interface TableEditing<Row> {
  /** Why a cell cannot be edited, in a sentence; null where it can. */
  readonly refusal: (row: Row, column: string) => string | null;
  readonly editor: (row: Row, column: string, exit: CellExit) => ReactNode;
}

/** The next cell after one, row by row, that takes an edit; null where there is none within reach. */
export function nextEditable<Row>(
  editing: TableEditing<Row>,
  rows: readonly Row[],
  columns: readonly { readonly id: string }[],
  from: { readonly row: number; readonly column: number },
  back: boolean,
): { readonly row: number; readonly column: number } | null {
  const step = back ? -1 : 1;
  const cells = columns.length;
  // Two rows are enough: rows of one table differ little in what can be edited.
  for (let moved = 1; moved <= cells * 2; moved += 1) {
    const at = from.row * cells + from.column + step * moved;
    const row = rows[Math.floor(at / cells)];
    const column = columns[((at % cells) + cells) % cells];
    if (row === undefined || column === undefined) return null;
    if (editing.refusal(row, column.id) === null) return { row: Math.floor(at / cells), column: at % cells };
  }
  return null;
}
