import { Checkbox } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import type { FieldValue } from '#shared/field.ts';
import type { TableHeading } from './data-table-groups.ts';
import styles from './data-table.module.css';

export interface RowColumn<Row> {
  readonly id: string;
  readonly value: (row: Row) => FieldValue;
  readonly cell?: (row: Row) => ReactNode;
  readonly align?: 'end';
}

export interface DataTableRowProps<Row> {
  readonly row: Row;
  readonly index: number;
  /** Distance from the top of the body, in pixels. */
  readonly top: number;
  readonly template: string;
  readonly columns: readonly RowColumn<Row>[];
  /** Where the row heads a group. */
  readonly heading: TableHeading | undefined;
  readonly mark: { readonly kind: string; readonly label: string } | undefined;
  /** Whether it is the row that is open beside the table; undefined where rows do not open. */
  readonly open: boolean | undefined;
  readonly tick: { readonly name: string; readonly ticked: boolean } | undefined;
  /** What Tab reaches: the row (null), one of its cells, or nothing of it (undefined). */
  readonly tabStop: number | null | undefined;
  /** Whether single cells can be focused. */
  readonly cells: boolean;
  readonly onTick: (range: boolean) => void;
  readonly onFocus: (column: number | null) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** `again` is the second click of a double one. */
  readonly onClick: (column: number, again: boolean) => void;
  readonly onDoubleClick: (column: string) => void;
  /** Puts something in place of a cell's content, or around it. */
  readonly around: (column: string, content: ReactNode) => ReactNode;
}

/** One row of a table, drawn at its place. */
export function DataTableRow<Row>(props: DataTableRowProps<Row>): ReactNode {
  const { row, index, heading, mark, open, tick, tabStop, cells } = props;
  return (
    <div
      role="row"
      data-row={index}
      data-open={open === undefined ? undefined : true}
      data-mark={mark?.kind}
      data-current={open === true ? true : undefined}
      data-heading={heading ? true : undefined}
      aria-expanded={heading?.expanded}
      aria-rowindex={index + 2}
      aria-selected={tick ? tick.ticked : open}
      aria-current={tick && open === true ? true : undefined}
      tabIndex={tabStop === null ? 0 : -1}
      className={styles.row}
      style={{ gridTemplateColumns: props.template, transform: `translateY(${props.top}px)` }}
      onKeyDown={props.onKeyDown}
      onFocus={(event) => props.onFocus(columnOf(event.target))}
      onBlur={props.onBlur}
      onClick={(event) => {
        if (!isElsewhere(event.target)) props.onClick(columnOf(event.target) ?? 0, event.detail > 1);
      }}
      onDoubleClick={(event) => {
        const column = props.columns[columnOf(event.target) ?? 0];
        if (column && !isElsewhere(event.target) && columnOf(event.target) !== 0) props.onDoubleClick(column.id);
      }}
    >
      {tick ? (
        <div role="gridcell" className={styles.tick} data-tick>
          <Checkbox
            tabIndex={-1}
            aria-label={`Select ${tick.name}`}
            checked={tick.ticked}
            onChange={(event) => props.onTick((event.nativeEvent as MouseEvent).shiftKey)}
          />
        </div>
      ) : null}
      {heading ? (
        <div
          role="gridcell"
          data-column={0}
          aria-colspan={heading.span}
          className={styles.cell}
          style={{ gridColumn: `span ${heading.span}` }}
        >
          {heading.content}
        </div>
      ) : null}
      {props.columns.slice(heading?.span ?? 0).map((column, place) => {
        const at = place + (heading?.span ?? 0);
        return (
          <div
            key={column.id}
            role="gridcell"
            data-column={at}
            tabIndex={cells ? (tabStop === at ? 0 : -1) : undefined}
            className={styles.cell}
            data-align={column.align}
          >
            {at === 0 && mark ? <span className={styles.mark}>{mark.label}</span> : null}
            {props.around(column.id, <CellText column={column} row={row} />)}
          </div>
        );
      })}
    </div>
  );
}

/** Clicks in an editor, on a box, or in something that hangs out of the row bubble to it too. */
const isElsewhere = (target: EventTarget): boolean =>
  target instanceof Element &&
  (target.closest('[data-editor], [data-tick]') !== null || target.closest('[data-row]') === null);

function columnOf(target: EventTarget): number | null {
  const cell = target instanceof Element ? target.closest('[data-column]') : null;
  return cell === null ? null : Number(cell.getAttribute('data-column'));
}

/** A cell as its column draws it, or its value as text. */
export function CellText<Row>({ column, row }: { readonly column: RowColumn<Row>; readonly row: Row }): ReactNode {
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
