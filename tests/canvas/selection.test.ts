import { describe, expect, it } from 'vitest';
import { edgeKey, parseEdgeKey } from '#drawing/edge-key.ts';
import { keepInGraph, selectEdge, selectedNode, selectNode, selectNote, selectSection } from '#canvas/selection.ts';
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

  it('drops notes and the section that the graph no longer has', () => {
    const plain = buildGraph({ nodes: { gate: ['condition'] }, edges: [] });
    const note = { id: 'n', text: '', position: { x: 0, y: 0 }, size: { width: 200, height: 100 } };
    const graph = { ...plain, notes: [note], sections: [{ id: 's', name: 'S', nodes: ['gate'] }] };
    const kept = { nodes: ['gate'], notes: ['n'] };
    expect(keepInGraph(kept, graph)).toBe(kept);
    expect(keepInGraph({ nodes: [], notes: ['n', 'gone'] }, graph)).toEqual(selectNote('n'));
    expect(keepInGraph(selectSection('s'), graph)).toEqual({ nodes: [], section: 's' });
    expect(keepInGraph(selectSection('s'), plain)).toEqual({ nodes: [] });
  });
});
