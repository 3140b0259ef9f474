import { useStoreApi } from '@xyflow/react';
import { useEffect, type MouseEvent } from 'react';
import type { CanvasStore } from './canvas-store.ts';
import type { Card } from '#drawing/card.ts';
import type { DrawnNode } from './drawn-node.ts';
import type { LineEdge } from './edge-line.tsx';
import { boxesOf, edgeAt, nodesIn } from './far-scene.ts';
import type { Rect } from '#drawing/route-edge.ts';
import { parseEdgeKey } from '#drawing/edge-key.ts';
import { emptySelection, selectEdge } from './selection.ts';
import type { useSelecting } from './use-selecting.ts';

/** So near to a line, in pixels of the screen, a click is meant for it. */
const NEAR = 7;

/** Selecting what is only painted: lines by a click, cards and notes by a box. */
export function useFarSelecting(parts: {
  readonly far: boolean;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly LineEdge[];
  readonly cards: readonly Card[];
  readonly store: CanvasStore;
  readonly selecting: ReturnType<typeof useSelecting>;
}) {
  const { far, nodes, edges, cards, store, selecting } = parts;
  const { choose, set } = selecting;
  const flow = useStoreApi<DrawnNode>();
  useEffect(() => {
    if (!far) return undefined;
    let last: Rect | undefined;
    return flow.subscribe(({ userSelectionRect, transform: [x, y, zoom] }) => {
      const box = userSelectionRect;
      if (box) {
        last = { x: (box.x - x) / zoom, y: (box.y - y) / zoom, width: box.width / zoom, height: box.height / zoom };
        return;
      }
      const drawn = last;
      last = undefined;
      // React Flow selects what is mounted, and has its say before.
      if (drawn && drawn.width + drawn.height > 0) queueMicrotask(() => choose(nodesIn(nodes, drawn)));
    });
  }, [far, flow, nodes, choose]);
  return (event: MouseEvent): void => {
    const { domNode, transform } = flow.getState();
    if (!far || !domNode) return;
    const { left, top } = domNode.getBoundingClientRect();
    const [x, y, zoom] = transform;
    const at = { x: (event.clientX - left - x) / zoom, y: (event.clientY - top - y) / zoom };
    const byId = new Map(cards.map((card) => [card.id, card]));
    const key = edgeAt({ edges, boxes: boxesOf(nodes), cards: byId }, store.getState().routes, at, NEAR / zoom);
    const edge = key === undefined ? undefined : parseEdgeKey(key);
    set(edge ? selectEdge(edge.node, edge.edge) : emptySelection);
  };
}
