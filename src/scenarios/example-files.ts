import { writeRecords } from '#csv/write-records.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import type { TableRow } from './demo-org/text-table.ts';
import { examples } from './examples.ts';
import { faultsAndCures } from './faults-and-cures.ts';
import { newLeads } from './examples/new-leads.ts';
import { printLessonFile } from './lesson-document.ts';
import { lessons } from './lessons.ts';
import { labelledContacts, labelledLeads } from './examples/report-rows.ts';

/** The files that are shipped as examples, by their path under `public`: graphs, records to drop on them, a run's script, and lessons. */
export const exampleFiles = (): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(examples.map(({ file, graph }) => [file, printFlowFile(graph)])),
  'examples/leads.csv': csvOf(newLeads),
  'examples/leads-by-label.csv': csvOf(labelledLeads),
  'examples/faults-and-cures.script.json': faultsAndCures,
  'examples/contacts.csv': csvOf(labelledContacts),
  ...Object.fromEntries(
    lessons.map((lesson) => [`examples/lessons/${lesson.id}.lesson.json`, printLessonFile(lesson)]),
  ),
});

function csvOf(rows: readonly TableRow[]): string {
  const headings = Object.keys(rows[0] ?? {});
  return writeRecords(
    headings.map((heading) => ({ heading, value: (row: TableRow) => row[heading] })),
    rows,
  );
}
