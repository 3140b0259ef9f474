import { getViewportForBounds, useNodesInitialized, useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { NodeId } from '#graph/flow-graph.ts';
import type { CardNode } from './node-card.tsx';
import { pathViewport } from './path-viewport.ts';

export const MIN_ZOOM = 0.08;
export const MAX_ZOOM = 1.6;
/** The first view is never smaller than this: a graph that does not fit is shown from its start. */
const LEGIBLE = 0.8;
const MARGIN = 28;

const duration = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 180);

/** Moving the view: zoom, fit, bringing a node into sight, and the first view of a graph. */
export function useViewport(graphId: string) {
  const flow = useReactFlow<CardNode>();
  const store = useStoreApi<CardNode>();
  const ready = useNodesInitialized();
  const framed = useRef<string>(undefined);

  const frame = useCallback(() => {
    const { width, height } = store.getState();
    const bounds = flow.getNodesBounds(flow.getNodes());
    const fitting = getViewportForBounds(bounds, width, height, MIN_ZOOM, 1, 0.06);
    if (fitting.zoom >= LEGIBLE) return void flow.setViewport(fitting);
    const tall = bounds.height * LEGIBLE + MARGIN * 2 > height;
    void flow.setViewport({
      x: MARGIN - bounds.x * LEGIBLE,
      y: tall ? MARGIN - bounds.y * LEGIBLE : (height - bounds.height * LEGIBLE) / 2 - bounds.y * LEGIBLE,
      zoom: LEGIBLE,
    });
  }, [flow, store]);
  useEffect(() => {
    if (!ready || framed.current === graphId) return;
    framed.current = graphId;
    frame();
  }, [ready, graphId, frame]);

  const show = useCallback(
    (id: NodeId, always = false) => {
      const node = flow.getInternalNode(id);
      if (!node) return;
      const { width, height, transform } = store.getState();
      const [x, y, zoom] = transform;
      const box = { width: node.measured.width ?? 0, height: node.measured.height ?? 0 };
      const left = node.position.x * zoom + x;
      const top = node.position.y * zoom + y;
      const inside =
        left >= MARGIN &&
        top >= MARGIN &&
        left + box.width * zoom <= width - MARGIN &&
        top + box.height * zoom <= height - MARGIN;
      if (inside && !always) return;
      void flow.setCenter(node.position.x + box.width / 2, node.position.y + box.height / 2, {
        zoom: Math.max(zoom, LEGIBLE),
        duration: duration(),
      });
    },
    [flow, store],
  );
  return useMemo(
    () => ({
      show,
      showPath: (ids: readonly NodeId[]) => {
        const last = ids.at(-1);
        if (last === undefined) return;
        const { width, height } = store.getState();
        const bounds = flow.getNodesBounds([...ids]);
        const node = flow.getNodesBounds([last]);
        const viewport = pathViewport({ bounds, node, width, height, margin: MARGIN, legible: LEGIBLE });
        void flow.setViewport(viewport, { duration: duration() });
      },
      frame,
      zoomIn: () => void flow.zoomIn({ duration: duration() }),
      zoomOut: () => void flow.zoomOut({ duration: duration() }),
      fit: () => void flow.fitView({ padding: 0.06, maxZoom: 1, duration: duration() }),
      middle: () => {
        const { width, height, transform } = store.getState();
        const [x, y, zoom] = transform;
        return { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom };
      },
    }),
    [show, frame, flow, store],
  );
}
