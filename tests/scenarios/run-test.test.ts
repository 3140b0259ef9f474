import { expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { printJournal } from '#logs/journal.ts';
import { lessons } from '#scenarios/lessons.ts';
import { runTest } from '#scenarios/run-test.ts';
import { noFiles } from '#scenarios/scenario-files.ts';
import { printScenarioTest, type ScenarioTest } from '#scenarios/scenario-test.ts';
import { resultOf, skippedResult } from '#scenarios/test-result.ts';
import { repaired } from '#scenarios/examples/repaired.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import type { JsonObject } from '#shared/json.ts';
import { ok } from '#shared/result.ts';
import { hashOfText } from '#shared/text-hash.ts';

const lesson = lessons.find(({ id }) => id === 'missing-prospect-id');
if (!lesson) throw new Error('The lesson is missing');
const test: ScenarioTest = {
  title: 'Missing',
  tags: ['edges'],
  record: { object: 'Lead', name: 'Elin Bergström' },
  scenario: lesson.scenario,
  expectations: [
    { type: 'trips', count: 1 },
    { type: 'owner', owner: 'Sam Okafor' },
  ],
};

it('[CLK-2] a test comes out as plain data, the same each time', () => {
  const results = [1, 2].map(() => resultOf('a.scenario.json', test, runTest(test, catalog, noFiles)));
  expect(results[0]).toEqual(results[1]);
  expect(JSON.parse(JSON.stringify(results[0]))).toEqual(results[0]);
  expect(results[0]).toMatchObject({
    file: 'a.scenario.json',
    title: 'Missing',
    tags: ['edges'],
    status: 'failed',
    trips: 1,
    faults: [],
    checks: [
      { text: 'there is 1 trip', ok: true, why: null },
      { text: 'the owner is Sam Okafor', ok: false, actual: 'owned by Lena Fischer' },
    ],
  });
});

it('[CLK-2] the hash of a result is that of the bytes of its journal', () => {
  const run = runTest(test, catalog, noFiles);
  if (!run.ok) throw new Error('The test does not run');
  expect(resultOf('a', test, run).journalHash).toBe(hashOfText(printJournal(run.value.run.journal)));
});

it('a test that cannot be run is broken, and says why; one that was left out is skipped', () => {
  const broken = { ...test, scenario: { ...test.scenario, graphs: [{ example: 'repaird' }] } };
  expect(resultOf('a', broken, runTest(broken, catalog, noFiles))).toMatchObject({
    status: 'broken',
    checks: [],
    entries: 0,
    journalHash: '',
    faults: [{ at: 'scenario.graphs[0].example', hint: 'Did you mean "repaired"?' }],
  });
  expect(skippedResult('a.scenario.json', null)).toMatchObject({ title: 'a.scenario.json', status: 'skipped' });
});

it('[GRA-1] a graph that is not valid, such as one with a loop of nothing, is told with its place, node, fault and fix', () => {
  const flow = JSON.parse(printFlowFile(repaired)) as { graph: { name: string; edges: unknown[] } & JsonObject };
  const [first] = repaired.edges;
  const loop = { ...first, to: first?.from };
  const broken = { ...flow, graph: { ...flow.graph, edges: [loop] } } as unknown as JsonObject;
  const scenario = { ...test.scenario, graphs: [{ flow: broken }] };
  const run = runTest({ ...test, scenario }, catalog, noFiles);
  const loops = run.ok ? [] : run.error.filter(({ code }) => code === 'graph/endless-loop');
  expect(loops).toEqual([
    {
      code: 'graph/endless-loop',
      at: 'scenario.graphs[0]',
      message:
        'Inbound leads: the repair, New Lead: A trip would go round for ever through "New Lead": no node of the loop waits.',
      hint: 'Disconnect "All leads" of "New Lead".',
    },
  ]);
});

it('a record that the run does not have is told by all that is expected of it, with the closest name', () => {
  const run = runTest({ ...test, record: { object: 'Lead', name: 'Elin Bergstrom' } }, catalog, noFiles);
  expect(resultOf('a', test, run).checks).toMatchObject([
    { text: 'there is 1 trip', ok: true },
    {
      text: 'Lead "Elin Bergstrom": the owner is Sam Okafor',
      actual: 'the run has no Lead "Elin Bergstrom"',
      why: 'Did you mean "Elin Bergström"?',
    },
  ]);
});

it('graphs and orgs by their paths, or by the id of a graph, are asked for as the file names them', () => {
  const asked: unknown[] = [];
  const files = {
    ...noFiles,
    graph: (ref: { readonly path: string; readonly id?: string }) => {
      asked.push(ref);
      return ok(repaired);
    },
    org: (path: string) => {
      asked.push(path);
      return ok(demoOrg());
    },
  };
  const graph = { path: '../renamed.flow.json', id: 'repaired' };
  const { scenario } = test;
  const named = { ...test, scenario: { ...scenario, graphs: [graph], org: { path: 'small.org.json' } } };
  expect(runTest(named, catalog, files)).toMatchObject({ ok: true });
  expect(asked).toEqual([graph, 'small.org.json']);
  expect(printScenarioTest(named)).toContain('{ "id": "repaired", "path": "../renamed.flow.json" }');
});
