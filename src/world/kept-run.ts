import type { Instant } from '#shared/instant.ts';
import type { RunInput } from './run-input.ts';

/** What was changed to make a run of another one: the change in a few words, and when the two part. */
export interface ForkOrigin {
  readonly title: string;
  readonly at: Instant;
}

/** A run that is kept beside others of its graph: what it depends on, for its journal can be recorded again (CLK-2). */
export interface KeptRun {
  readonly id: string;
  /** Counts up within the runs of a graph. */
  readonly number: number;
  /** What was changed in it, or `Run 1` where it stands on its own, or the name that somebody gave it. */
  readonly title: string;
  /** Somebody gave it its title: it does not go by itself. */
  readonly named: boolean;
  readonly note: string;
  /** The run that it parts from, which may be kept no longer, and when; null where it stands on its own. */
  readonly from: { readonly run: string; readonly at: Instant } | null;
  readonly input: RunInput;
}
