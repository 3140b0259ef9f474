import { describe, expect, it } from 'vitest';
import { edgeKey, keepInGraph, parseEdgeKey, selectEdge, selectedNode, selectNode } from '#canvas/selection.ts';
import { buildGraph } from '../support/build-graph.ts';

describe('selection', () => {
  it('names a way out by a key that can be read back', () => {
    expect(parseEdgeKey(edgeKey('gate-2', 'yes:and:no'))).toEqual({ node: 'gate-2', edge: 'yes:and:no' });
  });

  it('speaks of the node that a selected edge leaves', () => {
    expect(selectedNode(selectEdge('gate', 'yes'))).toBe('gate');
    expect(selectedNode({ nodes: [] })).toBeUndefined();
  });

  it('drops what the graph no longer has, and else stays the same object', () => {
    const graph = buildGraph({ nodes: { gate: ['condition'] }, edges: [] });
    const kept = selectNode('gate');
    expect(keepInGraph(kept, graph)).toBe(kept);
    expect(keepInGraph({ nodes: ['gate', 'gone'] }, graph)).toEqual({ nodes: ['gate'] });
    expect(keepInGraph(selectEdge('gone', 'yes'), graph)).toEqual({ nodes: [] });
  });
});
