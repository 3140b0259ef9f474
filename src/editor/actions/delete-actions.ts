import { selectNode, type Selection } from '#canvas/selection.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { edgeFrom, nodeById, TRIGGER_TYPE } from '#graph/graph-queries.ts';
import type { Action } from '#ui/actions/action.ts';
import { deleteSelection, describeHealing } from '#editor/delete-selection.ts';
import type { Editor } from '#editor/editor-context.tsx';
import { neighbourOf } from '#editor/neighbour-of.ts';

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
      run: () => remove(editor, true),
    },
    {
      ...deleting,
      id: 'delete-plain',
      title: 'Delete, and leave the edges open',
      keys: ['shift+Delete', 'shift+Backspace'],
      run: () => remove(editor, false),
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

/** Deletes or disconnects what is selected as one step, tells what was joined, and selects what stands nearest. */
function remove({ store }: Editor, heal: boolean): void {
  const { graph, selection, run, say } = store.getState();
  const commands = deleteSelection(graph, selection, heal);
  const next = selection.edge ? undefined : neighbourOf(graph, selection.nodes);
  const removed = commands.flatMap((command) => (command.type === 'remove-nodes' ? command.nodes : []));
  if (run(commands, next === undefined ? {} : { select: selectNode(next) }) !== undefined || removed.length === 0)
    return;
  const [only] = removed;
  const what = removed.length === 1 ? `“${nodeById(graph, only ?? '')?.name ?? ''}”` : `${removed.length} nodes`;
  const healing = describeHealing(graph, store.getState().graph);
  const kept = selection.nodes.some((id) => !removed.includes(id) && nodeById(graph, id)?.type === TRIGGER_TYPE);
  const text = [
    `Deleted ${what}${healing === undefined ? '.' : `; ${healing}.`}`,
    // [GRA-2] What was selected with them stands in every graph.
    kept ? 'The triggers stay: they can be switched off, not deleted.' : '',
  ];
  say({ text: text.filter((part) => part !== '').join(' '), tone: 'done', undo: true });
}
