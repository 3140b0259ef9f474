import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import type { FieldValue } from '#shared/field.ts';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
type Features = typeof features;

/** By which column a table is sorted, and which way. */
export interface TableSort {
  readonly id: string;
  readonly direction: 'ascending' | 'descending';
}

/** A sort that somebody else keeps, such as the address of the page. */
export interface KeptSort {
  readonly sort: TableSort | undefined;
  readonly onSort: (sort: TableSort | undefined) => void;
  /** The rows come in that order already: whoever has very many sorts them without keeping the page. */
  readonly inOrder?: boolean;
}

/** Rows are wrapped, so that anything may be one, with what they are sorted by: each is compared many times. */
interface Held<Row> {
  readonly row: Row;
  readonly key: FieldValue;
}

interface SortableColumn<Row> {
  readonly id: string;
  readonly value: (row: Row) => FieldValue;
}

interface SortedRows<Row> {
  readonly rows: readonly Row[];
  readonly sorted: TableSort | undefined;
  readonly toggleSort: (column: string) => void;
}

const NONE: readonly never[] = [];

/** The rows in the order that the user chose by a column; blanks stand last either way. */
export function useSortedRows<Row>(
  source: readonly Row[],
  columns: readonly SortableColumn<Row>[],
  kept?: KeptSort,
): SortedRows<Row> {
  const [own, setOwn] = useState<TableSort>();
  const sorted = kept ? kept.sort : own;
  const column = columns.find(({ id }) => id === sorted?.id);
  const down = sorted?.direction === 'descending';
  const definitions = useMemo(
    () =>
      columns.map(({ id }): ColumnDef<Features, Held<Row>> => ({
        id,
        accessorFn: ({ key }) => key,
        sortFn: (a, b) => compareHeld(a.original.key, b.original.key, down),
        sortUndefined: false,
      })),
    [columns, down],
  );
  const inOrder = kept?.inOrder === true;
  const data = useMemo(
    () => (inOrder ? NONE : source.map((row) => ({ row, key: column ? sortKey(column.value(row)) : null }))),
    [source, column, inOrder],
  );
  const sorting = useMemo(() => (column ? [{ id: column.id, desc: down }] : []), [column, down]);
  const table = useTable({ features, columns: definitions, data, state: { sorting } });
  const model = table.getRowModel().rows;
  const rows = useMemo(() => model.map((row) => row.original.row), [model]);
  return {
    rows: inOrder ? source : rows,
    sorted: column ? sorted : undefined,
    toggleSort: (column) => (kept?.onSort ?? setOwn)(nextSort(sorted, column)),
  };
}

/** A column's button sorts upwards, then downwards, then not at all. */
export function nextSort(sorted: TableSort | undefined, id: string): TableSort | undefined {
  if (sorted?.id !== id) return { id, direction: 'ascending' };
  return sorted.direction === 'ascending' ? { id, direction: 'descending' } : undefined;
}

/** Rows in the order of a column, by keys that are made once for each; blanks stand last either way. */
export function compareByKeys(direction: TableSort['direction']): (a: FieldValue, b: FieldValue) => number {
  const down = direction === 'descending';
  return (a, b) => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return down ? compareKeys(b, a) : compareKeys(a, b);
  };
}

/** Numbers by size, everything else as text without case by code unit. */
export const compareFieldValues = (a: FieldValue, b: FieldValue): number => compareKeys(sortKey(a), sortKey(b));

/** What rows are compared by: text without case. */
export const sortKey = (value: FieldValue): FieldValue => (typeof value === 'string' ? value.toLowerCase() : value);

/** Blanks stand last either way: `down` says that the library turns the order round afterwards. */
function compareHeld(a: FieldValue, b: FieldValue, down: boolean): number {
  if (a !== null && b !== null) return compareKeys(a, b);
  if (a === b) return 0;
  return (a === null) === down ? -1 : 1;
}

function compareKeys(a: FieldValue, b: FieldValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = typeof a === 'string' && typeof b === 'string' ? [a, b] : [String(a), String(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
