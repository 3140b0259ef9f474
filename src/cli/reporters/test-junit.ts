import { posix } from 'node:path';
import type { TestReport, TimedResult } from '#scenarios/test-report.ts';
import { failuresOf, failureText, faultText } from '../testing/check-lines.ts';
import { thresholdFailures, type ThresholdFailure } from '../testing/threshold-failures.ts';

/** JUnit's XML as continuous integration reads it: a suite for each folder, a case for each test. */
export function* junitReport(report: TestReport, threshold: number | null = null): Iterable<string> {
  const below = thresholdFailures(report, threshold);
  const suites = new Map<string, TimedResult[]>();
  for (const each of report.results) {
    const folder = posix.dirname(each.result.file);
    const known = suites.get(folder);
    if (known === undefined) suites.set(folder, [each]);
    else known.push(each);
  }
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  const { tests, failures, errors } = numbersOf(report.results);
  const all = { tests: tests + below.length, failures: failures + below.length, errors };
  yield `<testsuites ${attributes({ name: 'flowsim test', ...all, time: seconds(report.ms) })}>\n`;
  for (const [folder, results] of suites) yield* suiteLines(folder, results);
  if (below.length > 0) yield* thresholdLines(below);
  yield '</testsuites>\n';
}

/** Graphs of which too little was reached, as cases that failed. */
function* thresholdLines(below: readonly ThresholdFailure[]): Iterable<string> {
  const numbers = { tests: below.length, failures: below.length, errors: 0, skipped: 0, time: seconds(0) };
  yield `  <testsuite ${attributes({ name: 'coverage', ...numbers })}>\n`;
  for (const { graph, text } of below)
    yield `    <testcase ${attributes({ name: graph, classname: 'coverage', time: seconds(0) })}><failure ${attributes({ message: text, type: 'test/coverage' })}/></testcase>\n`;
  yield '  </testsuite>\n';
}

function* suiteLines(folder: string, results: readonly TimedResult[]): Iterable<string> {
  const time = seconds(results.reduce((sum, { ms }) => sum + ms, 0));
  yield `  <testsuite ${attributes({ name: folder, ...numbersOf(results), skipped: count(results, 'skipped'), time })}>\n`;
  for (const each of results) yield* caseLines(each);
  yield '  </testsuite>\n';
}

function* caseLines({ result, ms }: TimedResult): Iterable<string> {
  const { file, title, status } = result;
  // Readers of JUnit group by dots in the class name.
  const classname = file.replaceAll('.', '_').replaceAll('/', '.');
  const open = `    <testcase ${attributes({ name: title, classname, time: seconds(ms) })}`;
  const doubts = (result.doubts ?? []).map((doubt) => `Warning: ${faultText(doubt)}\n`).join('');
  const told = doubts === '' ? '' : `      <system-out>${xml(doubts)}</system-out>\n`;
  if (status === 'passed') {
    yield told === '' ? `${open}/>\n` : `${open}>\n${told}    </testcase>\n`;
    return;
  }
  yield `${open}>\n`;
  if (status === 'skipped') yield '      <skipped/>\n';
  else {
    const [tag, message] =
      status === 'broken'
        ? ['error', result.faults[0]?.message ?? 'It could not be run.']
        : ['failure', shortly(result)];
    const type = status === 'broken' ? (result.faults[0]?.code ?? 'test/broken') : 'test/expectation';
    yield `      <${tag} ${attributes({ message, type })}>${xml(`${file}\n${failureText(result)}`)}</${tag}>\n`;
  }
  yield told;
  yield '    </testcase>\n';
}

function shortly(result: TimedResult['result']): string {
  const failures = failuresOf(result);
  const [first] = failures;
  if (first === undefined) return 'It failed.';
  const more = failures.length === 1 ? '' : ` (and ${failures.length - 1} more)`;
  return `${first.text}, but: ${first.actual}${more}`;
}

const count = (results: readonly TimedResult[], status: TimedResult['result']['status']): number =>
  results.filter(({ result }) => result.status === status).length;

const numbersOf = (results: readonly TimedResult[]) => ({
  tests: results.length,
  failures: count(results, 'failed'),
  errors: count(results, 'broken'),
});

const seconds = (ms: number): string => (ms / 1_000).toFixed(3);

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}="${xml(String(value)).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`)
    .join(' ');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text in XML; characters that XML 1.0 cannot hold are shown as U+FFFD. */
const xml = (text: string): string =>
  text
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
