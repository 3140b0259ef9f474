import type { FlowGraph, FlowNode, NodeId } from '#graph/flow-graph.ts';
import { edgesInto, edgesOutOf, nodeById } from '#graph/graph-queries.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * Where an arrow key leads from a node. Right follows the first connected edge, left goes back (to `cameFrom`
 * where that is one of the ways in), up and down go to the siblings: the other nodes that edges of the same
 * node lead to. Where the graph has nothing that way, the nearest node on that side of the canvas is taken.
 */
export function nodeByArrow(
  graph: FlowGraph,
  from: NodeId,
  direction: Direction,
  cameFrom?: NodeId,
): NodeId | undefined {
  const node = nodeById(graph, from);
  if (!node) return graph.nodes[0]?.id;
  return byEdge(graph, node, direction, cameFrom) ?? nearest(graph, node, direction);
}

function byEdge(graph: FlowGraph, node: FlowNode, direction: Direction, cameFrom: NodeId | undefined) {
  const sources = edgesInto(graph, node.id).map((edge) => edge.from);
  const parent = cameFrom !== undefined && sources.includes(cameFrom) ? cameFrom : sources[0];
  if (direction === 'right') return targetsOf(graph, node.id)[0];
  if (direction === 'left') return parent;
  if (parent === undefined) return undefined;
  const siblings = targetsOf(graph, parent);
  return siblings[siblings.indexOf(node.id) + (direction === 'down' ? 1 : -1)];
}

/** Targets of a node's edges from top to bottom, each once. */
function targetsOf(graph: FlowGraph, node: NodeId): readonly NodeId[] {
  const targets = [...new Set(edgesOutOf(graph, node).map((edge) => edge.to))].filter((id) => id !== node);
  const height = (id: NodeId): number => nodeById(graph, id)?.position.y ?? 0;
  return targets.sort((a, b) => height(a) - height(b));
}

function nearest(graph: FlowGraph, from: FlowNode, direction: Direction): NodeId | undefined {
  let best: { readonly id: NodeId; readonly distance: number } | undefined;
  for (const node of graph.nodes) {
    const along = distanceAlong(from, node, direction);
    if (node.id === from.id || along <= 0) continue;
    // A node that lies to the side counts as farther away than one straight ahead.
    const distance = along + 2 * distanceAcross(from, node, direction);
    if (!best || distance < best.distance) best = { id: node.id, distance };
  }
  return best?.id;
}

function distanceAlong(a: FlowNode, b: FlowNode, direction: Direction): number {
  const [dx, dy] = [b.position.x - a.position.x, b.position.y - a.position.y];
  return { left: -dx, right: dx, up: -dy, down: dy }[direction];
}

const distanceAcross = (a: FlowNode, b: FlowNode, direction: Direction): number =>
  direction === 'left' || direction === 'right'
    ? Math.abs(a.position.y - b.position.y)
    : Math.abs(a.position.x - b.position.x);

/** The node before or after another in document order, round the ends. */
export function nodeInOrder(graph: FlowGraph, from: NodeId | undefined, step: 1 | -1): NodeId | undefined {
  const index = graph.nodes.findIndex((node) => node.id === from);
  const next = index === -1 ? 0 : (index + step + graph.nodes.length) % graph.nodes.length;
  return graph.nodes[next]?.id;
}
