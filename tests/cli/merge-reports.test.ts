import { describe, expect, it } from 'vitest';
import { printTestReport } from '#scenarios/test-report.ts';
import { leadTest, reportOf, runSuiteHere, suiteFiles } from './suite-machine.ts';

const fails = leadTest('Fair', { expectations: [{ type: 'owner', owner: 'Sam Vendor' }] });
const PARTS = 3;
const names = Array.from({ length: 8 }, (_, at) => `t/${at}.scenario.json`);
const suite = () =>
  suiteFiles(
    Object.fromEntries(names.map((name, at) => [name, at === 4 ? fails : leadTest(at % 2 === 0 ? 'Web' : 'Fair')])),
  );

/** A suite that was run whole and in parts; its files, with the reports among them. */
async function sharded(...args: readonly string[]): Promise<Map<string, string>> {
  const files = suite();
  const report = (name: string, ...more: readonly string[]) =>
    runSuiteHere({ files }, 'test', 't', ...args, ...more, '--reporter', `json=${name}`);
  await report('whole.json');
  for (let part = 1; part <= PARTS; part += 1) await report(`${part}.json`, '--shard', `${part}/${PARTS}`);
  return files;
}

const merge = (files: Map<string, string>, ...args: readonly string[]) =>
  runSuiteHere({ files }, 'merge-reports', ...args);

describe('flowsim merge-reports', () => {
  it('[CLK-2] makes of the parts of a suite what the whole is, coverage and exit code included', async () => {
    const files = await sharded('--coverage');
    const parts = ['3.json', '1.json', '2.json'];
    const files1 = reportOf(files.get('1.json')).results.map(({ result }) => result.file);
    expect(files1).toEqual([names[0], names[3], names[6]]);
    const ran = await merge(files, ...parts, '--reporter', 'json');
    expect(ran.code).toBe(1);
    expect(reportOf(ran.out)).toEqual(reportOf(files.get('whole.json')));
    const tap = await merge(files, ...parts, '--reporter', 'tap', '--coverage', '100');
    expect(tap.out).toContain('1..9\n');
    expect(tap.out).toMatch(/\nnot ok 9 - coverage: The tests reach /);
    expect(tap.err).toMatch(/^error: The tests reach /);
  });

  it('adds up to the whole for any number of parts, more than there are tests too', async () => {
    const files = suite();
    for (const of of [1, 2, 11]) {
      const parts = Array.from({ length: of }, (_, at) => `${at + 1}`);
      for (const part of parts)
        await runSuiteHere({ files }, 'test', 't', '--shard', `${part}/${of}`, '--reporter', `json=${part}.json`);
      const ran = await merge(files, ...parts.map((part) => `${part}.json`), '--reporter', 'json');
      expect(reportOf(ran.out).results.map(({ result }) => result.file)).toEqual(names);
    }
  });

  it('refuses parts that are missing, there twice, or of different suites', async () => {
    const files = await sharded();
    const refusal = async (...args: readonly string[]): Promise<string> => {
      const ran = await merge(files, ...args);
      expect([ran.code, ran.out]).toEqual([2, '']);
      return ran.err;
    };
    const whole = files.get('whole.json');
    const over = await merge(files, 'whole.json', '--reporter', 'junit=./whole.json');
    expect([over.code, over.err]).toEqual([2, expect.stringContaining('it is not written over')]);
    expect(files.get('whole.json')).toBe(whole);
    expect(await refusal('1.json', '3.json')).toBe('error: Part 2 of 3 is missing.\n');
    expect(await refusal('2.json')).toBe('error: Parts 1 and 3 of 3 are missing.\n');
    expect(await refusal('1.json', '2.json', '1.json')).toBe('error: 1.json and 1.json are both part 1 of 3.\n');
    expect(await refusal('1.json', 'whole.json')).toContain('whole.json is the report of a whole suite');
    expect(await refusal('whole.json', 'whole.json')).toBe(
      'error: The test t/0.scenario.json is in two of the reports.\n',
    );
    await runSuiteHere({ files }, 'test', 't', '--seed', '9', '--shard', '2/3', '--reporter', 'json=2.json');
    expect(await refusal('1.json', '2.json', '3.json')).toContain('ran with different seeds: that of each test, 9.');
    await runSuiteHere({ files }, 'test', 't', '--coverage', '--shard', '2/3', '--reporter', 'json=2.json');
    expect(await refusal('1.json', '2.json', '3.json')).toContain('2.json tells what was covered, 1.json does not');
    expect(await refusal('whole.json', '--coverage', '80')).toContain('run the parts with --coverage');
    expect(await refusal('whole.json', '--coverage', 'x')).toContain('"x" is not between 0 and 100 per cent');
  });

  it('says what is wrong with a report that cannot be read', async () => {
    const files = suite();
    files.set('a.json', '{"format": "flowbuilder-simulator/test-report", "version": 1, "results": 3}');
    files.set(
      'b.json',
      [...printTestReport(reportOf((await sharded()).get('whole.json')))]
        .join('')
        .replace('"version":1', '"version":8'),
    );
    const ran = await merge(files, 'a.json', 'b.json', 'graph.flow.json', 'gone.json');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('a.json:results:');
    expect(ran.err).toContain('test-report-1.schema.json in the folder schemas');
    expect(ran.err).toContain('b.json:');
    expect(ran.err).toContain('reads up to version 1');
    expect(ran.err).toContain('graph.flow.json:');
    expect(ran.err).toContain('gone.json: There is no such file.');
  });
});
