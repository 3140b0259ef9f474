import { selectNode, type Selection } from '#canvas/selection.ts';
import { nodeById, TRIGGER_TYPE } from '#graph/graph-queries.ts';
import { edgesGone } from './change-words.ts';
import { deleteSelection, describeHealing } from './delete-selection.ts';
import type { Editor } from './editor-context.tsx';
import { neighbourOf } from './neighbour-of.ts';

/** Deletes or disconnects what is selected as one step, tells what was joined, and selects what stands nearest. */
export function deleteSelected({ store }: Pick<Editor, 'store'>, heal: boolean, of?: Selection): void {
  const { graph, run, say, ...state } = store.getState();
  const selection = of ?? state.selection;
  const commands = deleteSelection(graph, selection, heal);
  const next = selection.edge ? undefined : neighbourOf(graph, selection.nodes);
  const removed = commands.flatMap((command) => (command.type === 'remove-nodes' ? command.nodes : []));
  if (run(commands, next === undefined ? {} : { select: selectNode(next) }) !== undefined || removed.length === 0)
    return;
  const [only] = removed;
  const what = removed.length === 1 ? `“${nodeById(graph, only ?? '')?.name ?? ''}”` : `${removed.length} nodes`;
  const after = store.getState().graph;
  const healing = describeHealing(graph, after);
  const kept = selection.nodes.some((id) => !removed.includes(id) && nodeById(graph, id)?.type === TRIGGER_TYPE);
  const text = [
    `Deleted ${what}${healing === undefined ? `${edgesGone(graph, after)}.` : `; ${healing}.`}`,
    // [GRA-2] What was selected with them stands in every graph.
    kept ? 'The triggers stay: they can be switched off, not deleted.' : '',
  ];
  say({ text: text.filter((part) => part !== '').join(' '), tone: 'done', undo: true });
}
