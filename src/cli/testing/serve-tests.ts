import { decodeText } from '#csv/decode-text.ts';
import { catalog } from '#nodes/catalog.ts';
import { coverageGraphOf, coverageItems, coverageOf } from '#scenarios/coverage.ts';
import { lineOfPlace } from '#scenarios/line-of-place.ts';
import { runTest, type TestRun } from '#scenarios/run-test.ts';
import { parseScenarioTest, withLines as withPlaces, type ScenarioTest } from '#scenarios/scenario-test.ts';
import { testDoubts } from '#scenarios/test-doubts.ts';
import type { ReportedCoverage } from '#scenarios/test-report.ts';
import { resultOf, type TestResult } from '#scenarios/test-result.ts';
import { updateTest } from '#scenarios/update-test.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { MachineIo, ThreadPort } from '../machine-io.ts';
import { scenarioLoader } from '../scenario-loader.ts';
import { fitsFilters } from './test-filter.ts';
import type { TestReply, TestRequest, TestSettings } from './test-messages.ts';
import { rewriteTest } from './rewrite-test.ts';

type ReadNow = MachineIo['readFileNow'];

/** Runs test after test for another thread, as it asks for them. */
export function serveTests(port: ThreadPort, readNow: ReadNow): void {
  let run: ((id: number, file: string) => TestReply) | undefined;
  port.onMessage((message) => {
    const request = message as TestRequest;
    if (request.type === 'settings') {
      run = testRunner(request.settings, readNow);
      port.post('ready');
    } else if (run) port.post(run(request.id, request.file));
    else throw new Error('A test was asked for before its settings were told.');
  });
}

function testRunner(settings: TestSettings, readNow: ReadNow): (id: number, file: string) => TestReply {
  const loader = scenarioLoader(readNow, catalog);
  const met = new Set<string>();
  return (id, file) => {
    const began = performance.now();
    const text = readText(file, readNow);
    const read = text.ok ? parseScenarioTest(text.value) : text;
    const own = read.ok ? read.value : null;
    const none = { id, asked: [], coverage: [], graphs: [], rewrite: null };
    const kept = fitsFilters(
      { file, title: own && (own.title ?? ''), tags: own && (own.tags ?? []) },
      settings.filters,
    );
    if (!kept) return { ...none, timed: null };
    const ended = (): number => Math.round((performance.now() - began) * 10) / 10;
    if (!read.ok) return { ...none, timed: { result: resultOf(file, null, read), ms: ended() } };
    const test = withSeed(read.value, settings.seed);
    const files = loader.beside(file);
    const content = text.ok ? text.value : '';
    const run = placed(
      safely(() => runTest(test, catalog, files)),
      content,
    );
    const result = withLines(withDoubts(resultOf(file, test, run), test, run, content), content);
    const ms = ended();
    const done = { ...none, timed: { result, ms }, asked: [...files.asked] };
    if (!run.ok) return done;
    const coverage = settings.coverage
      ? { coverage: coverageOf(run.value.run, catalog, file), graphs: newGraphs(run.value.run, met) }
      : {};
    if (settings.update === 'no' || run.value.passed || !text.ok) return { ...done, ...coverage };
    const updated = updateTest(test, run.value, catalog);
    const better = ok(updated.run);
    const rewrite = rewriteTest(text.value, updated);
    const written = rewrite.text ?? content;
    const shown =
      settings.update === 'write'
        ? withLines(withDoubts(resultOf(file, updated.test, better), updated.test, better, written), written)
        : result;
    return { ...done, ...coverage, timed: { result: shown, ms }, rewrite };
  };
}

/** Why it could not be run, with the lines of the file that say so. */
const placed = <T>(run: Result<T, readonly FileFault[]>, text: string): Result<T, readonly FileFault[]> =>
  run.ok ? run : err(withPlaces(text, run.error));

/** What the test leaves unproven, by its run. */
function withDoubts(
  result: TestResult,
  test: ScenarioTest,
  run: Result<TestRun, readonly FileFault[]>,
  text: string,
): TestResult {
  if (!run.ok) return result;
  const doubts = withPlaces(text, testDoubts(test, run.value.run, catalog));
  return doubts.length === 0 ? result : { ...result, doubts };
}

/** Where the expectations that do not hold stand in the file. */
const withLines = (result: TestResult, text: string): TestResult =>
  result.status !== 'failed'
    ? result
    : {
        ...result,
        checks: result.checks.map((check, index) =>
          check.ok ? check : { ...check, line: lineOfPlace(text, `expectations[${index}]`) },
        ),
      };

function readText(file: string, readNow: ReadNow): Result<string, readonly FileFault[]> {
  const bytes = readNow(file);
  if (!bytes.ok) return err([bytes.error]);
  const text = decodeText(bytes.value);
  return text.ok ? text : err([text.error]);
}

const withSeed = (test: ScenarioTest, seed: number | null): ScenarioTest =>
  seed === null ? test : { ...test, scenario: { ...test.scenario, seed } };

/** One test that breaks the program must not take the others with it. */
function safely(run: () => Result<TestRun, readonly FileFault[]>): Result<TestRun, readonly FileFault[]> {
  try {
    return run();
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return err([{ code: 'test/program-fault', message: `This is a fault of flowsim itself: ${reason}` }]);
  }
}

/** What there is to reach in graphs that were not met before, for the totals. */
function newGraphs({ input }: RecordedRun, met: Set<string>): readonly ReportedCoverage[] {
  const deployed = input.stimuli.flatMap((each) => (each.type === 'deploy-graph' ? [each.graph] : []));
  return [...input.graphs, ...deployed].flatMap((graph) => {
    const key = coverageGraphOf(graph);
    if (met.has(key)) return [];
    met.add(key);
    const nodes = Object.fromEntries(graph.nodes.map(({ id, name }) => [id, name]));
    return [{ graph: key, name: graph.name, nodes, items: coverageItems(graph, catalog), hits: {} }];
  });
}
