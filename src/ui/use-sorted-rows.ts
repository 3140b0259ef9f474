import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { FieldValue } from '#shared/field.ts';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
type Features = typeof features;

/** Rows are wrapped, so that anything may be one. */
interface Held<Row> {
  readonly row: Row;
}

interface SortableColumn<Row> {
  readonly id: string;
  readonly value: (row: Row) => FieldValue;
}

interface SortedRows<Row> {
  readonly rows: readonly Row[];
  readonly sorted: { readonly id: string; readonly direction: 'ascending' | 'descending' } | undefined;
  readonly toggleSort: (column: string) => void;
}

/** The rows in the order that the user chose by a column; blanks stand last either way. */
export function useSortedRows<Row>(source: readonly Row[], columns: readonly SortableColumn<Row>[]): SortedRows<Row> {
  const definitions = useMemo(
    () =>
      columns.map((column): ColumnDef<Features, Held<Row>> => ({
        id: column.id,
        accessorFn: ({ row }) => column.value(row) ?? undefined,
        sortFn: (a, b, id) => compareFieldValues(a.getValue<FieldValue>(id), b.getValue<FieldValue>(id)),
        sortUndefined: 'last',
        sortDescFirst: false,
      })),
    [columns],
  );
  const data = useMemo(() => source.map((row) => ({ row })), [source]);
  const table = useTable({ features, columns: definitions, data });
  const model = table.getRowModel().rows;
  const rows = useMemo(() => model.map((row) => row.original.row), [model]);
  const sort = table.state.sorting[0];
  return {
    rows,
    sorted: sort ? { id: sort.id, direction: sort.desc ? 'descending' : 'ascending' } : undefined,
    toggleSort: (column) => table.getColumn(column)?.toggleSorting(),
  };
}

/** Numbers by size, everything else as text without case by code unit. */
export function compareFieldValues(a: FieldValue, b: FieldValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const left = String(a).toLowerCase();
  const right = String(b).toLowerCase();
  return left < right ? -1 : left > right ? 1 : 0;
}
