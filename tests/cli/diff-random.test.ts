import { describe, expect, it } from 'vitest';
import { runFlowsim } from '#cli/program.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { parseScenarioTest } from '#scenarios/scenario-test.ts';
import { err, ok } from '#shared/result.ts';
import { smallOrg } from '../support/small-org.ts';
import { graphText, orgText, runWith, webGraph } from './run-flowsim.ts';
import { runSuiteHere } from './suite-machine.ts';

const sam = smallOrg().ids['sam'] ?? '';

/** The graph with Sam for Ada. */
const changed = printFlowFile({
  ...webGraph(),
  nodes: webGraph().nodes.map((node) =>
    node.id === 'assign' ? { ...node, config: { ...node.config, userId: sam } } : node,
  ),
});
const files = { 'b.flow.json': changed };
const args = ['diff', 'graph.flow.json', 'b.flow.json', '--org', 'org.org.json', '--random', '12'];
const diff = (...more: readonly string[]) => runWith(files, ...args, ...more);

describe('flowsim diff --random', () => {
  it('[RUN-4] shows the smallest scenario that parts at a node, in words, with how many do', async () => {
    const { code, out, err: faults } = await diff();
    expect([code, faults]).toEqual([1, '']);
    expect(out).toMatch(/\(Lead, New\) differs at "assign": owner/);
    expect(out).toMatch(/- .*owner Ada Vendor/);
    expect(out).toMatch(/\+ .*owner Sam Vendor/);
    expect(out).toMatch(
      /\d+ random scenarios differ here; the smallest found:\n {6}\+0s: Lead created: LastName \S, Company \S\n/,
    );
    expect(out).toMatch(/\d+ of 12 random scenarios of seed 1 came out differently, at 1 node\.\n$/);
    expect((await diff()).out).toBe(out);
  });

  it('[RUN-4] writes it as a test that passes on the graph before, and fails on the one after', async () => {
    const { code, out, written } = await diff('--write-tests', 'made');
    expect([code, [...written.keys()]]).toEqual([1, ['made/parts-at-assign.scenario.json']]);
    expect(out).toContain('written to made/parts-at-assign.scenario.json');
    const [text = ''] = written.values();
    const test = parseScenarioTest(text);
    expect(test.ok && test.value.scenario.graphs).toMatchObject([{ path: '../graph.flow.json' }]);
    expect(test.ok && test.value.scenario.stimuli).toHaveLength(1);
    const beside = new Map([...written, ['org.org.json', orgText], ['graph.flow.json', graphText]]);
    expect((await runSuiteHere({ files: beside }, 'test', 'made')).code).toBe(0);
    beside.set('graph.flow.json', changed);
    const after = await runSuiteHere({ files: beside }, 'test', 'made');
    expect([after.code, after.out.includes('owned by Sam Vendor')]).toEqual([1, true]);
  });

  it('finds nothing where the graphs do the same, and accepts what is known', async () => {
    const same = await runWith(
      {},
      'diff',
      'graph.flow.json',
      'graph.flow.json',
      '--random',
      '5',
      '--write-tests',
      'made',
    );
    expect([same.code, same.written.size]).toEqual([0, 0]);
    expect(same.out).toContain('All of 5 random scenarios of seed 1 came out alike.');
    expect((await diff('--ignore', 'owner')).code).toBe(0);
    const known = (await diff('--write-expect', 'known.json')).written.get('known.json') ?? '';
    const again = await runWith({ ...files, 'known.json': known }, ...args, '--expect', 'known.json');
    expect([again.code, again.out.includes('0 unexpected, 1 known')]).toEqual([0, true]);
  });

  it('tells the smallest scenario in every report', async () => {
    const json = JSON.parse((await diff('--reporter', 'json')).out);
    expect(json.records).toMatchObject({ compared: 12, random: { seed: 1 } });
    expect(json.records.differences[0].smallest).toMatchObject({
      file: null,
      scenario: [expect.stringContaining('Lead')],
    });
    for (const reporter of ['github', 'html'])
      expect((await diff('--reporter', reporter)).out).toContain('Lead created: ');
  });

  it('writes over no test unless it is told to, and reports all the same', async () => {
    const there = { ...files, 'made/parts-at-assign.scenario.json': 'mine' };
    const refused = await runWith(there, ...args, '--write-tests', 'made');
    expect([refused.code, refused.written.size, refused.out.includes('differs at "assign"')]).toEqual([2, 0, true]);
    expect(refused.err).toContain('There is a test already.');
    expect(refused.out).not.toContain('written to');
    const forced = await runWith(there, ...args, '--write-tests', 'made', '--force');
    expect([forced.code, forced.written.size]).toEqual([1, 1]);
  });

  it('says what does not go together', async () => {
    const all = await diff('--all');
    expect([all.code, all.err]).toEqual([2, 'error: --random goes without --all: it draws its own scenarios.\n']);
    const alone = await runWith(files, 'diff', 'graph.flow.json', 'b.flow.json', '--write-tests', 'made');
    expect([alone.code, alone.err.includes('--write-tests goes with --random')]).toEqual([2, true]);
    const none = await runWith(files, ...args.slice(0, -1), 'x');
    expect([none.code, none.err.includes('--random: "x" is not a whole number')]).toEqual([2, true]);
    const contacts = printFlowFile({ ...webGraph(), object: 'Contact' });
    const other = await runWith({ ...files, 'b.flow.json': contacts }, ...args);
    expect([other.code, other.err.includes('no record goes through both')]).toEqual([2, true]);
  });

  it('ends with what it knows when Ctrl+C is pressed', async () => {
    const out: string[] = [];
    const faults: string[] = [];
    const content: Readonly<Record<string, string>> = {
      ...files,
      'graph.flow.json': graphText,
      'org.org.json': orgText,
    };
    const readFileNow = (path: string) => {
      const text = content[path];
      return text === undefined
        ? err({ code: 'x', message: 'There is no such file.' })
        : ok(new TextEncoder().encode(text));
    };
    let press = (): void => undefined;
    const none = () => {
      throw new Error('Not asked for');
    };
    const code = await runFlowsim([...args.slice(0, -1), '10000'], {
      out: (text) => out.push(text),
      err: (text) => faults.push(text),
      readFile: (path) => Promise.resolve(readFileNow(path)),
      writeFile: none,
      streams: { readParts: none, openFile: none, breathe: () => Promise.resolve(press()) },
      machine: {
        findFiles: none,
        readFileNow,
        cores: 1,
        startThread: none,
        watch: none,
        onInterrupt(interrupted) {
          press = interrupted;
          return () => undefined;
        },
      },
    });
    expect([code, faults.join('')]).toEqual([130, 'Stopped: this is what was known by then.\n']);
    expect(out.join('')).toContain('No random scenario was compared.');
  });
});
