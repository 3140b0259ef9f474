import { useStore } from 'zustand/react';
import type { RunState } from '#playback/simulator-props.ts';
import { useSession } from './workspace-context.tsx';

const IDLE: RunState = { type: 'idle' };

/** How the run of a graph stands that was asked for last; idle where another graph's was. */
export function useRunState(graph: string): RunState {
  const { runs } = useSession();
  return useStore(runs.store, (control) => (control.graph === graph ? control.state : IDLE));
}
