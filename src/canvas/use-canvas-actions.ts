import { useMemo, useState } from 'react';
import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import type { Action } from '#ui/actions/action.ts';
import { nodeByArrow, type Direction } from './arrow-navigation.ts';
import { canvasActions } from './canvas-actions.ts';
import type { FlowCanvasProps } from './canvas-props.ts';
import { selectedNode, selectNode } from './selection.ts';
import type { useViewport } from './use-viewport.ts';

/** What can be done on a canvas, which is one tab stop: arrows choose, letters act. */
export function useCanvasActions(props: FlowCanvasProps, viewport: ReturnType<typeof useViewport>): readonly Action[] {
  const [walk] = useState(createWalk);
  const { graph, selection, mode, onSelect, onOpen, onCommand } = props;
  const { show, zoomIn, zoomOut, fit } = viewport;
  return useMemo(() => {
    const at = selectedNode(selection);
    const go = (to: NodeId | undefined): void => {
      if (to === undefined) return;
      onSelect(selectNode(to));
      show(to);
    };
    return canvasActions({
      props: { graph, selection, mode, onSelect, onOpen, onCommand },
      go,
      byArrow(direction) {
        if (at === undefined) return go(graph.nodes[0]?.id);
        go(walk(graph, at, direction));
      },
      zoomIn,
      zoomOut,
      fit,
    });
  }, [graph, selection, mode, onSelect, onOpen, onCommand, show, zoomIn, zoomOut, fit, walk]);
}

/** Remembers the node that one came from, so that Left leads back to it where several edges lead to a node. */
function createWalk() {
  let cameFrom: NodeId | undefined;
  return (graph: FlowGraph, at: NodeId, direction: Direction): NodeId | undefined => {
    const to = nodeByArrow(graph, at, direction, cameFrom);
    if (direction === 'right') cameFrom = at;
    else if (direction === 'left') cameFrom = undefined;
    return to;
  };
}
