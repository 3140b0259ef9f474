import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { compareRuns, type RunComparison } from '#world/compare-runs.ts';
import { runViewInTime } from '../use-run-view.ts';
import type { RunView } from '../run-view.ts';
import { useSimulator } from '../simulator-state.ts';
import { useInSlices } from '../use-in-slices.ts';

/** Two runs on their way to being compared. */
export interface ComparedRuns {
  /** Null while the runs are still being recorded again or read. */
  readonly views: readonly [RunView, RunView] | null;
  readonly comparison: RunComparison | null;
  /** How much of what is recorded again is done, from 0 to 1. */
  readonly share: number;
  /** Why they cannot be compared. */
  readonly failure: string | null;
}

/** [RUN-4] Fetches two runs of the shelf and compares them, without keeping the page from anything else. */
export function useComparedRuns(first: string, second: string): ComparedRuns {
  const { props } = useSimulator();
  const { shelf, catalog } = props;
  const [views, setViews] = useState<readonly [RunView, RunView] | null>(null);
  const [share, setShare] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const recorded = useEffectEvent((run: string, onProgress: (done: number) => void) =>
    shelf?.recorded(run, onProgress),
  );
  useEffect(() => {
    let wanted = true;
    const shares = [0, 0];
    const tasks = [first, second].map((id, at) =>
      recorded(id, (done) => {
        shares[at] = done / 2;
        if (wanted) setShare(shares.reduce((sum, each) => sum + each, 0));
      }),
    );
    const fetch = async (): Promise<void> => {
      const [one, other] = await Promise.all(tasks.map((task) => task?.result));
      if (!one || !other || !wanted) return;
      const read = [await runViewInTime(one, catalog), await runViewInTime(other, catalog)] as const;
      if (wanted) setViews(read);
    };
    fetch().catch((error: unknown) => {
      if (wanted) setFailure(error instanceof Error ? error.message : String(error));
    });
    return () => {
      wanted = false;
      for (const task of tasks) task?.cancel();
    };
  }, [first, second, catalog]);
  const compared = useInSlices(
    useCallback(() => (views === null ? nothing() : compareRuns(views[0], views[1])), [views]),
  );
  return { views, comparison: compared.busy ? null : (compared.made ?? null), share, failure };
}

function* nothing(): Generator<undefined, null, undefined> {
  yield;
  return null;
}
