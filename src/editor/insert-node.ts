import type { Size } from '#canvas/canvas-props.ts';
import { ROW } from '#drawing/lanes.ts';
import type { Point } from '#drawing/route-edge.ts';
import { type EdgeRef } from '#drawing/edge-key.ts';
import { selectNode } from '#canvas/selection.ts';
import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import { edgeFrom, edgesOf, nodeById } from '#graph/graph-queries.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { addNodeAt, rowOfEdge, type AddRequest, type Addition } from './add-node.ts';
import type { EditorStore } from './editor-store.ts';
import { freePlace, sizeWithEdges, USUAL_SIZE } from './free-place.ts';
import { BETWEEN, makeRoom } from './make-room.ts';
import type { ScreenStore } from './screen-store.ts';

/** A node put into a connected edge. */
export interface Insertion extends Omit<Addition, 'command'> {
  readonly commands: readonly GraphCommand[];
}

/**
 * A new node in a connected edge: the edge leads to it, and its first way on leads to where the edge led. Without a
 * place it stands between the two, and what is behind moves right as far as there is no room.
 */
export function insertNode(request: AddRequest, edge: EdgeRef, at?: Point): Insertion | undefined {
  const { graph, kinds, type, sizes } = request;
  const to = edgeFrom(graph, edge.node, edge.edge)?.to;
  const kind = kinds.get(type);
  if (to === undefined || !kind) return undefined;
  const specs = kind.edges(kind.defaultConfig(graph.object));
  const onward = specs.find((spec) => spec.kind === 'normal' && spec.never !== true) ?? specs[0];
  const size = sizeWithEdges(specs.length);
  const { place, moves } = at
    ? { place: at, moves: [] }
    : between(graph, sizes, { edge, to, size, row: rowOfEdge(graph, edge, kinds) });
  const added = addNodeAt(request, place, edge);
  const id = added?.select.nodes[0];
  if (!added || id === undefined) return undefined;
  return {
    commands: [
      ...(moves.length === 0 ? [] : [{ type: 'move-nodes', moves } as const]),
      added.command,
      ...(onward ? [{ type: 'connect-edge', from: id, edge: onward.id, to } as const] : []),
    ],
    select: selectNode(id),
  };
}

interface Gap {
  readonly edge: EdgeRef;
  readonly to: NodeId;
  readonly size: Size;
  readonly row: number;
}

/** Where the node stands that is put between two, and what has to move for it. */
function between(graph: FlowGraph, sizes: ReadonlyMap<NodeId, Size>, { edge, to, size, row }: Gap) {
  const from = nodeById(graph, edge.node)?.position ?? { x: 0, y: 0 };
  const target = nodeById(graph, to)?.position ?? from;
  const left = from.x + (sizes.get(edge.node) ?? USUAL_SIZE).width;
  const forward = target.x >= left;
  const room = target.x - left - size.width;
  const x = forward && room >= 2 * BETWEEN ? left + room / 2 : left + BETWEEN;
  const y = forward ? target.y : from.y + row * ROW;
  // Where the edge leads back, what is behind the new node stands before it.
  const moves = forward ? makeRoom({ graph, sizes, box: { x, y, ...size }, before: to }) : [];
  const places = new Map(moves.map((move) => [move.node, { x: move.x, y: move.y }]));
  const after = {
    ...graph,
    nodes: graph.nodes.map((node) => ({ ...node, position: places.get(node.id) ?? node.position })),
  };
  return { place: freePlace(after, sizes, { x, y }, size), moves };
}

/** What letting go of the node type that is dragged does, on a way out or on the canvas. */
export function describeDrop(
  {
    store,
    catalog,
    screen,
  }: { readonly store: EditorStore; readonly catalog: NodeKinds; readonly screen: ScreenStore },
  edge?: EdgeRef,
): string {
  const { dragged = '' } = screen.getState();
  const title = catalog.get(dragged)?.title ?? 'node';
  const { graph } = store.getState();
  if (!edge) return `${title}, not connected`;
  return `${title} ${describeEdgePlace(graph, edge, catalog)}`;
}

/** What inserting a node of a type into an edge does, as a sentence part: `between “Yes” of “Gate” and “Hold”`. */
export function describeEdgePlace(graph: FlowGraph, edge: EdgeRef, kinds: NodeKinds): string {
  const from = nodeById(graph, edge.node);
  if (!from) return '';
  const title = edgesOf(from, kinds).find(({ id }) => id === edge.edge)?.title ?? edge.edge;
  const to = nodeById(graph, edgeFrom(graph, edge.node, edge.edge)?.to ?? '');
  return to ? `between “${title}” of “${from.name}” and “${to.name}”` : `behind “${title}” of “${from.name}”`;
}
