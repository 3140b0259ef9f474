import { useReactFlow, type Connection, type FinalConnectionState, type HandleType } from '@xyflow/react';
import { useRef } from 'react';
import type { NodeId } from '#graph/flow-graph.ts';
import { edgeFrom, edgesOf, nodeById } from '#graph/graph-queries.ts';
import type { FlowCanvasProps } from './canvas-props.ts';
import { sectionOfCard } from '#drawing/collapse-sections.ts';
import type { LineEdge } from './edge-line.tsx';
import type { Point } from '#drawing/route-edge.ts';
import { sectionEntry } from './section-entry.ts';
import { parseEdgeKey, type EdgeRef } from '#drawing/edge-key.ts';
import { drawnUnder, knownEdge, underPointer } from './under-pointer.ts';

/** A pointer that moved less than this, in pixels of the window, was only pressed. */
const STILL = 6;

type Pointer = MouseEvent | TouchEvent;

/**
 * Drawing lines by pointer: from a way out onto any part of a node, from a node's entry back onto a way out, and
 * either end of a line that is there. Over empty canvas the owner is asked what is to stand there.
 */
export function useConnecting({ onCommand, onLooseEnd, onRefused, graph, catalog }: FlowCanvasProps) {
  const { screenToFlowPosition } = useReactFlow();
  const began = useRef<Point>({ x: 0, y: 0 });
  const connect = (edge: EdgeRef, to: NodeId): void =>
    onCommand?.({ type: 'connect-edge', from: edge.node, edge: edge.edge, to });
  const enterable = (id: NodeId | undefined): id is NodeId => {
    const type = nodeById(graph, id ?? '')?.type;
    return type !== undefined && catalog.typeOf(type)?.section !== 'Triggers';
  };
  const ask = (edge: EdgeRef, client: Point, at?: Point): void => onLooseEnd?.({ edge, client, ...(at ? { at } : {}) });
  const collapsedAt = (client: Point) => {
    const card = sectionOfCard(drawnUnder(client) ?? '');
    return graph.sections?.find(({ id }) => id === card);
  };
  const lead = (edge: EdgeRef, client: Point): void => {
    const { node, empty } = underPointer(client);
    const section = collapsedAt(client);
    // Let go over the card that it begins at, it stays as it is.
    if (section?.nodes.includes(edge.node)) return;
    if (section) {
      const entry = sectionEntry(graph, section, enterable);
      if (entry !== undefined) connect(edge, entry);
      else onRefused?.(`Which node of “${section.name}” the edge leads to is not clear. Expand the section first.`);
    } else if (enterable(node) && node !== edge.node) connect(edge, node);
    else if (empty) ask(edge, client, screenToFlowPosition(client));
  };
  /** The way out that a line let go here begins with: the one under the pointer, else the first open one of the node. */
  const wayOut = (client: Point): EdgeRef | undefined => {
    const { edge, node: id } = underPointer(client);
    const section = collapsedAt(client);
    if (edge && (id === edge.node || section?.nodes.includes(edge.node))) return edge;
    if (section) onRefused?.(`Expand “${section.name}” first: the edge can begin at several places in it.`);
    const node = nodeById(graph, id ?? '');
    const open = node && edgesOf(node, catalog).find((spec) => !edgeFrom(graph, node.id, spec.id));
    return node && open && { node: node.id, edge: open.id };
  };
  const moveStart = (old: EdgeRef, client: Point): void => {
    const to = edgeFrom(graph, old.node, old.edge)?.to;
    if (to === undefined) return;
    const next = wayOut(client);
    if (next?.node === old.node && next.edge === old.edge) return;
    const away = { type: 'disconnect-edge', from: old.node, edge: old.edge } as const;
    if (next && next.node !== to)
      onCommand?.([away, { type: 'connect-edge', from: next.node, edge: next.edge, to }], {
        title: 'Moved the start of an edge',
      });
    else if (underPointer(client).empty) onCommand?.(away);
  };
  return {
    onConnectStart(event: Pointer): void {
      began.current = clientPoint(event);
    },
    onConnect({ source, sourceHandle, target }: Connection): void {
      if (sourceHandle !== null) connect(knownEdge({ node: source, edge: sourceHandle }), target);
    },
    onConnectEnd(event: Pointer, { isValid, fromHandle }: FinalConnectionState): void {
      if (isValid === true || !fromHandle) return;
      const client = clientPoint(event);
      const still = Math.hypot(client.x - began.current.x, client.y - began.current.y) < STILL;
      if (fromHandle.type === 'target') {
        const from = still ? undefined : wayOut(client);
        if (from && from.node !== fromHandle.nodeId) connect(from, fromHandle.nodeId);
        return;
      }
      const edge = knownEdge({ node: fromHandle.nodeId, edge: fromHandle.id ?? '' });
      if (!still) lead(edge, client);
      else if (!edgeFrom(graph, edge.node, edge.edge)) ask(edge, client);
    },
    onReconnect(old: LineEdge, { target }: Connection): void {
      connect(knownEdge(parseEdgeKey(old.id)), target);
    },
    /** `end` is the kind of the handle that stays. */
    onReconnectEnd(event: Pointer, old: LineEdge, end: HandleType, { isValid }: FinalConnectionState): void {
      if (isValid === true) return;
      const edge = knownEdge(parseEdgeKey(old.id));
      if (end === 'target') moveStart(edge, clientPoint(event));
      else lead(edge, clientPoint(event));
    },
    /** A click on the ring of an open edge asks what is to stand there. True where it was one. */
    append(event: { readonly target: EventTarget; readonly clientX: number; readonly clientY: number }): boolean {
      const ring = event.target instanceof Element && event.target.closest('[data-open] .react-flow__handle');
      const client = { x: event.clientX, y: event.clientY };
      const { edge } = underPointer(client);
      if (!ring || !edge) return false;
      ask(edge, client);
      return true;
    },
  };
}

function clientPoint(event: Pointer): Point {
  const pointer = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: pointer?.clientX ?? 0, y: pointer?.clientY ?? 0 };
}
