import { applyNodeChanges, type NodeChange } from '@xyflow/react';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CanvasStore } from './canvas-store.ts';
import { type Card } from './card.ts';
import { cardsOf, flowEdges, flowNodes } from './flow-elements.ts';
import type { FlowCanvasProps } from './canvas-props.ts';
import type { LineEdge } from './edge-line.tsx';
import type { CardNode } from './node-card.tsx';
import type { Rect } from './route-edge.ts';

/** Above this many nodes lines are not routed anew while a node is being dragged. */
const LIVE_ROUTING = 150;

export interface FlowNodes {
  readonly cards: readonly Card[];
  readonly nodes: CardNode[];
  readonly edges: LineEdge[];
  /** Takes React Flow's changes of places and sizes; selecting is not its business. */
  readonly onNodesChange: (changes: NodeChange<CardNode>[]) => void;
}

/** Keeps React Flow's nodes and edges in step with a graph and a selection. */
export function useFlowNodes(props: FlowCanvasProps, store: CanvasStore, canvasId: string): FlowNodes {
  const { graph, catalog, environment, selection } = props;
  const lastCards = useRef<readonly Card[]>([]);
  const cards = useMemo(
    () => (lastCards.current = cardsOf({ graph, catalog, environment }, lastCards.current)),
    [graph, catalog, environment],
  );
  const [nodes, setNodes] = useState(() => flowNodes([], graph, cards, selection, canvasId));
  useLayoutEffect(() => {
    setNodes((before) => flowNodes(before, graph, cards, selection, canvasId));
  }, [graph, cards, selection, canvasId]);
  const { edge } = selection;
  const edges = useMemo(
    () => flowEdges(graph, cards, edge ? { nodes: [], edge } : { nodes: [] }),
    [graph, cards, edge],
  );
  const onNodesChange = useCallback((changes: NodeChange<CardNode>[]) => {
    setNodes((before) => applyNodeChanges(changes, before));
  }, []);
  useLayoutEffect(() => {
    if (nodes.length > LIVE_ROUTING && nodes.some((node) => node.dragging)) return;
    const boxes = nodes.map(boxOf);
    if (!sameBoxes(store.getState().boxes, boxes)) store.setState({ boxes });
  }, [nodes, store]);
  return { cards, nodes, edges, onNodesChange };
}

const boxOf = ({ position, measured }: CardNode): Rect => ({
  x: position.x,
  y: position.y,
  width: measured?.width ?? 0,
  height: measured?.height ?? 0,
});

const sameBoxes = (a: readonly Rect[], b: readonly Rect[]): boolean =>
  a.length === b.length &&
  a.every((box, index) => {
    const other = b[index];
    return box.x === other?.x && box.y === other.y && box.width === other.width && box.height === other.height;
  });
