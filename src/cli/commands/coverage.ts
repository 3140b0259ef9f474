import type { FlowGraph } from '#graph/flow-graph.ts';
import { coverageGaps } from '#scenarios/coverage-gap.ts';
import { coverageGraphOf, reportOfItems, type UnreachableItem } from '#scenarios/coverage.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import { scenarioDocument } from '#scenarios/scenario-test.ts';
import { parseTestReport, type ReportedCoverage, type TestReport } from '#scenarios/test-report.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import { guardFiles } from '../guard-inputs.ts';
import { printFaults } from '../print-faults.ts';
import { progressOn } from '../progress.ts';
import { readGraph, readOrg, readText } from '../read-inputs.ts';
import { reportCoverageJson } from '../reporters/coverage-json.ts';
import { reportCoveragePretty } from '../reporters/coverage-pretty.ts';
import { terminalOf } from '../terminal.ts';
import { findTests } from '../testing/find-tests.ts';
import { mergeReports, type ReadReport } from '../testing/merge-reports.ts';
import { runSuite } from '../testing/run-suite.ts';
import { writeOut } from '../write-out.ts';
import { emptyCoverageOf, proveUnreachable, type ToldCoverage } from '../covering/told-coverage.ts';

/** The options of `flowsim coverage` as they were typed. */
export interface CoverageOptions {
  readonly graph?: readonly string[];
  readonly prove?: boolean;
  readonly org?: string;
  readonly threshold?: string;
  readonly reporter: 'pretty' | 'json';
  readonly out?: string;
}

/** `flowsim coverage`: what tests reach of graphs, and why not the rest. */
export async function coverage(paths: readonly string[], options: CoverageOptions, io: CliIo): Promise<ExitCode> {
  const wrong = (text: string): ExitCode => {
    io.err(text);
    return 2;
  };
  const { graph: graphFiles = [], prove = false, threshold } = options;
  if (threshold !== undefined && !(/^\d+(?:\.\d+)?$/.test(threshold) && Number(threshold) <= 100))
    return wrong(`error: --threshold: "${threshold}" is not between 0 and 100 per cent.\n`);
  if (prove && graphFiles.length === 0) return wrong('error: --prove goes with --graph.\n');
  const graphs: FlowGraph[] = [];
  for (const file of graphFiles) {
    const graph = await readGraph(io, file);
    if (!graph.ok) return wrong(printFaults(file, graph.error));
    graphs.push(graph.value);
  }
  const org = options.org === undefined ? ok(demoOrg()) : await readOrg(io, options.org);
  if (!org.ok) return wrong(printFaults(options.org ?? '', org.error));
  const report = await reportOf(paths, io);
  if (!report.ok) return wrong(report.error);
  const broken = report.value.results.filter(({ result }) => result.status === 'broken');
  for (const { result } of broken) io.err(printFaults(result.file, result.faults));
  if (report.value.ended === 'stopped') {
    io.err('Stopped: the tests had not all run.\n');
    return 130;
  }
  const told: ToldCoverage[] = [];
  let stopped = false;
  for (const { graph, covered } of shown(report.value.coverage ?? [], graphs)) {
    const looks = prove && graph !== undefined && !stopped;
    const unreachable: readonly UnreachableItem[] | null = looks ? await proveUnreachable(graph, org.value, io) : null;
    if (looks && unreachable === null) stopped = true;
    const reported = reportOfItems(covered, covered.items, unreachable ?? []);
    const why = graph ? coverageGaps(reported, graph) : null;
    told.push({ report: reported, nodes: covered.nodes, looked: unreachable !== null, why });
  }
  const { colour } = terminalOf(io, 'out');
  const plain = options.out === undefined ? colour : (_style: unknown, text: string) => text;
  const parts = options.reporter === 'json' ? reportCoverageJson(told) : reportCoveragePretty(told, plain);
  const below = told.filter(({ report: { ratio } }) => ratio * 100 < Number(threshold ?? 0));
  const read = [...paths, ...report.value.results.map(({ result }) => result.file)];
  const code = await writeOut(guardFiles(io, read), options.out, parts, below.length > 0 ? 1 : 0);
  for (const { report: each } of below)
    io.err(
      `error: The tests reach ${percentText(each.ratio)} of ${each.name}, less than the ${threshold ?? ''} % asked for.\n`,
    );
  if (stopped) io.err('Stopped: what nothing can reach is not known.\n');
  if (broken.length > 0) return 2;
  return stopped ? 130 : code;
}

/** Rounded down, so that only all is 100 %. */
const percentText = (ratio: number): string => `${Math.floor(ratio * 1_000) / 10} %`;

/** Each graph that is to be told of: those that were named, or all that the tests ran through. */
function shown(
  covered: readonly ReportedCoverage[],
  graphs: readonly FlowGraph[],
): readonly { readonly covered: ReportedCoverage; readonly graph?: FlowGraph }[] {
  if (graphs.length === 0) return covered.map((each) => ({ covered: each }));
  return graphs.map((graph) => {
    const key = coverageGraphOf(graph);
    return { graph, covered: covered.find((each) => each.graph === key) ?? emptyCoverageOf(graph) };
  });
}

/** What is read from test reports, or comes of running tests. An error is the text to print. */
async function reportOf(paths: readonly string[], io: CliIo): Promise<Result<TestReport, string>> {
  const isReport = (path: string): boolean => path.endsWith('.json') && !path.endsWith(scenarioDocument.ending);
  const reports = paths.filter(isReport);
  if (reports.length === 0) return runTests(paths, io);
  if (reports.length < paths.length) return err('error: Give test reports or tests, not both.\n');
  const parts: ReadReport[] = [];
  for (const file of reports) {
    const text = await readText(io, file);
    const report = text.ok ? parseTestReport(text.value) : text;
    if (!report.ok) return err(printFaults(file, report.error));
    if (report.value.coverage === null)
      return err(`error: ${file}: The report does not tell what was covered. Run flowsim test with --coverage.\n`);
    parts.push({ file, report: report.value });
  }
  const [only] = parts;
  if (only && parts.length === 1) return ok(only.report);
  const merged = mergeReports(parts);
  return merged.ok ? merged : err(`error: ${merged.error}\n`);
}

async function runTests(paths: readonly string[], io: CliIo): Promise<Result<TestReport, string>> {
  const { machine } = io;
  if (machine === undefined) throw new Error('Tests need files and threads of a machine.');
  const files = await findTests(paths, machine);
  if (!files.ok) return files;
  const progress = progressOn(io, 'Tests', files.value.length);
  const { report } = await runSuite(
    {
      files: files.value,
      settings: { seed: null, filters: [], coverage: true, update: 'no' },
      shard: null,
      jobs: machine.cores,
      bail: null,
      onResult: () => undefined,
      onProgress: (done) => progress.to(done),
    },
    machine,
  );
  progress.clear();
  return ok(report);
}
