import { selectedNode } from '#canvas/selection.ts';
import type { Action } from '#ui/actions/action.ts';
import type { Editor } from '../editor-context.tsx';

/** Looking at the graph: the selection, and what is open beside the canvas. */
export function viewActions({ store, screen, canvas }: Editor): readonly Action[] {
  const { selection } = store.getState();
  const at = selectedNode(selection);
  return [
    {
      id: 'fit-selection',
      title: 'Zoom to the selection',
      section: 'View',
      keywords: ['fit', 'centre'],
      keys: ['z', 'shift+2'],
      scope: 'canvas',
      enabled: at !== undefined,
      why: 'Select a node first.',
      run: () => canvas()?.fitTo(selection.nodes.length > 0 ? selection.nodes : at === undefined ? [] : [at]),
    },
    {
      id: 'outline',
      title: 'Go to the outline',
      section: 'View',
      keywords: ['tree', 'structure', 'list of nodes'],
      keys: ['alt+o'],
      scope: 'editor',
      typing: true,
      run: () => screen.getState().set({ left: 'outline', outlined: {} }),
    },
    {
      id: 'fold-left',
      title: 'Show or hide the names of the node types',
      section: 'View',
      keywords: ['palette', 'panel', 'collapse', 'left'],
      scope: 'editor',
      run: () => screen.getState().set({ folded: !screen.getState().folded }),
    },
    {
      id: 'fold-right',
      title: 'Show or hide the inspector',
      section: 'View',
      keywords: ['settings', 'panel', 'collapse', 'right'],
      keys: ['alt+i'],
      scope: 'editor',
      typing: true,
      run: () => screen.getState().set({ narrow: !screen.getState().narrow }),
    },
    {
      id: 'to-canvas',
      title: 'Go to the canvas',
      section: 'View',
      keywords: ['focus', 'graph'],
      keys: ['alt+g'],
      scope: 'editor',
      typing: true,
      run: () => canvas()?.focus(),
    },
  ];
}
