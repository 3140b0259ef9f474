import { Button } from '@mantine/core';
import { History } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Issue } from '#graph/issue.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import { isPlacementIssue } from './placement-issue.ts';

/** Leads from advice on a node's place to what happens there; nothing for other issues. */
export function PlacementButton({ issue }: { readonly issue: Issue }): ReactNode {
  const { showPlacement } = useEditor();
  const object = useEditorState((state) => state.graph.object);
  const { node } = issue.place;
  if (node === undefined || !isPlacementIssue(issue)) return null;
  return (
    <Button
      variant="default"
      size="compact-xs"
      leftSection={<History size={12} aria-hidden />}
      onClick={() => showPlacement(node)}
    >
      Show what happens to a new {object.toLowerCase()}
    </Button>
  );
}
