import { createEditorStore, type EditorStore } from '#editor/editor-store.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';

/** What FlowBuilder holds of each graph edited in this visit: the steps of undo and redo, and what is selected. */
export class EditorBook {
  readonly #byGraph = new Map<string, EditorStore>();

  /** As it was left, or a new one where the graph was replaced meanwhile: the steps before no longer lead to it. */
  of(graph: FlowGraph, kinds: NodeKinds): EditorStore {
    const known = this.#byGraph.get(graph.id);
    if (known?.getState().graph === graph) {
      known.getState().resume();
      return known;
    }
    const store = createEditorStore(graph, kinds);
    this.#byGraph.set(graph.id, store);
    return store;
  }
}
