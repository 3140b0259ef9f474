import { describe, expect, it } from 'vitest';
import { leadTest, runSuiteHere, suiteFiles } from './suite-machine.ts';

const suite = () => suiteFiles({ 't/web.scenario.json': leadTest('Web'), 't/fair.scenario.json': leadTest('Fair') });
const cover = (files: Map<string, string>, ...args: readonly string[]) => runSuiteHere({ files }, 'coverage', ...args);

describe('flowsim coverage', () => {
  it('runs tests and says what they reach, kind by kind, and why not the rest', async () => {
    const { code, out, err } = await cover(suite(), 't', '--graph', 'graph.flow.json');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Test graph: \d+\.\d %, \d+ of \d+\n {2}Nodes +\[=* *\] +\d+\.\d %/);
    expect(out).toContain('Not covered:');
    expect(out).toContain('--graph FILE --prove looks for ways to these');
    const proven = await cover(suite(), 't', '--graph', 'graph.flow.json', '--org', 'org.org.json', '--prove');
    expect(proven.out).toMatch(/^Test graph: \d+\.\d %, \d+ of \d+ that can be reached\n/);
    expect(proven.out).not.toContain('--prove');
    expect(out).toMatch(/callout error add: .*\n {4}No callout of add comes to this error\./);
  });

  it('[RUN-4] reads the reports of a suite, in parts too, to the same end', async () => {
    const files = suite();
    const report = async (...args: readonly string[]) =>
      (await runSuiteHere({ files }, 'test', 't', '--coverage', '--reporter', 'json', ...args)).out;
    files.set('all.json', await report());
    files.set('one.json', await report('--shard', '1/2'));
    files.set('two.json', await report('--shard', '2/2'));
    const whole = await cover(files, 't');
    expect((await cover(files, 'all.json')).out).toBe(whole.out);
    const before = new Map(files);
    expect((await cover(files, 'all.json', '--out', './all.json')).err).toContain('it is not written over');
    expect((await cover(files, 't', '--out', 't/web.scenario.json')).code).toBe(2);
    expect(files).toEqual(before);
    expect((await cover(files, 'two.json', 'one.json')).out).toBe(whole.out);
    files.set('bare.json', (await runSuiteHere({ files }, 'test', 't', '--reporter', 'json')).out);
    const bare = await cover(files, 'bare.json');
    expect([bare.code, bare.err.includes('Run flowsim test with --coverage.')]).toEqual([2, true]);
    expect((await cover(files, 'all.json', 't')).err).toBe('error: Give test reports or tests, not both.\n');
  });

  it('finds too little where less than the threshold is reached', async () => {
    const { code, err } = await cover(suite(), 't', '--threshold', '100');
    expect(code).toBe(1);
    expect(err).toMatch(/error: The tests reach \d+(\.\d)? % of Test graph, less than the 100 % asked for\./);
    expect((await cover(suite(), 't', '--threshold', '1')).code).toBe(0);
    expect((await cover(suite(), 't', '--threshold', 'all')).code).toBe(2);
  });

  it('tells of a graph that no test comes to, and of tests that cannot be run', async () => {
    const files = suite();
    files.set('other.flow.json', (files.get('graph.flow.json') ?? '').replaceAll('"Web"', '"Fair"'));
    const { out } = await cover(files, 't', '--graph', 'other.flow.json');
    expect(out).toMatch(/^Test graph: 0\.0 %/);
    expect(out).toContain('No record of a test starts here.');
    files.set('t/broken.scenario.json', '{');
    const broken = await cover(files, 't');
    expect([broken.code, broken.err.includes('t/broken.scenario.json')]).toEqual([2, true]);
    expect((await cover(files, 't', '--prove')).err).toBe('error: --prove goes with --graph.\n');
  });
});
