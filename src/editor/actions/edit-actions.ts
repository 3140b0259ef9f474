import { selectedNode, type Selection } from '#canvas/selection.ts';
import { edgeFrom } from '#graph/graph-queries.ts';
import type { Action } from '#ui/actions/action.ts';
import type { Editor } from '#editor/editor-context.tsx';
import { openInspector } from '#editor/open-inspector.ts';

/** What is done with the selection. */
export function editActions({ store, screen, root }: Editor): readonly Action[] {
  const { graph, selection, run } = store.getState();
  const at = selectedNode(selection);
  const needsNode = { enabled: at !== undefined, why: 'Select a node first' };
  const connected = selection.edge && edgeFrom(graph, selection.edge.node, selection.edge.edge);
  return [
    {
      id: 'add',
      title: 'Add a node…',
      section: 'Building',
      keywords: ['new', 'create', 'insert', 'palette'],
      keys: ['a'],
      scope: 'canvas',
      run: () => screen.getState().set({ searched: {} }),
    },
    {
      id: 'connect',
      title: 'Connect an edge…',
      section: 'Building',
      keywords: ['link', 'line'],
      keys: ['c'],
      scope: 'canvas',
      ...needsNode,
      run: () => at !== undefined && screen.getState().set({ connecting: { from: at } }),
    },
    {
      id: 'configure',
      title: 'Open the node’s settings',
      section: 'Building',
      keywords: ['configure', 'inspector', 'edit'],
      keys: ['Enter'],
      scope: 'canvas',
      ...needsNode,
      run: () => openInspector(root.current),
    },
    {
      id: 'delete',
      title: selection.edge
        ? 'Disconnect the edge'
        : selection.nodes.length > 1
          ? 'Delete the nodes'
          : 'Delete the node',
      section: 'Building',
      keywords: ['remove'],
      keys: ['Delete', 'Backspace'],
      scope: 'canvas',
      enabled: selection.nodes.length > 0 || connected !== undefined,
      why: selection.edge ? 'The edge is open' : 'Select a node first',
      run: () => remove(run, selection),
    },
  ];
}

function remove(run: ReturnType<Editor['store']['getState']>['run'], { nodes, edge }: Selection): void {
  if (edge) run({ type: 'disconnect-edge', from: edge.node, edge: edge.edge });
  else run({ type: 'remove-nodes', nodes });
}
