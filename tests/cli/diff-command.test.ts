import { describe, expect, it } from 'vitest';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { smallOrg } from '../support/small-org.ts';
import { csvText, graphText, runWith, webGraph } from './run-flowsim.ts';
import { leadTest, runSuiteHere, suiteFiles } from './suite-machine.ts';

const sam = smallOrg().ids['sam'] ?? '';

/** The graph with Sam for Ada, and a note at another place. */
const changed = printFlowFile({
  ...webGraph(),
  nodes: webGraph().nodes.map((node) =>
    node.id === 'assign' ? { ...node, config: { ...node.config, userId: sam } } : node,
  ),
});
const moved = printFlowFile({
  ...webGraph(),
  nodes: webGraph().nodes.map((node) => ({ ...node, position: { x: node.position.x + 40, y: node.position.y } })),
});
const files = { 'b.flow.json': changed, 'moved.flow.json': moved, 'leads.csv': csvText };
const diff = (...args: readonly string[]) => runWith(files, 'diff', ...args);
const withRecords = (...args: readonly string[]) =>
  diff('graph.flow.json', 'b.flow.json', '--records', 'leads.csv', '--org', 'org.org.json', ...args);

describe('flowsim diff of two graphs', () => {
  it('[GRA-7] names what is not the same in the words of the inspector, and ends with 1', async () => {
    const { code, out, err } = await diff('graph.flow.json', 'b.flow.json', '--org', 'org.org.json');
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('~ assign (Assign Owner)');
    expect(out).toMatch(/- Ada Vendor\n\s+\+ Sam Vendor/);
    expect(out).toContain('1 change of the graph.');
  });

  it('ends with 0 where they are the same, or nodes only stand elsewhere', async () => {
    expect(await diff('graph.flow.json', 'graph.flow.json')).toMatchObject({ code: 0 });
    const { code, out } = await diff('graph.flow.json', 'moved.flow.json');
    expect([code, out.includes('Place')]).toEqual([0, true]);
  });

  it('[RUN-4] says who is routed differently, at which node and why', async () => {
    const { code, out } = await withRecords();
    expect(code).toBe(1);
    expect(out).toContain('Alan Turing (Lead, New) differs at "assign": owner');
    expect(out).toMatch(/- .*owner Ada Vendor/);
    expect(out).toMatch(/\+ .*owner Sam Vendor/);
    expect(out).not.toContain('Ada Lovelace (Lead, New)');
    expect(out).toContain('1 of 2 records came out differently.');
  });

  it('accepts known differences, and says which of them did not occur', async () => {
    const first = await withRecords('--write-expect', 'known.json');
    const known = first.written.get('known.json') ?? '';
    const again = { ...files, 'known.json': known };
    const args = ['--records', 'leads.csv', '--org', 'org.org.json', '--expect', 'known.json'];
    const same = await runWith(again, 'diff', 'graph.flow.json', 'b.flow.json', ...args);
    expect([same.code, same.out.includes('0 unexpected, 1 known')]).toEqual([0, true]);
    const none = await runWith(again, 'diff', 'graph.flow.json', 'graph.flow.json', ...args);
    expect([none.code, none.out.includes('1 known difference did not occur')]).toEqual([0, true]);
    const other = await runWith(again, 'diff', 'b.flow.json', 'graph.flow.json', ...args);
    expect(other.code).toBe(1);
  });

  it('leaves out aspects that do not count', async () => {
    expect((await withRecords('--ignore', 'owner')).code).toBe(0);
    const wrong = await withRecords('--ignore', 'shape');
    expect([wrong.code, wrong.err]).toEqual([
      2,
      'error: --ignore: "shape" is none of routed, path, owner, outcome, callouts, timing.\n',
    ]);
  });

  it('reports as JSON, CSV, GitHub commands and a page that is whole', async () => {
    const json = JSON.parse((await withRecords('--reporter', 'json')).out);
    expect(json).toMatchObject({ format: 'flowbuilder-simulator/diff-report', records: { compared: 2, gone: 0 } });
    expect(json.records.differences[0]).toMatchObject({ name: 'Alan Turing', node: 'assign', differs: ['owner'] });
    const csv = (await withRecords('--reporter', 'csv')).out.split('\r\n');
    expect([csv.length, csv[1]?.includes('Alan Turing')]).toEqual([3, true]);
    const github = (await withRecords('--reporter', 'github')).out;
    expect(github).toMatch(/^::notice file=b\.flow\.json,title=Assign Owner assign::/);
    expect(github).toContain(
      '::error file=b.flow.json,title=Alan Turing (Lead%2C New) differs at "assign"::before%3A'.replace('%3A', ':'),
    );
    const page = await withRecords('--reporter', 'html', '--out', 'diff.html');
    const written = page.written.get('diff.html') ?? '';
    expect([page.code, page.out]).toEqual([1, '']);
    expect(written).toMatch(/^<!doctype html>[^]*Alan Turing[^]*<\/html>\n$/);
  });

  it('runs the tests of a graph on both, and leaves out those of others', async () => {
    const suite = suiteFiles({ 't/web.scenario.json': leadTest('Web'), 't/fair.scenario.json': leadTest('Fair') });
    suite.set('b.flow.json', changed);
    const args = ['diff', 'graph.flow.json', 'b.flow.json', '--scenarios', 't', '--org', 'org.org.json'];
    const { code, out } = await runSuiteHere({ files: suite }, ...args);
    expect(code).toBe(1);
    expect(out).toContain('Ng (Lead, New) in t/fair.scenario.json differs at "assign": owner');
    expect(out).not.toContain('in t/web.scenario.json');
  });

  it('compares two scenarios, and two journals', async () => {
    const suite = suiteFiles({ 't/web.scenario.json': leadTest('Web'), 't/fair.scenario.json': leadTest('Fair') });
    const two = await runSuiteHere({ files: suite }, 'diff', 't/web.scenario.json', 't/fair.scenario.json');
    expect([two.code, two.out.includes('differs at "source"')]).toEqual([1, true]);
    const runWithSeed = (seed: string) =>
      runWith(
        files,
        'run',
        'graph.flow.json',
        '--records',
        'leads.csv',
        '--org',
        'org.org.json',
        '--seed',
        seed,
        '--journal',
        'x.jsonl',
      );
    const [one = '', other = ''] = [await runWithSeed('1'), await runWithSeed('2')].map(({ written }) =>
      written.get('x.jsonl'),
    );
    const journals = { 'a.jsonl': one, 'b.jsonl': other, 'short.jsonl': one.split('\n').slice(0, -2).join('\n') };
    const lines = await runWith(journals, 'diff', 'a.jsonl', 'b.jsonl');
    expect(lines.code).toBe(1);
    expect(lines.out).toMatch(
      /^The journals differ in \d+ of \d+ entries\.\nEntry 1:\n {2}run-started at 2026-01-05T09:00:00\.000Z\n {4}- seed: 1\n {4}\+ seed: 2\n/,
    );
    const short = await runWith(journals, 'diff', 'a.jsonl', 'short.jsonl');
    expect(short.out).toMatch(/They have (\d+) and \d+ entries\.\nEntry \1:\n {2}- run-ended at 2026-/);
    expect((await runWith(journals, 'diff', 'a.jsonl', 'a.jsonl')).out).toMatch(
      /^The journals are equal: \d+ entries\.\n$/,
    );
  });

  it('[CLK-2] refuses what is no journal, files of two kinds, and reports that would be empty', async () => {
    const some = { ...files, 'x.jsonl': '{"a":1}\n', 'empty.jsonl': '', 'text.jsonl': 'x\n' };
    const told = async (...args: readonly string[]) => {
      const { code, out, err } = await runWith(some, 'diff', ...args);
      expect([code, out]).toEqual([2, '']);
      return err;
    };
    const no = 'This is no entry of a journal. flowsim run … --journal FILE writes one, a line for each entry.\n';
    expect(await told('x.jsonl', 'x.jsonl')).toBe(`error: x.jsonl:1: ${no}`);
    expect(await told('text.jsonl', 'x.jsonl')).toBe(`error: text.jsonl:1: ${no}`);
    expect(await told('empty.jsonl', 'x.jsonl')).toContain('The file is empty');
    expect(await told('x.jsonl', 'b.flow.json')).toBe(
      'error: x.jsonl is a journal, b.flow.json a graph: give two files of one kind.\n',
    );
    expect(await told('x.jsonl', 'x.jsonl', '--reporter', 'json')).toContain('told as text alone');
    expect(await told('graph.flow.json', 'b.flow.json', '--reporter', 'csv')).toContain('--reporter csv lists records');
  });

  it('says what cannot be read, and what does not go together', async () => {
    expect((await diff('gone.flow.json', 'b.flow.json')).err).toContain('gone.flow.json: There is no such file.');
    const both = await withRecords('--scenarios', 't');
    expect([both.code, both.err.includes('--scenarios goes without')]).toEqual([2, true]);
    const bad = { ...files, 'known.json': '{"format": "x"}' };
    const read = await runWith(bad, 'diff', 'graph.flow.json', 'b.flow.json', '--all', '--expect', 'known.json');
    expect([read.code, read.err.includes('known.json:')]).toEqual([2, true]);
    expect(graphText).not.toBe(changed);
  });
});
