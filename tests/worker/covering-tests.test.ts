import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { coverageGraphOf, coverageReport } from '#scenarios/coverage.ts';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import { createRunClient } from '#worker/run-client.ts';
import type { TestsRequest } from '#worker/running-tests.ts';
import { buildGraph, when } from '../support/build-graph.ts';
import { calmOrg } from '../support/callout-run.ts';
import { createTestWorker } from '../support/worker-port.ts';

const graph = buildGraph({
  nodes: { gate: ['condition', { outcomes: [{ id: 'hot', name: 'Hot', criteria: when('Rating', 'equals', 'Hot') }] }] },
  edges: ['new-lead:all-leads > gate'],
});

const testOf = (Rating: string, path = 'test.flow.json'): ScenarioTest => ({
  scenario: {
    graphs: [{ path }],
    org: { path: 'workspace.org.json' },
    stimuli: [{ at: '0s', create: { object: 'Lead', fields: { LastName: 'New', Company: 'New Ltd', Rating } } }],
  },
  // What a test expects is nothing to what it reaches.
  expectations: [{ type: 'trips', count: 9 }],
});

const request = (...tests: readonly (readonly [id: string, test: ScenarioTest])[]): TestsRequest => ({
  tests: tests.map(([id, test]) => ({ id, test })),
  files: { graphs: [{ fileName: 'test.flow.json', graph }], org: calmOrg },
});

describe('the worker', () => {
  it('[CND-4] runs tests for what they reach, and tells which could not be run', async () => {
    const client = createRunClient(createTestWorker);
    const told: number[] = [];
    const outcome = await client.coverage(
      request(['hot', testOf('Hot')], ['lost', testOf('Hot', 'lost.flow.json')], ['cold', testOf('Cold')]),
      ({ done, of }) => told.push(done / of),
    ).result;
    if (outcome.type !== 'done') throw new Error('It was cancelled');
    const { coverage, broken } = outcome.value;
    expect(broken).toEqual([{ test: 'lost', message: expect.stringContaining('lost.flow.json') as string }]);
    expect(coverage.map((each) => each.graph)).toEqual([coverageGraphOf(graph)]);
    expect(coverage[0]?.hits['edge:gate/hot']).toEqual({ count: 1, tests: ['hot'] });
    expect(coverage[0]?.hits['criterion:gate/hot/1/false']).toEqual({ count: 1, tests: ['cold'] });
    expect(coverage[0]?.hits['node:gate']).toEqual({ count: 2, tests: ['cold', 'hot'] });
    expect(told).toEqual([0, 1 / 3, 2 / 3]);
  });

  it('lets go of tests that are cancelled', async () => {
    const client = createRunClient(createTestWorker);
    const task = client.coverage(request(['hot', testOf('Hot')]));
    task.cancel();
    expect(await task.result).toEqual({ type: 'cancelled' });
  });

  it('[CND-4] generates tests that reach what they say, the same for the same seed', async () => {
    const client = createRunClient(createTestWorker);
    const generate = async () => {
      const outcome = await client.generate({ graph, org: calmOrg }).result;
      if (outcome.type !== 'done') throw new Error('It was cancelled');
      return outcome.value;
    };
    const first = await generate();
    expect(await generate()).toEqual(first);
    expect(first.covered).toEqual(expect.arrayContaining(['edge:gate/hot', 'edge:gate/otherwise']));
    const { tests } = first;
    const outcome = await client.coverage({
      tests: tests.map(({ fileName, test }) => ({ id: fileName, test })),
      files: { graphs: [], org: null },
    }).result;
    if (outcome.type !== 'done') throw new Error('It was cancelled');
    const report = coverageReport(graph, outcome.value.coverage, catalog, first.unreachable);
    expect(report.items.filter(({ count }) => count > 0).map(({ item }) => item.key)).toEqual(first.covered);
  });
});
