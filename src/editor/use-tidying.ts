import { useCallback, useState } from 'react';
import { FIRST_ROW, ROW } from '#canvas/lanes.ts';
import type { Editor } from './editor-context.tsx';
import { flowOrder } from './flow-order.ts';
import type { FlowBuilderProps } from './flow-builder-props.ts';

/** Lays the graph out anew as one edit. A graph that was edited meanwhile is left alone. */
export function useTidying({ store, canvas }: Pick<Editor, 'store' | 'canvas'>, layout: FlowBuilderProps['layout']) {
  const [tidying, setTidying] = useState(false);
  const tidy = useCallback(() => {
    const { graph } = store.getState();
    setTidying(true);
    // Nodes stand in the document as they were added; a layout goes by the order of the trips.
    layout({ ...graph, nodes: flowOrder(graph) }, Object.fromEntries(canvas()?.sizes() ?? []), {
      first: FIRST_ROW,
      step: ROW,
    })
      .then(
        (moves) => {
          const { graph: now, run, say } = store.getState();
          if (now !== graph) {
            say({ text: 'The graph was edited meanwhile, so it was not tidied up.', tone: 'refused', undo: false });
            return;
          }
          run({ type: 'move-nodes', moves });
          requestAnimationFrame(() => canvas()?.frame());
        },
        (fault: unknown) => {
          const reason = fault instanceof Error ? fault.message : String(fault);
          store.getState().say({ text: `The graph could not be tidied up: ${reason}`, tone: 'refused', undo: false });
        },
      )
      .finally(() => setTidying(false));
  }, [store, layout, canvas]);
  return { tidying, tidy };
}
