import { describe, expect, it } from 'vitest';
import { parseScenarioTest, type ScenarioTest } from '#scenarios/scenario-test.ts';
import { leadTest, runSuiteHere, suiteFiles } from './suite-machine.ts';

const fields = { FirstName: 'Ada', LastName: 'Ng', Company: 'Ng Ltd', LeadSource: 'Fair', City: 'Leeds', Title: 'CTO' };

/** Expects the wrong node of a lead with more values than matter, in a run with more than it. */
const wrong: ScenarioTest = {
  ...leadTest('Fair'),
  title: 'Not to sales',
  description: 'Covers: everything.',
  tags: ['generated'],
  scenario: {
    ...leadTest('Fair').scenario,
    stimuli: [
      { at: '0s', make: { type: 'cut-network' } },
      { at: '1m', create: { object: 'Lead', fields } },
      { at: '2h', create: { object: 'Lead', fields: { LastName: 'Other', Company: 'Other' } } },
    ],
  },
  expectations: [
    { type: 'ends-at', node: 'assign' },
    { type: 'path', nodes: ['New Lead', 'source', 'add'] },
    { type: 'trips', count: 7 },
  ],
};
const tests = { 't/wrong.scenario.json': wrong, 't/web.scenario.json': leadTest('Web') };
const shrunk = (text: string | undefined): ScenarioTest => {
  const test = parseScenarioTest(text ?? '');
  if (!test.ok) throw new Error(JSON.stringify(test.error));
  return test.value;
};
const shrink = (...args: readonly string[]) => runSuiteHere({ files: suiteFiles(tests) }, 'shrink', ...args);

describe('flowsim shrink', () => {
  it('prints the smallest test that fails in the same expectation, and says how', async () => {
    const { code, out, err } = await shrink('t/wrong.scenario.json');
    expect(code).toBe(0);
    const small = shrunk(out);
    expect(small.expectations).toEqual([{ type: 'path', nodes: ['New Lead', 'source', 'add'] }]);
    const [line, ...more] = small.scenario.stimuli;
    expect([more, line && 'create' in line && Object.keys(line.create.fields)]).toEqual([[], ['Company', 'LastName']]);
    // What a generator said of the whole is no longer so.
    expect([small.title, small.description]).toEqual(['Not to sales (smallest)', undefined]);
    expect(err).toMatch(/expected +New Lead → source → add\n {2}actual +New Lead → source → assign\n/);
    expect(err).toContain(
      'Was: 0 edits, 3 lines, 8 values, 3 expectations.\nIs:  0 edits, 1 line, 2 values, 1 expectation.\n',
    );
  });

  it('writes it where it is told to, with the paths from there, and it fails there as well', async () => {
    const files = suiteFiles(tests);
    const args = ['shrink', 't/wrong.scenario.json', '--out', 'found/deep/small.scenario.json', '--expectation', '2'];
    const { code, out } = await runSuiteHere({ files }, ...args);
    expect([code, out.includes('Is:  ')]).toEqual([0, true]);
    const small = shrunk(files.get('found/deep/small.scenario.json'));
    expect(small.expectations).toEqual([{ type: 'trips', count: 7 }]);
    expect(small.scenario).toMatchObject({
      graphs: [{ path: '../../graph.flow.json' }],
      org: { path: '../../org.org.json' },
      stimuli: [{}, {}],
    });
    const ran = await runSuiteHere({ files }, 'test', 'found');
    expect([ran.code, ran.out.includes('1 failed')]).toEqual([1, true]);
    const again = await runSuiteHere({ files }, ...args);
    expect([again.code, again.err.includes('--force writes over it')]).toEqual([2, true]);
    expect((await runSuiteHere({ files }, ...args, '--force')).code).toBe(0);
  });

  it('says what cannot be made smaller', async () => {
    const passes = await shrink('t/web.scenario.json');
    expect([passes.code, passes.err]).toEqual([
      2,
      'error: t/web.scenario.json: The test passes, so there is nothing to shrink.\n',
    ]);
    const other = await shrink('t/wrong.scenario.json', '--expectation', '0');
    expect([other.code, other.err.includes('these do, counted from 0: 1, 2.')]).toEqual([2, true]);
    expect((await shrink('t/gone.scenario.json')).err).toContain('There is no such file.');
    expect((await shrink('t/wrong.scenario.json', '--out', 'x.json')).err).toContain('A test ends in .scenario.json');
  });

  it('is named by flowsim test under a generated test that fails, and by the completion', async () => {
    const ran = await runSuiteHere({ files: suiteFiles(tests) }, 'test', 't');
    expect(ran.out).toContain('flowsim shrink t/wrong.scenario.json shows the smallest test that still fails so');
    expect((await shrink('--help')).out).toContain('Examples:');
    expect((await runSuiteHere({ files: new Map() }, 'completion', 'bash')).out).toContain('shrink)');
  });
});
