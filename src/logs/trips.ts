import { createCalloutFold } from './callout-log.ts';
import type { AsOf, EntryOf } from './entry-of.ts';
import type { JournalEntry } from './journal-entry.ts';
import { createTripFold } from './trip-fold.ts';
import type { NotRoutedRecord, TripLog } from './trip-log.ts';

/** The trips of a journal and the records that no trip was made for. */
export interface RunTrips {
  /** In the order in which they started. */
  readonly trips: readonly TripLog[];
  readonly notRouted: readonly NotRoutedRecord[];
  /** [LOG-1] Each time that somebody had a record run through its graph again. */
  readonly reprocessed: readonly EntryOf<'record-reprocessed'>[];
}

/** Reads a journal entry by entry; `finish` comes after the last one. */
export interface RunTripsFold {
  take(entry: JournalEntry): void;
  finish(): RunTrips;
}

/** A fold over everything that the audit log and the playback show of trips, for whoever reads in parts. */
export function createRunTripsFold(): RunTripsFold {
  const callouts = createCalloutFold();
  const fold = createTripFold();
  return {
    take(entry) {
      callouts.take(entry);
      fold.take(entry);
    },
    finish() {
      fold.giveCallouts(callouts.callouts);
      return { trips: fold.trips, notRouted: fold.notRouted, reprocessed: fold.reprocessed };
    },
  };
}

/** Reads a journal once, up to entry `upTo`. */
export function runTripsOf(journal: readonly JournalEntry[], { upTo = Infinity }: AsOf = {}): RunTrips {
  const fold = createRunTripsFold();
  for (const entry of journal) {
    if (entry.seq > upTo) break;
    fold.take(entry);
  }
  return fold.finish();
}

/** One log per trip, in the order in which the trips started. */
export const tripsOf = (journal: readonly JournalEntry[], asOf?: AsOf): readonly TripLog[] =>
  runTripsOf(journal, asOf).trips;
