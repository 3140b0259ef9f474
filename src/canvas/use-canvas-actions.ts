import { useMemo, useState } from 'react';
import type { Action } from '#ui/actions/action.ts';
import { canvasActions } from './canvas-actions.ts';
import type { FlowCanvasProps } from './canvas-props.ts';
import { selectedNode } from './selection.ts';
import type { CanvasView } from './use-view.ts';
import type { useViewport } from './use-viewport.ts';
import { createWalk } from './walk-graph.ts';

/** What can be done on a canvas, which is one tab stop: arrows choose, letters act. */
export function useCanvasActions(
  props: FlowCanvasProps,
  seen: Pick<CanvasView, 'view' | 'drawn' | 'select' | 'toggle'>,
  viewport: ReturnType<typeof useViewport>,
): readonly Action[] {
  const [walk] = useState(createWalk);
  const { graph, catalog, selection, mode, onOpen, onCommand } = props;
  const { view, drawn, select, toggle } = seen;
  const { show, zoomIn, zoomOut, fit } = viewport;
  return useMemo(
    () =>
      canvasActions({
        // One walks on what is shown, and moves what is there.
        props: { graph: view, catalog, selection: drawn, mode, onSelect: select, onOpen },
        moves: { graph, selection, onCommand },
        walk,
        go(to) {
          if (to === undefined) return;
          select(to);
          const node = selectedNode(to);
          if (node !== undefined) show(node);
        },
        expand: toggle,
        zoomIn,
        zoomOut,
        fit,
      }),
    [graph, view, catalog, selection, drawn, mode, select, onOpen, onCommand, show, toggle, zoomIn, zoomOut, fit, walk],
  );
}
