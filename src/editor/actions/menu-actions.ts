import { selectedNode } from '#canvas/selection.ts';
import type { Action } from '#ui/actions/action.ts';
import type { Editor } from '../editor-context.tsx';

/** Opens the menu of what is selected, where it lies. */
export const menuActions = ({ store, screen, canvas }: Editor): readonly Action[] => [
  {
    id: 'menu',
    title: 'Open the menu of the selection',
    section: 'View',
    keys: ['shift+F10', 'ContextMenu'],
    scope: 'canvas',
    keysOnly: true,
    run() {
      const api = canvas();
      if (!api) return;
      const { selection } = store.getState();
      const [note] = selection.notes ?? [];
      const at = selectedNode(selection);
      const box = at === undefined && note === undefined ? undefined : api.boundsOf(at === undefined ? [] : [at]);
      screen.getState().set({ menu: api.clientOf(box ? { x: box.x + 40, y: box.y + 30 } : api.middle()) });
    },
  },
];
