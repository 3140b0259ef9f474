import type { CalloutLog } from './callout-log.ts';
import type { EntryOf } from './entry-of.ts';
import type { JournalWhy, RevertedChange, TripOutcome } from './journal-entry.ts';

/** One record's passage through a graph, as far as the journal was read. */
export interface TripLog {
  readonly trip: string;
  /** The record that triggered it. */
  readonly object: string;
  readonly record: string;
  /** The trip's record now: after a conversion the contact (CNV-2), after a merge the master (MRG-2). */
  readonly currentObject: string;
  readonly currentRecord: string;
  readonly trigger: 'new' | 'updated';
  readonly graph: string;
  readonly startNode: string;
  readonly startedSeq: number;
  readonly startedAt: number;
  /** Seq of the last entry that speaks of this trip, its callouts included. */
  readonly lastSeq: number;
  readonly ownerBefore: string | null;
  /** The owner when the trip ended; while it is open, the last one that the trip gave. */
  readonly ownerAfter: string | null;
  /** `seq` of the change or the reprocessing that triggered the trip; null where there is none. */
  readonly cause: number | null;
  readonly steps: readonly TripStep[];
  readonly matches: readonly TripMatch[];
  readonly holds: readonly TripHold[];
  readonly recordSwitches: readonly TripRecordSwitch[];
  /** Changes of records that this trip made, the undoing of them included. */
  readonly changes: readonly EntryOf<'record-changed'>[];
  /** Writes of this trip that a system refused. */
  readonly refusals: readonly EntryOf<'write-refused'>[];
  readonly callouts: readonly CalloutLog[];
  readonly revert: TripRevert | null;
  /** Null while the trip is open. */
  readonly end: TripEnd | null;
}

/** The trip left `node` by `edge`. */
export interface TripStep {
  readonly seq: number;
  readonly at: number;
  readonly node: string;
  readonly edge: string;
  /** Null where the edge is open and the trip ends there (GRA-6). */
  readonly to: string | null;
  readonly error: boolean;
  readonly why: JournalWhy;
}

/** [MAT-1] */
export interface TripMatch {
  readonly seq: number;
  readonly at: number;
  readonly node: string;
  readonly variable: string;
  readonly object: string;
  readonly id: string;
  readonly candidates: number;
  readonly tiebreaker?: string;
}

/** [HLD-1] `leftAt` is null while the trip is still held. */
export interface TripHold {
  readonly seq: number;
  readonly at: number;
  readonly node: string;
  readonly until: number;
  readonly why: JournalWhy;
  readonly leftAt: number | null;
}

export interface TripRecordSwitch {
  readonly seq: number;
  readonly at: number;
  readonly object: string;
  readonly record: string;
  readonly why: JournalWhy;
}

/** [ADD-8] */
export interface TripRevert {
  readonly seq: number;
  readonly at: number;
  readonly node: string;
  readonly why: JournalWhy;
  readonly changes: readonly RevertedChange[];
}

export interface TripEnd {
  readonly seq: number;
  readonly at: number;
  readonly outcome: TripOutcome;
  readonly why: JournalWhy;
}

/** [GRA-3] A record that no trip was made for, and why. */
export interface NotRoutedRecord {
  readonly seq: number;
  readonly at: number;
  readonly object: string;
  readonly record: string;
  readonly trigger: 'new' | 'updated';
  readonly why: JournalWhy;
}

/** The node that the trip stands at or ended in. */
export function lastNodeOf(trip: TripLog): string {
  const last = trip.steps.at(-1);
  return last === undefined ? trip.startNode : (last.to ?? last.node);
}
