import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { FieldValue } from '#shared/field.ts';
import { ROW_TARGETS, columnTarget, useTableCursor } from './data-table-cursor.ts';
import { turnsHeading, type TableGroups, type TableTotal } from './data-table-groups.ts';
import { nextEditable, type TableEditing } from './data-table-editing.ts';
import { DataTableHead } from './data-table-head.tsx';
import { CellNote } from './data-table-note.tsx';
import { DataTableRow } from './data-table-row.tsx';
import { DataTableTotal } from './data-table-total.tsx';
import { withRange, withRow, type TableSelection } from './data-table-selection.ts';
import { useSortedRows, type KeptSort } from './use-sorted-rows.ts';
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
  /** A long header over a narrow column takes two or three lines. */
  readonly lines?: 2 | 3;
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
  /** With it rows can be ticked; the Space key then ticks, and Enter opens. */
  readonly selection?: TableSelection<Row>;
  /** With it the right arrow key leads into the cells, which can be edited. */
  readonly editing?: TableEditing<Row>;
  readonly groups?: TableGroups<Row>;
  readonly total?: TableTotal<Row>;
  /** Where the sort is kept; in the table itself without it. */
  readonly keptSort?: KeptSort;
}

export interface RowMark {
  readonly kind: 'changed' | 'new' | 'deleted';
  readonly label: string;
}

/** A cell that is being edited, or that has something to say, by the id of its row. */
interface Place {
  readonly id: string;
  readonly column: string;
}

const ROW_HEIGHT = 34;
const TICK_WIDTH = 30;
/** Space at both sides of a row. */
const ROW_PADDING = 16;
/** A second click this soon, in milliseconds, edits the cell instead of opening the row. */
const DOUBLE_CLICK = 220;

