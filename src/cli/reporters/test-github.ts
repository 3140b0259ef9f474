import type { TestReport } from '#scenarios/test-report.ts';
import { plainText } from '../plain-text.ts';
import { failureParts, failuresOf, faultText } from '../testing/check-lines.ts';
import { coverageSummaries } from '../testing/suite-coverage.ts';
import { thresholdFailures } from '../testing/threshold-failures.ts';
import { remarksOf, totalsOf, totalsText } from '../testing/test-totals.ts';

/** Workflow commands of GitHub Actions: a note at the file of each failure, and one that counts. */
export function* githubReport(report: TestReport, threshold: number | null = null): Iterable<string> {
  for (const { result } of report.results) {
    const { file, title, start } = result;
    for (const { line, ...fault } of result.faults)
      yield command('error', { file, line, title: `${title} could not be run` }, faultText(fault));
    for (const check of failuresOf(result)) {
      const text = failureParts(check, start).map(([name, part]) => `${name}: ${part}`);
      yield command('error', { file, line: check.line, title: `${title}: ${check.text}` }, text.join('\n'));
    }
    for (const { line, ...doubt } of result.doubts ?? [])
      yield command('warning', { file, line, title }, faultText(doubt));
  }
  for (const { name, percent, covered, coverable } of coverageSummaries(report))
    yield command('notice', { title: 'Coverage' }, `${name}: ${percent} %, ${covered} of ${coverable}`);
  const below = thresholdFailures(report, threshold);
  for (const { text } of below) yield command('error', { title: 'Coverage' }, text);
  const { failed, broken } = totalsOf(report);
  const text = [totalsText(report), ...remarksOf(report)].join('\n');
  yield command(failed + broken + below.length > 0 ? 'error' : 'notice', { title: 'flowsim test' }, text);
}

export function command(
  level: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const given = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`);
  return `::${level} ${given.join(',')}::${escaped(message)}\n`;
}

/** What would end a command is written as a number; lines stay lines. */
const escaped = (text: string): string =>
  text
    .split('\n')
    .map((line) => plainText(line).replaceAll('%', '%25'))
    .join('%0A');
