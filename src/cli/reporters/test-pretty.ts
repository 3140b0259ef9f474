import type { TestReport, TimedResult } from '#scenarios/test-report.ts';
import { plainText } from '../plain-text.ts';
import type { Style } from '../terminal.ts';
import { failureParts, failuresOf, faultText, faultTexts } from '../testing/check-lines.ts';
import { coverageSummaries, type GraphSummary } from '../testing/suite-coverage.ts';
import { remarksOf, totalsOf, totalsText } from '../testing/test-totals.ts';

type Colour = (style: Style, text: string) => string;

const MARKS = { passed: '✓', failed: '✗', broken: '!', skipped: '-' } as const;
const STYLES = { passed: 'good', failed: 'bad', broken: 'bad', skipped: 'dim' } as const;
const MORE = 'flowsim coverage tells why, and with --graph FILE --prove what nothing can reach';
/** What is not covered, by name; of more only the number. */
const MOST_MISSING = 5;

/** One line for a test: `✓ tests/queue.scenario.json  Queue owns it (12 ms)`. */
export function prettyResult({ result, ms }: TimedResult, colour: Colour): string {
  const { status, file, title } = result;
  const mark = colour(STYLES[status], MARKS[status]);
  const name = title === file ? '' : `  ${plainText(title)}`;
  const took = status === 'skipped' ? '(skipped)' : `(${Math.round(ms)} ms)`;
  return `${mark} ${plainText(file)}${name} ${colour('dim', took)}\n`;
}

/** What stands below the tests: each failure in full, what they reached, and how many there are. */
export function* prettySummary(report: TestReport, colour: Colour): Iterable<string> {
  const failures = report.results.filter(({ result }) => result.status === 'failed' || result.status === 'broken');
  // A graph that cannot be read breaks all of its tests in the same way, which is told once.
  const told = new Map<string, string>();
  for (const failure of failures) yield* failureLines(failure, told, colour);
  for (const each of report.results) yield* doubtLines(each, colour);
  if (report.coverage !== null) yield* coverageLines(coverageSummaries(report), colour);
  if (report.results.length > 0 || report.coverage !== null) yield '\n';
  const { failed, broken } = totalsOf(report);
  const all = totalsText(report);
  yield `${colour(failed + broken > 0 ? 'bad' : 'good', all)} ${colour('dim', `in ${secondsText(report.ms)}`)}\n`;
  for (const remark of remarksOf(report)) yield `${remark}\n`;
}

function* failureLines({ result }: TimedResult, told: Map<string, string>, colour: Colour): Iterable<string> {
  const { status, file, title, tags, faults, start } = result;
  yield `\n${colour(STYLES[status], MARKS[status])} ${colour('strong', plainText(title))}\n`;
  if (title !== file) yield `  ${colour('dim', plainText(file))}\n`;
  if (status === 'broken') yield* brokenLines(file, faultTexts(faults), told);
  // One slip fails several expectations for the same reason: it is told with the first of them.
  let whyBefore: string | null = null;
  for (const check of failuresOf(result)) {
    const line = check.line === undefined ? '' : ` ${colour('dim', `(line ${check.line})`)}`;
    yield `  ${colour('name', plainText(check.text))}${line}\n`;
    for (const [name, text] of failureParts(check, start)) {
      const style = name === 'expected' ? 'good' : name === 'actual' ? 'bad' : undefined;
      const isToldAbove = name === 'why' && text === whyBefore;
      const shown = isToldAbove ? 'as above' : plainLines(text, ' '.repeat(14));
      yield `    ${colour('dim', name.padEnd(9))} ${style === undefined ? shown : colour(style, shown)}\n`;
    }
    whyBefore = check.why;
  }
  if (status === 'failed' && MADE.some((tag) => tags.includes(tag)))
    yield `  ${colour('dim', `flowsim shrink ${plainText(file)} shows the smallest test that still fails so`)}\n`;
}

function* brokenLines(file: string, faults: readonly string[], told: Map<string, string>): Iterable<string> {
  const all = faults.join('\n');
  const first = told.get(all);
  if (first === undefined) told.set(all, file);
  yield first === undefined ? '  It could not be run:\n' : `  It could not be run, as ${plainText(first)} above.\n`;
  for (const fault of first === undefined ? faults : []) yield `  ${plainLines(fault)}\n`;
}

/** Tags of tests that were made by flowsim, with more in them than a person would put there. */
const MADE = ['generated', 'random'];

function* doubtLines({ result: { file, title, doubts = [] } }: TimedResult, colour: Colour): Iterable<string> {
  if (doubts.length === 0) return;
  yield `\n${colour('doubtful', 'Warning:')} ${colour('strong', plainText(title))}\n`;
  if (title !== file) yield `  ${colour('dim', plainText(file))}\n`;
  for (const doubt of doubts) yield `  ${plainLines(faultText(doubt))}\n`;
}

/** Text of several lines, the later ones indented. */
const plainLines = (text: string, indent = '  '): string => text.split('\n').map(plainText).join(`\n${indent}`);

function* coverageLines(summaries: readonly GraphSummary[], colour: Colour): Iterable<string> {
  yield `\n${colour('strong', 'Coverage')}\n`;
  if (summaries.length === 0) yield '  No graph was run.\n';
  for (const { name, percent, covered, coverable, totals, missing } of summaries) {
    const share = `${percent} %`;
    const style = percent === 100 ? 'good' : 'doubtful';
    yield `  ${plainText(name)}: ${colour(style, share)}, ${covered} of ${coverable}\n`;
    yield `    ${totals.map(({ title, total }) => `${title} ${total.covered}/${total.coverable}`).join(', ')}\n`;
    for (const each of missing.slice(0, MOST_MISSING))
      yield `    ${colour('dim', `not covered: ${each.kind}`)} ${plainText(placeOf(each))}\n`;
    const more = missing.length - MOST_MISSING;
    if (more > 0) yield `    ${colour('dim', `not covered: ${more} more`)}\n`;
    if (missing.length > 0) yield `    ${colour('dim', MORE)}\n`;
  }
}

/** Of a node its name alone: what it is titled by is no more than that. */
const placeOf = ({ kind, node, title }: GraphSummary['missing'][number]): string =>
  kind === 'node' ? node : `${node}: ${title}`;

const secondsText = (ms: number): string => (ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`);

/** The whole report as text, for a file or for reports that were merged. */
export function* prettyReport(report: TestReport, colour: Colour): Iterable<string> {
  for (const each of report.results) yield prettyResult(each, colour);
  yield* prettySummary(report, colour);
}
