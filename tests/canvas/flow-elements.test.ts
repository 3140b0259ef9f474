import { describe, expect, it } from 'vitest';
import { cardsOf } from '#drawing/cards-of.ts';
import { flowEdges, flowNodes } from '#canvas/flow-elements.ts';
import { emptySelection, selectNode } from '#canvas/selection.ts';
import { applyCommand } from '#graph/apply-command.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import { catalog } from '#nodes/catalog.ts';
import { buildGraph } from '../support/build-graph.ts';

const graph = buildGraph({
  nodes: { gate: ['condition'], add: ['add-to-sequence'] },
  edges: ['new-lead:all-leads > gate', 'gate:yes > add', 'add:queue-owner > gate'],
});
const cards = cardsOf({ graph, catalog }, []);
const nodes = flowNodes([], graph, cards, emptySelection, 'canvas');

function after(command: GraphCommand): FlowGraph {
  const result = applyCommand(graph, command, catalog);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('flow-elements', () => {
  it('keeps the card objects of nodes that show the same', () => {
    const edited = after({ type: 'rename-node', node: 'add', name: 'Welcome' });
    const next = cardsOf({ graph: edited, catalog }, cards);
    const same = next.filter((card, index) => card === cards[index]).map((card) => card.id);
    // The gate's edge is named after the node it leads to.
    expect(same).toEqual(['new-lead', 'updated-lead']);
  });

  it('keeps the node objects of nodes that did not change', () => {
    const moved = after({ type: 'move-nodes', moves: [{ node: 'add', x: 500, y: 40 }] });
    const next = flowNodes(nodes, moved, cardsOf({ graph: moved, catalog }, cards), emptySelection, 'canvas');
    expect(next.filter((node) => nodes.includes(node)).map((node) => node.id)).toEqual([
      'new-lead',
      'updated-lead',
      'gate',
    ]);
    expect(next.find((node) => node.id === 'add')?.position).toEqual({ x: 500, y: 40 });
  });

  it('keeps what was measured of a node that changes', () => {
    const measured = nodes.map((node) => ({ ...node, measured: { width: 300, height: 80 } }));
    const next = flowNodes(measured, graph, cards, selectNode('gate'), 'canvas');
    expect(next.find((node) => node.id === 'gate')).toMatchObject({
      selected: true,
      measured: { width: 300, height: 80 },
    });
  });

  it('leaves a node that is being dragged where the pointer has it', () => {
    const dragged = nodes.map((node) =>
      node.id === 'gate' ? { ...node, dragging: true, position: { x: 7, y: 9 } } : node,
    );
    const next = flowNodes(dragged, graph, cards, selectNode('gate'), 'canvas');
    expect(next.find((node) => node.id === 'gate')?.position).toEqual({ x: 7, y: 9 });
  });

  it('draws a line for each connected edge, named by the edge and both its ends', () => {
    const edges = flowEdges(graph, cards, { node: 'gate', edge: 'yes' });
    expect(edges.map(({ id, ariaLabel, selected, data }) => [id, ariaLabel, selected, data?.kind])).toEqual([
      ['new-lead:all-leads', 'All leads: from New Lead to gate', false, 'normal'],
      ['gate:yes', 'Yes: from gate to add', true, 'normal'],
      ['add:queue-owner', 'Queue Owner: from add to gate', false, 'error'],
    ]);
  });

  it('gives lines of one node lanes by which they do not cross', () => {
    const fan = buildGraph({
      nodes: { add: ['add-to-sequence'], high: ['hold'], low: ['hold'], lower: ['hold'] },
      edges: ['add:next > high', 'add:configuration-error > low', 'add:missing-prospect-id > lower'],
    });
    const heights: Readonly<Record<string, number>> = { add: 200, high: 0, low: 300, lower: 500 };
    const placed = {
      ...fan,
      nodes: fan.nodes.map((node) => ({ ...node, position: { x: 0, y: heights[node.id] ?? 0 } })),
    };
    const edges = flowEdges(placed, cardsOf({ graph: placed, catalog }, []), undefined);
    // Of those that go down the lowest turns first.
    expect(edges.map(({ sourceHandle, data }) => [sourceHandle, data?.lane])).toEqual([
      ['next', 0],
      ['configuration-error', 1],
      ['missing-prospect-id', 0],
    ]);
  });
});
