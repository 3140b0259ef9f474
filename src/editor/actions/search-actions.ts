import type { Action } from '#ui/actions/action.ts';
import type { Editor } from '../editor-context.tsx';

/** Finding nodes and settings of the graph. */
export const searchActions = ({ screen }: Editor): readonly Action[] => [
  {
    id: 'search',
    title: 'Search the graph',
    section: 'View',
    keywords: ['find', 'where is it used', 'field'],
    keys: ['mod+f', '/'],
    scope: 'editor',
    typing: true,
    run: () => screen.getState().set({ search: screen.getState().search ?? '', sought: {} }),
  },
];
