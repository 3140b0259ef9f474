import type { TestReport, TimedResult } from '#scenarios/test-report.ts';
import { formatDuration, formatInstant } from '#shared/instant.ts';
import { failuresOf, faultText, faultTexts } from '../testing/check-lines.ts';
import { coverageSummaries } from '../testing/suite-coverage.ts';
import { thresholdFailures } from '../testing/threshold-failures.ts';
import { remarksOf } from '../testing/test-totals.ts';

/** The Test Anything Protocol, version 14: a line for each test, with what failed as YAML below it. */
export function* tapReport(report: TestReport, threshold: number | null = null): Iterable<string> {
  const below = thresholdFailures(report, threshold);
  const count = report.results.length + below.length;
  yield 'TAP version 14\n';
  yield `1..${count}${count === 0 ? ' # SKIP no tests' : ''}\n`;
  for (const [index, each] of report.results.entries()) yield* testLines(each, index + 1);
  for (const [index, failure] of below.entries())
    yield `not ok ${report.results.length + index + 1} - ${description(`coverage: ${failure.text}`)}\n`;
  for (const remark of remarksOf(report)) yield `# ${comment(remark)}\n`;
  for (const { name, percent, covered, coverable } of coverageSummaries(report))
    yield `# coverage of ${comment(name)}: ${percent} %, ${covered} of ${coverable}\n`;
}

function* testLines({ result, ms }: TimedResult, number: number): Iterable<string> {
  const { status, file, title, start } = result;
  const name = title === file ? file : `${file}: ${title}`;
  const skip = status === 'skipped' ? ' # SKIP the suite was stopped before' : '';
  const ok = status === 'passed' || status === 'skipped';
  yield `${ok ? 'ok' : 'not ok'} ${number} - ${description(name)}${skip}\n`;
  if (status === 'skipped') return;
  yield `  ---\n  duration_ms: ${ms}\n`;
  if (!ok) {
    yield `  file: ${yaml(file)}\n`;
    yield `  message: ${yaml(status === 'broken' ? 'It could not be run.' : 'Expectations do not hold.')}\n`;
    if (result.faults.length > 0) yield '  faults:\n';
    for (const fault of faultTexts(result.faults)) yield `    - ${yaml(fault)}\n`;
    if (status === 'failed') yield '  failures:\n';
    for (const check of failuresOf(result)) {
      yield `    - expectation: ${yaml(check.text)}\n`;
      if (check.line !== undefined) yield `      line: ${check.line}\n`;
      yield `      expected: ${yaml(check.expected)}\n`;
      yield `      actual: ${yaml(check.actual)}\n`;
      yield `      at: ${yaml(formatInstant(check.at))}\n`;
      yield `      after: ${yaml(formatDuration(check.at - start))}\n`;
      if (check.why !== null) yield `      why: ${yaml(check.why)}\n`;
    }
  }
  yield '  ...\n';
  for (const doubt of result.doubts ?? []) yield `# warning: ${comment(`${file}: ${faultText(doubt)}`)}\n`;
}

/** A JSON text is a YAML one, but for characters that YAML does not take as they are. */
const yaml = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** One line in which nothing begins a directive. */
const description = (text: string): string => comment(text).replaceAll('\\', '\\\\').replaceAll('#', '\\#');

const comment = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
