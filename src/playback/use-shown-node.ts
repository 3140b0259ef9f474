import { useEffect, useRef, type RefObject } from 'react';
import type { CanvasApi } from '#canvas/canvas-props.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import type { AuditLog } from '#logs/audit-log.ts';
import type { TripLog } from '#logs/trip-log.ts';
import { pathAt } from './path-decorations.ts';

interface ShownTrip {
  readonly log: AuditLog | undefined;
  /** The log's trip as it looks in the graph that is shown; a node that this does not have is not shown. */
  readonly trip: TripLog | undefined;
  readonly graph: FlowGraph;
  readonly seq: number;
  /** All records of the run are shown: then the whole graph is. */
  readonly all: boolean;
}

/**
 * Shows the whole path of a record that was just chosen, and keeps the node at which its trip stands in view from then
 * on: the same step is seen from the same place however one came to it, unless one has moved the view oneself. A canvas
 * that has just opened is waited for.
 */
export function useShownNode(canvas: RefObject<CanvasApi | null>, { log, trip, graph, seq, all }: ShownTrip): void {
  const framed = useRef<AuditLog>(undefined);
  const path = trip && !all ? pathAt(trip, seq).filter((node) => nodeById(graph, node)) : [];
  const node = path.at(-1);
  const latest = useRef(path);
  useEffect(() => {
    latest.current = path;
  });
  useEffect(() => {
    if (!all) return;
    framed.current = undefined;
    canvas.current?.showPath([]);
  }, [canvas, all]);
  useEffect(() => {
    if (node === undefined) return;
    let frame = 0;
    const show = (): void => {
      if (framed.current === log) canvas.current?.follow(latest.current);
      else canvas.current?.showPath(latest.current);
      framed.current = log;
    };
    const whenMeasured = (): void => {
      // One frame later the canvas has framed its first view.
      frame = requestAnimationFrame(canvas.current?.sizes().has(node) === true ? show : whenMeasured);
    };
    whenMeasured();
    return () => cancelAnimationFrame(frame);
  }, [canvas, node, log]);
}
