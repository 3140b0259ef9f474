import { writeRecords, type CsvExportColumn } from '#csv/write-records.ts';
import { formatInstant } from '#shared/instant.ts';
import type { SyncLogRow } from './sync-log.ts';
import { directionText } from './sync-words.ts';

const columns: readonly CsvExportColumn<SyncLogRow>[] = [
  { heading: 'When', value: (row) => formatInstant(row.at) },
  { heading: 'Result', value: (row) => row.result },
  { heading: 'Direction', value: (row) => directionText(row.direction) },
  { heading: 'Action', value: (row) => row.action },
  { heading: 'Type', value: (row) => row.object },
  { heading: 'Record ID', value: (row) => row.record },
  { heading: 'Record', value: (row) => row.name },
  { heading: 'User', value: (row) => row.user },
  { heading: 'Error', value: (row) => row.code },
  { heading: 'Message', value: (row) => row.text },
  { heading: 'Fields', value: (row) => row.fields.map(({ name }) => name).join('; ') },
];

/** [SYN-14] [SYN-15] Lines of the plugin's log as CSV, instants in UTC, safe against spreadsheet formulas. */
export const syncLogCsv = (rows: readonly SyncLogRow[]): string => writeRecords(columns, rows);
