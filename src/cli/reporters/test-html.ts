import type { TestReport } from '#scenarios/test-report.ts';
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
  if (report.coverage !== null) yield* coverageSection(coverageSummaries(report), threshold);
  yield* testsSection(report);
  yield '</main>\n<footer><p>Made by FlowBuilder Simulator.</p></footer>\n';
}

function headline({ results, ended }: TestReport): string {
  if (results.length === 0) return 'No tests were run';
  return ended === 'complete' ? 'All tests passed' : 'No test that was run failed';
}

function* coverageSection(summaries: readonly GraphSummary[], threshold: number | null): Iterable<string> {
  yield '<h2 id="coverage">Coverage</h2>\n';
  if (summaries.length === 0) yield '<p>No graph was run.</p>\n';
  const below = new Set(threshold === null ? [] : graphsBelow(summaries, threshold));
  for (const summary of summaries) {
    const { name, percent, covered, coverable, totals, missing } = summary;
    yield `<section class="card graph"><h3>${html(name)}</h3>`;
    yield `<p><strong class="share">${percent} %</strong> <span class="quiet">${covered} of ${coverable} reached</span>`;
    if (below.has(summary)) yield ` <span class="below">✗ less than the ${threshold} % asked for</span>`;
    yield '</p>\n<ul class="kinds">';
    for (const { title, total } of totals) {
      const part = total.coverable === 0 ? 100 : (total.covered / total.coverable) * 100;
      yield `<li><span>${html(title)} <span class="quiet">${total.covered}/${total.coverable}</span></span><span class="track" aria-hidden="true"><span style="width:${part.toFixed(1)}%"></span></span></li>`;
    }
    yield '</ul>\n';
    if (missing.length > 0) {
      yield `<details><summary>Not covered: ${missing.length}</summary><ul class="missing">`;
      for (const { node, title, kind } of missing)
        yield `<li><span class="quiet">${html(kind)}</span> ${html(node)}: ${html(title)}</li>`;
      yield '</ul></details>\n';
    }
    yield '</section>\n';
  }
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
  for (const each of report.results) yield htmlTest(each);
  yield '</div>\n<p id="none" hidden>No test fits. Choose All, and empty the search.</p>\n';
}

const radio = (value: string, label: string, checked: boolean): string =>
  `<label><input type="radio" name="show" value="${value}"${checked ? ' checked' : ''}> ${html(label)}</label>`;

const seconds = (ms: number): string => (ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} seconds`);
