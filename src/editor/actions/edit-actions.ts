import { selectedNode, selectNode, type Selection } from '#canvas/selection.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import { edgeFrom, nodeById } from '#graph/graph-queries.ts';
import type { Action } from '#ui/actions/action.ts';
import type { Editor } from '#editor/editor-context.tsx';
import { neighbourOf } from '#editor/neighbour-of.ts';
import { openInspector } from '#editor/open-inspector.ts';

/** What is done with the selection. */
export function editActions(editor: Editor): readonly Action[] {
  const { store, screen, root } = editor;
  const { graph, selection } = store.getState();
  const at = selectedNode(selection);
  const { edge } = selection;
  const target = edge && edgeFrom(graph, edge.node, edge.edge)?.to;
  const building = { section: 'Building', scope: 'canvas' } as const;
  const needsNode = { enabled: at !== undefined, why: 'Select a node first.' };
  const search = (): void => screen.getState().set({ searched: {} });
  return [
    {
      ...building,
      id: 'add',
      title: 'Add a node…',
      keywords: ['new', 'create', 'insert', 'palette'],
      keys: ['a'],
      run: search,
    },
    {
      ...building,
      id: 'connect',
      title: 'Connect an edge…',
      keywords: ['link', 'line', 'reconnect'],
      keys: ['c'],
      ...needsNode,
      run: () =>
        at !== undefined && screen.getState().set({ connecting: { from: at, ...(edge && { edge: edge.edge }) } }),
    },
    {
      ...building,
      id: 'configure',
      title: 'Open the settings, or follow the edge',
      keywords: ['configure', 'inspector', 'edit'],
      keys: ['Enter'],
      ...needsNode,
      run() {
        if (target !== undefined) screen.getState().go(target);
        // An open edge asks for what it shall lead to.
        else if (edge) search();
        else openInspector(root.current);
      },
    },
    {
      ...building,
      id: 'rename',
      title: 'Rename the node',
      keywords: ['name'],
      keys: ['f2'],
      ...needsNode,
      run: () => openInspector(root.current),
    },
    {
      ...building,
      id: 'delete',
      title: 'Delete, or disconnect the edge',
      ...detailOf(graph, selection),
      keywords: ['remove'],
      keys: ['Delete', 'Backspace'],
      run: () => remove(editor),
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

/** Deletes or disconnects what is selected as one step, and selects what stands nearest. */
function remove({ store }: Editor): void {
  const { graph, selection, run } = store.getState();
  const { nodes, edge, notes = [], section } = selection;
  if (edge) return void run({ type: 'disconnect-edge', from: edge.node, edge: edge.edge });
  const commands: GraphCommand[] = [];
  if (nodes.length > 0) commands.push({ type: 'remove-nodes', nodes });
  if (notes.length > 0) commands.push({ type: 'remove-notes', notes });
  if (section !== undefined) commands.push({ type: 'remove-sections', sections: [section] });
  const next = neighbourOf(graph, nodes);
  run(commands, next === undefined ? {} : { select: selectNode(next) });
}
