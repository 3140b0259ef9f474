import type { KeptRun } from '#world/kept-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';

/** A run of the shelf on its way. */
export interface RunOnItsWay {
  /** Null where it was called off; rejects where the run cannot be had. */
  readonly result: Promise<RecordedRun | null>;
  cancel(): void;
}

/** [RUN-4] The runs that are kept of the graph, and what can be done with them. */
export interface ShelfOfRuns {
  /** Oldest first. */
  readonly runs: readonly KeptRun[];
  /** Id of the one that is shown. */
  readonly shown: string | null;
  /** Shows another one; it is recorded again first where its journal is not in memory. */
  open(run: string): void;
  /** Goes back to the run that the one shown parts from; undefined where there is none. */
  readonly back: (() => void) | undefined;
  change(run: string, change: Partial<Pick<KeptRun, 'title' | 'note'>>): void;
  /** Takes runs away; can be undone. */
  remove(runs: readonly string[]): void;
  /** A run with its journal, for looking at beside the one shown. `onProgress` is told a share of 1. */
  recorded(run: string, onProgress: (share: number) => void): RunOnItsWay;
}
