import { useCallback, useSyncExternalStore } from 'react';
import type { PlaceInRun } from '#playback/place-in-run.ts';
import { useSession, type Session } from './workspace-context.tsx';

/** The address of a page that shows one graph: that of the Simulator leads to where its run was left in this visit. */
export function addressOfGraphPage(
  section: string,
  graph: string | null,
  { workspace, shown }: Pick<Session, 'workspace' | 'shown'>,
): string {
  if (graph === null) return `/${section}`;
  const run = section === 'simulator' ? workspace.getState().runs[graph] : undefined;
  const place = run && shown.placeIn(run);
  return `/${section}/${graph}${place ? searchOfPlace(place) : ''}`;
}

/** The same as it changes. */
export function useAddressOfGraphPage(section: string, graph: string | null): string {
  const session = useSession();
  const { workspace, shown } = session;
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = [workspace.subscribe(listener), shown.subscribe(listener)];
      return () => ends.forEach((end) => end());
    },
    [workspace, shown],
  );
  return useSyncExternalStore(subscribe, () => addressOfGraphPage(section, graph, session));
}

/** What the Simulator's address names of a place, as `linkOfSearch` reads it. */
export const searchOfPlace = ({ seq, scope, trip }: Omit<PlaceInRun, 'words'>): string =>
  `?step=${seq}${trip === null ? '' : `&trip=${trip}`}${scope === 'run' ? '&scope=run' : ''}`;
