import { COVERAGE_KINDS } from '#scenarios/coverage-item.ts';
import { KIND_TITLES } from '#scenarios/coverage-words.ts';
import type { TestReport, TimedResult } from '#scenarios/test-report.ts';
import { failureParts, failuresOf, faultTexts } from '../testing/check-lines.ts';
import { coverageSummaries } from '../testing/suite-coverage.ts';
import { remarksOf, totalsOf, totalsText } from '../testing/test-totals.ts';
import { thresholdFailures } from '../testing/threshold-failures.ts';
import { markdown, markdownRow } from './markdown.ts';

/** Tests that are told in full; the page of a step holds no more than a megabyte. */
const MOST_SHOWN = 50;

/** The report as the page of a step of GitHub Actions: what did not pass, and what was reached. */
export function* markdownReport(report: TestReport, threshold: number | null): Iterable<string> {
  const { failed, broken } = totalsOf(report);
  const below = thresholdFailures(report, threshold);
  yield `## ${failed + broken + below.length === 0 ? '✅' : '❌'} flowsim test: ${markdown(totalsText(report))}\n\n`;
  for (const remark of remarksOf(report)) yield `${markdown(remark)}\n\n`;
  const bad = report.results.filter(({ result: { status } }) => status === 'failed' || status === 'broken');
  for (const each of bad.slice(0, MOST_SHOWN)) yield* testPart(each);
  if (bad.length > MOST_SHOWN) yield `${bad.length - MOST_SHOWN} more did not pass.\n\n`;
  if (report.coverage !== null) yield* coverageTable(report);
  for (const { text } of below) yield `❌ ${markdown(text)}\n\n`;
}

function* testPart({ result }: TimedResult): Iterable<string> {
  const { title, file, faults, start } = result;
  yield `### ${markdown(title)}\n\n${title === file ? '' : `${markdown(file)}\n\n`}`;
  for (const fault of faultTexts(faults)) yield `- ${markdown(fault)}\n`;
  for (const check of failuresOf(result)) {
    yield `- ${markdown(check.text)}${check.line === undefined ? '' : ` (line ${check.line})`}\n`;
    for (const [name, text] of failureParts(check, start)) yield `  - ${name}: ${markdown(text)}\n`;
  }
  yield '\n';
}

function* coverageTable(report: TestReport): Iterable<string> {
  const summaries = coverageSummaries(report);
  if (summaries.length === 0) return;
  const heads = ['Graph', 'Covered', ...COVERAGE_KINDS.map((kind) => KIND_TITLES[kind])];
  yield `### Coverage\n\n${markdownRow(heads)}${markdownRow(heads.map((_, at) => (at === 0 ? '---' : '---:')))}`;
  for (const { name, percent, covered, coverable, totals } of summaries) {
    const kinds = COVERAGE_KINDS.map((kind) => totals.find((each) => each.kind === kind)?.total);
    const cells = kinds.map((total) => (total === undefined ? '' : `${total.covered}/${total.coverable}`));
    yield markdownRow([markdown(name), `${percent} % (${covered}/${coverable})`, ...cells]);
  }
  yield '\n';
}
