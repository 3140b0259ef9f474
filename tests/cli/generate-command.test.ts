import { describe, expect, it } from 'vitest';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { parseScenarioTest } from '#scenarios/scenario-test.ts';
import { buildGraph } from '../support/build-graph.ts';
import { graphText, orgText, runWith } from './run-flowsim.ts';
import { reportOf, runSuiteHere } from './suite-machine.ts';

const args = ['generate', 'graph.flow.json', '--org', 'org.org.json', '--out', 'made/tests'];

describe('flowsim generate', () => {
  it('writes tests that name the graph and the org by their paths, pass, and cover what can be covered', async () => {
    const { code, out, err, written } = await runWith({}, ...args);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/\d+ tests cover \d+ of \d+ items that can be covered: 5 nodes, /);
    const files = new Map([...written, ['graph.flow.json', graphText], ['org.org.json', orgText]]);
    const [first] = written.values();
    const test = parseScenarioTest(first ?? '');
    expect(test.ok && test.value.scenario.graphs).toMatchObject([{ path: '../../graph.flow.json' }]);
    expect(test.ok && test.value.scenario.org).toEqual({ path: '../../org.org.json' });
    const ran = await runSuiteHere({ files }, 'test', 'made', '--coverage', '--reporter', 'json');
    const report = reportOf(ran.out);
    expect(report.results.filter(({ result }) => result.status !== 'passed')).toEqual([]);
    const told = await runSuiteHere({ files }, 'coverage', 'made', '--graph', 'graph.flow.json', '--reporter', 'json');
    const [graph] = JSON.parse(told.out).graphs;
    const open = graph.items.filter(
      (item: { kind: string; count: number; unreachable: string | null }) =>
        item.kind.endsWith('edge') && item.count === 0 && item.unreachable === null,
    );
    const named = open.filter((item: { title: string }) => !out.includes(item.title));
    expect([told.code, named]).toEqual([0, []]);
  }, 60_000);

  it('[CLK-2] writes the same tests with the same seed, and none where it is only asked what it would', async () => {
    const first = await runWith({}, ...args);
    expect((await runWith({}, ...args)).written).toEqual(first.written);
    const dry = await runWith({}, ...args, '--dry-run');
    expect([dry.written.size, dry.out.includes('would cover')]).toEqual([0, true]);
  }, 60_000);

  it('writes over no test unless it is told to, and then over none of them', async () => {
    const { written } = await runWith({}, ...args);
    const [path = ''] = written.keys();
    const refused = await runWith({ [path]: 'mine' }, ...args);
    expect([refused.code, refused.written.size]).toEqual([2, 0]);
    expect([refused.out, refused.err]).toEqual([
      '',
      `error: ${path}: There is a test already.\nerror: No test was written. --force writes over it.\n`,
    ]);
    const all = await runWith(Object.fromEntries(written), ...args);
    expect(all.err.split('\n')).toHaveLength(8);
    expect(all.err).toContain(`error: ${written.size - 5} more tests are there already.\n`);
    const forced = await runWith({ [path]: 'mine' }, ...args, '--force');
    expect([forced.code, forced.written.size]).toEqual([0, written.size]);
  }, 60_000);

  it('names tests of the graph that are generated no more, and deletes them where it is told to', async () => {
    const { written } = await runWith({}, ...args);
    const [[path = '', text = ''] = []] = written;
    const theirs = (change: (text: string) => string) => change(text);
    const files = {
      'made/tests/old.scenario.json': text,
      'made/tests/by-hand.scenario.json': theirs((each) => each.replace('"generated"', '"kept"')),
      'made/tests/random.scenario.json': theirs((each) => each.replace('"generated"', '"generated", "random"')),
      'made/tests/of-another.scenario.json': theirs((each) => each.replace('../graph.flow.json', '../other.flow.json')),
      'made/tests/further/down.scenario.json': text,
    };
    const left = await runWith({ ...files, [path]: text }, ...args, '--force');
    expect([left.code, left.removed, left.err]).toEqual([
      0,
      [],
      'warning: 1 test of an earlier graph or seed is generated no more; --prune deletes it:\n  made/tests/old.scenario.json\n',
    ]);
    const tried = await runWith(files, ...args, '--prune', '--dry-run');
    expect([tried.removed, tried.out.endsWith('Would delete made/tests/old.scenario.json\n')]).toEqual([[], true]);
    const pruned = await runWith(files, ...args, '--prune');
    expect([pruned.code, pruned.removed, pruned.err]).toEqual([0, ['made/tests/old.scenario.json'], '']);
    const wrong = await runWith(files, ...args, '--prune', '--random', '2');
    expect([wrong.code, wrong.written.size]).toEqual([2, 0]);
  }, 60_000);

  it('[CLK-2] writes random tests that pass, named for what becomes of their record, the same with the same seed', async () => {
    const drawn = ['--random', '6', '--seed', '7'];
    const { code, out, err, written } = await runWith({}, ...args, ...drawn);
    expect([code, err, written.size]).toEqual([0, '', 6]);
    expect(out).toMatch(/6 random tests of seed 7 cover \d+ of \d+ items: \d nodes, .*\.\n$/);
    for (const path of written.keys())
      expect(path).toMatch(
        /^made\/tests\/random-\d-of-seed-7-(ends-in|rests-in|error-at|not-routed)[a-z0-9-]*\.scenario\.json$/,
      );
    expect((await runWith({}, ...args, ...drawn)).written).toEqual(written);
    const files = new Map([...written, ['graph.flow.json', graphText], ['org.org.json', orgText]]);
    const ran = await runSuiteHere({ files }, 'test', 'made', '--reporter', 'json');
    expect(reportOf(ran.out).results.filter(({ result }) => result.status !== 'passed')).toEqual([]);
    const dry = await runWith({}, ...args, ...drawn, '--dry-run');
    expect([dry.code, dry.written.size, dry.out.includes('would cover')]).toEqual([0, 0, true]);
  });

  it('writes over no random test either, and refuses numbers and options that make no sense', async () => {
    const { written } = await runWith({}, ...args, '--random', '2');
    const refused = await runWith(Object.fromEntries(written), ...args, '--random', '2');
    expect([refused.code, refused.written.size]).toEqual([2, 0]);
    for (const count of ['0', 'many', '10001']) {
      const wrong = await runWith({}, ...args, '--random', count);
      expect([wrong.code, wrong.err]).toEqual([
        2,
        `error: --random: "${count}" is not a whole number from 1 to 10000.\n`,
      ]);
    }
    const both = await runWith({}, ...args, '--random', '2', '--boundaries');
    expect([both.code, both.err]).toEqual([2, 'error: --random goes without --boundaries: its values are drawn.\n']);
  });

  it('says what keeps it from making tests', async () => {
    const broken = printFlowFile(
      buildGraph({ nodes: { add: ['add-to-sequence', {}] }, edges: ['new-lead:all-leads > add'] }),
    );
    const invalid = await runWith({ 'x.flow.json': broken }, 'generate', 'x.flow.json');
    expect([invalid.code, invalid.err.includes('The graph is not valid, so no tests were made.')]).toEqual([1, true]);
    expect((await runWith({}, 'generate', 'gone.flow.json')).err).toContain('There is no such file.');
    expect((await runWith({}, ...args, '--runs', 'many')).err).toContain('--runs: "many" is not a whole number');
  });
});
