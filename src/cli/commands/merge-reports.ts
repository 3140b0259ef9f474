import { parseTestReport } from '#scenarios/test-report.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import { guardFiles } from '../guard-inputs.ts';
import { printFaults } from '../print-faults.ts';
import { readText } from '../read-inputs.ts';
import { terminalOf } from '../terminal.ts';
import { mergeReports, type ReadReport } from '../testing/merge-reports.ts';
import { reportText, writeReports } from '../testing/report-targets.ts';
import { testPlan } from '../testing/test-options.ts';
import { testExitCode } from '../testing/test-exit-code.ts';
import { thresholdFailures } from '../testing/threshold-failures.ts';

/** The options of `flowsim merge-reports` as they were typed. */
export interface MergeOptions {
  readonly coverage?: string;
  readonly reporter?: readonly string[];
}

/** `flowsim merge-reports`: the parts of a suite as one report. */
export async function mergeTestReports(
  files: readonly string[],
  { coverage, reporter }: MergeOptions,
  io: CliIo,
): Promise<ExitCode> {
  const wrong = (text: string): ExitCode => {
    io.err(text);
    return 2;
  };
  const plan = testPlan([], { ...(reporter && { reporter }), ...(coverage !== undefined && { coverage }) });
  if (!plan.ok) return wrong(`error: ${plan.error}\n`);
  const { targets, threshold } = plan.value;
  if (coverage !== undefined && threshold === null)
    return wrong(`error: --coverage: "${coverage}" is not between 0 and 100 per cent.\n`);
  const parts: ReadReport[] = [];
  let faults = '';
  for (const file of files) {
    const text = await readText(io, file);
    const report = text.ok ? parseTestReport(text.value) : text;
    if (report.ok) parts.push({ file, report: report.value });
    else faults += printFaults(file, report.error);
  }
  if (faults !== '') return wrong(faults);
  const merged = mergeReports(parts);
  if (!merged.ok) return wrong(`error: ${merged.error}\n`);
  const report = merged.value;
  if (threshold !== null && report.coverage === null)
    return wrong('error: --coverage: The reports do not tell what was covered; run the parts with --coverage.\n');
  const { colour } = terminalOf(io, 'out');
  for (const target of targets)
    if (target.file === null)
      for (const part of reportText(target.reporter, report, { colour, threshold })) io.out(part);
  const fine = await writeReports(targets, report, threshold, guardFiles(io, files));
  for (const { text } of thresholdFailures(report, threshold)) io.err(`error: ${text}\n`);
  return fine ? testExitCode(report, threshold) : 2;
}
