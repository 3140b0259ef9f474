import { readFileSync } from 'node:fs';
import { decodeText } from '#csv/decode-text.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { catalog } from '#nodes/catalog.ts';
import { lineOfPlace } from '#scenarios/line-of-place.ts';
import type { RunReport } from '#scenarios/run-report-schema.ts';
import { runReport } from '#scenarios/run-report.ts';
import { runTest } from '#scenarios/run-test.ts';
import { parseScenarioTest, printScenarioTest, withLines, type ScenarioTest } from '#scenarios/scenario-test.ts';
import { resultOf, type CheckResult, type TestResult } from '#scenarios/test-result.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { faultOf } from './node-files.ts';
import { scenarioLoader, type ScenarioLoader } from './scenario-loader.ts';
import { failureText } from './testing/check-lines.ts';

/** How a scenario came out. */
export interface ScenarioOutcome {
  /** All expectations hold. */
  readonly passed: boolean;
  /** Each expectation: what was expected, what was, when, and why it came otherwise. */
  readonly checks: readonly CheckResult[];
  /** All that has happened, in order. */
  readonly journal: readonly JournalEntry[];
  /** The run in figures, trip by trip: what `flowsim run --reporter json` prints. */
  readonly report: RunReport;
  /** The same as plain data that is small enough to keep. */
  readonly result: TestResult;
}

/** A scenario as it was read, with the text of its file where it is one. */
export interface ReadScenario {
  readonly test: ScenarioTest;
  readonly text: string | null;
}

/** Finds what scenarios name; a file that several of them name is read once. */
export const filesOfDisk = (): ScenarioLoader => scenarioLoader(readNow, catalog);

/** Reads a `*.scenario.json` file. */
export function readScenarioFile(path: string): Result<ReadScenario, readonly FileFault[]> {
  const bytes = readNow(path);
  if (!bytes.ok) return err([bytes.error]);
  const text = decodeText(bytes.value);
  if (!text.ok) return err([text.error]);
  const test = parseScenarioTest(text.value);
  return test.ok ? ok({ test: test.value, text: text.value }) : test;
}

/** Reads a scenario that a program made, as strictly as a file: nobody checks the types of plain JavaScript. */
export function readScenarioObject(made: ScenarioTest): Result<ReadScenario, readonly FileFault[]> {
  const test = parseScenarioTest(printScenarioTest(made));
  if (test.ok) return ok({ test: test.value, text: null });
  return err(test.error.map(({ line: _line, ...fault }) => fault));
}

/** Runs a scenario; what it names is looked for beside `file`. Faults: what hinders the run. */
export function scenarioOutcome(
  { test, text }: ReadScenario,
  file: string,
  loader: ScenarioLoader,
): Result<ScenarioOutcome, readonly FileFault[]> {
  const run = runTest(test, catalog, loader.beside(file));
  if (!run.ok) return text === null ? run : err(withLines(text, run.error));
  const result = resultOf(file, test, run);
  const checks =
    text === null
      ? result.checks
      : result.checks.map((check, index) => ({ ...check, line: lineOfPlace(text, `expectations[${index}]`) }));
  return ok({
    passed: run.value.passed,
    checks,
    journal: run.value.run.journal,
    report: runReport(run.value.run, catalog),
    result: { ...result, checks },
  });
}

function readNow(path: string): Result<Uint8Array, FileFault> {
  try {
    return ok(readFileSync(path));
  } catch (error) {
    return err(faultOf(error, 'read'));
  }
}

/** A failed scenario in a few lines: each expectation with what was, when and why. */
export const failureOf = ({ result }: ScenarioOutcome): string => failureText(result);
