import { decodeText } from '#csv/decode-text.ts';
import { readRecords } from '#csv/read-records.ts';
import type { CsvRecords } from '#csv/csv-records.ts';
import type { FlowGraph, RoutedObject } from '#graph/flow-graph.ts';
import { parseFlowFile } from '#graph/parse-flow-file.ts';
import { catalog } from '#nodes/catalog.ts';
import { parseOrgFile } from '#scenarios/org-file.ts';
import { parseRunScript, type ScriptLine } from '#scenarios/run-script.ts';
import { err, type Result } from '#shared/result.ts';
import { csvLayout } from '#world/import-layout.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { FileFault } from '#shared/file-fault.ts';
import type { CliIo } from './cli-io.ts';

type Read<T> = Promise<Result<T, readonly FileFault[]>>;

export async function readText(io: CliIo, path: string): Read<string> {
  const bytes = await io.readFile(path);
  if (!bytes.ok) return err([bytes.error]);
  const text = decodeText(bytes.value);
  return text.ok ? text : err([text.error]);
}

export async function readGraph(io: CliIo, path: string): Read<FlowGraph> {
  const text = await readText(io, path);
  return text.ok ? parseFlowFile(text.value, catalog) : text;
}

export async function readOrg(io: CliIo, path: string): Read<OrgSetup> {
  const text = await readText(io, path);
  return text.ok ? parseOrgFile(text.value) : text;
}

export async function readScript(io: CliIo, path: string): Read<readonly ScriptLine[]> {
  const text = await readText(io, path);
  return text.ok ? parseRunScript(text.value) : text;
}

/** A CSV file of records as the org reads it; a file with headings alone is a fault too. */
export async function readCsv(io: CliIo, path: string, org: OrgSetup, object: RoutedObject): Read<CsvRecords> {
  const text = await readText(io, path);
  if (!text.ok) return text;
  const records = readRecords(text.value, csvLayout(org, object));
  if (!records.ok || records.value.rows.length + records.value.refused.length > 0) return records;
  return err([
    {
      code: 'csv/no-records',
      message: 'The file has headings, but no records.',
      hint: `Add a row for each ${object.toLowerCase()}.`,
    },
  ]);
}
