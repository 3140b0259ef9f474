import { parse } from 'junit2json';
import { Parser } from 'tap-parser';
import { describe, expect, it } from 'vitest';
import { htmlReport } from '#cli/reporters/test-html.ts';
import { githubReport } from '#cli/reporters/test-github.ts';
import { markdownReport } from '#cli/reporters/test-markdown.ts';
import { junitReport } from '#cli/reporters/test-junit.ts';
import { prettyReport } from '#cli/reporters/test-pretty.ts';
import { tapReport } from '#cli/reporters/test-tap.ts';
import { parseTestReport, printTestReport, type TestReport } from '#scenarios/test-report.ts';
import type { TestResult } from '#scenarios/test-result.ts';

const START = Date.UTC(2026, 0, 5, 9);
/** Texts that break a report which does not mind them: markup, YAML, directives, control characters, half a character. */
const ODD = 'a <b> & "c" \'d\' ]]> # skip: - %0A ::error:: \\ é 😀 \u0000\u001b[31m\u2028 \uD83D \n- second: line\t|';

const result = (over: Partial<TestResult>): TestResult => ({
  file: 'suite/a.scenario.json',
  title: 'A title',
  tags: [],
  status: 'passed',
  checks: [],
  faults: [],
  start: START,
  trips: 1,
  entries: 10,
  journalHash: 'abc',
  ...over,
});

const check = (over: Partial<TestResult['checks'][number]> = {}) => ({
  text: 'owner',
  ok: false,
  expected: 'owned by Sam',
  actual: 'owned by Ada',
  at: START + 7_380_000,
  seq: 41,
  why: 'Source left by Other',
  ...over,
});

const report = (results: readonly TestResult[], over: Partial<TestReport> = {}): TestReport => ({
  seed: null,
  shard: null,
  ended: 'complete',
  leftOut: 0,
  ms: 1234,
  results: results.map((each, at) => ({ result: each, ms: at + 0.5 })),
  coverage: null,
  ...over,
});

const all = report([
  result({ title: 'Fine', checks: [check({ ok: true, why: null })] }),
  result({
    file: 'suite/b.scenario.json',
    title: ODD,
    status: 'failed',
    checks: [check(), check({ text: ODD, expected: ODD, actual: ODD, why: ODD, line: 7 })],
  }),
  result({
    file: 'c.scenario.json',
    title: 'c.scenario.json',
    status: 'broken',
    faults: [{ code: 'file/not-json', message: ODD, line: 3, at: 'x', hint: 'Mend it.' }],
  }),
  result({ file: 'other/d.scenario.json', title: 'Later', status: 'skipped' }),
]);
const joined = (parts: Iterable<string>): string => [...parts].join('');

describe('the junit reporter', () => {
  it('is read by a reader of JUnit: suites by folder, cases, failures, errors and skipped', async () => {
    const read = await parse(joined(junitReport(all)));
    if (!read || !('testsuite' in read)) throw new Error('There are no suites.');
    expect([read.tests, read.failures, read.errors, read.time]).toEqual([4, 1, 1, 1.234]);
    const suites = read.testsuite ?? [];
    expect(
      suites.map(({ name, tests, failures, errors, skipped }) => [name, tests, failures, errors, skipped]),
    ).toEqual([
      ['suite', 2, 1, 0, 0],
      ['.', 1, 0, 1, 0],
      ['other', 1, 0, 0, 1],
    ]);
    const cases = suites.flatMap(({ testcase }) => testcase ?? []);
    expect(cases.map(({ classname }) => classname)).toEqual([
      'suite.a_scenario_json',
      'suite.b_scenario_json',
      'c_scenario_json',
      'other.d_scenario_json',
    ]);
    const shown = ODD.replaceAll('\u0000', '\uFFFD').replaceAll('\u001b', '\uFFFD').replaceAll('\uD83D ', '\uFFFD ');
    expect(cases[1]?.name).toBe(shown);
    expect(cases[1]?.failure?.[0]?.message).toBe('owner, but: owned by Ada (and 1 more)');
    expect(cases[1]?.failure?.[0]?.inner).toContain('at: 2h 3m after the start (2026-01-05T11:03:00.000Z, entry 41)');
    expect(cases[1]?.failure?.[0]?.inner).toContain(`expected: ${shown}`);
    expect(cases[2]?.error?.[0]?.type).toBe('file/not-json');
    expect(cases[3]?.skipped).toBeDefined();
  });
});

