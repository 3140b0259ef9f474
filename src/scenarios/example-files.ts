import { writeRecords } from '#csv/write-records.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import type { TableRow } from './demo-org/text-table.ts';
import { examples } from './examples.ts';
import { newLeads } from './examples/new-leads.ts';
import { labelledContacts, labelledLeads } from './examples/report-rows.ts';

/** The files that are shipped as examples, by their path under `public`: graphs, and records to drop on them. */
export const exampleFiles = (): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(examples.map(({ file, graph }) => [file, printFlowFile(graph)])),
  'examples/leads.csv': csvOf(newLeads),
  'examples/leads-by-label.csv': csvOf(labelledLeads),
  'examples/contacts.csv': csvOf(labelledContacts),
});

function csvOf(rows: readonly TableRow[]): string {
  const headings = Object.keys(rows[0] ?? {});
  return writeRecords(
    headings.map((heading) => ({ heading, value: (row: TableRow) => row[heading] })),
    rows,
  );
}
