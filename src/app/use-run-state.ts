import { useStore } from 'zustand/react';
import type { RunState } from '#playback/simulator-props.ts';
import { useSession, useWorkspace } from './workspace-context.tsx';

/** How far a run has come that is recorded again to be shown. */
export function useRestoringState(graph: string): RunState {
  const { runs } = useSession();
  const restoring = useStore(runs.store, (control) => control.restoring);
  const start = useWorkspace((workspace) => workspace.toRecord[graph]?.start ?? 0);
  const { steps, done, total, at } =
    restoring?.graph === graph ? restoring : { steps: 0, done: 0, total: 0, at: start };
  return { type: 'running', steps, done, total, at };
}

const IDLE: RunState = { type: 'idle' };

/** How the run of a graph stands that was asked for last; idle where another graph's was. */
export function useRunState(graph: string): RunState {
  const { runs } = useSession();
  return useStore(runs.store, (control) => (control.graph === graph ? control.state : IDLE));
}
