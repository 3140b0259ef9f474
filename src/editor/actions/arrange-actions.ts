import { nodesOfSelection } from '#canvas/selection-commands.ts';
import type { Action } from '#ui/actions/action.ts';
import { alignNodes, distributeNodes, type Alignment, type Axis } from '../arrange-nodes.ts';
import type { Editor } from '../editor-context.tsx';

const ALIGNMENTS: readonly { readonly how: Alignment; readonly title: string; readonly key?: string }[] = [
  { how: 'left', title: 'Align left', key: 'alt+a' },
  { how: 'centre', title: 'Align centres', key: 'alt+h' },
  { how: 'right', title: 'Align right', key: 'alt+d' },
  { how: 'top', title: 'Align tops', key: 'alt+w' },
  { how: 'middle', title: 'Align middles', key: 'alt+v' },
  { how: 'bottom', title: 'Align bottoms', key: 'alt+s' },
];

const AXES: readonly { readonly axis: Axis; readonly title: string; readonly key: string }[] = [
  { axis: 'horizontally', title: 'Distribute horizontally', key: 'alt+shift+h' },
  { axis: 'vertically', title: 'Distribute vertically', key: 'alt+shift+v' },
];

/** Bringing the selected nodes into line, each as one step. */
export function arrangeActions({ store, canvas, tidySelection, tidying }: Editor): readonly Action[] {
  const { graph, selection, run } = store.getState();
  const nodes = nodesOfSelection(graph, selection);
  const sizes = () => canvas()?.sizes() ?? new Map();
  const arranging = { section: 'Arranging', scope: 'canvas' } as const;
  const several = `${nodes.length} nodes`;
  return [
    ...ALIGNMENTS.map(({ how, title, key }): Action => ({
      ...arranging,
      id: `align-${how}`,
      title,
      ...(key === undefined ? {} : { keys: [key] }),
      enabled: nodes.length > 1,
      why: 'Select two nodes or more.',
      run: () => {
        const moves = alignNodes(graph, sizes(), nodes, how);
        run({ type: 'move-nodes', moves }, { title: `${title}: ${several}` });
      },
    })),
    ...AXES.map(({ axis, title, key }): Action => ({
      ...arranging,
      id: `distribute-${axis}`,
      title,
      keywords: ['space', 'evenly'],
      keys: [key],
      enabled: nodes.length > 2,
      why: 'Select three nodes or more.',
      run: () => {
        const moves = distributeNodes(graph, sizes(), nodes, axis);
        run({ type: 'move-nodes', moves }, { title: `${title}: ${several}` });
      },
    })),
    {
      ...arranging,
      id: 'tidy-selection',
      title: 'Tidy up the selection',
      keywords: ['layout', 'arrange'],
      keys: ['shift+t'],
      enabled: nodes.length > 1 && !tidying,
      why: tidying ? 'A layout is being worked out.' : 'Select two nodes or more.',
      run: tidySelection,
    },
  ];
}
