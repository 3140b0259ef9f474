import type { Size } from '#canvas/canvas-props.ts';
import type { Rect } from '#drawing/route-edge.ts';
import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import { reachableFrom } from '#graph/graph-queries.ts';
import { USUAL_SIZE } from './free-place.ts';

/** Space that lines need between two nodes that follow each other. */
export const BETWEEN = 64;
const ABOVE = 24;

interface RoomRequest {
  readonly graph: FlowGraph;
  readonly sizes: ReadonlyMap<NodeId, Size>;
  /** Where the new node is to stand. */
  readonly box: Rect;
  /** The node that follows it. */
  readonly before: NodeId;
}

/**
 * The moves to the right that make room for a node in front of another: those behind it go as far as is needed, and
 * with them whatever else they would come to lie on. What stands left of the new node stays, as loops lead there.
 */
export function makeRoom({ graph, sizes, box, before }: RoomRequest) {
  const next = graph.nodes.find(({ id }) => id === before);
  if (!next) return [];
  const from = Math.min(box.x, next.position.x);
  const by = box.x + box.width + BETWEEN - next.position.x;
  if (by <= 0) return [];
  const boxes = graph.nodes
    .map(({ id, position }) => ({ id, ...position, ...(sizes.get(id) ?? USUAL_SIZE) }))
    .filter(({ x }) => x >= from);
  const reached = reachableFrom(graph, [before]);
  const moved = new Set(boxes.filter(({ id, x }) => reached.has(id) && x >= next.position.x).map(({ id }) => id));
  for (let before = -1; before < moved.size;) {
    before = moved.size;
    const shifted: Rect[] = boxes.filter(({ id }) => moved.has(id)).map((each) => ({ ...each, x: each.x + by }));
    for (const each of boxes) {
      if (!moved.has(each.id) && [box, ...shifted].some((other) => overlaps(each, other))) moved.add(each.id);
    }
  }
  return boxes.filter(({ id }) => moved.has(id)).map(({ id, x, y }) => ({ node: id, x: x + by, y }));
}

const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height + ABOVE && b.y < a.y + a.height + ABOVE;
