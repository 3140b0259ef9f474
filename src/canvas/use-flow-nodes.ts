import { applyNodeChanges, type NodeChange } from '@xyflow/react';
import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import type { CanvasStore } from './canvas-store.ts';
import type { Card, CardContext } from './card.ts';
import { cardsOf, flowEdges, flowNodes } from './flow-elements.ts';
import type { FlowCanvasProps } from './canvas-props.ts';
import type { LineEdge } from './edge-line.tsx';
import type { CardNode } from './node-card.tsx';
import type { Rect } from './route-edge.ts';
import type { Selection } from './selection.ts';

/** Above this many nodes lines are not routed anew while a node is being dragged. */
const LIVE_ROUTING = 150;

export interface FlowNodes {
  readonly cards: readonly Card[];
  readonly nodes: CardNode[];
  readonly edges: LineEdge[];
  /** Takes React Flow's changes of places and sizes; selecting is not its business. */
  readonly onNodesChange: (changes: NodeChange<CardNode>[]) => void;
}

interface Held {
  readonly context: CardContext;
  readonly selection: Selection;
  readonly cards: readonly Card[];
  readonly nodes: CardNode[];
}

/** Keeps React Flow's nodes and edges in step with a graph and a selection. */
export function useFlowNodes(
  { graph, catalog, environment, selection }: Pick<FlowCanvasProps, 'graph' | 'catalog' | 'environment' | 'selection'>,
  store: CanvasStore,
  canvasId: string,
): FlowNodes {
  const [state, setState] = useState<Held>();
  let held = state;
  const { context } = held ?? {};
  const current = context?.graph === graph && context.catalog === catalog && context.environment === environment;
  if (!held || !current || held.selection !== selection) {
    const next = { graph, catalog, environment };
    const cards = held && current ? held.cards : cardsOf(next, held?.cards ?? []);
    held = { context: next, selection, cards, nodes: flowNodes(held?.nodes ?? [], graph, cards, selection, canvasId) };
    setState(held);
  }
  const { cards, nodes } = held;
  const { edge } = selection;
  const edges = useMemo(() => flowEdges(graph, cards, edge), [graph, cards, edge]);
  const onNodesChange = useCallback((changes: NodeChange<CardNode>[]) => {
    setState((before) => before && { ...before, nodes: applyNodeChanges(changes, before.nodes) });
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
