import { useEffect, useRef, useState, type RefObject } from 'react';

/** Where the focus stands in a table: on a row, or on one of its cells. */
export interface TableCursor {
  readonly row: number;
  /** Null while the whole row is focused. */
  readonly column: number | null;
}

export interface CursorControl {
  readonly cursor: TableCursor;
  /** Moves the focus, and brings the row into view first. Indexes past either end are taken as the end. */
  readonly moveTo: (row: number, column: number | null) => void;
  /** Takes note of where the focus went by itself. */
  readonly noteFocus: (row: number, column: number | null) => void;
}

/** Keeps the one place of a table that Tab reaches; the row may have to be drawn before it can be focused. */
export function useTableCursor(
  scroll: RefObject<HTMLElement | null>,
  rowCount: number,
  columnCount: number,
  reveal: (row: number) => void,
): CursorControl {
  const [place, setPlace] = useState<TableCursor>({ row: 0, column: null });
  const wantsFocus = useRef(false);
  const cursor: TableCursor = {
    row: Math.min(place.row, Math.max(0, rowCount - 1)),
    column: place.column === null ? null : Math.min(place.column, columnCount - 1),
  };

  useEffect(() => {
    if (!wantsFocus.current) return;
    const row = scroll.current?.querySelector<HTMLElement>(`[data-row="${cursor.row}"]`);
    const target = cursor.column === null ? row : row?.querySelector<HTMLElement>(`[data-column="${cursor.column}"]`);
    if (!target) return;
    target.focus({ preventScroll: cursor.column === null });
    wantsFocus.current = false;
  });

  return {
    cursor,
    moveTo: (row, column) => {
      const target = Math.max(0, Math.min(rowCount - 1, row));
      setPlace({ row: target, column: column === null ? null : Math.max(0, Math.min(columnCount - 1, column)) });
      wantsFocus.current = true;
      reveal(target);
    },
    noteFocus: (row, column) => {
      if (place.row !== row || place.column !== column) setPlace({ row, column });
    },
  };
}

/** Where each key leads from row `index`, with `page` rows in view. */
export const ROW_TARGETS: Readonly<Record<string, (index: number, page: number, count: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index, page) => index + page,
  PageUp: (index, page) => index - page,
  Home: () => 0,
  End: (_index, _page, count) => count - 1,
};

/** The column that a key leads to from one; null back to the row, undefined where the key is not about columns. */
export function columnTarget(key: string, column: number | null, count: number): number | null | undefined {
  if (key === 'ArrowRight') return column === null ? 0 : Math.min(count - 1, column + 1);
  if (column === null) return undefined;
  if (key === 'ArrowLeft') return column === 0 ? null : column - 1;
  if (key === 'Escape') return null;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
