import { useMemo } from 'react';
import { useStore } from 'zustand/react';
import { useSession, useWorkspace } from '../workspace-context.tsx';
import type { TestControlState } from './test-control.ts';
import { rowOf, type TestRow } from './test-rows.ts';
import { standingOf } from './test-standing.ts';

export const useTestRuns = (): TestControlState => useStore(useSession().tests.store);

/** All tests of the workspace with how they stand. */
export function useTestRows(): readonly TestRow[] {
  const tests = useWorkspace((workspace) => workspace.tests);
  const graphs = useWorkspace((workspace) => workspace.graphs);
  const org = useWorkspace((workspace) => workspace.org);
  const runs = useTestRuns();
  return useMemo(
    () => tests.map((own) => rowOf(own, graphs, standingOf(own, { graphs, org }, runs))),
    [tests, graphs, org, runs],
  );
}
