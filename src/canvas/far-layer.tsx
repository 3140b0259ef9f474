import { useStoreApi, type ReactFlowState } from '@xyflow/react';
import { useEffect, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import { useCanvas } from './canvas-store.ts';
import type { Card } from '#drawing/card.ts';
import type { DrawnNode } from './drawn-node.ts';
import type { LineEdge } from './edge-line.tsx';
import { FarPainter } from './far-painter.ts';
import { boxesOf } from './far-scene.ts';
import type { FarView } from './paint-far.ts';
import { edgeKey } from '#drawing/edge-key.ts';
import styles from './far-layer.module.css';

/** A large graph as it is seen from afar: painted on one canvas, under what is mounted. */
export function FarLayer(props: {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly LineEdge[];
  readonly cards: readonly Card[];
  readonly mounted: ReadonlySet<string>;
}): ReactNode {
  const { nodes, edges, cards, mounted } = props;
  const flow = useStoreApi();
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<FarPainter>(undefined);
  const routes = useCanvas((state) => state.routes);
  const decorations = useCanvas((state) => state.decorations);
  const tokens = useCanvas((state) => state.tokens);
  const edge = useCanvas((state) => state.edge);
  const boxes = useMemo(() => boxesOf(nodes), [nodes]);
  const byId = useMemo(() => new Map(cards.map((card) => [card.id, card])), [cards]);
  useLayoutEffect(() => {
    if (!canvas.current) return undefined;
    const made = new FarPainter(canvas.current, routes);
    painter.current = made;
    made.look(viewOf(flow.getState()));
    let seen = flow.getState().transform;
    const end = flow.subscribe((state) => {
      if (state.transform === seen) return;
      seen = state.transform;
      made.look(viewOf(state));
    });
    return () => {
      end();
      made.dispose();
    };
  }, [flow, routes]);
  useLayoutEffect(() => {
    const chosenEdge = edge && edgeKey(edge.node, edge.edge);
    painter.current?.show({ nodes, boxes, cards: byId, edges, mounted, decorations, tokens, chosenEdge });
  }, [nodes, boxes, byId, edges, mounted, decorations, tokens, edge]);
  useEffect(() => {
    const resize = new ResizeObserver(() => painter.current?.look(viewOf(flow.getState())));
    if (canvas.current) resize.observe(canvas.current);
    return () => resize.disconnect();
  }, [flow]);
  return <canvas ref={canvas} className={styles['layer']} aria-hidden />;
}

const viewOf = ({ transform: [x, y, zoom], width, height }: ReactFlowState): FarView => ({ x, y, zoom, width, height });
