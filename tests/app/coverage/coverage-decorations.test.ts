import { describe, expect, it } from 'vitest';
import { coverageDecorations, markOf } from '#app/coverage/coverage-decorations.ts';
import { percentText } from '#app/coverage/percent-text.ts';
import { namesGraph, testsOfGraph } from '#app/coverage/tests-of-graph.ts';
import { edgeKey } from '#drawing/edge-key.ts';
import { catalog } from '#nodes/catalog.ts';
import { coverageGraphOf, coverageItems, coverageReport } from '#scenarios/coverage.ts';
import type { ScenarioGraph } from '#scenarios/scenario.ts';
import { buildGraph } from '../../support/build-graph.ts';

const graph = buildGraph({
  nodes: {
    'updated-lead': ['trigger', { kind: 'updated', enabled: false }],
    pause: ['hold', { amount: 1, unit: 'hours' }],
  },
  edges: ['new-lead:all-leads > pause'],
});
const report = (...keys: readonly string[]) =>
  coverageReport(
    graph,
    [
      {
        graph: coverageGraphOf(graph),
        name: graph.name,
        hits: Object.fromEntries(keys.map((key) => [key, { count: 1, tests: ['t'] }])),
      },
    ],
    catalog,
  );

describe('coverage on the canvas', () => {
  it('[GRA-2] [HLD-1] marks each node in words: covered, partly, not at all, or unreachable', () => {
    const own = coverageItems(graph, catalog).filter(({ node }) => node === 'new-lead');
    const { nodes, edges } = coverageDecorations(report(...own.map(({ key }) => key), 'node:pause'));
    expect(nodes.get('new-lead')).toEqual({ coverage: { mark: 'covered', text: 'Covered' } });
    expect(nodes.get('pause')).toEqual({ coverage: { mark: 'partly', text: '1 of 3' } });
    expect(nodes.get('updated-lead')?.coverage?.mark).toBe('unreachable');
    expect(coverageDecorations(report()).nodes.get('pause')?.coverage).toEqual({
      mark: 'uncovered',
      text: 'Not covered',
    });
    expect(edges.get(edgeKey('new-lead', 'all-leads'))).toEqual({ coverage: 'covered' });
    expect(edges.get(edgeKey('pause', 'time-expired'))).toEqual({ coverage: 'uncovered' });
    expect(edges.get(edgeKey('pause', 'met'))).toEqual({ coverage: 'unreachable' });
    expect(new Set(report().items.map(markOf))).toEqual(new Set(['uncovered', 'unreachable']));
  });

  it('says 100 % only where all is covered, and 0 % only where nothing is', () => {
    expect([0, 0.001, 0.5, 0.9999, 1].map(percentText)).toEqual(['0 %', '1 %', '50 %', '99 %', '100 %']);
  });

  it('[GRA-1] finds the tests of a graph, whether they follow it or hold a copy', () => {
    const means = (ref: ScenarioGraph): boolean => namesGraph(ref, graph);
    expect(means({ path: 'any.flow.json', id: 'test' })).toBe(true);
    expect(means({ path: 'Test-graph.flow.json' })).toBe(true);
    expect(means({ flow: { id: 'test' } })).toBe(true);
    expect(means({ path: 'Test-graph.flow.json', id: 'other' })).toBe(false);
    expect(means({ example: 'inbound' })).toBe(false);
    const scenario = { org: { fixture: 'demo' }, graphs: [{ example: 'inbound' }] } as const;
    const deploys = { at: '1h', deploy: { path: 'Test-graph.flow.json', id: 'test' } };
    const tests = [
      { id: 'other', test: { scenario: { ...scenario, stimuli: [] }, expectations: [] } },
      { id: 'deploys', test: { scenario: { ...scenario, stimuli: [deploys] }, expectations: [] } },
    ];
    expect(testsOfGraph(graph, tests).map(({ id }) => id)).toEqual(['deploys']);
  });
});
