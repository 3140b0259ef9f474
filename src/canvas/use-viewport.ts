import { useNodesInitialized, useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { NodeId } from '#graph/flow-graph.ts';
import { firstViewport } from './first-viewport.ts';
import type { DrawnNode } from './drawn-node.ts';
import { freeCorner, type Corner } from './overview-corner.ts';
import { pathViewport } from './path-viewport.ts';

export const MIN_ZOOM = 0.08;
export const MAX_ZOOM = 1.6;
/** The first view is never smaller than this: a graph that does not fit is shown from its start. */
const LEGIBLE = 0.8;
const MARGIN = 28;

const duration = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 180);

/** Moving the view: zoom, fit, bringing a node into sight, and the first view of a graph, with `sight` in it. */
export function useViewport(graphId: string, sight: readonly NodeId[] = []) {
  const flow = useReactFlow<DrawnNode>();
  const store = useStoreApi<DrawnNode>();
  const ready = useNodesInitialized();
  const framed = useRef<string>(undefined);
  const [corner, setCorner] = useState<Corner | null>('bottom-right');
  /** After the view was moved for the user: the overview goes where it covers no node. */
  const settle = useCallback(
    (moved: Promise<boolean>) =>
      void moved.then(() => {
        const { width, height, transform } = store.getState();
        const [x, y, zoom] = transform;
        const boxes = flow.getNodes().map((node) => flow.getNodesBounds([node]));
        setCorner(freeCorner(boxes, { x, y, zoom }, { width, height }));
      }),
    [flow, store],
  );

  const seen = useRef(sight);
  useEffect(() => {
    seen.current = sight;
  }, [sight]);
  const frame = useCallback(() => {
    const { width, height } = store.getState();
    const bounds = flow.getNodesBounds(flow.getNodes());
    const inSight = seen.current.length === 0 ? undefined : flow.getNodesBounds([...seen.current]);
    const viewport = firstViewport({ bounds, inSight, width, height, margin: MARGIN, legible: LEGIBLE });
    settle(flow.setViewport(viewport));
  }, [flow, store, settle]);
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
      settle(
        flow.setCenter(node.position.x + box.width / 2, node.position.y + box.height / 2, {
          zoom: Math.max(zoom, LEGIBLE),
          duration: duration(),
        }),
      );
    },
    [flow, store, settle],
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
        settle(flow.setViewport(viewport, { duration: duration() }));
      },
      frame,
      zoomIn: () => void flow.zoomIn({ duration: duration() }),
      zoomOut: () => void flow.zoomOut({ duration: duration() }),
      fitTo: (ids: readonly string[]) => {
        const nodes = ids.map((id) => ({ id }));
        settle(
          flow.fitView({ ...(ids.length === 0 ? {} : { nodes }), padding: 0.12, maxZoom: 1, duration: duration() }),
        );
      },
      boundsOf: (ids: readonly string[] = []) => flow.getNodesBounds(ids.length === 0 ? flow.getNodes() : [...ids]),
      fit: () => settle(flow.fitView({ padding: 0.06, maxZoom: 1, duration: duration() })),
      corner,
      /** The user moves the view: where no corner was free the overview comes back all the same. */
      moved: () => setCorner((before) => before ?? 'bottom-right'),
      middle: () => {
        const { width, height, transform } = store.getState();
        const [x, y, zoom] = transform;
        return { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom };
      },
    }),
    [show, frame, flow, store, settle, corner],
  );
}
