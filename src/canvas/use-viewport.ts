import { getViewportForBounds, useReactFlow, useStore, useStoreApi, type Viewport } from '@xyflow/react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { NodeId } from '#graph/flow-graph.ts';
import { CARD_WIDTH } from '#drawing/card-layout.ts';
import { boxesOf, cardBox } from './far-scene.ts';
import { firstViewport } from './first-viewport.ts';
import type { DrawnNode } from './drawn-node.ts';
import { freeCorner, type Corner } from './overview-corner.ts';
import { pathViewport } from './path-viewport.ts';
import type { Rect } from '#drawing/route-edge.ts';
import { revealViewport } from './reveal-viewport.ts';
import { boundsOf } from '#drawing/spatial-index.ts';

/** So small that thousands of nodes are in view. */
export const MIN_ZOOM = 0.02;
export const MAX_ZOOM = 1.6;
/** The first view is never smaller than this: a graph that does not fit is shown from its start. */
const LEGIBLE = 0.8;
const MARGIN = 28;
/** So much to the right of a card the names of its edges take, and where they lead nowhere who stands at their end. */
const NAMES = 200;

const duration = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 180);

interface ViewOptions {
  readonly graph: string;
  /** All that is drawn, with its size. */
  readonly nodes: readonly DrawnNode[];
  /** The boxes around all lines that are drawn. */
  readonly lines: () => readonly Rect[];
  /** Nodes that the first view of the graph shows. */
  readonly sight?: readonly NodeId[] | undefined;
  /** Told of a zoom before the view goes there; true where that is to be at once. */
  readonly before: (zoom: number) => boolean;
}

