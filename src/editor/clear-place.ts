import type { CanvasApi, Size } from '#canvas/canvas-props.ts';
import { sectionCard } from '#drawing/collapse-sections.ts';
import { noteKey } from '#canvas/drawn-ids.ts';
import type { Point, Rect } from '#drawing/route-edge.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { freePlace } from './free-place.ts';

/** The nearest place where something of this size lies on no node, no note and no frame. */
export function clearPlace(graph: FlowGraph, api: CanvasApi | null, wanted: Point, size: Size): Point {
  const boxes = new Map<string, Rect>();
  for (const { id, position, size } of graph.notes ?? []) boxes.set(noteKey(id), { ...position, ...size });
  for (const { id } of graph.sections ?? []) {
    const box = api?.boundsOf([sectionCard(id)]);
    if (box && box.width > 0) boxes.set(sectionCard(id), box);
  }
  const others = [...boxes].map(([id, { x, y }]) => ({ id, type: '', name: '', position: { x, y }, config: {} }));
  const sizes = new Map<string, Size>([...(api?.sizes() ?? []), ...boxes]);
  return freePlace({ ...graph, nodes: [...graph.nodes, ...others] }, sizes, wanted, size);
}
