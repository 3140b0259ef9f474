import { useDeferredValue, useMemo } from 'react';
import { graphTexts } from '#nodes/searching/graph-texts.ts';
import { searchTexts, type SearchResults } from '#nodes/searching/search-texts.ts';
import type { SearchableText } from '#nodes/searching/searchable-text.ts';
import { useEditor, useEditorState, useScreen } from './editor-context.tsx';

export interface Found extends SearchResults {
  /** All of it, in the order in which it is listed. */
  readonly all: readonly SearchableText[];
}

const nothing: readonly SearchableText[] = [];

/** What the search of the graph finds as it stands. */
export function useFound(): Found {
  const { catalog, offered } = useEditor();
  const graph = useEditorState((state) => state.graph);
  const search = useScreen((state) => state.search);
  const open = search !== undefined;
  const settled = useDeferredValue(graph);
  const texts = useMemo(
    () => (open ? graphTexts(settled, catalog, offered) : nothing),
    [open, settled, catalog, offered],
  );
  return useMemo(() => {
    const results = searchTexts(texts, search ?? '');
    return { ...results, all: [...results.names, ...results.settings, ...results.others] };
  }, [texts, search]);
}
