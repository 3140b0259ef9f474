import type { AuditLog } from '#logs/audit-log.ts';
import type { FieldValue } from '#shared/field.ts';
import type { TableColumn } from '#ui/data-table.tsx';
import { compareByKeys, sortKey, type TableSort } from '#ui/use-sorted-rows.ts';
import { sortInParts } from './sort-in-parts.ts';

/** Logs whose keys are made between two breaths. */
const AT_ONCE = 500;

/** The logs in the order of a column, in parts: whoever drives it can breathe in between. */
export function* sortedOutcomes(
  logs: readonly AuditLog[],
  columns: readonly TableColumn<AuditLog>[],
  sort: TableSort | undefined,
): Generator<undefined, readonly AuditLog[], undefined> {
  const column = columns.find(({ id }) => id === sort?.id);
  if (column === undefined || sort === undefined) return logs;
  const keyed: { readonly log: AuditLog; readonly key: FieldValue }[] = [];
  for (const log of logs) {
    keyed.push({ log, key: sortKey(column.value(log)) });
    if (keyed.length % AT_ONCE === 0) yield;
  }
  const compare = compareByKeys(sort.direction);
  const sorted = yield* sortInParts(keyed, (a, b) => compare(a.key, b.key));
  const inOrder: AuditLog[] = [];
  for (const { log } of sorted) {
    inOrder.push(log);
    if (inOrder.length % 20_000 === 0) yield;
  }
  return inOrder;
}
