import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { liveDeployment } from '#versions/deployment.ts';
import { sideOf } from '../versions/compare-address.ts';
import { useCompareState, type CompareState } from '../versions/compare-state.ts';
import { useWorkspace } from '../workspace-context.tsx';
import { usualSides } from './usual-sides.ts';

/** The two versions that the address names; where it names none, those that are worth comparing. */
export function useOutcomeSides(draft: FlowGraph): CompareState {
  const [query] = useSearchParams();
  const state = useCompareState(draft);
  const deployments = useWorkspace((workspace) => workspace.deployments);
  return useMemo(() => {
    const live = liveDeployment(deployments, draft.object);
    const usual = usualSides(draft, state.versions, live?.graph === draft.id ? live.version : null);
    return { ...state, from: sideOf(query.get('from')) ?? usual.from, to: sideOf(query.get('to')) ?? usual.to };
  }, [query, state, deployments, draft]);
}
