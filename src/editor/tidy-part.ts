import type { Size } from '#canvas/canvas-props.ts';
import type { Rect } from '#drawing/route-edge.ts';
import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import { freePlace, USUAL_SIZE } from './free-place.ts';

interface Move {
  readonly node: NodeId;
  readonly x: number;
  readonly y: number;
}

type Sizes = ReadonlyMap<NodeId, Size>;

/** These nodes with the edges among them and the sections that they fill, as a graph of their own. */
export function partOf(graph: FlowGraph, nodes: readonly NodeId[]): FlowGraph {
  const part = new Set(nodes);
  const { notes: _notes, sections = [], ...rest } = graph;
  return {
    ...rest,
    nodes: graph.nodes.filter(({ id }) => part.has(id)),
    edges: graph.edges.filter(({ from, to }) => part.has(from) && part.has(to)),
    sections: sections.filter((section) => section.nodes.every((id) => part.has(id))),
  };
}

/**
 * The moves that set a part down where it stood: its upper left corner stays, unless it would lie on what is around
 * it; then it goes up or down to where there is room. `moves` are those of its own layout.
 */
export function setDown(
  graph: FlowGraph,
  sizes: Sizes,
  nodes: readonly NodeId[],
  moves: readonly Move[],
): readonly Move[] {
  const part = new Set(nodes);
  const laid = new Map(moves.map((move) => [move.node, move]));
  const before = graph.nodes.filter(({ id }) => part.has(id));
  const after = before.map(({ id, position }) => ({ node: id, ...(laid.get(id) ?? position) }));
  const box = boundsOf(after, sizes);
  const corner = boundsOf(
    before.map(({ id, position }) => ({ node: id, ...position })),
    sizes,
  );
  const others = { ...graph, nodes: graph.nodes.filter(({ id }) => !part.has(id)) };
  const place = freePlace(others, sizes, corner, box);
  return after.map(({ node, x, y }) => ({ node, x: x + place.x - box.x, y: y + place.y - box.y }));
}

function boundsOf(moves: readonly Move[], sizes: Sizes): Rect {
  const boxes = moves.map(({ node, x, y }) => ({ x, y, ...(sizes.get(node) ?? USUAL_SIZE) }));
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}
