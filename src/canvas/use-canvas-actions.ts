import { useMemo, useState } from 'react';
import type { Action } from '#ui/actions/action.ts';
import { canvasActions } from './canvas-actions.ts';
import type { FlowCanvasProps } from './canvas-props.ts';
import { selectedNode } from './selection.ts';
import type { useViewport } from './use-viewport.ts';
import { createWalk } from './walk-graph.ts';

/** What can be done on a canvas, which is one tab stop: arrows choose, letters act. */
export function useCanvasActions(props: FlowCanvasProps, viewport: ReturnType<typeof useViewport>): readonly Action[] {
  const [walk] = useState(createWalk);
  const { graph, catalog, selection, mode, onSelect, onOpen, onCommand } = props;
  const { show, zoomIn, zoomOut, fit } = viewport;
  return useMemo(
    () =>
      canvasActions({
        props: { graph, catalog, selection, mode, onSelect, onOpen, onCommand },
        walk,
        go(to) {
          if (to === undefined) return;
          onSelect(to);
          const node = selectedNode(to);
          if (node !== undefined) show(node);
        },
        zoomIn,
        zoomOut,
        fit,
      }),
    [graph, catalog, selection, mode, onSelect, onOpen, onCommand, show, zoomIn, zoomOut, fit, walk],
  );
}
