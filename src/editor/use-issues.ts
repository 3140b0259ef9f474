import { useMemo } from 'react';
import type { NodeId } from '#graph/flow-graph.ts';
import type { Issue } from '#graph/issue.ts';
import { useEditor } from './editor-context.tsx';

/** The issues whose place is exactly this setting of a node. */
export function useSettingIssues(node: NodeId, path: string): readonly Issue[] {
  const { issues } = useEditor();
  return useMemo(() => issues.filter(({ place }) => place.node === node && place.field === path), [issues, node, path]);
}
