import type { EditHistory } from '#editor/edit-history.ts';
import { createEditorStore, type EditorStore } from '#editor/editor-store.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { graphById, putGraph } from './graph-list.ts';
import type { WorkspaceStore } from './workspace-store.ts';

/** What FlowBuilder holds of each graph edited in this visit, such as what is selected. */
export class EditorBook {
  readonly #byGraph = new Map<string, EditorStore>();
  readonly #workspace: WorkspaceStore;

  constructor(workspace: WorkspaceStore) {
    this.#workspace = workspace;
  }

  /** As it was left, or a new one on the first visit to the graph. */
  of(graph: FlowGraph, kinds: NodeKinds): EditorStore {
    const known = this.#byGraph.get(graph.id);
    if (known) {
      known.getState().resume();
      return known;
    }
    const store = createEditorStore(graph, kinds, historyOf(this.#workspace, graph));
    this.#byGraph.set(graph.id, store);
    return store;
  }
}

/** The history of the whole workspace, as the editor of one graph sees it. */
function historyOf(workspace: WorkspaceStore, start: FlowGraph): EditHistory {
  const { id } = start;
  let latest = start;
  return {
    graph: () => (latest = graphById(workspace.getState().graphs, id) ?? latest),
    undoable: () => workspace.getState().history.past.at(-1)?.title,
    redoable: () => workspace.getState().history.future[0]?.title,
    readOnly: () =>
      workspace.getState().elsewhere.has(id)
        ? 'Another tab edits this graph. Take over to edit it in this one.'
        : undefined,
    commit: ({ title, group }, graph) => {
      const words = {
        title,
        group: group === undefined ? undefined : `${id} ${group}`,
        place: { to: `/flow/${id}`, name: graph.name },
      };
      workspace.getState().commit(words, ({ graphs }) => ({ graphs: putGraph(graphs, graph) }));
    },
    undo: () => workspace.getState().undo(),
    redo: () => workspace.getState().redo(),
    subscribe: (listener) => workspace.subscribe(listener),
  };
}
