import { useReactFlow, type Connection, type FinalConnectionState, type HandleType } from '@xyflow/react';
import type { NodeId } from '#graph/flow-graph.ts';
import type { FlowCanvasProps } from './canvas-props.ts';
import type { LineEdge } from './edge-line.tsx';
import type { Point } from './route-edge.ts';
import { parseEdgeKey, type EdgeRef } from './selection.ts';

/** Drawing lines by pointer. A line may be let go anywhere on a node, or on empty canvas. */
export function useConnecting({ onCommand, onLooseEnd, graph, catalog }: FlowCanvasProps) {
  const { screenToFlowPosition } = useReactFlow();
  const connect = (edge: EdgeRef, to: NodeId): void =>
    onCommand?.({ type: 'connect-edge', from: edge.node, edge: edge.edge, to });
  const enterable = (id: NodeId | undefined): id is NodeId => {
    const type = graph.nodes.find((node) => node.id === id)?.type;
    return type !== undefined && catalog.typeOf(type)?.section !== 'Triggers';
  };
  return {
    onConnect({ source, sourceHandle, target }: Connection): void {
      if (sourceHandle !== null) connect({ node: source, edge: sourceHandle }, target);
    },
    onConnectEnd(event: MouseEvent | TouchEvent, state: FinalConnectionState): void {
      const edge = edgeOf(state);
      if (state.isValid === true || !edge) return;
      const client = clientPoint(event);
      const under = nodeUnder(client);
      if (enterable(under)) connect(edge, under);
      else if (under === undefined && onPane(client)) onLooseEnd?.({ edge, at: screenToFlowPosition(client), client });
    },
    onReconnect(old: LineEdge, { target }: Connection): void {
      connect(parseEdgeKey(old.id), target);
    },
    onReconnectEnd(event: MouseEvent | TouchEvent, old: LineEdge, _end: HandleType, state: FinalConnectionState): void {
      if (state.isValid === true) return;
      const edge = parseEdgeKey(old.id);
      const client = clientPoint(event);
      const under = nodeUnder(client);
      if (enterable(under)) connect(edge, under);
      else if (under === undefined && onPane(client)) {
        onCommand?.({ type: 'disconnect-edge', from: edge.node, edge: edge.edge });
      }
    },
  };
}

function edgeOf({ fromHandle }: FinalConnectionState): EdgeRef | undefined {
  if (fromHandle?.type !== 'source' || fromHandle.id === null || fromHandle.id === undefined) return undefined;
  return { node: fromHandle.nodeId, edge: fromHandle.id };
}

function clientPoint(event: MouseEvent | TouchEvent): Point {
  const pointer = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: pointer?.clientX ?? 0, y: pointer?.clientY ?? 0 };
}

const nodeUnder = ({ x, y }: Point): NodeId | undefined =>
  document
    .elementsFromPoint(x, y)
    .map((element) => element.closest<HTMLElement>('.react-flow__node')?.dataset['id'])
    .find((id) => id !== undefined);

const onPane = ({ x, y }: Point): boolean =>
  document.elementFromPoint(x, y)?.closest('.react-flow__pane, .react-flow__viewport') != null;
