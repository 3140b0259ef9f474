import { describe, expect, it } from 'vitest';
import { printOrgFile } from '#scenarios/org-file.ts';
import { parseScenarioTest } from '#scenarios/scenario-test.ts';
import { examples } from '#scenarios/examples.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { smallOrg } from '../support/small-org.ts';
import { graphText, runWith } from './run-flowsim.ts';

const oldGraph = graphText.replace('"version": 2', '"version": 1');
const scenario = {
  format: 'flowbuilder-simulator/scenario',
  version: 1,
  scenario: {
    graphs: [{ flow: JSON.parse(graphText) }],
    org: { fixture: 'demo' },
    start: '2026-01-05T09:00:00Z',
    stimuli: [],
  },
};

describe('flowsim convert', () => {
  it('prints one file in the current version; one that has it stays byte for byte', async () => {
    const files = { 'old.flow.json': oldGraph, 'odd.flow.json': graphText.replaceAll('\n', '\n ') };
    expect(await runWith(files, 'convert', 'old.flow.json')).toMatchObject({ code: 0, err: '', out: graphText });
    expect((await runWith(files, 'convert', 'odd.flow.json')).out).toBe(files['odd.flow.json']);
  });

  it('writes several files in their places, each by its kind, and leaves current ones alone', async () => {
    const files = { 'old.flow.json': oldGraph, 'old.scenario.json': JSON.stringify(scenario) };
    const names = ['old.flow.json', 'old.scenario.json', 'org.org.json'];
    const { code, out, err, written } = await runWith(files, 'convert', '--write', ...names);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n')).toEqual([
      'old.flow.json: routing graph, version 1 is now version 2',
      'old.scenario.json: scenario, version 1 is now version 2',
      'org.org.json: simulated org, version 3 is current',
      '',
    ]);
    expect([...written.keys()]).toEqual(['old.flow.json', 'old.scenario.json']);
    expect(written.get('old.flow.json')).toBe(graphText);
    const test = parseScenarioTest(written.get('old.scenario.json') ?? '');
    expect(test.ok && test.value.expectations).toEqual([]);
  });

  it('tells with --check which files are old, and writes none', async () => {
    const { code, out, written } = await runWith(
      { 'a.flow.json': oldGraph },
      'convert',
      '--check',
      'a.flow.json',
      'org.org.json',
    );
    expect([code, written.size]).toEqual([1, 0]);
    expect(out).toContain('a.flow.json: routing graph, version 1 is older than 2');
  });

  it('brings along the older graph that stands in a scenario', async () => {
    const old = { ...scenario, scenario: { ...scenario.scenario, graphs: [{ flow: JSON.parse(oldGraph) }] } };
    const { code, out } = await runWith({ 'old.scenario.json': JSON.stringify(old) }, 'convert', 'old.scenario.json');
    expect(code).toBe(0);
    expect(out).not.toContain('"version": 1');
    expect(out).toBe((await runWith({ a: JSON.stringify(scenario) }, 'convert', 'a')).out);
    const partly = JSON.stringify({ ...old, version: 2, expectations: [] });
    const checked = await runWith({ 'a.scenario.json': partly }, 'convert', '--check', 'a.scenario.json');
    expect([checked.code, checked.out]).toEqual([
      1,
      'a.scenario.json: scenario, version 2 is current, but has 1 older part in it\n',
    ]);
  });

  it('changes nothing of what is shipped', async () => {
    const texts = [...examples.map(({ graph }) => printFlowFile(graph)), printOrgFile(smallOrg().setup)];
    for (const text of texts) {
      const { code, out } = await runWith({ file: text }, 'convert', 'file');
      expect([code, out]).toEqual([0, text]);
    }
  });

  it('leaves what it does not know as it is, and says what it knows', async () => {
    const { code, err, out, written } = await runWith(
      {
        'list.json': '[]',
        'other.json': '{"format": "acme/thing"}',
        'newer.flow.json': graphText.replace('"version": 2', '"version": 9'),
        'more.flow.json': oldGraph.replace('"format"', '"mine": 1, "format"'),
      },
      'convert',
      '--write',
      'list.json',
      'other.json',
      'newer.flow.json',
      'more.flow.json',
      'gone.json',
    );
    expect([code, out, written.size]).toEqual([2, '', 0]);
    const lines = err.split('\n');
    expect(lines[0]).toContain(
      'list.json:format: There is nothing to bring up to date in this file: it names no format',
    );
    expect(lines[1]).toContain('its format is "acme/thing". Known are routing graph (.flow.json), ');
    expect(lines[2]).toContain('newer.flow.json:version: The file has version 9');
    expect(lines[3]).toContain('more.flow.json');
    expect(lines[3]).toContain('mine');
    expect(lines[4]).toContain('gone.json: There is no such file.');
  });

  it('wants to know what becomes of several files', async () => {
    const { code, err } = await runWith({}, 'convert', 'graph.flow.json', 'org.org.json');
    expect([code, err.split(':')[0]]).toEqual([2, 'error']);
    expect(err).toContain('--write');
    expect((await runWith({}, 'convert', '--write', '--check', 'graph.flow.json')).code).toBe(2);
  });
});
