import type { Selection } from '#canvas/selection.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { edgeFrom, nodeById } from '#graph/graph-queries.ts';
import type { Action } from '#ui/actions/action.ts';
import { deleteSelected } from '../delete-selected.ts';
import type { Editor } from '../editor-context.tsx';

/** Deleting, with or without joining what stood around. */
export function deleteActions(editor: Editor): readonly Action[] {
  const { graph, selection } = editor.store.getState();
  const deleting = {
    section: 'Building',
    scope: 'canvas',
    keywords: ['remove'],
    ...detailOf(graph, selection),
  } as const;
  return [
    {
      ...deleting,
      id: 'delete',
      title: 'Delete, or disconnect the edge',
      keys: ['Delete', 'Backspace'],
      run: () => deleteSelected(editor, true),
    },
    {
      ...deleting,
      id: 'delete-plain',
      title: 'Delete, and leave the edges open',
      keys: ['shift+Delete', 'shift+Backspace'],
      run: () => deleteSelected(editor, false),
    },
  ];
}

function detailOf(graph: FlowGraph, selection: Selection): Partial<Pick<Action, 'detail' | 'enabled' | 'why'>> {
  const { nodes, edge, notes = [], section } = selection;
  if (edge) {
    const connected = edgeFrom(graph, edge.node, edge.edge) !== undefined;
    return connected ? {} : { enabled: false, why: 'The edge is open already.' };
  }
  const count = nodes.length + notes.length;
  if (count === 0 && section === undefined) return { enabled: false, why: 'Nothing is selected.' };
  const [only] = nodes;
  return { detail: count === 1 && only !== undefined ? (nodeById(graph, only)?.name ?? only) : 'what is selected' };
}
