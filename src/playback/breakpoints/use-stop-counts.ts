import { useMemo } from 'react';
import type { RunView } from '../run-view.ts';
import { breakpointAt } from './breakpoint-at.ts';
import type { Breakpoint } from './breakpoint.ts';
import { factsOfEntry } from './facts-of-entry.ts';

/** In longer journals the stops are not counted: it would hold the page up. */
const LONG = 50_000;

/** How many entries of the run each breakpoint meets, whether it is on or off; undefined where the run is long. */
export function useStopCounts(
  view: RunView | null,
  list: readonly Breakpoint[],
): ReadonlyMap<string, number> | undefined {
  return useMemo(() => {
    if (view === null || view.run.journal.length > LONG) return undefined;
    const counts = new Map<string, number>();
    for (const each of list) {
      const alone = [{ ...each, enabled: true }];
      const met = view.run.journal.filter((entry) => breakpointAt(alone, entry, (of) => factsOfEntry(view, of)));
      counts.set(each.id, met.length);
    }
    return counts;
  }, [view, list]);
}
