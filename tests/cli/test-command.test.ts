import { describe, expect, it } from 'vitest';
import { leadTest, reportOf, runSuiteHere, suiteFiles } from './suite-machine.ts';

const fails = leadTest('Fair', { title: 'Goes to Sam', expectations: [{ type: 'owner', owner: 'Sam Vendor' }] });
const passes = leadTest('Web', { title: 'From the web', tags: ['smoke'] });
const suite = () =>
  suiteFiles({ 't/a.scenario.json': passes, 't/b.scenario.json': fails, 't/c.scenario.json': passes });
const plain = (text: string): string => text.replace(/\d+ ms/g, '# ms');

describe('flowsim test', () => {
  it('tells each test in the order of its file, failures in full at the end, and ends with 1', async () => {
    const { code, out, err } = await runSuiteHere({ files: suite() }, 'test', 't');
    expect([code, err]).toEqual([1, '']);
    expect(plain(out)).toMatch(
      /^✓ t\/a\.scenario\.json {2}From the web \(# ms\)\n✗ t\/b\.scenario\.json {2}Goes to Sam \(# ms\)\n✓ t\/c/,
    );
    expect(out).toContain(`✗ Goes to Sam
  t/b.scenario.json
  the owner is Sam Vendor (line 3)
    expected  owned by Sam Vendor
    actual    owned by Ada Vendor
    at        `);
    expect(out).toMatch(/at {8}\d.* after the start \(2026-01-05T\d\d:.*Z, entry \d+\)\n {4}why {7}\S/);
    expect(plain(out)).toMatch(/\n3 tests: 2 passed, 1 failed in # ms\n$/);
  });

  it('[CLK-2] comes to the same with any number of threads, whichever answers first', async () => {
    const files = suiteFiles(
      Object.fromEntries(
        Array.from({ length: 12 }, (_, at) => [`t/${at}.scenario.json`, at % 3 === 0 ? fails : passes]),
      ),
    );
    const json = async (jobs: string) => {
      const delay = (file: string): number => (file.length * 7 + file.charCodeAt(2)) % 5;
      const ran = await runSuiteHere({ files, delay }, 'test', '--jobs', jobs, '--coverage', '--reporter', 'json');
      return reportOf(ran.out);
    };
    const alone = await json('1');
    expect(alone.results.map(({ result }) => result.file)).toEqual([...files.keys()].slice(2).toSorted());
    for (const jobs of ['2', '5', '20']) expect(await json(jobs)).toEqual(alone);
  });

  it('keeps the tests that a filter fits by title, file or tag, and tells how many were left out', async () => {
    const kept = async (...filters: readonly string[]) => {
      const asked = filters.flatMap((filter) => ['--filter', filter]);
      const ran = await runSuiteHere({ files: suite() }, 'test', 't', ...asked, '--reporter', 'json');
      return reportOf(ran.out).results.map(({ result }) => result.file.at(2));
    };
    expect(await kept('the WEB')).toEqual(['a', 'c']);
    expect(await kept('t/b')).toEqual(['b']);
    expect(await kept('tag:smoke')).toEqual(['a', 'c']);
    expect(await kept('tag:smo')).toEqual([]);
    expect(await kept('title:sam', 'file:c.scen')).toEqual(['b', 'c']);
    const none = await runSuiteHere({ files: suite() }, 'test', 't', '--filter', 'nothing');
    expect([none.code, none.err]).toEqual([2, 'error: No test matches --filter.\n']);
    const some = await runSuiteHere({ files: suite() }, 'test', 't', '--filter', 'web');
    expect(some.out).toContain('1 test that does not match --filter was left out.');
  });

  it('warns of a test that expects nothing, and of a line that never happens', async () => {
    const late = { at: '99d', update: { object: 'Lead', id: '00Q0000000000000AA', fields: {} } } as const;
    const lead = leadTest('Web');
    const scenario = { ...lead.scenario, stimuli: [...lead.scenario.stimuli, late] };
    const files = suiteFiles({ 't/a.scenario.json': leadTest('Web', { title: 'Empty', expectations: [], scenario }) });
    const { code, out } = await runSuiteHere({ files }, 'test', 't');
    expect(code).toBe(0);
    expect(out).toMatch(/\nWarning: Empty\n {2}t\/a\.scenario\.json\n/);
    expect(out).toMatch(/line \d+, scenario\.stimuli\[1\]: It never happens/);
    expect(out).toMatch(/expectations: Nothing is expected/);
    expect(out).toContain('1 test may prove less than it seems: see the warnings.');
  });

  it('[CLK-3] runs all tests with the seed that is asked for, and says so', async () => {
    const { code, out } = await runSuiteHere({ files: suite() }, 'test', 't/a.scenario.json', '--seed', '7');
    expect(code).toBe(0);
    expect(out).toContain('All tests ran with seed 7.');
    const json = await runSuiteHere({ files: suite() }, 'test', 't', '--seed', '7', '--reporter', 'json');
    expect(reportOf(json.out).seed).toBe(7);
  });

  it('counts tests that cannot be run as broken, says of each what is wrong, and ends with 2', async () => {
    const text = suite().get('t/a.scenario.json') ?? '';
    const files = suiteFiles({
      't/json.scenario.json': '{"format": ',
      't/newer.scenario.json': text.replace('"version": 2', '"version": 99'),
      't/other.scenario.json': '{"format": "flowbuilder-simulator/flow", "version": 2}',
      't/path.scenario.json': text.replace('../graph.flow.json', 'gone.flow.json'),
      't/shape.scenario.json': text.replace('"path"', '"pth"'),
      't/graph.scenario.json': text.replace('../graph.flow.json', 'bad.flow.json'),
      't/bad.flow.json': '[]',
      't/well.scenario.json': passes,
    });
    const { code, out } = await runSuiteHere({ files }, 'test', 't');
    expect(code).toBe(2);
    expect(out).toContain('7 tests: 1 passed, 6 broken');
    expect(out).toMatch(/! t\/json\.scenario\.json\n {2}It could not be run:\n {2}line 1/);
    expect(out).toContain('reads up to version 2. Open it with a newer');
    expect(out).toContain('not a scenario: its format is "flowbuilder-simulator/flow"');
    expect(out).toMatch(
      /line \d+, scenario\.graphs\[0\]\.path: t\/gone\.flow\.json \("gone\.flow\.json"\): There is no such file\./,
    );
    expect(out).toContain('scenario.graphs[0].path: t/bad.flow.json:format: This is JSON, but not a routing graph');
    expect(out).toMatch(/line 5, expectations\[0\]\.type: There is no expectation "pth"\. Did you mean "path"\?/);
  });

  it('stops after the first failure, with the same outcome on any number of threads', async () => {
    const files = suiteFiles(
      Object.fromEntries(
        'abcdefgh'.split('').map((name) => [`t/${name}.scenario.json`, 'ce'.includes(name) ? fails : passes]),
      ),
    );
    const statuses = async (...args: readonly string[]) => {
      const delay = (file: string): number => (file.includes('c.') ? 9 : 0);
      const ran = await runSuiteHere({ files, delay }, 'test', 't', '--reporter', 'json', ...args);
      const report = reportOf(ran.out);
      return [ran.code, report.ended, report.results.map(({ result }) => result.status.at(0)).join('')];
    };
    for (const jobs of ['1', '4']) {
      expect(await statuses('--bail', '--jobs', jobs)).toEqual([1, 'bailed', 'ppfsssss']);
      expect(await statuses('--bail', '2', '--jobs', jobs)).toEqual([1, 'bailed', 'ppfpfsss']);
      expect(await statuses('--bail', '3', '--jobs', jobs)).toEqual([1, 'complete', 'ppfpfppp']);
    }
    const shown = await runSuiteHere({ files }, 'test', 't', '--bail');
    expect(shown.out).toContain('- t/d.scenario.json (skipped)\n');
    expect(shown.out).toContain('- t/h.scenario.json (skipped)\n');
    expect(shown.out).toContain('Stopped by --bail: what comes later was skipped.');
  });

  it('tells the test whose thread ended, and runs the others on a new one', async () => {
    const ran = await runSuiteHere({ files: suite(), deadly: 't/b.scenario.json' }, 'test', 't', '--jobs', '1');
    expect(ran.code).toBe(2);
    expect(ran.out).toContain('The thread that ran this test ended. It ran out of memory.');
    expect(ran.out).toContain('3 tests: 2 passed, 1 broken');
  });

  it('gives up where no thread can be started, and says why of each test', async () => {
    const ran = await runSuiteHere({ files: suite(), dead: true }, 'test', 't');
    expect(ran.code).toBe(2);
    expect(ran.out).toContain('3 tests: 3 broken');
    // Once is enough for all that have the same reason.
    expect(ran.out.match(/The thread that ran this test ended\. It ended with exit code 1\./g)).toHaveLength(1);
    expect(ran.out.match(/It could not be run, as t\/a\.scenario\.json above\./g)).toHaveLength(2);
  });

  it('tells what came after a test that was stopped, in the order of the files', async () => {
    const ran = await runSuiteHere(
      {
        files: suite(),
        delay: (file) => (file.includes('/a.') ? 30 : file.includes('/c.') ? 10 : 0),
        onTaken: (file, interrupt) => file.includes('/c.') && interrupt(),
      },
      'test',
      't',
    );
    expect(
      ran.out
        .split('\n')
        .slice(0, 3)
        .map((line) => line.slice(0, 5)),
    ).toEqual(['- t/a', '✗ t/b', '- t/c']);
  });

  it('shows a bar and colours on a terminal, and neither with --no-color or elsewhere', async () => {
    const stream = { isTty: true, columns: 80 };
    const terminal = { out: stream, err: stream, env: {}, now: () => performance.now() };
    const shown = await runSuiteHere({ files: suite(), terminal }, 'test', 't');
    expect(shown.out).toContain('\u001B[32m✓\u001B[39m t/a.scenario.json');
    expect(shown.err).toMatch(/Tests \[=* *\] \d of 3/);
    const without = await runSuiteHere({ files: suite(), terminal }, 'test', 't', '--no-color');
    expect(without.out).not.toContain('\u001B');
  });

  it('ends at Ctrl+C with what is known by then, and with 130', async () => {
    const ran = await runSuiteHere(
      { files: suite(), onTaken: (file, interrupt) => file.includes('/b.') && interrupt() },
      'test',
      't',
      '--jobs',
      '1',
      '--reporter',
      'pretty',
      '--reporter',
      'json=report.json',
    );
    expect(ran.code).toBe(130);
    expect(ran.out).toContain('3 tests: 1 passed, 2 skipped');
    expect(ran.out).toContain('Stopped by hand: what had not ended was skipped.');
  });

  it('tells some of many tests that were skipped, and how many more there are', async () => {
    const names = 'abcdefghij'.split('').map((name) => [`t/${name}.scenario.json`, passes]);
    const ran = await runSuiteHere(
      { files: suiteFiles(Object.fromEntries(names)), onTaken: (_file, interrupt) => interrupt() },
      'test',
      't',
      '--jobs',
      '1',
    );
    expect(ran.out).toMatch(/^(- t\/[a-e]\.scenario\.json \(skipped\)\n){5}- 5 more tests \(skipped\)\n\n10 tests: /);
  });

  it('tells what tests reach of each graph, and finds less than was asked for', async () => {
    const files = suite();
    const low = await runSuiteHere({ files }, 'test', 't', '--coverage', '90', '--filter', 'web');
    expect(low.code).toBe(1);
    expect(low.out).toMatch(/Coverage\n {2}.+: \d+(\.\d)? %, \d+ of \d+\n {4}nodes \d\/5, edges /);
    expect(low.out).toContain('\n    not covered: edge source: Otherwise\n');
    expect(low.err).toMatch(/^error: The tests reach \d.* %.* of .*, less than the 90 % asked for\.\n$/);
    const enough = await runSuiteHere({ files }, 'test', '--coverage', 't', '--filter', 'web');
    expect([enough.code, enough.err]).toEqual([0, '']);
    expect(enough.out).toContain('Coverage\n');
  });

  it.each([
    [['test', 'gone'], 'error: gone: There is no test. Tests are files that end in .scenario.json;'],
    [['test', 't', '--shard', '4/3'], 'error: --shard: "4/3" asks for part 4 of 3; parts count from 1 to 3.'],
    [['test', 't', '--shard', 'half'], 'error: --shard: "half" is not of the form part/parts, such as 1/3.'],
    [['test', 't', '--jobs', '0'], 'error: --jobs: "0" is not a whole number from 1 to 256.'],
    [['test', 't', '--seed', 'x'], 'error: --seed: "x" is not a whole number'],
    [['test', 't', '--coverage', '101'], 'error: --coverage: the threshold is between 0 and 100 per cent, not 101.'],
    [['test', 't', '--dry-run'], 'error: --dry-run goes with --update.'],
    [['test', 't', '--update', '--seed', '2'], 'error: --update and --seed exclude each other'],
    [['test', 't', '--reporter', 'xml'], 'error: --reporter: there is no reporter "xml". There are: pretty, json'],
    [['test', 't', '--reporter', 'tap='], 'error: --reporter: "tap=" names no file'],
    [['test', 't', '--reporter', 'tap', '--reporter', 'pretty'], 'error: --reporter: tap cannot share the output'],
    [['test', 't', '--reporter', 'tap=x', '--reporter', 'json=x'], 'error: --reporter: two reports go to x.'],
  ])('answers wrong use with 2 and a reason: %j', async (args, reason) => {
    const ran = await runSuiteHere({ files: suite() }, ...args);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain(reason);
  });

  it('writes reports to files, and tells where one cannot be written', async () => {
    const files = suite();
    const asked = ['html=r.html', 'junit=r.xml', 'tap=r.tap', 'json=r.json', 'github=r.txt', 'pretty=/nowhere/r.txt'];
    const ran = await runSuiteHere({ files }, 'test', 't', ...asked.flatMap((each) => ['--reporter', each]));
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toBe('error: /nowhere/r.txt: There is no such file.\n');
    expect(files.get('r.html')).toMatch(/^<!doctype html>/);
    expect(reportOf(files.get('r.json')).results).toHaveLength(3);
  });

  it('adds to the page of the step where the github reporter runs in GitHub Actions', async () => {
    const files = new Map([...suite(), ['summary.md', 'before\n']]);
    const stream = { isTty: false };
    const env = { GITHUB_STEP_SUMMARY: 'summary.md' };
    const terminal = { out: stream, err: stream, env, now: () => 0 };
    await runSuiteHere({ files, terminal }, 'test', 't');
    expect(files.get('summary.md')).toBe('before\n');
    await runSuiteHere({ files, terminal }, 'test', 't', '--coverage', '--reporter', 'github');
    expect(files.get('summary.md')).toMatch(
      /^before\n## ❌ flowsim test: 3 tests: [^]*\n### Coverage\n\n\| Graph \| Covered \| Nodes \|/,
    );
    await runSuiteHere({ files, terminal }, 'diff', 't/a.scenario.json', 't/b.scenario.json', '--reporter', 'github');
    expect(files.get('summary.md')).toMatch(
      /\n## [✅❌] flowsim diff: t\/a\.scenario\.json against t\/b\.scenario\.json\n/,
    );
    const lost = { ...terminal, env: { GITHUB_STEP_SUMMARY: '/nowhere/summary.md' } };
    const ran = await runSuiteHere({ files, terminal: lost }, 'test', 't', '--reporter', 'github');
    expect([ran.code, ran.err]).toEqual([2, 'error: /nowhere/summary.md: There is no such file.\n']);
  });

  it.each(['graph.flow.json', './t/a.scenario.json'])('writes no report over what it reads: %s', async (file) => {
    const files = suite();
    const before = new Map(files);
    const ran = await runSuiteHere({ files }, 'test', 't', '--reporter', `json=${file}`);
    expect([ran.code, files]).toEqual([2, before]);
    expect(ran.err).toContain(`error: ${file}: This file is read here, so it is not written over.`);
  });
});
