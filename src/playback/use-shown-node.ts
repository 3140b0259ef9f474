import { useEffect, type RefObject } from 'react';
import type { CanvasApi } from '#canvas/canvas-props.ts';
import type { NodeId } from '#graph/flow-graph.ts';

/** Keeps the node at which the trip stands in view; a canvas that has just opened is waited for. */
export function useShownNode(canvas: RefObject<CanvasApi | null>, node: NodeId | undefined): void {
  useEffect(() => {
    if (node === undefined) return;
    let frame = 0;
    const show = (): void => canvas.current?.show(node);
    const whenMeasured = (): void => {
      // One frame later the canvas has framed its first view.
      frame = requestAnimationFrame(canvas.current?.sizes().has(node) === true ? show : whenMeasured);
    };
    whenMeasured();
    return () => cancelAnimationFrame(frame);
  }, [canvas, node]);
}
