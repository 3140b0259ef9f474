import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Issue } from '#graph/issue.ts';
import { useEditor } from './editor-context.tsx';
import { shownIssues } from './unfinished-nodes.ts';

/** The issues of the graph as they are shown: those of nodes that were just added are notes yet. */
export function useShownIssues(): readonly Issue[] {
  const { issues, unfinished } = useEditor();
  const fresh = useStore(unfinished, ({ nodes }) => nodes);
  return useMemo(() => shownIssues(issues, fresh), [issues, fresh]);
}
