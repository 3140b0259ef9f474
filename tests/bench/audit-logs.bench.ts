import { writeRecords } from '#csv/write-records.ts';
import { auditLogsOf, type AuditLog } from '#logs/audit-log.ts';
import { filterAuditLogs, type AuditLogFilter } from '#logs/filter-audit-logs.ts';
import { catalog } from '#nodes/catalog.ts';
import { auditCsvColumns } from '#playback/audit-csv.ts';
import { runNames } from '#scenarios/run-names.ts';
import { examples } from '#scenarios/examples.ts';
import { DAY, SECOND } from '#shared/instant.ts';
import { recordRun } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { Stimulus } from '#world/run-input.ts';
import type { BenchCase, BenchSuite } from './bench-suite.ts';

const RECORDS = 10_000;

/** Leads of the second example, a second apart: each makes a New and an Updated trip, with a callout at its end. */
function recorded(): RecordedRun {
  const example = examples[1];
  if (!example) throw new Error('There is no second example');
  const stimuli = Array.from({ length: RECORDS }, (_, at): Stimulus => ({
    type: 'create-record',
    after: at * SECOND,
    object: 'Lead',
    fields: {
      FirstName: 'Ada',
      LastName: `Lead ${at}`,
      Company: `Company ${at % 997}`,
      Email: `lead${at}@customer.example`,
    },
  }));
  const run = recordRun({ ...example.input(), stimuli, until: 7 * DAY }, catalog);
  if (!run.ok) throw new Error(run.error[0]?.message);
  return run.value;
}

const run = recorded();
const names = runNames(run, catalog);
const read = (): readonly AuditLog[] => auditLogsOf(run.journal, names);
const logs = read();

const filtered = (name: string, filter: AuditLogFilter): BenchCase => ({
  name,
  items: logs.length,
  run: () => filterAuditLogs(logs, filter),
});

export const suites: readonly BenchSuite[] = [
  {
    title: `Audit logs of ${RECORDS.toLocaleString('en-GB')} records (${logs.length.toLocaleString('en-GB')} logs)`,
    unit: 'logs',
    cases: [
      { name: 'read from the journal', items: logs.length, run: read },
      filtered('filtered by a part of a name', { text: 'lead 99' }),
      filtered('filtered by outcome', { outcome: 'success-outreach' }),
      filtered('filtered by node and edge', { node: 'add', edge: 'next' }),
      { name: 'written as CSV', items: logs.length, run: () => writeRecords(auditCsvColumns, logs) },
    ],
    notes: () => [`Journal entries read: ${run.journal.length.toLocaleString('en-GB')}.`],
  },
];
