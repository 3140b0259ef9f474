import { selectedNode } from '#canvas/selection.ts';
import { edgeFrom } from '#graph/graph-queries.ts';
import type { Action } from '#ui/actions/action.ts';
import { openAddBox } from '../open-add-box.ts';
import type { Editor } from '../editor-context.tsx';
import { openInspector } from '../open-inspector.ts';

/** What is done with the selection. */
export function editActions(editor: Editor): readonly Action[] {
  const { store, screen, root } = editor;
  const { graph, selection } = store.getState();
  const at = selectedNode(selection);
  const { edge } = selection;
  const target = edge && edgeFrom(graph, edge.node, edge.edge)?.to;
  const building = { section: 'Building', scope: 'canvas' } as const;
  const needsNode = { enabled: at !== undefined, why: 'Select a node first.' };
  return [
    {
      ...building,
      id: 'add',
      title: 'Add a node…',
      keywords: ['new', 'create', 'insert', 'palette'],
      keys: ['a', 'Insert'],
      run: () => openAddBox(editor),
    },
    {
      ...building,
      id: 'connect',
      title: 'Connect an edge…',
      keywords: ['link', 'line', 'reconnect'],
      keys: ['c', 'alt+c'],
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
        else if (edge) openAddBox(editor);
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
  ];
}
