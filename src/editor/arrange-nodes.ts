import type { Size } from '#canvas/canvas-props.ts';
import type { Rect } from '#drawing/route-edge.ts';
import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import { USUAL_SIZE } from './free-place.ts';

export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';
export type Axis = 'horizontally' | 'vertically';

interface Move {
  readonly node: NodeId;
  readonly x: number;
  readonly y: number;
}

interface Box extends Rect {
  readonly id: NodeId;
}

type Sizes = ReadonlyMap<NodeId, Size>;

/** The moves that bring nodes to the same edge or middle line: that of the box around all of them. */
export function alignNodes(graph: FlowGraph, sizes: Sizes, ids: readonly NodeId[], how: Alignment): readonly Move[] {
  const boxes = boxesOf(graph, sizes, ids);
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  const place = ({ x, y, width, height }: Box): { readonly x: number; readonly y: number } => {
    switch (how) {
      case 'left':
        return { x: left, y };
      case 'centre':
        return { x: (left + right - width) / 2, y };
      case 'right':
        return { x: right - width, y };
      case 'top':
        return { x, y: top };
      case 'middle':
        return { x, y: (top + bottom - height) / 2 };
      case 'bottom':
        return { x, y: bottom - height };
    }
  };
  return boxes.map((box) => moveTo(box, place(box)));
}

/** The moves after which nodes have equal gaps between them; the first and the last stay. */
export function distributeNodes(graph: FlowGraph, sizes: Sizes, ids: readonly NodeId[], axis: Axis): readonly Move[] {
  const along = axis === 'horizontally';
  const start = (box: Box): number => (along ? box.x : box.y);
  const length = (box: Box): number => (along ? box.width : box.height);
  const boxes = boxesOf(graph, sizes, ids).toSorted((a, b) => start(a) - start(b));
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (!first || !last || boxes.length < 3) return [];
  const whole = start(last) + length(last) - start(first);
  const gap = (whole - boxes.reduce((sum, box) => sum + length(box), 0)) / (boxes.length - 1);
  let at = start(first);
  return boxes.map((box) => {
    const place = along ? { x: at, y: box.y } : { x: box.x, y: at };
    at += length(box) + gap;
    return moveTo(box, box === last ? box : place);
  });
}

function boxesOf(graph: FlowGraph, sizes: Sizes, ids: readonly NodeId[]): readonly Box[] {
  const wanted = new Set(ids);
  return graph.nodes
    .filter(({ id }) => wanted.has(id))
    .map(({ id, position }) => ({ id, ...position, ...(sizes.get(id) ?? USUAL_SIZE) }));
}

const moveTo = ({ id }: Box, { x, y }: { readonly x: number; readonly y: number }): Move => ({
  node: id,
  x: Math.round(x),
  y: Math.round(y),
});
