import { COVERAGE_KINDS } from '#scenarios/coverage-item.ts';
import { KIND_TITLES } from '#scenarios/coverage-words.ts';
import type { CoverageTotal } from '#scenarios/coverage.ts';
import type { TestReport, TimedResult } from '#scenarios/test-report.ts';
import { countOf } from '#shared/count-of.ts';
import { coverageSummaries, graphsBelow, type GraphSummary } from '../testing/suite-coverage.ts';
import { remarksOf, totalsOf, totalsText } from '../testing/test-totals.ts';
import { html, htmlPage } from './html-page.ts';
import { htmlTest, TEST_WORDS } from './test-html-case.ts';
import { TEST_PAGE_SCRIPT, TEST_PAGE_STYLE } from './test-html-look.ts';

/** The whole report as a page: what came out, what was reached, and each test with its expectations. */
export function* htmlReport(report: TestReport, threshold: number | null): Iterable<string> {
  yield* htmlPage({
    title: `${totalsText(report)} – flowsim test`,
    style: TEST_PAGE_STYLE,
    script: TEST_PAGE_SCRIPT,
    body: bodyOf(report, threshold),
  });
}

function* bodyOf(report: TestReport, threshold: number | null): Iterable<string> {
  const totals = totalsOf(report);
  const bad = totals.failed + totals.broken;
  const title = bad === 0 ? headline(report) : `${bad} of ${countOf(report.results.length, 'test')} did not pass`;
  yield `<header><p class="quiet kicker">flowsim test</p><h1>${title}</h1>\n`;
  yield `<p class="quiet">${html([...remarksOf(report), `It took ${seconds(report.ms)}.`].join(' '))}</p></header>\n<main>\n`;
  yield '<ul class="tiles">';
  for (const status of ['passed', 'failed', 'broken', 'skipped'] as const)
    yield `<li class="card tile ${status}${totals[status] === 0 ? ' none' : ''}"><strong>${totals[status]}</strong><span><span aria-hidden="true">${TEST_WORDS[status].mark}</span> ${TEST_WORDS[status].word}</span></li>`;
  yield '</ul>\n';
  if (report.coverage !== null)
    yield '<nav aria-label="Parts"><a href="#tests">Tests</a> <a href="#coverage">Coverage</a></nav>\n';
  yield* testsSection(report);
  if (report.coverage !== null) yield* coverageSection(coverageSummaries(report), threshold);
  yield '</main>\n<footer><p>Made by FlowBuilder Simulator.</p></footer>\n';
}

function headline({ results, ended }: TestReport): string {
  if (results.length === 0) return 'No tests were run';
  return ended === 'complete' ? 'All tests passed' : 'No test that was run failed';
}

function* coverageSection(summaries: readonly GraphSummary[], threshold: number | null): Iterable<string> {
  yield '<h2 id="coverage">Coverage</h2>\n';
  if (summaries.length === 0) {
    yield '<p>No graph was run.</p>\n';
    return;
  }
  const below = new Set(threshold === null ? [] : graphsBelow(summaries, threshold));
  yield '<div class="card wide" tabindex="0" role="region" aria-labelledby="coverage"><table><thead><tr><th scope="col">Graph</th><th scope="col">Covered</th>';
  for (const kind of COVERAGE_KINDS) yield `<th scope="col">${KIND_TITLES[kind]}</th>`;
  yield '</tr></thead>\n<tbody>';
  for (const summary of summaries) {
    const { name, percent, covered, coverable, totals } = summary;
    yield `<tr><th scope="row">${html(name)}</th><td><strong>${percent} %</strong> <span class="quiet">${covered}/${coverable}</span>`;
    if (below.has(summary)) yield `<span class="below">✗ less than ${threshold} %</span>`;
    yield '</td>';
    for (const kind of COVERAGE_KINDS) yield `<td>${share(totals.find((each) => each.kind === kind)?.total)}</td>`;
    yield '</tr>\n';
  }
  yield '</tbody></table></div>\n';
  for (const { name, missing } of summaries) {
    if (missing.length === 0) continue;
    yield `<details class="card missing"><summary>Not covered in ${html(name)}: ${missing.length}</summary><ul>`;
    for (const { node, title, kind } of missing)
      yield `<li><span class="quiet">${kind}</span> ${html(kind === 'node' ? node : `${node}: ${title}`)}</li>`;
    yield '</ul></details>\n';
  }
}

/** How many of them were reached, as numbers and as a bar. */
function share(total: CoverageTotal | undefined): string {
  if (total === undefined) return '<span class="quiet">none</span>';
  const part = ((total.covered / total.coverable) * 100).toFixed(1);
  return `${total.covered}/${total.coverable}<span class="track" aria-hidden="true"><span style="width:${part}%"></span></span>`;
}

function* testsSection(report: TestReport): Iterable<string> {
  const totals = totalsOf(report);
  yield '<h2 id="tests">Tests</h2>\n';
  if (report.results.length === 0) {
    yield '<p>There is none.</p>\n';
    return;
  }
  yield '<div class="tools" id="tools" hidden><fieldset><legend>Show</legend>';
  yield radio('all', `All ${report.results.length}`, true);
  for (const status of ['failed', 'broken', 'passed', 'skipped'] as const)
    if (totals[status] > 0) yield radio(status, `${TEST_WORDS[status].word} ${totals[status]}`, false);
  yield '</fieldset><label class="search">Title, file or tag <input type="search" id="search" autocomplete="off"></label>';
  yield '<p role="status" id="shown" class="quiet"></p></div>\n<div class="tests" id="list">\n';
  for (const each of worstFirst(report.results)) yield htmlTest(each);
  yield '</div>\n<p id="none" hidden>No test fits. Choose All, and empty the search.</p>\n';
}

/** What did not pass stands first; else the order of the files. */
const worstFirst = (results: readonly TimedResult[]): readonly TimedResult[] => {
  const isBad = ({ result: { status } }: TimedResult): boolean => status === 'failed' || status === 'broken';
  return [...results.filter(isBad), ...results.filter((each) => !isBad(each))];
};

const radio = (value: string, label: string, checked: boolean): string =>
  `<label><input type="radio" name="show" value="${value}"${checked ? ' checked' : ''}> ${html(label)}</label>`;

const seconds = (ms: number): string => (ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} seconds`);
