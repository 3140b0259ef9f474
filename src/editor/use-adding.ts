import { useMemo } from 'react';
import type { Point } from '#canvas/route-edge.ts';
import { selectedNode, type EdgeRef } from '#canvas/selection.ts';
import type { NodeId } from '#graph/flow-graph.ts';
import { edgesOf, nodeById } from '#graph/graph-queries.ts';
import { addNodeAt, edgeToContinue, rowOfEdge, whyUnconnected } from './add-node.ts';
import type { Editor } from './editor-context.tsx';
import { freePlace, placeAfter, sizeWithEdges } from './free-place.ts';

export type Adding = ReturnType<typeof useAdding>;

/** Adding nodes: where they stand, and what leads to them. */
export function useAdding({ store, catalog, canvas }: Pick<Editor, 'store' | 'catalog' | 'canvas'>) {
  return useMemo(() => {
    const put = (type: string, at: Point, edge?: EdgeRef): NodeId | undefined => {
      const { graph, run } = store.getState();
      const sizes = canvas()?.sizes() ?? new Map();
      const addition = addNodeAt({ graph, kinds: catalog, type, sizes }, at, edge);
      if (!addition || run(addition.command, { select: addition.select }) !== undefined) return undefined;
      const node = selectedNode(addition.select);
      // Only once it is measured is it known whether it is in view.
      if (node !== undefined) requestAnimationFrame(() => requestAnimationFrame(() => canvas()?.show(node)));
      return node;
    };
    const sayUnconnected = (node: NodeId | undefined, from: NodeId, why: string): void => {
      if (node === undefined) return;
      const { graph, say } = store.getState();
      const text = `“${nodeById(graph, node)?.name ?? node}” is not connected: ${why}.`;
      const source = nodeById(graph, from);
      const canLead = source !== undefined && edgesOf(source, catalog).length > 0;
      say({ text, tone: 'done', undo: true, ...(canLead ? { connect: { from, to: node } } : {}) });
    };
    return {
      /** Puts a node where it was dropped; `edge` leads to it. */
      at: put,
      /** Puts a node behind the selected edge, else behind the first open edge of the selected node, else where there is room, and says why. */
      afterSelected(type: string): void {
        const { graph, selection } = store.getState();
        const sizes = canvas()?.sizes() ?? new Map();
        const kind = catalog.get(type);
        const size = sizeWithEdges(kind?.edges(kind.defaultConfig(graph.object)).length ?? 0);
        const edge = edgeToContinue(graph, selection, catalog);
        if (edge) {
          put(type, placeAfter(graph, sizes, edge.node, rowOfEdge(graph, edge, catalog), size), edge);
          return;
        }
        const why = whyUnconnected(graph, selection, catalog);
        const from = selectedNode(selection);
        if (why !== undefined && from !== undefined) {
          sayUnconnected(put(type, placeAfter(graph, sizes, from, 0, size)), from, why);
          return;
        }
        const middle = canvas()?.middle() ?? { x: 0, y: 0 };
        const wanted = { x: middle.x - size.width / 2, y: middle.y - size.height / 2 };
        put(type, freePlace(graph, sizes, wanted, size));
      },
    };
  }, [store, catalog, canvas]);
}
