import type { RoutedObject } from '#graph/flow-graph.ts';
import { normaliseId } from '#mocks/kit/salesforce-id.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ReportedImport } from '#scenarios/run-report.ts';
import { importRecords } from '#world/import-records.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { routableRecords, type PlannedRecords } from '#world/plan-run.ts';
import type { CliIo } from './cli-io.ts';
import { printFaults } from './print-faults.ts';
import { readCsv } from './read-inputs.ts';
import type { RunOptions } from './run-options.ts';

/** The records of a run, and the org with everything that they need. */
export interface ChosenRecords {
  readonly org: OrgSetup;
  readonly records: PlannedRecords;
  readonly imported?: ReportedImport;
}

/** Reads the file, or finds the records in the org. An error is the text to print. */
export async function chooseRecords(
  options: RunOptions,
  org: OrgSetup,
  object: RoutedObject,
  io: CliIo,
): Promise<Result<ChosenRecords, string>> {
  if (options.records !== undefined) return fromFile(options.records, org, object, io);
  const routable = routableRecords(org, object);
  if (options.record === undefined) {
    if (routable.length === 0) return err(`error: The org "${org.name}" has no ${object} that can be routed.\n`);
    return ok({ org, records: { from: 'org', records: routable } });
  }
  const byId = new Map(routable.map((record) => [record['Id'], record]));
  const found = [];
  for (const text of new Set(options.record)) {
    const id = normaliseId(text);
    if (!id.ok) return err(`error: --record: ${id.error}.\n`);
    const record = byId.get(id.value);
    if (!record) return err(`error: --record: ${notRoutable(org, object, id.value)}\n`);
    found.push(record);
  }
  return ok({ org, records: { from: 'org', records: found } });
}

function notRoutable(org: OrgSetup, object: RoutedObject, id: string): string {
  const record = org.salesforce.records[object].find((each) => each['Id'] === id);
  if (!record) return `the org "${org.name}" has no ${object} ${id}.`;
  return `${id} is ${record['IsDeleted'] === true ? 'deleted' : 'converted'} and cannot be routed.`;
}

async function fromFile(
  file: string,
  org: OrgSetup,
  object: RoutedObject,
  io: CliIo,
): Promise<Result<ChosenRecords, string>> {
  const table = await readCsv(io, file, org, object);
  if (!table.ok) return err(printFaults(file, table.error));
  const { setup, records, summary } = importRecords(org, object, table.value);
  const imported = { file, summary };
  if (records.length > 0) return ok({ org: setup, records: { from: 'file', records }, imported });
  return err(
    printFaults(file, [
      { code: 'csv/nothing-left', message: noneOf(summary.rows) },
      ...summary.leftOut.flatMap(({ code, message, examples }) =>
        examples.map(({ line, text }) => ({
          code: `csv/${code}`,
          message: `${text} (${message})`,
          ...(line === undefined ? {} : { line }),
        })),
      ),
    ]),
  );
}

const noneOf = (rows: number): string =>
  rows === 1 ? 'The only row cannot be brought in.' : `None of the ${rows} rows can be brought in.`;
