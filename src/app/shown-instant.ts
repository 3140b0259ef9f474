import { useSyncExternalStore } from 'react';
import type { RecordedRun } from '#world/recorded-run.ts';
import { shownRunOf } from './workspace-state.ts';
import { useSession, useWorkspace } from './workspace-context.tsx';

/** Where in a run somebody stands. */
export interface ShownInstant {
  readonly run: RecordedRun;
  /** Number of the journal entry that is shown. */
  readonly seq: number;
}

/** The step at which the Simulator stands in the run that the other pages show; null where it has shown none. */
export function useShownInstant(): ShownInstant | null {
  const { shown } = useSession();
  const run = useWorkspace(shownRunOf);
  const seq = useSyncExternalStore(shown.subscribe, () => (run === undefined ? undefined : shown.of(run)));
  return run === undefined || seq === undefined ? null : { run, seq };
}