/** A sortable table of any length: only the rows in view are drawn, one tab stop, arrow keys move. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { columns, rowId, onOpen, selection, editing, mark, groups, total } = props;
  const { rows: inOrder, sorted, toggleSort } = useSortedRows(props.rows, columns, props.keptSort);
  const rows = useMemo(() => groups?.arrange(inOrder) ?? inOrder, [groups, inOrder]);
  const scroll = useRef<HTMLDivElement>(null);
  const [edited, setEdited] = useState<Place | null>(null);
  const [note, setNote] = useState<(Place & { readonly text: string }) | null>(null);
  const opening = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Where a range of ticks starts from. */
  const anchor = useRef(0);
  /** A row whose cell is to have the focus wherever the next drawing puts it. */
  const follow = useRef<Place | null>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: ROW_HEIGHT,
    scrollPaddingEnd: total ? ROW_HEIGHT : 0,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      // What is being typed outlives scrolling away.
      const at = edited === null ? -1 : rows.findIndex((row) => rowId(row) === edited.id);
      return at === -1 || drawn.includes(at) ? drawn : [...drawn, at].sort((a, b) => a - b);
    },
  });
  const { cursor, moveTo, noteFocus } = useTableCursor(scroll, rows.length, columns.length, (row) =>
    virtual.scrollToIndex(row, { align: 'auto' }),
  );
  const tracks = columns.map((column) => `minmax(${leastWidth(column)}px, ${column.grow ?? 1}fr)`);
  const template = (selection ? [`${TICK_WIDTH}px`, ...tracks] : tracks).join(' ');
  const minWidth = columns.reduce(
    (sum, column) => sum + leastWidth(column),
    ROW_PADDING + (selection ? TICK_WIDTH : 0),
  );

  useEffect(() => () => clearTimeout(opening.current), []);
  useEffect(() => {
    const place = follow.current;
    if (place === null || edited !== null) return;
    follow.current = null;
    const at = rows.findIndex((row) => rowId(row) === place.id);
    if (at !== -1) {
      moveTo(
        at,
        columns.findIndex(({ id }) => id === place.column),
      );
    }
  });

  const startEdit = (row: Row, column: string): void => {
    if (!editing) return;
    const refusal = editing.refusal(row, column);
    const place = { id: rowId(row), column };
    setEdited(refusal === null ? place : null);
    setNote(refusal === null ? null : { ...place, text: refusal });
  };
  const goOn = (from: Place, back: boolean): void => {
    if (!editing) return;
    const at = {
      row: rows.findIndex((row) => rowId(row) === from.id),
      column: columns.findIndex(({ id }) => id === from.column),
    };
    const next = nextEditable(editing, rows, columns, at, back);
    const row = next && rows[next.row];
    const column = next && columns[next.column];
    if (!next || !row || !column) {
      follow.current = from;
      setEdited(null);
      return;
    }
    noteFocus(next.row, next.column);
    virtual.scrollToIndex(next.row, { align: 'auto' });
    startEdit(row, column.id);
  };
  const open = (row: Row, delayed: boolean): void => {
    clearTimeout(opening.current);
    if (delayed) opening.current = setTimeout(() => onOpen?.(row), DOUBLE_CLICK);
    else onOpen?.(row);
  };
  const tick = (index: number, range: boolean): void => {
    const row = rows[index];
    if (!selection || row === undefined) return;
    const { ids, onChange } = selection;
    if (range) onChange(withRange(ids, rows, rowId, anchor.current, index));
    else onChange(withRow(ids, rowId(row), !ids.has(rowId(row))));
    if (!range) anchor.current = index;
  };

  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const row = rows[index];
    if (row === undefined || (event.target as HTMLElement).closest('[data-editor]')) return;
    setNote(null);
    const column = editing ? columnTarget(event.key, cursor.column, columns.length) : undefined;
    const target = ROW_TARGETS[event.key]?.(index, pageOf(scroll.current), rows.length);
    const here = cursor.column === null ? undefined : columns[cursor.column];
    if (column !== undefined && !event.ctrlKey) moveTo(index, column);
    else if (target !== undefined) {
      if (selection && event.shiftKey) {
        if (selection.ids.size === 0) anchor.current = index;
        selection.onChange(withRange(selection.ids, rows, rowId, anchor.current, clamp(target, rows.length)));
      }
      moveTo(target, cursor.column);
    } else if (selection && event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      selection.onChange(new Set(rows.map(rowId)));
    } else if (event.target !== event.currentTarget && here === undefined) return;
    else if (selection && event.key === ' ') tick(index, event.shiftKey);
    else if (here && (event.key === 'Enter' || event.key === 'F2')) startEdit(row, here.id);
    else if (editing && event.key === 'F2') goOn({ id: rowId(row), column: columns.at(-1)?.id ?? '' }, true);
    else if (onOpen && (event.key === 'Enter' || event.key === ' ' || turnsHeading(event.key, groups?.headingOf(row))))
      open(row, false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (props.rows.length === 0) return <div className={styles.empty}>{props.empty}</div>;
  const items = virtual.getVirtualItems();
  const tabStop = items.some((item) => item.index === cursor.row) ? cursor.row : (items[0]?.index ?? 0);
  return (
    <div ref={scroll} className={styles.scroll}>
      <div
        role={groups ? 'treegrid' : 'grid'}
        aria-label={props.label}
        aria-rowcount={rows.length + (total ? 2 : 1)}
        aria-colcount={columns.length + (selection ? 1 : 0)}
        aria-multiselectable={selection ? true : undefined}
        style={{ minWidth }}
      >
        <DataTableHead
          columns={columns}
          template={template}
          sorted={sorted}
          onSort={toggleSort}
          {...(selection ? { ticks: { selection, rows, rowId } } : {})}
        />
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const id = rowId(row);
            const isOpen = id === props.selected;
            return (
              <DataTableRow
                key={id}
                index={item.index}
                top={item.start}
                template={template}
                columns={columns}
                heading={groups?.headingOf(row)}
                mark={mark?.(row)}
                open={onOpen ? isOpen : undefined}
                tick={selection && { name: selection.nameOf(row), ticked: selection.ids.has(id) }}
                tabStop={item.index !== tabStop ? undefined : tabStop === cursor.row ? cursor.column : null}
                cells={editing !== undefined}
                row={row}
                onTick={(range) => tick(item.index, range)}
                onFocus={(column) => noteFocus(item.index, column)}
                onBlur={() => setNote(null)}
                onKeyDown={(event) => onKeyDown(event, item.index)}
                onClick={(column, again) => {
                  if (again) clearTimeout(opening.current);
                  else if (onOpen) open(row, editing !== undefined && column > 0);
                }}
                onDoubleClick={(column) => startEdit(row, column)}
                around={(column, content) => {
                  const said = note?.id === id && note.column === column ? note.text : null;
                  if (said !== null) {
                    return (
                      <CellNote tone="plain" text={said}>
                        {content}
                      </CellNote>
                    );
                  }
                  if (edited?.id !== id || edited.column !== column || !editing) return content;
                  const place = { id, column };
                  return editing.editor(row, column, {
                    close: () => {
                      follow.current = place;
                      setEdited(null);
                    },
                    leave: () => setEdited((now) => (now?.id === id && now.column === column ? null : now)),
                    next: (back) => goOn(place, back),
                  });
                }}
              />
            );
          })}
        </div>
        {total ? <DataTableTotal {...{ total, columns, template }} rowIndex={rows.length + 2} /> : null}
      </div>
    </div>
  );
}

/** A header is never cut: its letters, the arrows and the space around them. */
interface Headed {
  readonly width?: number;
  readonly header: string;
  readonly lines?: 1 | 2 | 3;
}

const leastWidth = ({ width = 120, header, lines = 1 }: Headed): number =>
  Math.max(width, (header.length / lines) * 7 + 40);

const clamp = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index));

const pageOf = (element: HTMLElement | null): number =>
  Math.max(1, Math.floor((element?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
