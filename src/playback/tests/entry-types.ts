import { entryWords } from '#scenarios/entry-words.ts';

/** What a journal can tell of, in words. */
export const entryTypes = Object.entries(entryWords).map(([value, label]) => ({ value, label }));

/** Entries of a trip: they count where it is one of the record that the test follows, and name its nodes. */
export const ofTrips: ReadonlySet<string> = new Set(
  Object.keys(entryWords).filter((type) => /^(trip|callout|edge|match)-/.test(type)),
);

/** Entries that can be asked for by their record. */
export const ofRecords: ReadonlySet<string> = new Set([
  ...ofTrips,
  'record-changed',
  'write-refused',
  'record-reprocessed',
  'record-not-routed',
  'sync-carried',
  'sync-refused',
]);
