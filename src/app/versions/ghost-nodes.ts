import type { FlowGraph, FlowNode, NodeId } from '#graph/flow-graph.ts';

type Position = FlowNode['position'];

/** About the size of a card with a gap around it, in canvas pixels. */
const WIDTH = 200;
const HEIGHT = 100;
/** Steps away from a place that is taken; after the last one a removed node lies over another. */
const STEPS = [0, 1, -1, 2, -2, 3, -3];

/** Removed nodes as they are drawn among those of the graph after: where they were, or right above or below it. */
export function ghostNodes(
  after: FlowGraph,
  gone: readonly FlowNode[],
  ids: ReadonlyMap<NodeId, NodeId>,
): readonly FlowNode[] {
  const taken: Position[] = after.nodes.map(({ position }) => position);
  return gone.map((node) => {
    const { x, y } = node.position;
    const places = STEPS.map((step) => ({ x, y: y + step * HEIGHT }));
    const position = places.find((place) => taken.every((other) => !overlaps(place, other))) ?? node.position;
    taken.push(position);
    return { ...node, id: ids.get(node.id) ?? node.id, position };
  });
}

const overlaps = (a: Position, b: Position): boolean => Math.abs(a.x - b.x) < WIDTH && Math.abs(a.y - b.y) < HEIGHT;
