import { applyNodeChanges, type NodeChange } from '@xyflow/react';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CanvasStore } from './canvas-store.ts';
import type { Card, CardContext } from '#drawing/card.ts';
import { createCardSizes, sameSize } from './card-sizes.ts';
import { boxOf } from './far-scene.ts';
import { cardsOf } from '#drawing/cards-of.ts';
import { flowEdges, flowNodes, measuredNode } from './flow-elements.ts';
import { measuredWidth } from './measured-width.ts';
import type { FlowCanvasProps } from './canvas-props.ts';
import type { LineEdge } from './edge-line.tsx';
import type { CardNode } from './node-card.tsx';
import type { Rect } from '#drawing/route-edge.ts';
import type { Selection } from './selection.ts';
import { createSpatialIndex } from '#drawing/spatial-index.ts';

const sizeOf = createCardSizes(measuredWidth);
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
    const nodes = flowNodes(held?.nodes ?? [], graph, cards, selection, canvasId, sizeOf);
    held = { context: next, selection, cards, nodes };
    setState(held);
  }
  const { cards, nodes } = held;
  const { edge } = selection;
  const edges = useMemo(() => flowEdges(graph, cards, edge), [graph, cards, edge]);
  const onNodesChange = useCallback((changes: NodeChange<CardNode>[]) => {
    setState((before) => before && withChanges(before, changes));
  }, []);
  const placed = useRef<readonly Rect[]>([]);
  useLayoutEffect(() => {
    if (nodes.length > LIVE_ROUTING && nodes.some((node) => node.dragging)) return;
    const boxes = nodes.flatMap((node) => boxOf(node) ?? []);
    if (sameBoxes(placed.current, boxes)) return;
    placed.current = boxes;
    store.getState().routes.place(createSpatialIndex(boxes));
    store.setState((state) => ({ placed: state.placed + 1 }));
  }, [nodes, store]);
  return { cards, nodes, edges, onNodesChange };
}

/** With React Flow's changes of places and sizes. A size that was worked out rightly is no news. */
function withChanges(held: Held, changes: readonly NodeChange<CardNode>[]): Held {
  const known = new Map(held.nodes.map((node) => [node.id, node]));
  const news = changes.filter((change) => {
    if (change.type !== 'dimensions') return true;
    const { width, height } = known.get(change.id)?.measured ?? {};
    if (!change.dimensions || width === undefined || height === undefined) return true;
    return !sameSize(change.dimensions, { width, height });
  });
  if (news.length === 0) return held;
  const measured = new Set(news.flatMap((change) => (change.type === 'dimensions' ? [change.id] : [])));
  const nodes = applyNodeChanges([...news], held.nodes);
  return {
    ...held,
    nodes: measured.size === 0 ? nodes : nodes.map((node) => (measured.has(node.id) ? measuredNode(node) : node)),
  };
}

const sameBoxes = (a: readonly Rect[], b: readonly Rect[]): boolean =>
  a.length === b.length &&
  a.every((box, index) => {
    const other = b[index];
    return box.x === other?.x && box.y === other.y && box.width === other.width && box.height === other.height;
  });
