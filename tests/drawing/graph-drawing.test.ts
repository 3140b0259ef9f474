import { describe, expect, it } from 'vitest';
import { drawGraph } from '#drawing/graph-drawing.ts';
import { crosses } from '#drawing/route-edge.ts';
import { touches } from '#drawing/spatial-index.ts';
import { averageWidth } from '#drawing/text-width.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { buildGraph } from '../support/build-graph.ts';
import { largeGraph } from '../support/large-graph.ts';

const draw = (graph: FlowGraph) => drawGraph({ graph, catalog }, averageWidth);

function small(): FlowGraph {
  const graph = buildGraph({
    nodes: { gate: ['condition'], add: ['add-to-sequence'] },
    edges: ['new-lead:all-leads > gate', 'gate:yes > add', 'add:queue-owner > gate'],
  });
  const places: Readonly<Record<string, number>> = { 'new-lead': 0, 'updated-lead': 0, gate: 500, add: 1_000 };
  const nodes = graph.nodes.map((node, index) => ({
    ...node,
    position: { x: places[node.id] ?? 0, y: node.id === 'updated-lead' ? 300 : index },
  }));
  return { ...graph, nodes };
}

describe('graph-drawing', () => {
  it('draws every node with its texts and the names of its edges', () => {
    const { nodes } = draw(small());
    expect(nodes.map(({ id }) => id)).toEqual(['new-lead', 'updated-lead', 'gate', 'add']);
    const gate = nodes.find(({ id }) => id === 'gate');
    expect(gate?.layout.texts.map(({ lines }) => lines[0])).toEqual(['Condition', 'gate', expect.any(String)]);
    expect(gate?.layout.ports.map(({ text }) => text)).toEqual(['Yes', 'Otherwise']);
  });

  it('draws a line for each connected edge, from the end of its name to the node it leads to', () => {
    const { nodes, edges } = draw(small());
    expect(edges.map(({ key, kind }) => [key, kind])).toEqual([
      ['new-lead:all-leads', 'normal'],
      ['gate:yes', 'normal'],
      ['add:queue-owner', 'error'],
    ]);
    const [gate, add] = [nodes.find(({ id }) => id === 'gate'), nodes.find(({ id }) => id === 'add')];
    const points = edges.find(({ key }) => key === 'gate:yes')?.points ?? [];
    expect(points[0]).toEqual({ x: Number(gate?.x) + Number(gate?.width), y: Number(gate?.y) + 19 });
    expect(points.at(-1)?.y).toBe(Number(add?.y) + 19);
  });

  it('draws notes and the frames of sections, and holds all of it in its bounds', () => {
    const graph: FlowGraph = {
      ...small(),
      notes: [
        {
          id: 'note-1',
          text: 'Ask the sales team\nbefore this changes.',
          position: { x: -400, y: -300 },
          size: { width: 220, height: 90 },
          color: 'yellow',
        },
      ],
      sections: [{ id: 'intake', name: 'Intake', nodes: ['gate', 'add'] }],
    };
    const { nodes, notes, sections, bounds } = draw(graph);
    expect(notes[0]).toMatchObject({ lines: ['Ask the sales team', 'before this changes.'], color: 'yellow' });
    for (const node of nodes.filter(({ id }) => id === 'gate' || id === 'add')) {
      expect(sections.every((frame) => touches(frame, node) && frame.x < node.x && frame.y < node.y)).toBe(true);
    }
    expect(bounds.x).toBe(-400);
    expect(bounds.y).toBe(-300);
  });

  it('draws a collapsed section as one card', () => {
    const graph: FlowGraph = {
      ...small(),
      sections: [{ id: 'intake', name: 'Intake', nodes: ['gate', 'add'], collapsed: true }],
    };
    const { nodes, sections } = draw(graph);
    expect(nodes.map(({ card }) => card.name)).toEqual(['New Lead', 'Updated Lead', 'Intake']);
    expect(sections).toEqual([]);
  });

  it('gives the same drawing for the same graph', () => {
    expect(draw(largeGraph(120))).toEqual(draw(largeGraph(120)));
  });

  it('leads lines around the nodes of a large graph', () => {
    const { nodes, edges } = draw(largeGraph(300));
    const through = edges.filter(({ points }) =>
      points.some((point, at) => {
        const next = points[at + 1];
        return next !== undefined && nodes.some((node) => crosses(point, next, node));
      }),
    );
    expect(through.length / edges.length).toBeLessThan(0.03);
  });
});
