import { describe, expect, it } from 'vitest';
import { nodeByArrow, nodeInOrder } from '#canvas/arrow-navigation.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { buildGraph } from '../support/build-graph.ts';

const places: Readonly<Record<string, readonly [x: number, y: number]>> = {
  'new-lead': [0, 0],
  'updated-lead': [0, 200],
  gate: [400, 0],
  upper: [800, 0],
  lower: [800, 150],
  alone: [800, 600],
};

function graph(): FlowGraph {
  const built = buildGraph({
    nodes: { gate: ['condition'], upper: ['hold'], lower: ['hold'], alone: ['hold'] },
    edges: [
      'new-lead:all-leads > gate',
      'updated-lead:all-leads > lower',
      'gate:otherwise > lower',
      'gate:yes > upper',
    ],
  });
  const nodes = built.nodes.map((node) => {
    const [x, y] = places[node.id] ?? [0, 0];
    return { ...node, position: { x, y } };
  });
  return { ...built, nodes };
}

describe('arrow-navigation', () => {
  it('goes right along the uppermost connected edge', () => {
    expect(nodeByArrow(graph(), 'new-lead', 'right')).toBe('gate');
    expect(nodeByArrow(graph(), 'gate', 'right')).toBe('upper');
  });

  it('goes left to where it came from', () => {
    expect(nodeByArrow(graph(), 'lower', 'left', 'gate')).toBe('gate');
    expect(nodeByArrow(graph(), 'lower', 'left', 'updated-lead')).toBe('updated-lead');
  });

  it('goes left to the first way in where it came from elsewhere', () => {
    expect(nodeByArrow(graph(), 'lower', 'left', 'alone')).toBe('updated-lead');
    expect(nodeByArrow(graph(), 'gate', 'left')).toBe('new-lead');
  });

  it('goes up and down among the targets of the node it came from', () => {
    expect(nodeByArrow(graph(), 'upper', 'down', 'gate')).toBe('lower');
    expect(nodeByArrow(graph(), 'lower', 'up', 'gate')).toBe('upper');
  });

  it('takes the nearest node on that side where no edge leads there', () => {
    expect(nodeByArrow(graph(), 'lower', 'down', 'gate')).toBe('alone');
    expect(nodeByArrow(graph(), 'new-lead', 'down')).toBe('updated-lead');
    expect(nodeByArrow(graph(), 'alone', 'left')).toBe('updated-lead');
  });

  it('stays where nothing lies on that side', () => {
    expect(nodeByArrow(graph(), 'new-lead', 'left')).toBeUndefined();
    expect(nodeByArrow(graph(), 'alone', 'down')).toBeUndefined();
  });

  it('reaches every node in document order, round the ends', () => {
    const all = graph();
    const seen = new Set<string>();
    let at = nodeInOrder(all, undefined, 1);
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      at = nodeInOrder(all, at, 1);
    }
    expect(seen.size).toBe(all.nodes.length);
    expect(nodeInOrder(all, all.nodes[0]?.id, -1)).toBe(all.nodes.at(-1)?.id);
  });
});
