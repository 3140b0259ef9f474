import { writeRecords, type CsvExportColumn } from '#csv/write-records.ts';
import type { PartnerLogRow } from '#logs/partner-log.ts';
import { formatInstant } from '#shared/instant.ts';
import { compareFieldValues, type TableSort } from '#ui/use-sorted-rows.ts';
import { calloutFailureOf } from './callout-failure.ts';
import { partnerColumns, reasonsOf } from './partner-columns.tsx';
import { groupRows } from './partner-groups.ts';
import { historyJson, historyLines } from './partner-history.ts';
import type { PartnerGrouping } from './partner-view.ts';
import type { RunView } from './run-view.ts';

/** [LOG-4] The report as a file, with the whole history: instants in UTC, safe against formulas of spreadsheets. */
export const partnerCsv = (rows: readonly PartnerLogRow[], view: RunView): string =>
  writeRecords(columnsOf(view), rows);

const columnsOf = (view: RunView): readonly CsvExportColumn<PartnerLogRow>[] => [
  { heading: 'Action Type', value: (row) => row.actionType },
  { heading: 'Node Name', value: (row) => row.nodeName },
  { heading: 'Response Status Code', value: (row) => row.responseStatusCode },
  { heading: 'Target Object', value: (row) => row.targetObject },
  { heading: 'Target Record ID', value: (row) => row.targetRecord },
  { heading: 'Target Record', value: (row) => view.names.record(row.targetObject, row.targetRecord).name },
  { heading: 'Callout History', value: historyLines },
  { heading: 'Callout Duration in milliseconds', value: (row) => row.calloutDurationMs },
  { heading: 'Total Callout Duration in milliseconds', value: (row) => row.totalCalloutDurationMs },
  { heading: 'Failure Reasons', value: reasonsOf },
  { heading: 'Last Error', value: (row) => calloutFailureOf(row)?.lastError ?? null },
  { heading: 'Last Error ID', value: (row) => row.error },
  { heading: 'Cure', value: (row) => calloutFailureOf(row)?.cure ?? null },
  { heading: 'Handed Over', value: (row) => formatInstant(row.queuedAt) },
  { heading: 'Ended', value: (row) => (row.endedAt === null ? null : formatInstant(row.endedAt)) },
  { heading: 'Requests and Responses', value: historyJson },
];

/** The rows in the order in which the table shows them: sorted, then group by group; blanks stand last either way. */
export function asShown(
  rows: readonly PartnerLogRow[],
  view: RunView,
  { sort, group }: { readonly sort: TableSort | undefined; readonly group: PartnerGrouping | null },
): readonly PartnerLogRow[] {
  const column = partnerColumns(view).find(({ id }) => id === sort?.id);
  const sorted = column === undefined ? rows : sortedBy(rows, (row) => column.value({ type: 'callout', row }), sort);
  return group === null ? sorted : groupRows(sorted, group).flatMap((each) => each.rows);
}

function sortedBy(
  rows: readonly PartnerLogRow[],
  valueOf: (row: PartnerLogRow) => string | number | boolean | null,
  sort: TableSort | undefined,
): readonly PartnerLogRow[] {
  const way = sort?.direction === 'descending' ? -1 : 1;
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return way * compareFieldValues(a.value, b.value);
    })
    .map(({ row }) => row);
}
