import { useSyncExternalStore } from 'react';
import type { PlaceInRun } from '#playback/place-in-run.ts';
import type { Instant } from '#shared/instant.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { shownRunOf } from './workspace-state.ts';
import { useSession, useWorkspace } from './workspace-context.tsx';

/** Where in a run somebody stands. */
export interface ShownInstant extends PlaceInRun {
  readonly run: RecordedRun;
  readonly at: Instant;
}

/** The step at which the Simulator stands in a run; null where it has shown none of it. */
export function useInstantOf(run: RecordedRun | null | undefined): ShownInstant | null {
  const { shown } = useSession();
  const place = useSyncExternalStore(shown.subscribe, () => (run ? shown.placeIn(run) : undefined));
  return !run || place === undefined ? null : { ...place, run, at: run.journal[place.seq]?.at ?? run.input.start };
}

/** The step at which the Simulator stands in the run that the other pages show; null where it has shown none. */
export const useShownInstant = (): ShownInstant | null => useInstantOf(useWorkspace(shownRunOf));
