import { currentVersion, readDocument, schemaHint, type DocumentKind } from '#graph/read-document.ts';
import { z } from '#graph/zod.ts';
import { zodFaults } from '#graph/zod-faults.ts';
import type { FileFault } from '#shared/file-fault.ts';
import type { JsonObject } from '#shared/json.ts';
import { err, type Result } from '#shared/result.ts';
import type { CoverageItem } from './coverage-item.ts';
import type { GraphCoverage } from './coverage.ts';
import type { TestResult } from './test-result.ts';

/** A result, and how long the machine took for it, in milliseconds. */
export interface TimedResult {
  readonly result: TestResult;
  readonly ms: number;
}

/** What the tests reached of one graph, beside all that there is to reach. */
export interface ReportedCoverage extends GraphCoverage {
  /** Names of the nodes by their ids. */
  readonly nodes: Readonly<Record<string, string>>;
  readonly items: readonly CoverageItem[];
}

/** Which part of a suite was run, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** How a suite came out: plain JSON, from which every other report is made. */
export interface TestReport {
  /** Null where every test ran with the seed that it names itself. */
  readonly seed: number | null;
  /** Null for the whole suite. */
  readonly shard: Shard | null;
  /** Bailed: stopped after as many failures as were asked for. Stopped: by a person. */
  readonly ended: 'complete' | 'bailed' | 'stopped';
  /** Tests that were found, but not asked for. */
  readonly leftOut: number;
  /** How long the whole took, in milliseconds. */
  readonly ms: number;
  /** In code-unit order of their files. */
  readonly results: readonly TimedResult[];
  /** Null where coverage was not asked for. */
  readonly coverage: readonly ReportedCoverage[] | null;
}

/** The file format of a test report, which `flowsim test --reporter json` prints. */
const testReportDocument: DocumentKind = {
  format: 'flowbuilder-simulator/test-report',
  title: 'test report',
  ending: '.json',
  migrations: [],
};

const text = z.string();
const count = z.int().min(0);
const ms = z.number().min(0).describe("Milliseconds of the machine's own clock.");

const fault = z.strictObject({
  code: text,
  message: text,
  at: z.exactOptional(text),
  line: z.exactOptional(count),
  hint: z.exactOptional(text),
});

const instant = z.number().describe('Virtual instant: milliseconds since 1970-01-01 in UTC.');

const check = z.strictObject({
  text,
  ok: z.boolean(),
  expected: text,
  actual: text,
  at: instant,
  seq: count.describe("Number of the journal's last entry then."),
  why: text.nullable(),
  line: z.exactOptional(count).describe('Line of the file at which it stands, counted from 1.'),
});

/** How a test came out, as it stands in reports and is kept. */
export const testResultSchema: z.ZodType<TestResult> = z.strictObject({
  file: text.describe('Path of the test, counted from the folder that the suite was run in.'),
  title: text,
  tags: z.array(text),
  status: z
    .enum(['passed', 'failed', 'broken', 'skipped'])
    .describe('broken: it could not be run, as its faults say. skipped: the suite was stopped before.'),
  checks: z.array(check),
  faults: z.array(fault),
  doubts: z.exactOptional(z.array(fault)).describe('What makes it prove less than it seems to.'),
  start: instant,
  trips: count,
  entries: count.describe('Entries of the journal.'),
  journalHash: text.describe('The same for two runs that left the same journal; empty where there is none.'),
});

const item: z.ZodType<CoverageItem> = z.strictObject({
  key: text,
  kind: z.enum(['node', 'edge', 'error-edge', 'outcome', 'criterion', 'failure']),
  node: text,
  title: text,
  edge: z.exactOptional(text),
  never: z.exactOptional(text).describe('Why no trip can reach it as the node is set.'),
});

const coverage: z.ZodType<ReportedCoverage> = z.strictObject({
  graph: text.describe('Id of the graph, and a hash of how it routes.'),
  name: text,
  nodes: z.record(z.string(), text).describe('Names of the nodes by their ids.'),
  items: z.array(item),
  hits: z
    .record(z.string(), z.strictObject({ count, tests: z.array(text) }))
    .describe('What was reached, by key of the item: how often, and by which tests.'),
});

const documentSchema = z.strictObject({
  $schema: z.exactOptional(text),
  format: z.literal(testReportDocument.format),
  version: z.number(),
  seed: z.int().nullable().describe('Null where every test ran with the seed that it names itself.'),
  shard: z
    .strictObject({ index: z.int().min(1), of: z.int().min(1) })
    .nullable()
    .describe('Which part of the suite was run; null for the whole.'),
  ended: z.enum(['complete', 'bailed', 'stopped']),
  leftOut: count.describe('Tests that were found, but not asked for.'),
  ms,
  results: z.array(z.strictObject({ result: testResultSchema, ms })).describe('In order of their files.'),
  coverage: z.array(coverage).nullable().describe('Null where coverage was not asked for.'),
});

/** Reads the text of a test report. Faults name their place. */
export function parseTestReport(content: string): Result<TestReport, readonly FileFault[]> {
  const document = readDocument(content, testReportDocument);
  if (!document.ok) return err([document.error]);
  const shape = documentSchema.safeParse(document.value);
  if (!shape.success)
    return err(zodFaults(shape.error).map((each) => ({ code: 'test-report/shape', hint: HINT, ...each })));
  const { $schema: _schema, format: _format, version: _version, ...report } = shape.data;
  return { ok: true, value: report };
}

const HINT = schemaHint(testReportDocument);

/** The text of a test report in parts, one line for each result: the same report always gives the same bytes. */
export function* printTestReport({ results, coverage: graphs, ...head }: TestReport): Iterable<string> {
  const { format } = testReportDocument;
  const opening = JSON.stringify({ format, version: currentVersion(testReportDocument), ...head });
  yield `${opening.slice(0, -1)},\n"results": [`;
  for (const [index, each] of results.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(each)}`;
  yield `${results.length === 0 ? '' : '\n'}],\n"coverage": `;
  if (graphs === null) yield 'null';
  else {
    yield '[';
    for (const [index, each] of graphs.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(each)}`;
    yield `${graphs.length === 0 ? '' : '\n'}]`;
  }
  yield '\n}\n';
}

/** The JSON Schema of a test report, made from the schema that reads it. */
export function testReportJsonSchema(): JsonObject {
  const titles = z.registry<{ title?: string; description?: string; id?: string }>();
  for (const [id, part] of Object.entries({ fault, check, result: testResultSchema, item, coverage }))
    titles.add(part, { id });
  const document = documentSchema.extend({ version: z.literal(currentVersion(testReportDocument)) });
  titles.add(document, { title: 'Test report', description: 'What flowsim test --reporter json prints.' });
  return z.toJSONSchema(document, { metadata: titles, io: 'input' }) as JsonObject;
}
