import { describe, expect, it } from 'vitest';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { fakeEdge, fakeGraph, fakeNode } from '../support/fake-graph.ts';

describe('printFlowFile', () => {
  const graph = fakeGraph([fakeNode('act', 'act')], ['new-lead.all>act']);

  it('writes format, version and graph in a fixed order, ending in a line end', () => {
    const text = printFlowFile(graph);
    expect(text.endsWith('}\n')).toBe(true);
    expect(text.split('\n').slice(0, 7)).toEqual([
      '{',
      '  "format": "flowbuilder-simulator/flow",',
      '  "version": 2,',
      '  "graph": {',
      '    "id": "g",',
      '    "name": "Graph",',
      '    "object": "Lead",',
    ]);
  });

  it('gives the same bytes whatever the order of keys and edges', () => {
    const nodes = [fakeNode('choose', 'choose'), fakeNode('act', 'act', { note: 'a', sequence: 1 })];
    const edges = ['new-lead.all>choose', 'choose.no>act', 'choose.yes>act', 'act.done>choose'];
    const one = fakeGraph(nodes, edges);
    const other = {
      edges: edges.toReversed().map(fakeEdge),
      nodes: one.nodes.map((node) => (node.id === 'act' ? { ...node, config: { sequence: 1, note: 'a' } } : node)),
      object: one.object,
      name: one.name,
      id: one.id,
    };
    expect(printFlowFile(other)).toBe(printFlowFile(one));
    expect(JSON.parse(printFlowFile(one)).graph.edges.map((edge: { edge: string }) => edge.edge)).toEqual([
      'all',
      'no',
      'yes',
      'done',
    ]);
  });

  it('writes descriptions only where there are some', () => {
    expect(printFlowFile(graph)).not.toContain('description');
    expect(printFlowFile({ ...graph, description: 'Why' })).toContain('"description": "Why"');
  });
});
