import type { Instant } from '#shared/instant.ts';
import type { RunInput } from '#world/run-input.ts';

/** A run that is to part from the one shown: what it starts from, and where to look once it is recorded. */
export interface ForkRequest {
  /** What is different in it, in a few words, such as `Lock a prospect`. */
  readonly title: string;
  readonly input: RunInput;
  /** Virtual instant at which it parts from the run shown. */
  readonly at: Instant;
  /** Place of the stimulus that is shown first among those of the new run; null to stay at what is looked at. */
  readonly stimulus: number | null;
}