describe('the tap reporter', () => {
  it('is read by a consumer of TAP: a plan, a point for each test, and what failed as YAML', () => {
    const points: {
      ok: boolean;
      name: string;
      skip?: boolean | string;
      time?: number;
      diag: Record<string, unknown> | null;
    }[] = [];
    const parser = new Parser({ strict: true });
    parser.on('assert', (point: (typeof points)[number]) => points.push(point));
    parser.end(joined(tapReport(all)));
    const { results } = parser;
    expect([results?.plan.end, results?.pass, results?.fail, results?.skip]).toEqual([4, 2, 2, 1]);
    expect(results?.failures.filter((each) => 'tapError' in each && each.tapError)).toEqual([]);
    expect(points[0]?.name).toBe('suite/a.scenario.json: Fine');
    expect(points[1]?.time).toBe(1.5);
    expect(points[1]?.diag).toMatchObject({
      file: 'suite/b.scenario.json',
      failures: [
        {
          expectation: 'owner',
          expected: 'owned by Sam',
          actual: 'owned by Ada',
          at: '2026-01-05T11:03:00.000Z',
          after: '2h 3m',
        },
        { expectation: ODD, expected: ODD, line: 7 },
      ],
    });
    expect(points[2]?.diag).toMatchObject({ faults: [`line 3, x: ${ODD} Mend it.`] });
    expect(points[3]?.skip).toBe('the suite was stopped before');
  });

  it('of no tests is a plan that is skipped', () => {
    const parser = new Parser({ strict: true });
    parser.end(joined(tapReport(report([]))));
    expect([parser.results?.ok, parser.results?.plan.skipAll]).toEqual([true, true]);
  });
});

