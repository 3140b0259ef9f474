import { ok, type Result } from '#shared/result.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import { guardFiles, IS_INPUT } from '../guard-inputs.ts';
import type { MachineIo } from '../machine-io.ts';
import { realPlace } from '../node-files.ts';
import { printFaults } from '../print-faults.ts';
import { prettySummary } from '../reporters/test-pretty.ts';
import { terminalOf } from '../terminal.ts';
import { findTests, partOf } from '../testing/find-tests.ts';
import { reportText, writeReports } from '../testing/report-targets.ts';
import { liveResults } from '../testing/live-results.ts';
import { rewriteLines } from '../testing/rewrite-lines.ts';
import { runSuite } from '../testing/run-suite.ts';
import { testExitCode } from '../testing/test-exit-code.ts';
import { testPlan, type TestOptions, type TestPlan } from '../testing/test-options.ts';
import { thresholdFailures } from '../testing/threshold-failures.ts';
import { watchTests, type TestPass } from '../testing/watch-tests.ts';

/** `flowsim test`: runs tests on threads and reports how they came out. */
export async function test(named: readonly string[], options: TestOptions, io: CliIo): Promise<ExitCode> {
  const { machine } = io;
  if (machine === undefined) throw new Error('Tests need files and threads of a machine.');
  const plan = testPlan(named, options);
  if (!plan.ok) {
    io.err(`error: ${plan.error}\n`);
    return 2;
  }
  const find = (): Promise<Result<readonly string[], string>> => findPart(plan.value, machine);
  const run = (files: readonly string[]) => runAndReport(plan.value, files, machine, io);
  if (plan.value.watch) return watchTests({ paths: plan.value.paths, find, run }, machine, io);
  const files = await find();
  if (!files.ok) {
    io.err(files.error);
    return 2;
  }
  const inputs = new Set(files.value.map(realPlace));
  const target = plan.value.targets.find(({ file }) => file !== null && inputs.has(realPlace(file)));
  if (target) {
    io.err(printFaults(target.file ?? '', [IS_INPUT]));
    return 2;
  }
  const { outcome, exitCode } = await run(files.value);
  const { results, leftOut } = outcome.report;
  if (results.length > 0 || leftOut === 0 || plan.value.shard !== null) return exitCode;
  io.err('error: No test matches --filter.\n');
  return 2;
}

async function findPart(plan: TestPlan, machine: MachineIo): Promise<Result<readonly string[], string>> {
  const files = await findTests(plan.paths, machine);
  return files.ok ? ok(partOf(files.value, plan.shard)) : files;
}

async function runAndReport(
  plan: TestPlan,
  files: readonly string[],
  machine: MachineIo,
  io: CliIo,
): Promise<TestPass> {
  const { targets, threshold, settings } = plan;
  const { colour } = terminalOf(io, 'out');
  const onOutput = targets.filter(({ file }) => file === null).map(({ reporter }) => reporter);
  const isPretty = onOutput.includes('pretty');
  const live = liveResults(io, files.length, isPretty);
  const outcome = await runSuite(
    {
      files,
      settings,
      shard: plan.shard,
      jobs: plan.jobs ?? machine.cores,
      bail: plan.bail,
      onResult: live.add,
      onProgress: live.to,
    },
    machine,
  );
  const { report, rewrites } = outcome;
  live.end(report.results);
  if (isPretty) for (const part of prettySummary(report, colour)) io.out(part);
  for (const reporter of onOutput)
    if (reporter !== 'pretty') for (const part of reportText(reporter, report, { colour, threshold })) io.out(part);
  // The graphs, orgs and records of tests are inputs too; what they are is known once the tests have run.
  const guarded = guardFiles(io, [...files, ...[...outcome.asked.values()].flat()]);
  let fine = await writeReports(targets, report, threshold, guarded);
  for (const { file, rewrite } of rewrites) {
    for (const line of rewriteLines(file, rewrite, settings.update === 'write', colour))
      (isPretty ? io.out : io.err)(line);
    if (settings.update !== 'write' || rewrite.text === null) continue;
    const written = await io.writeFile(file, [rewrite.text]);
    if (written.ok) continue;
    io.err(printFaults(file, [written.error]));
    fine = false;
  }
  for (const { text } of thresholdFailures(report, threshold)) io.err(`error: ${text}\n`);
  return { outcome, exitCode: fine ? testExitCode(report, threshold) : 2 };
}
