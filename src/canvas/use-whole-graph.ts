import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { CanvasApi } from './canvas-props.ts';

/**
 * Opens a canvas on its whole graph, however small, and keeps that in view while the canvas is given another size; unless
 * `elsewhere` says that something of it is in view already.
 */
export function useWholeGraph(canvas: RefObject<CanvasApi | null>, { id, nodes }: FlowGraph, elsewhere: boolean): void {
  const empty = nodes.length === 0;
  const show = useEffectEvent((): void => {
    if (!elsewhere) canvas.current?.showPath([]);
  });
  useEffect(() => {
    if (empty) return;
    let frame = 0;
    const measured = (): boolean => (canvas.current?.sizes().size ?? 0) > 0;
    const whenMeasured = (): void => {
      // One frame later the canvas has framed its first view.
      frame = requestAnimationFrame(measured() ? () => show() : whenMeasured);
    };
    whenMeasured();
    return () => cancelAnimationFrame(frame);
  }, [canvas, id, empty]);
}