describe('the page of a step of GitHub Actions', () => {
  it('tells what did not pass in full, what was reached, and breaks by no text', () => {
    const text = joined(markdownReport(all, 99));
    expect(text).toMatch(/^## ❌ flowsim test: \d+ tests: /);
    expect(text).toContain('\n- owner');
    expect(text).toContain('  - expected: owned by Sam\n');
    expect(text).not.toMatch(/[^\\]<b>|[^\\]`/);
    expect(text).not.toContain('\u0000');
    const fine = joined(markdownReport(report([result({})]), null));
    expect(fine).toBe('## ✅ flowsim test: 1 test: 1 passed\n\n');
  });

  it('tells no more tests than it has room for', () => {
    const many = Array.from({ length: 60 }, () => result({ status: 'failed', checks: [check()] }));
    expect(joined(markdownReport(report(many), null))).toMatch(/\n10 more did not pass\.\n/);
  });
});

describe('the github reporter', () => {
  it('puts a note at the file and line of each failure, and escapes what would end a command', () => {
    const lines = joined(githubReport(all)).trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(
      /^::error file=suite\/b\.scenario\.json,title=a <b> .*%3A owner::expected: owned by Sam%0Aactual/,
    );
    expect(lines[1]).toMatch(/^::error file=suite\/b\.scenario\.json,line=7,title=/);
    expect(lines[2]).toMatch(
      /^::error file=c\.scenario\.json,line=3,title=c\.scenario\.json could not be run::x: a <b>.* %250A ::error::.*%0A- second/,
    );
    expect(lines[3]).toBe('::error title=flowsim test::4 tests: 1 passed, 1 failed, 1 broken, 1 skipped');
    expect(joined(githubReport(report([result({})])))).toBe('::notice title=flowsim test::1 test: 1 passed\n');
  });
});

describe('the pretty reporter', () => {
  it('shows no character that steers a terminal, and colours only where it may', () => {
    const text = joined(prettyReport(all, (_style, each) => each));
    expect(text).not.toMatch(/[^\P{Cc}\n]|\u2028/u);
    expect(text).toContain('4 tests: 1 passed, 1 failed, 1 broken, 1 skipped in 1.2 s\n');
    expect(joined(prettyReport(all, (style, each) => `<${style}>${each}</>`))).toContain('<bad>✗</>');
  });

  it('tells a reason once where expectation after expectation fails for it', () => {
    const checks = ['It is closed.', 'It is closed.', 'It is late.', 'It is closed.'].map((why) => check({ why }));
    const text = joined(prettyReport(report([result({ status: 'failed', checks })]), (_style, each) => each));
    const whys = text.split('\n').filter((line) => line.startsWith('    why'));
    expect(whys.map((line) => line.trim())).toEqual([
      'why       It is closed.',
      'why       as above',
      'why       It is late.',
      'why       It is closed.',
    ]);
  });
});

describe('what is doubtful or missing', () => {
  const doubted = report(
    [result({ title: 'Doubted', doubts: [{ code: 'test/nothing-expected', at: 'x', line: 4, message: ODD }] })],
    {
      coverage: [
        {
          graph: 'g@1',
          name: 'Inbound',
          nodes: { n: 'Node' },
          items: [{ key: 'node:n', kind: 'node', node: 'n', title: 'Node' }],
          hits: {},
        },
      ],
    },
  );
  const less = 'The tests reach 0 % of Inbound, less than the 80 % asked for.';

  it('is told by pretty and html, and does not fail the test', () => {
    const remark = '1 test may prove less than it seems: see the warnings.';
    const pretty = joined(prettyReport(doubted, (_style, each) => each));
    expect(pretty).toContain('Warning: Doubted\n  suite/a.scenario.json\n  line 4, x: a <b>');
    expect(pretty).toContain(remark);
    const page = joined(htmlReport(doubted, 80));
    expect(page).toContain('<strong>Warning:</strong> line 4, x: a &lt;b&gt;');
    expect(page).toContain(remark);
    const read = parseTestReport(joined(printTestReport(doubted)));
    expect(read).toEqual({ ok: true, value: doubted });
  });

  it('is told by junit: a case with a warning, and a suite for coverage below the threshold', async () => {
    const read = await parse(joined(junitReport(doubted, 80)));
    if (!read || !('testsuite' in read)) throw new Error('There are no suites.');
    expect([read.tests, read.failures]).toEqual([2, 1]);
    const [own, coverage] = read.testsuite ?? [];
    expect(String(own?.testcase?.[0]?.['system-out'])).toContain('Warning: line 4, x: a <b>');
    expect(coverage?.testcase?.[0]).toMatchObject({ name: 'Inbound', failure: [{ message: less }] });
    expect(joined(junitReport(doubted))).not.toContain(less);
  });

  it('is told by tap: a comment, and a point that is not ok', () => {
    const parser = new Parser({ strict: true });
    const comments: string[] = [];
    parser.on('comment', (comment: string) => comments.push(comment));
    parser.end(joined(tapReport(doubted, 80)));
    expect([parser.results?.pass, parser.results?.fail, parser.results?.plan.end]).toEqual([1, 1, 2]);
    expect(parser.results?.failures[0]).toMatchObject({ name: `coverage: ${less}` });
    expect(comments[0]).toContain('# warning: suite/a.scenario.json: line 4, x: a <b>');
  });

  it('is told by github: a warning at the line, and an error', () => {
    const lines = joined(githubReport(doubted, 80)).split('\n');
    expect(lines[0]).toMatch(/^::warning file=suite\/a\.scenario\.json,line=4,title=Doubted::x: a <b>/);
    expect(lines).toContain(`::error title=Coverage::${less.replaceAll('%', '%25')}`);
  });
});

describe('the html reporter', () => {
  const page = joined(htmlReport(all, null));
  it('is one page that loads nothing and runs its own script alone', () => {
    expect(page).toMatch(/Content-Security-Policy" content="default-src 'none'; script-src 'sha256-/);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/<(?:link|img|iframe)|\bsrc=|url\(|@import|https?:/);
  });

  it('shows texts as they are, never as markup', () => {
    expect(page).toContain('a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; ]]&gt;');
    expect(page).not.toContain('<b>');
    expect(page).toContain('2h 3m after the start');
  });
});

describe('the json reporter', () => {
  it('reads back as it was, odd texts and coverage included', () => {
    const covered = report(
      all.results.map(({ result: each }) => each),
      {
        shard: { index: 2, of: 3 },
        seed: 4,
        coverage: [
          {
            graph: 'g@1',
            name: ODD,
            nodes: { n: 'Node' },
            items: [{ key: 'node:n', kind: 'node', node: 'n', title: 'Node' }],
            hits: { 'node:n': { count: 2, tests: ['a'] } },
          },
        ],
      },
    );
    expect(parseTestReport(joined(printTestReport(covered)))).toEqual({ ok: true, value: covered });
    expect(parseTestReport(joined(printTestReport(report([]))))).toEqual({ ok: true, value: report([]) });
  });
});
