import { useDeferredValue, useMemo } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { draftStanding, type DraftStanding } from '#versions/draft-standing.ts';
import { useWorkspace } from '../workspace-context.tsx';

/** How a draft stands to its versions; follows edits when there is time. */
export function useStanding(draft: FlowGraph): DraftStanding {
  const settled = useDeferredValue(draft);
  const versions = useWorkspace((state) => state.versions);
  const deployments = useWorkspace((state) => state.deployments);
  return useMemo(() => draftStanding({ versions, deployments }, settled), [versions, deployments, settled]);
}
