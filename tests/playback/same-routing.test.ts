import { describe, expect, it } from 'vitest';
import { sameRouting } from '#playback/same-routing.ts';
import { buildGraph } from '../support/build-graph.ts';

const graph = buildGraph({ nodes: { gate: ['condition'] }, edges: ['new-lead:all > gate'] });

describe('sameRouting', () => {
  it('does not mind where nodes stand and what is noted on them', () => {
    const moved = graph.nodes.map((node) => ({ ...node, description: 'A note', position: { x: 9, y: 9 } }));
    expect(sameRouting(graph, { ...graph, nodes: moved })).toBe(true);
  });

  it('tells graphs apart by names, settings and edges', () => {
    const renamed = graph.nodes.map((node) => ({ ...node, name: `${node.name}!` }));
    expect(sameRouting(graph, { ...graph, nodes: renamed })).toBe(false);
    expect(sameRouting(graph, { ...graph, edges: [] })).toBe(false);
  });
});
