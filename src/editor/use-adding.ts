import { useMemo } from 'react';
import type { CanvasApi, Size } from '#canvas/canvas-props.ts';
import type { Point } from '#drawing/route-edge.ts';
import { type EdgeRef } from '#drawing/edge-key.ts';
import { selectedNode, type Selection } from '#canvas/selection.ts';
import type { NodeId } from '#graph/flow-graph.ts';
import { edgeFrom, edgesOf, nodeById } from '#graph/graph-queries.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { addNodeAt, edgeToContinue, rowOfEdge, whyUnconnected } from './add-node.ts';
import type { EditorStore } from './editor-store.ts';
import { freePlace, placeAfter, sizeWithEdges } from './free-place.ts';
import { insertNode } from './insert-node.ts';

interface AddingParts {
  readonly store: EditorStore;
  readonly catalog: NodeCatalog;
  readonly canvas: () => CanvasApi | null;
}

export type Adding = ReturnType<typeof useAdding>;

/** Adding nodes: where they stand, and what leads to them. */
export function useAdding({ store, catalog, canvas }: AddingParts) {
  return useMemo(() => {
    const request = (type: string) => {
      const { graph } = store.getState();
      const sizes: ReadonlyMap<NodeId, Size> = canvas()?.sizes() ?? new Map();
      const kind = catalog.get(type);
      const size = sizeWithEdges(kind?.edges(kind.defaultConfig(graph.object)).length ?? 0);
      return { graph, kinds: catalog, type, sizes, size };
    };
    /** `after` is the node that it hangs on. */
    const shown = (select: Selection, after: NodeId | undefined): NodeId | undefined => {
      const node = selectedNode(select);
      // Only once it is measured is it known whether it is in view.
      if (node !== undefined) requestAnimationFrame(() => requestAnimationFrame(() => canvas()?.reveal(node, after)));
      return node;
    };
    const put = (type: string, at: Point, edge?: EdgeRef, after = edge?.node): NodeId | undefined => {
      const addition = addNodeAt(request(type), at, edge);
      const refused = !addition || store.getState().run(addition.command, { select: addition.select }) !== undefined;
      return refused ? undefined : shown(addition.select, after);
    };
    /** Into a connected edge, or behind an open one; `at` is where the node is wanted behind it. */
    const ontoEdge = (type: string, edge: EdgeRef, at?: Point): NodeId | undefined => {
      const asked = request(type);
      const { graph, sizes, size } = asked;
      if (!edgeFrom(graph, edge.node, edge.edge)) {
        const wanted = at ? freePlace(graph, sizes, at, size) : undefined;
        return put(type, wanted ?? placeAfter(graph, sizes, edge.node, rowOfEdge(graph, edge, catalog), size), edge);
      }
      const insertion = insertNode(asked, edge);
      const title = `Inserted “${catalog.get(type)?.title ?? type}”`;
      const options = { title, select: insertion?.select ?? { nodes: [] } };
      const refused = !insertion || store.getState().run(insertion.commands, options) !== undefined;
      return refused ? undefined : shown(insertion.select, edge.node);
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
      /** Puts a node where it was dropped, beside what stands there already. */
      at(type: string, at: Point): void {
        const { graph, sizes, size } = request(type);
        put(type, freePlace(graph, sizes, at, size));
      },
      ontoEdge,
      /**
       * Puts a node into the selected edge or behind it, else behind the first open edge of the selected node, else
       * where there is room, and says why.
       */
      afterSelected(type: string): void {
        const { selection } = store.getState();
        const { graph, sizes, size } = request(type);
        const edge = selection.edge ?? edgeToContinue(graph, selection, catalog);
        if (edge) return void ontoEdge(type, edge);
        const why = whyUnconnected(graph, selection, catalog);
        const from = selectedNode(selection);
        if (why !== undefined && from !== undefined) {
          sayUnconnected(put(type, placeAfter(graph, sizes, from, 0, size), undefined, from), from, why);
          return;
        }
        const middle = canvas()?.middle() ?? { x: 0, y: 0 };
        const wanted = { x: middle.x - size.width / 2, y: middle.y - size.height / 2 };
        put(type, freePlace(graph, sizes, wanted, size));
      },
    };
  }, [store, catalog, canvas]);
}
