import { useEffect, useState } from 'react';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { inSlices } from './in-slices.ts';
import { knownRunView, readRun, runViewOf, type RunView } from './run-view.ts';

/** Journals up to this many entries are read at once: nobody feels it. */
export const SHORT = 20_000;

const readings = new WeakMap<RecordedRun, Promise<RunView>>();

/** The view of a run, made without keeping the page from anything else. */
export function runViewInTime(run: RecordedRun, catalog: NodeCatalog): Promise<RunView> {
  const under = readings.get(run) ?? inSlices(readRun(run, catalog));
  readings.set(run, under);
  return under;
}

/** The view of a run; of a long one the view before, or null, until it has been read. */
export function useRunView(run: RecordedRun | null, catalog: NodeCatalog): RunView | null {
  const [read, setRead] = useState<RunView | null>(null);
  const known =
    run === null ? null : (knownRunView(run) ?? (run.journal.length <= SHORT ? runViewOf(run, catalog) : null));
  useEffect(() => {
    if (run === null || knownRunView(run) !== undefined) return;
    let wanted = true;
    const show = (view: RunView): void => {
      if (wanted) setRead(view);
    };
    const fail = (error: unknown): void => {
      // Thrown while drawing, so that the page's own boundary tells of it.
      if (wanted) {
        setRead(() => {
          throw error;
        });
      }
    };
    runViewInTime(run, catalog).then(show, fail);
    return () => {
      wanted = false;
    };
  }, [run, catalog]);
  return run === null ? null : (known ?? read);
}
