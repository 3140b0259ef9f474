import type { CalloutAttempt, CalloutLog } from '#logs/callout-log.ts';
import type { TripLog, TripStep } from '#logs/trip-log.ts';
import { calloutErrorOf } from './callout-error-of.ts';
import type { RecordedRun } from './recorded-run.ts';
import type { SetupPlace } from './setup-place.ts';

/** What went wrong in a run, as the logs name it. */
export type WentWrong =
  /** One failed attempt of a callout. */
  | { readonly type: 'attempt'; readonly callout: CalloutLog; readonly attempt: CalloutAttempt }
  /** What keeps a callout from success: its end, or while it is open its last failed attempt. */
  | { readonly type: 'callout'; readonly callout: CalloutLog }
  /** An error edge was followed (ADD-2 to ADD-5). */
  | { readonly type: 'edge'; readonly trip: TripLog; readonly step: TripStep }
  /** The path was put back (ADD-8). */
  | { readonly type: 'revert'; readonly trip: TripLog };

/** A place where the cause can be mended, as a button says it. */
export interface CurePlace {
  readonly label: string;
  readonly place: SetupPlace;
}

/** An error in plain words: what it is, what causes it and what cures it. */
export interface ErrorExplanation {
  /** An error such as `ERR-9`, a failure reason, an edge such as `queue-owner`, or `revert`. */
  readonly id: string;
  readonly title: string;
  readonly cause: string;
  /** The guide's cure in our words, step by step; empty where the guide has none. */
  readonly guideCure: readonly string[];
  /** What cures it where the guide's cure cannot, or where the guide has none. */
  readonly worksInstead?: readonly string[];
  /** Where the guide and the vendor's public word, or the guide and itself, disagree. */
  readonly disagreement?: string;
  readonly rules: readonly string[];
  readonly places: readonly CurePlace[];
}

/** Explains what went wrong in a run, with the ways to the very records and settings; undefined where nothing did. */
export function explainError(wrong: WentWrong, _run: RecordedRun): ErrorExplanation | undefined {
  if (wrong.type === 'edge' || wrong.type === 'revert') return undefined;
  const attempt = wrong.type === 'attempt' ? wrong.attempt : wrong.callout.attempts.at(-1);
  const error = calloutErrorOf(attempt?.answer?.error ?? '');
  if (error === undefined) return undefined;
  return {
    id: error.id,
    title: error.title,
    cause: error.cause,
    guideCure: [error.cure],
    rules: [error.id],
    places: [],
  };
}