/** Moving the view: zoom, fit, bringing a node into sight, and the first view of a graph, with `sight` in it. */
export function useViewport(options: ViewOptions) {
  const { graph } = options;
  const flow = useReactFlow<DrawnNode>();
  const store = useStoreApi<DrawnNode>();
  const sized = useStore(({ width, height, panZoom }) => width > 0 && height > 0 && panZoom !== null);
  const [framed, setFramed] = useState<string>();
  const [corner, setCorner] = useState<Corner | null>('bottom-right');
  const latest = useRef(options);
  /** Whether the user has moved the view since a path was brought into it. */
  const byHand = useRef(false);
  /** The path that was brought into view last: it is kept there when the canvas is given another size. */
  const followed = useRef<readonly NodeId[]>(undefined);
  useLayoutEffect(() => {
    latest.current = options;
  });
  /** Moves the view for the user: then the overview goes where it covers no node. */
  const go = useCallback(
    async (viewport: Viewport, duration: number): Promise<void> => {
      const atOnce = latest.current.before(viewport.zoom);
      await flow.setViewport(viewport, atOnce || duration === 0 ? {} : { duration });
      const { width, height, transform } = store.getState();
      const [x, y, zoom] = transform;
      const boxes = [...boxesOf(latest.current.nodes).values()];
      setCorner(freeCorner(boxes, { x, y, zoom }, { width, height }));
    },
    [flow, store],
  );
  const around = useCallback((ids: readonly string[]): Rect => {
    const boxes = boxesOf(latest.current.nodes);
    return boundsOf(ids.length === 0 ? [...boxes.values()] : ids.flatMap((id) => boxes.get(id) ?? []));
  }, []);

  /** Around everything, lines that lead around the cards with it. */
  const aroundAll = useCallback((): Rect => boundsOf([around([]), ...latest.current.lines()]), [around]);

  const frame = useCallback(() => {
    const { width, height } = store.getState();
    const { sight = [] } = latest.current;
    followed.current = undefined;
    // Counts beside the names of edges are drawn later; room is kept for them.
    const boxes = boxesOf(latest.current.nodes);
    const roomy = sight
      .flatMap((id) => boxes.get(id) ?? [])
      .map((box) => ({ ...box, width: Math.max(box.width, CARD_WIDTH + NAMES) }));
    const inSight = roomy.length === 0 ? undefined : boundsOf(roomy);
    return go(firstViewport({ bounds: aroundAll(), inSight, width, height, margin: MARGIN, legible: LEGIBLE }), 0);
  }, [store, aroundAll, go]);
  const empty = options.nodes.length === 0;
  useLayoutEffect(() => {
    if (!sized || empty || framed === graph) return;
    void frame().then(() => setFramed(graph));
  }, [sized, empty, framed, graph, frame]);

  const show = useCallback(
    (id: NodeId, always = false, time = duration()) => {
      const box = boxesOf(latest.current.nodes).get(id);
      if (!box) return;
      const { width, height, transform } = store.getState();
      const [x, y, zoom] = transform;
      const left = box.x * zoom + x;
      const top = box.y * zoom + y;
      const inside =
        left >= MARGIN &&
        top >= MARGIN &&
        left + box.width * zoom <= width - MARGIN &&
        top + box.height * zoom <= height - MARGIN;
      if (inside && !always) return;
      const near = Math.max(zoom, LEGIBLE);
      const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
      void go({ x: width / 2 - cx * near, y: height / 2 - cy * near, zoom: near }, time);
    },
    [store, go],
  );
  const reveal = useCallback(
    (id: NodeId, beside?: NodeId) => {
      const boxes = boxesOf(latest.current.nodes);
      const [box, other] = [boxes.get(id), beside === undefined ? undefined : boxes.get(beside)];
      if (!box) return;
      const { width, height, transform } = store.getState();
      const [x, y, zoom] = transform;
      const view = { x, y, zoom };
      const next = revealViewport({ view, size: { width, height }, margin: MARGIN, box, with: other });
      if (next.x !== x || next.y !== y) void go(next, duration());
    },
    [store, go],
  );
  const fitTo = useCallback(
    (ids: readonly string[], padding: number, time = duration()) => {
      const { width, height } = store.getState();
      const bounds = ids.length === 0 ? aroundAll() : around(ids);
      void go(getViewportForBounds(bounds, width, height, MIN_ZOOM, 1, padding), time);
    },
    [store, around, aroundAll, go],
  );
  const showPath = useCallback(
    (ids: readonly NodeId[], time = duration()) => {
      byHand.current = false;
      followed.current = ids;
      const last = ids.at(-1);
      if (last === undefined) return fitTo([], 0.06, time);
      const { width, height } = store.getState();
      // Only the cards: how far the names of edges reach is not known before they are drawn.
      const boxes = boxesOf(latest.current.nodes);
      const cards = ids.flatMap((id) => boxes.get(id) ?? []).map(cardBox);
      const node = boxes.get(last);
      if (!node) return;
      const [bounds, here] = [boundsOf(cards), cardBox(node)];
      const path = pathViewport({ bounds, node: here, beside: NAMES, width, height, margin: MARGIN, legible: LEGIBLE });
      // Between two pixels a browser would draw letters by how it came there.
      void go({ ...path, x: Math.round(path.x), y: Math.round(path.y) }, time);
    },
    [store, go, fitTo],
  );
  const follow = useCallback(
    (ids: readonly NodeId[], time = duration()) => {
      const last = ids.at(-1);
      followed.current = ids;
      if (!byHand.current) showPath(ids, time);
      else if (last !== undefined) show(last, false, time);
    },
    [showPath, show],
  );
  useEffect(() => {
    let { width, height } = store.getState();
    return store.subscribe((state) => {
      if (state.width === width && state.height === height) return;
      ({ width, height } = state);
      if (followed.current && width > 0 && height > 0) follow(followed.current, 0);
    });
  }, [store, follow]);
  return useMemo(
    () => ({
      /** Whether the first view of this graph is there. */
      ready: framed === graph,
      show,
      reveal,
      showPath,
      follow,
      frame: () => void frame(),
      zoomIn: () => {
        byHand.current = true;
        void flow.zoomIn({ duration: duration() });
      },
      zoomOut: () => {
        byHand.current = true;
        void flow.zoomOut({ duration: duration() });
      },
      fitTo: (ids: readonly string[]) => fitTo(ids, 0.12),
      boundsOf: (ids: readonly string[] = []) => around(ids),
      fit: () => {
        byHand.current = true;
        fitTo([], 0.06);
      },
      corner,
      /** The user moves the view: where no corner was free the overview comes back all the same. */
      moved: () => {
        byHand.current = true;
        setCorner((before) => before ?? 'bottom-right');
      },
      middle: () => {
        const { width, height, transform } = store.getState();
        const [x, y, zoom] = transform;
        return { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom };
      },
    }),
    [framed, graph, show, showPath, follow, reveal, frame, fitTo, around, flow, store, corner],
  );
}
