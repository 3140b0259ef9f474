import { useCallback } from 'react';
import { useOfferedActions } from '#ui/actions/use-actions.ts';
import type { Action } from '#ui/actions/action.ts';
import { useEditor, type Editor } from '../editor-context.tsx';
import { paletteSections } from '../palette-sections.ts';

/** Offers the ways to the nodes of the graph and the node types that can be added. */
export function useOfferedNodes(): void {
  const editor = useEditor();
  useOfferedActions(useCallback(() => [...typesToAdd(editor), ...nodesToGoTo(editor)], [editor]));
}

function typesToAdd({ store, catalog, environment, adding }: Editor): readonly Action[] {
  return paletteSections(catalog, store.getState().graph.object, environment, '').flatMap(({ section, types }) =>
    types.map(({ type, title, purpose }) => ({
      id: `add-${type}`,
      title: title.startsWith('Add ') ? `Add a node: ${title}` : `Add ${title}`,
      section,
      keywords: [purpose, 'new', 'create', 'node'],
      scope: 'editor',
      run: () => adding.afterSelected(type),
    })),
  );
}

function nodesToGoTo({ store, catalog, canvas, screen }: Editor): readonly Action[] {
  return store.getState().graph.nodes.map(({ id, name, type }) => ({
    id: `go-${id}`,
    title: `Go to ${name}`,
    section: catalog.typeOf(type)?.title ?? type,
    keywords: ['node', 'show', 'select'],
    scope: 'editor',
    run() {
      screen.getState().go(id);
      canvas()?.focus();
    },
  }));
}
