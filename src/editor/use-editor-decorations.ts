import { useMemo } from 'react';
import type { Decorations, NodeDecoration } from '#canvas/decorations.ts';
import { issuesByNode } from './issue-lists.ts';
import { useFound } from './use-found.ts';
import { useShownIssues } from './use-shown-issues.ts';

const FOUND = { text: 'found', tone: 'pending' } as const;

/** What the editor draws over the graph: the problems of nodes, and which of them a search has found. */
export function useEditorDecorations(): Decorations {
  const issues = useShownIssues();
  const found = useFound();
  return useMemo(() => {
    const nodes = new Map<string, NodeDecoration>(
      [...issuesByNode(issues)].map(([node, list]) => [node, { issues: list }]),
    );
    for (const { place } of found.all) nodes.set(place.id, { ...nodes.get(place.id), badge: FOUND });
    return { nodes, edges: new Map() };
  }, [issues, found]);
}
