import { catalog } from '#nodes/catalog.ts';
import type { ExpectationCheck } from '#scenarios/check-expectation.ts';
import type { Expectation } from '#scenarios/expectation.ts';
import { runTest } from '#scenarios/run-test.ts';
import { parseScenarioTest, printScenarioTest, scenarioDocument, type ScenarioTest } from '#scenarios/scenario-test.ts';
import { shrinkTest } from '#scenarios/shrink-test.ts';
import { resultOf } from '#scenarios/test-result.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import { driveWork } from '../covering/drive-work.ts';
import { slashed } from '../covering/write-tests.ts';
import { plainText } from '../plain-text.ts';
import { printFaults } from '../print-faults.ts';
import { progressOn } from '../progress.ts';
import { readText } from '../read-inputs.ts';
import { scenarioWords } from '../reporters/scenario-words.ts';
import { scenarioLoader, type FilesBeside } from '../scenario-loader.ts';
import { moveTest } from '../shrinking/move-test.ts';
import { testSize } from '../shrinking/test-size.ts';
import { terminalOf, type Terminal } from '../terminal.ts';
import { failureParts } from '../testing/check-lines.ts';
import { writeOut } from '../write-out.ts';

/** The options of `flowsim shrink` as they were typed. */
export interface ShrinkOptions {
  readonly expectation?: string;
  readonly out?: string;
  readonly force?: boolean;
}

/** `flowsim shrink`: the smallest test found that fails in the same expectation as the one given. */
export async function shrink(file: string, { expectation, out, force }: ShrinkOptions, io: CliIo): Promise<ExitCode> {
  const wrong = (text: string): ExitCode => {
    io.err(text);
    return 2;
  };
  if (io.machine === undefined) throw new Error('Tests need the files of a machine.');
  if (out !== undefined && !out.endsWith(scenarioDocument.ending))
    return wrong(`error: --out: A test ends in ${scenarioDocument.ending}, not as "${plainText(out)}" does.\n`);
  if (out !== undefined && force !== true && (await io.readFile(out)).ok)
    return wrong(`error: ${plainText(out)}: There is a file already. --force writes over it.\n`);
  const text = await readText(io, file);
  const read = text.ok ? parseScenarioTest(text.value) : text;
  if (!read.ok) return wrong(printFaults(file, read.error));
  const test = read.value;
  const files = scenarioLoader(io.machine.readFileNow, catalog).beside(slashed(file));
  const run = runTest(test, catalog, files);
  if (!run.ok) return wrong(printFaults(file, run.error));
  const failing = failingOf(test, run.value.checks, expectation);
  if (!failing.ok) return wrong(`error: ${plainText(file)}: ${failing.error}\n`);
  const progress = progressOn(io, 'Shrinking', null);
  let tried = 0;
  const driven = await driveWork(shrinkTest(test, failsAs(failing.value, files)), io, (smallest) =>
    progress.to((tried += 1), testSize(smallest)),
  );
  progress.clear();
  const smallest = driven.stopped ? (driven.last ?? test) : driven.value;
  const [say, stream] = out === undefined ? ([io.err, 'err'] as const) : ([io.out, 'out'] as const);
  for (const line of smallestLines(test, smallest, files, terminalOf(io, stream))) say(`${line}\n`);
  const shown = renamed(out === undefined ? smallest : moveTest(smallest, slashed(file), slashed(out)));
  const code = await writeOut(io, out, [printScenarioTest(shown)]);
  if (!driven.stopped || code !== 0) return code;
  io.err('Stopped: this is the smallest that was found by then.\n');
  return 130;
}

interface Failing {
  /** As it stands in the test. */
  readonly expectation: Expectation;
  readonly check: ExpectationCheck;
}

/** The expectation that is to fail in the smaller test too. An error is a sentence. */
function failingOf(
  test: ScenarioTest,
  checks: readonly ExpectationCheck[],
  asked: string | undefined,
): Result<Failing, string> {
  const failing = test.expectations.flatMap((expectation, place) => {
    const check = checks[place];
    return check === undefined || check.ok ? [] : [{ expectation, check, place }];
  });
  const [first] = failing;
  if (first === undefined) return err('The test passes, so there is nothing to shrink.');
  if (asked === undefined) return ok(first);
  const found = failing.find(({ place }) => String(place) === asked);
  const places = failing.map(({ place }) => place).join(', ');
  return found
    ? ok(found)
    : err(`--expectation ${asked}: That one does not fail; these do, counted from 0: ${places}.`);
}

/** Whether a test fails in the same expectation, with the same instead; anything else would be another failure. */
function failsAs({ expectation, check }: Failing, files: FilesBeside): (test: ScenarioTest) => boolean {
  const { expected, actual, why } = check;
  return (candidate) => {
    const place = candidate.expectations.indexOf(expectation);
    const run = place < 0 ? null : runTest(candidate, catalog, files);
    const now = run?.ok === true ? run.value.checks[place] : undefined;
    if (now === undefined || now.ok) return false;
    return now.expected === expected && now.actual === actual && (now.why === null) === (why === null);
  };
}

/** How the smaller test fails, and how much was left out. */
function* smallestLines(
  test: ScenarioTest,
  smallest: ScenarioTest,
  files: FilesBeside,
  { colour }: Terminal,
): Iterable<string> {
  const { checks, start } = resultOf('', smallest, runTest(smallest, catalog, files));
  for (const check of checks.filter(({ ok: holds }) => !holds)) {
    yield colour('name', plainText(check.text));
    for (const [name, text] of failureParts(check, start))
      yield `  ${colour('dim', name.padEnd(9))} ${plainText(text)}`;
  }
  for (const line of scenarioWords(smallest.scenario)) yield `  ${plainText(line)}`;
  yield `Was: ${testSize(test)}.`;
  yield `Is:  ${testSize(smallest)}.`;
}

/** What a generator said of the whole test is not said of what is left of it. */
function renamed({ title, description, ...test }: ScenarioTest): ScenarioTest {
  const kept = test.tags?.includes('generated') === true || description === undefined ? {} : { description };
  return { ...test, ...kept, ...(title === undefined ? {} : { title: `${title} (smallest)` }) };
}
