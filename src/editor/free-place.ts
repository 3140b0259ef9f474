import type { Size } from '#canvas/canvas-props.ts';
import type { Point } from '#drawing/route-edge.ts';
import { FIRST_ROW, ROW } from '#drawing/lanes.ts';
import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';

/** Size of a node that has not been measured. */
export const USUAL_SIZE: Size = { width: 340, height: 90 };

/** Size that a node with so many edges will have, as far as can be told before it is drawn. */
export const sizeWithEdges = (edges: number): Size => ({
  width: USUAL_SIZE.width,
  height: Math.max(USUAL_SIZE.height, FIRST_ROW + edges * ROW),
});

const GAP_X = 48;
const GAP_Y = 24;

/**
 * The place nearest to the wanted one where a new node lies on no other: straight down or up from it, in
 * steps. `sizes` are those measured on the canvas.
 */
export function freePlace(
  graph: FlowGraph,
  sizes: ReadonlyMap<NodeId, Size>,
  wanted: Point,
  size: Size = USUAL_SIZE,
): Point {
  const boxes = graph.nodes.map(({ id, position }) => ({ ...position, ...(sizes.get(id) ?? USUAL_SIZE) }));
  const isFree = ({ x, y }: Point): boolean =>
    boxes.every(
      (box) =>
        x + size.width + GAP_X / 2 <= box.x ||
        x >= box.x + box.width + GAP_X / 2 ||
        y + size.height + GAP_Y <= box.y ||
        y >= box.y + box.height + GAP_Y,
    );
  const step = 12;
  // Each box blocks a bounded stretch, so a free place is found within their common height.
  for (let distance = 0; ; distance += step) {
    const down = { x: wanted.x, y: wanted.y + distance };
    if (isFree(down)) return down;
    const up = { x: wanted.x, y: wanted.y - distance };
    if (isFree(up)) return up;
  }
}

/** Where a node that follows another is wanted: to its right, level with the edge that leads there. */
export function placeAfter(
  graph: FlowGraph,
  sizes: ReadonlyMap<NodeId, Size>,
  node: NodeId,
  row: number,
  size: Size = USUAL_SIZE,
): Point {
  const from = graph.nodes.find(({ id }) => id === node)?.position ?? { x: 0, y: 0 };
  const { width } = sizes.get(node) ?? USUAL_SIZE;
  return freePlace(graph, sizes, { x: from.x + width + GAP_X, y: from.y + row * ROW }, size);
}
