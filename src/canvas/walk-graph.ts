import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import { edgeFrom, edgesOf, nodeById } from '#graph/graph-queries.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { nodeByArrow, type Direction } from './arrow-navigation.ts';
import type { VisibleGraph } from '#drawing/collapse-sections.ts';
import { type EdgeRef } from '#drawing/edge-key.ts';
import { selectedNode, selectEdge, selectNode, type Selection } from './selection.ts';

/** Leads from one selection to the next; undefined where there is nothing that way. */
export type Walk = (
  graph: VisibleGraph,
  kinds: NodeKinds,
  from: Selection,
  direction: Direction,
) => Selection | undefined;

/**
 * Remembers the node that one came from, so that Left leads back to it where several edges lead to a node. From an
 * edge, Right follows it, Left goes to the node it leaves, Up and Down go to the other ways out of that node.
 */
export function createWalk(): Walk {
  let cameFrom: NodeId | undefined;
  return (graph, kinds, from, direction) => {
    const at = selectedNode(from);
    if (at === undefined) return firstOf(graph, from.section);
    if (from.edge && direction !== 'right') {
      if (direction === 'left') return selectNode(from.edge.node);
      return edgeByStep(graph, kinds, from, direction === 'down' ? 1 : -1);
    }
    if (from.edge) {
      const to = targetOf(graph, from.edge);
      if (to !== undefined) cameFrom = at;
      return to === undefined ? undefined : selectNode(to);
    }
    const to = nodeByArrow(graph, at, direction, cameFrom);
    if (direction === 'right') cameFrom = at;
    else if (direction === 'left') cameFrom = undefined;
    return to === undefined ? undefined : selectNode(to);
  };
}

/** The first node, of a section where one is selected as a whole. */
const firstOf = (graph: FlowGraph, section: string | undefined): Selection | undefined => {
  const held = graph.sections?.find(({ id }) => id === section)?.nodes;
  const first = graph.nodes.find(({ id }) => held === undefined || held.includes(id));
  return first && selectNode(first.id);
};

/**
 * [GRA-6] The next or previous way out of the node that is selected, connected or open, round the ends; the card of a
 * collapsed section has those that lead out of the section.
 */
export function edgeByStep(
  graph: VisibleGraph,
  kinds: NodeKinds,
  from: Selection,
  step: 1 | -1,
): Selection | undefined {
  const node = nodeById(graph, selectedNode(from) ?? '');
  if (!node) return undefined;
  const exits = graph.collapsed?.get(node.id)?.exits.map(({ edge }) => ({ id: edge }));
  const edges = exits ?? edgesOf(node, kinds);
  const index = edges.findIndex(({ id }) => id === from.edge?.edge);
  const next = index === -1 ? (step === 1 ? 0 : edges.length - 1) : (index + step + edges.length) % edges.length;
  const edge = edges[next];
  return edge && selectEdge(node.id, edge.id);
}

/** Where an edge leads; undefined where it is open. */
export const targetOf = (graph: FlowGraph, { node, edge }: EdgeRef): NodeId | undefined =>
  edgeFrom(graph, node, edge)?.to;
