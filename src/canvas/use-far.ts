import { useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DrawnNode } from './drawn-node.ts';
import type { LineEdge } from './edge-line.tsx';
import { isFar, mountedOf } from './far-level.ts';
import { nodeAt } from './far-scene.ts';

/** Where a pointer is, in pixels of the window. */
interface PointerPlace {
  readonly clientX: number;
  readonly clientY: number;
  readonly buttons: number;
  readonly type: string;
}

export interface Far {
  /** Whether the graph is painted. */
  readonly far: boolean;
  /** What React Flow is to mount. */
  readonly nodes: DrawnNode[];
  readonly edges: LineEdge[];
  /** What is mounted though the graph is painted. */
  readonly mounted: ReadonlySet<string>;
  /** To be called before the view goes to a zoom; true where it begins to be painted there, and is to go at once. */
  readonly before: (zoom: number) => boolean;
  /** Mounts what lies under the pointer. */
  readonly point: (event: PointerPlace) => void;
}

const none: LineEdge[] = [];

/** Of a large graph seen from afar only what hand and keyboard are at is mounted; the rest is painted. */
export function useFar(all: DrawnNode[], edges: LineEdge[], active: string | undefined): Far {
  const flow = useStoreApi<DrawnNode>();
  const count = all.length;
  const [far, setFar] = useState(false);
  const [under, setUnder] = useState<readonly string[]>([]);
  const level = useRef(far);
  const set = useCallback((next: boolean) => {
    if (level.current === next) return;
    level.current = next;
    setFar(next);
    setUnder([]);
  }, []);
  useEffect(() => {
    let seen = Number.NaN;
    const look = (): void => {
      const zoom = flow.getState().transform[2];
      if (zoom === seen) return;
      seen = zoom;
      set(isFar(zoom, count, level.current));
    };
    look();
    return flow.subscribe(look);
  }, [flow, count, set]);
  const before = useCallback(
    (zoom: number) => {
      if (level.current || !isFar(zoom, count, false)) return false;
      flushSync(() => set(true));
      return true;
    },
    [count, set],
  );
  const point = (event: PointerPlace): void => {
    const { connection, domNode, transform } = flow.getState();
    const connecting = connection.inProgress;
    if (!far || (event.buttons !== 0 && !connecting && event.type !== 'dragover') || !domNode) return;
    const { left, top } = domNode.getBoundingClientRect();
    const [x, y, zoom] = transform;
    const at = { x: (event.clientX - left - x) / zoom, y: (event.clientY - top - y) / zoom };
    const found = nodeAt(all, at)?.id;
    const next = [...(connecting ? [connection.fromNode.id] : []), ...(found === undefined ? [] : [found])];
    if (next.length === under.length && next.every((id, index) => id === under[index])) return;
    // The press that may follow has to meet the card itself.
    flushSync(() => setUnder(next));
  };
  const kept = useMemo(() => new Set(active === undefined ? under : [...under, active]), [under, active]);
  const chosen = useMemo(() => (far ? mountedOf(all, kept) : undefined), [far, all, kept]);
  const nodes = useMemo(
    () => chosen?.map(([node, hidden]) => (hidden ? { ...node, hidden } : node)) ?? all,
    [chosen, all],
  );
  const mounted = useMemo(() => new Set(chosen?.flatMap(([{ id }, hidden]) => (hidden ? [] : [id])) ?? []), [chosen]);
  return { far, nodes, edges: far ? none : edges, mounted, before, point };
}
