import type { CalloutAttempt, CalloutLog } from '#logs/callout-log.ts';
import type { TripLog, TripStep } from '#logs/trip-log.ts';
import type { CurePlace } from './explain-error/cure-places.ts';
import type { GuideEntry } from './explain-error/error-guide.ts';

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

/** An error in plain words: what it is, what causes it, what cures it, and where. */
export interface ErrorExplanation extends GuideEntry {
  /** An error such as `ERR-9`, a failure reason, an edge such as `queue-owner`, or `revert`. */
  readonly id: string;
  readonly title: string;
  /** The fault by which this run breaks it itself, and so will again. */
  readonly onPurpose?: string;
  /** What comes after the cure: LeanData tries again, or the record is to be run again. */
  readonly afterwards?: string;
  /** What it is about is made by the run itself, and what to change instead. */
  readonly ofRun?: string;
  /** Where a change makes the next run do better. */
  readonly places: readonly CurePlace[];
  /** Where there is only something to see: the state before or after the run. */
  readonly looks?: readonly CurePlace[];
}

/** What cures it, in one line: what works where the guide's cure cannot, else the guide's. */
export function cureLine({ guideCure, guideFails, worksInstead = [] }: GuideEntry): string {
  return (guideFails === undefined ? [...guideCure, ...worksInstead] : worksInstead).join(' ');
}
