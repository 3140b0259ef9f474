import { describe, expect, it } from 'vitest';
import { proposals } from '#app/generate-tests/proposals.ts';
import { frameOf } from '#app/generate-tests/frame-of.ts';
import { catalog } from '#nodes/catalog.ts';
import { coverageGraphOf, coverageReport } from '#scenarios/coverage.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import type { GeneratedTests } from '#scenarios/generate-tests.ts';
import { buildGraph } from '../../support/build-graph.ts';
import { calmOrg } from '../../support/callout-run.ts';

const graph = buildGraph({
  nodes: { pause: ['hold', { amount: 1, unit: 'hours' }] },
  edges: ['new-lead:all-leads > pause'],
});
const named = (fileName: string, ...covers: readonly string[]): GeneratedTests['tests'][number] => ({
  fileName,
  covers,
  test: { scenario: { graphs: [], org: { fixture: 'demo' }, stimuli: [] }, expectations: [] },
});
const generated: GeneratedTests = {
  tests: [named('known', 'node:new-lead'), named('more', 'node:new-lead', 'node:pause', 'edge:pause/time-expired')],
  covered: [],
  unreachable: [],
};

describe('proposals', () => {
  it('put the test first that adds most to the tests that there are, and those that add nothing last', () => {
    const hits = { 'node:new-lead': { count: 1, tests: ['own'] } };
    const report = coverageReport(graph, [{ graph: coverageGraphOf(graph), name: graph.name, hits }], catalog);
    expect(proposals(generated, report).map(({ named: { fileName }, gains }) => [fileName, gains])).toEqual([
      ['more', ['node:pause', 'edge:pause/time-expired']],
      ['known', []],
    ]);
    expect(proposals(generated, null).map(({ gains }) => gains.length)).toEqual([3, 0]);
  });
});

describe('the frame of generated tests', () => {
  it('[GRA-1] follows the graph of the workspace, and its org unless that ships', () => {
    expect(frameOf(graph, demoOrg())).toEqual({
      graphs: [{ path: 'Test-graph.flow.json', id: 'test' }],
      org: { fixture: 'demo' },
    });
    expect(frameOf(graph, calmOrg).org).toEqual({ path: 'workspace.org.json' });
  });
});
