import { useCallback, useRef, useState } from 'react';
import type { Size } from '#canvas/canvas-props.ts';
import { FIRST_ROW, ROW } from '#drawing/lanes.ts';
import { selectedNode } from '#canvas/selection.ts';
import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import type { Editor } from './editor-context.tsx';
import { flowOrder } from './flow-order.ts';
import type { FlowBuilderProps } from './flow-builder-props.ts';
import { partOf, setDown } from './tidy-part.ts';
import { realMoves, selectionTask, wholeTask } from './tidy-task.ts';

/** Lays the graph, or a part of it, out anew as one edit. A graph that was edited meanwhile is left alone. */
export function useTidying({ store, canvas }: Pick<Editor, 'store' | 'canvas'>, layout: FlowBuilderProps['layout']) {
  const [tidying, setTidying] = useState(false);
  const running = useRef<AbortController>(undefined);
  const work = useCallback(
    (taskOf: typeof wholeTask) => {
      const { graph, selection } = store.getState();
      const sizes: ReadonlyMap<NodeId, Size> = canvas()?.sizes() ?? new Map();
      const { shown, part } = taskOf(graph, selection);
      const { collapsed: _collapsed, hiddenIn: _hiddenIn, ...all } = shown;
      const laid: FlowGraph = part ? partOf(all, part) : all;
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      setTidying(true);
      const refuse = (text: string): void => store.getState().say({ text, tone: 'refused', undo: false });
      // Nodes stand in the document as they were added; a layout goes by the order of the trips.
      const ordered = { ...laid, nodes: flowOrder(laid) };
      layout(ordered, Object.fromEntries(sizes), { first: FIRST_ROW, step: ROW }, controller.signal)
        .then(
          (moves) => {
            if (controller.signal.aborted || !moves) return;
            const { graph: now, run } = store.getState();
            if (now !== graph) return refuse('The graph was edited meanwhile, so it was not tidied up.');
            if (!part) {
              run({ type: 'move-nodes', moves: realMoves(shown, moves) }, { title: 'Tidied up the graph' });
              const chosen = selectedNode(selection);
              requestAnimationFrame(() => (chosen === undefined ? canvas()?.frame() : canvas()?.show(chosen)));
              return;
            }
            const set = realMoves(shown, setDown(shown, sizes, part, moves));
            run({ type: 'move-nodes', moves: set }, { title: `Tidied up ${set.length} nodes` });
            requestAnimationFrame(() => set[0] && canvas()?.show(set[0].node));
          },
          (fault: unknown) =>
            refuse(`The graph could not be tidied up: ${fault instanceof Error ? fault.message : String(fault)}`),
        )
        .finally(() => running.current === controller && setTidying(false));
    },
    [store, layout, canvas],
  );
  const tidy = useCallback(() => work(wholeTask), [work]);
  const tidySelection = useCallback(() => work(selectionTask), [work]);
  const stopTidying = useCallback(() => {
    running.current?.abort();
    setTidying(false);
    store.getState().say({ text: 'Tidying up was stopped: nothing has moved.', tone: 'done', undo: false });
  }, [store]);
  return { tidying, tidy, tidySelection, stopTidying };
}
