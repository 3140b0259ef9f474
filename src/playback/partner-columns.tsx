import type { CsvExportColumn } from '#csv/write-records.ts';
import type { PartnerLogRow } from '#logs/partner-log.ts';
import { formatInstant } from '#shared/instant.ts';
import type { TableColumn } from '#ui/data-table.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { answerText } from './answer-text.ts';
import { calloutFailureOf } from './callout-failure.ts';
import { instantText } from './clock-text.ts';
import type { ReactNode } from 'react';
import type { RunView } from './run-view.ts';

/** A callout's history in one line: every answer with its real status (LOG-4). */
export const historyText = (row: PartnerLogRow): string =>
  row.history.map((each) => `${each.attempt}: ${each.answer === null ? 'waiting' : answerText(each)}`).join('; ');

export type PartnerTone = 'ok' | 'pending' | 'error';

/** How a row stands in a word: the status column alone is a number or blank. */
export function partnerStanding(row: PartnerLogRow): { readonly text: string; readonly tone: PartnerTone } {
  if (row.responseStatusCode === null) return { text: 'Pending', tone: 'pending' };
  return row.responseStatusCode === 200 ? { text: 'Succeeded', tone: 'ok' } : { text: 'Failed', tone: 'error' };
}

/** [LOG-4] The columns of the Partner Logs report. */
export const partnerColumns = (view: RunView): readonly TableColumn<PartnerLogRow>[] =>
  columnsOf(view).map((column) => ({ grow: (column.width ?? 120) / 100, ...column }));

const columnsOf = (view: RunView): readonly TableColumn<PartnerLogRow>[] => [
  { id: 'action', header: 'Action Type', value: (row) => row.actionType, width: 129, grow: 1 },
  { id: 'node', header: 'Node Name', value: (row) => row.nodeName, width: 115 },
  {
    id: 'status',
    header: 'Response Status Code',
    value: (row) => row.responseStatusCode,
    cell: (row) => <StatusCell row={row} />,
    width: 128,
    grow: 1,
    twoLines: true,
  },
  {
    id: 'reasons',
    header: 'Failure Reasons',
    value: (row) => calloutFailureOf(row)?.text ?? null,
    width: 155,
    grow: 3,
  },
  {
    id: 'target',
    header: 'Target Object',
    value: (row) => `${row.targetObject} ${view.names.record(row.targetObject, row.targetRecord).name}`,
    width: 131,
  },
  { id: 'history', header: 'Callout History', value: historyText, width: 145, grow: 2 },
  {
    id: 'duration',
    header: 'Callout Duration (ms)',
    value: (row) => row.calloutDurationMs,
    cell: (row) => row.calloutDurationMs?.toLocaleString('en-GB'),
    width: 130,
    grow: 1,
    twoLines: true,
    align: 'end',
  },
  {
    id: 'total',
    header: 'Total Callout Duration (ms)',
    value: (row) => row.totalCalloutDurationMs,
    cell: (row) => row.totalCalloutDurationMs?.toLocaleString('en-GB'),
    width: 130,
    grow: 1,
    twoLines: true,
    align: 'end',
  },
  {
    id: 'at',
    header: 'Handed Over',
    value: (row) => row.queuedAt,
    cell: (row) => instantText(row.queuedAt, view.timeZone),
    width: 184,
    grow: 1,
  },
];

function StatusCell({ row }: { readonly row: PartnerLogRow }): ReactNode {
  const { text, tone } = partnerStanding(row);
  return (
    <>
      {row.responseStatusCode}
      <StatusBadge tone={tone}>{text}</StatusBadge>
    </>
  );
}

/** The report as a file: the same columns, instants in UTC, the whole history. */
export const partnerCsvColumns = (view: RunView): readonly CsvExportColumn<PartnerLogRow>[] => [
  { heading: 'Action Type', value: (row) => row.actionType },
  { heading: 'Node Name', value: (row) => row.nodeName },
  { heading: 'Response Status Code', value: (row) => row.responseStatusCode },
  { heading: 'Target Object', value: (row) => row.targetObject },
  { heading: 'Target Record ID', value: (row) => row.targetRecord },
  { heading: 'Target Record', value: (row) => view.names.record(row.targetObject, row.targetRecord).name },
  { heading: 'Callout History', value: historyText },
  { heading: 'Callout Duration in milliseconds', value: (row) => row.calloutDurationMs },
  { heading: 'Total Callout Duration in milliseconds', value: (row) => row.totalCalloutDurationMs },
  { heading: 'Failure Reasons', value: (row) => row.failureReasons.join('; ') },
  { heading: 'Why It Failed', value: (row) => calloutFailureOf(row)?.text ?? null },
  { heading: 'Cure', value: (row) => calloutFailureOf(row)?.cure ?? null },
  { heading: 'Handed Over', value: (row) => formatInstant(row.queuedAt) },
  { heading: 'Ended', value: (row) => (row.endedAt === null ? null : formatInstant(row.endedAt)) },
];
