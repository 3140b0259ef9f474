import { printTestReport, type TestReport } from '#scenarios/test-report.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { CliIo } from '../cli-io.ts';
import { printFaults } from '../print-faults.ts';
import { githubReport } from '../reporters/test-github.ts';
import { htmlReport } from '../reporters/test-html.ts';
import { junitReport } from '../reporters/test-junit.ts';
import { markdownReport } from '../reporters/test-markdown.ts';
import { prettyReport } from '../reporters/test-pretty.ts';
import { tapReport } from '../reporters/test-tap.ts';
import { addStepSummary } from '../step-summary.ts';
import type { Terminal } from '../terminal.ts';

/** How a suite can be reported. */
export const TEST_REPORTERS = ['pretty', 'json', 'junit', 'tap', 'html', 'github'] as const;
export type TestReporterName = (typeof TEST_REPORTERS)[number];

/** A report, and the file that it goes to; null for the output. */
export interface ReportTarget {
  readonly reporter: TestReporterName;
  readonly file: string | null;
}

/** Reporters whose output is read by people and can share it; that of all others is one document. */
const SHARES_OUTPUT: readonly TestReporterName[] = ['pretty', 'github'];

/** Reads what `--reporter` asks for, each `name` or `name=file`; pretty where nothing is asked for. */
export function reportTargets(asked: readonly string[] = ['pretty']): Result<readonly ReportTarget[], string> {
  const targets: ReportTarget[] = [];
  for (const text of asked) {
    const at = text.indexOf('=');
    const name = at < 0 ? text : text.slice(0, at);
    const reporter = TEST_REPORTERS.find((each) => each === name);
    if (reporter === undefined)
      return err(`--reporter: there is no reporter "${name}". There are: ${TEST_REPORTERS.join(', ')}.`);
    const file = at < 0 ? null : text.slice(at + 1);
    if (file === '') return err(`--reporter: "${text}" names no file after the equals sign.`);
    if (targets.some((target) => target.file === file && (file !== null || target.reporter === reporter)))
      return err(
        file === null ? `--reporter: ${reporter} is asked for twice.` : `--reporter: two reports go to ${file}.`,
      );
    targets.push({ reporter, file });
  }
  const shown = targets.filter(({ file }) => file === null);
  const alone = shown.find(({ reporter }) => !SHARES_OUTPUT.includes(reporter));
  if (alone && shown.length > 1)
    return err(
      `--reporter: ${alone.reporter} cannot share the output; write it to a file: --reporter ${alone.reporter}=FILE.`,
    );
  return ok(targets);
}

/** How a report is written besides its content. */
export interface ReportView {
  readonly colour: Terminal['colour'];
  /** Per cent of each graph that the tests should reach; null where nothing is asked for. */
  readonly threshold: number | null;
}

/** The text of a report, in parts. */
export function reportText(reporter: TestReporterName, report: TestReport, view: ReportView): Iterable<string> {
  switch (reporter) {
    case 'pretty':
      return prettyReport(report, view.colour);
    case 'json':
      return printTestReport(report);
    case 'junit':
      return junitReport(report, view.threshold);
    case 'tap':
      return tapReport(report, view.threshold);
    case 'html':
      return htmlReport(report, view.threshold);
    case 'github':
      return githubReport(report, view.threshold);
  }
}

const noColour: Terminal['colour'] = (_style, text) => text;

/** Writes the reports that go to files, and GitHub's page of the step. False where one could not be written, which has been told. */
export async function writeReports(
  targets: readonly ReportTarget[],
  report: TestReport,
  threshold: number | null,
  io: CliIo,
): Promise<boolean> {
  let fine = true;
  for (const { reporter, file } of targets) {
    if (file === null) continue;
    const written = await io.writeFile(file, reportText(reporter, report, { colour: noColour, threshold }));
    if (written.ok) continue;
    io.err(printFaults(file, [written.error]));
    fine = false;
  }
  if (!targets.some(({ reporter }) => reporter === 'github')) return fine;
  return (await addStepSummary(io, markdownReport(report, threshold))) && fine;
}
