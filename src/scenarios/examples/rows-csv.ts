import { writeRecords } from '#csv/write-records.ts';
import type { TableRow } from '../demo-org/text-table.ts';

/** Rows as the text of a CSV file, under the headings of the first. */
export function rowsCsv(rows: readonly TableRow[]): string {
  const headings = Object.keys(rows[0] ?? {});
  return writeRecords(
    headings.map((heading) => ({ heading, value: (row: TableRow) => row[heading] })),
    rows,
  );
}
