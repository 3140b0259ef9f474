import { calloutsOf, type CalloutLog } from '#logs/callout-log.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { Names } from '#logs/names.ts';
import type { TripLog } from '#logs/trip-log.ts';
import { tripsOf } from '#logs/trips.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { Json } from '#shared/json.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { historyOf } from '#world/run-history.ts';
import { runNames } from './run-names.ts';
import type { RecordRef } from './scenario-anchor.ts';

/** A record of either system by its id. */
export interface RecordKey {
  readonly object: string;
  readonly id: string;
}

/** A recorded run as anchors, questions and expectations read it: by names. */
export interface RunReading {
  readonly run: RecordedRun;
  readonly catalog: NodeCatalog;
  readonly names: Names;
  readonly trips: readonly TripLog[];
  /** The trip that an entry is part of, as its node, its edge or its callout. */
  tripOf(entry: JournalEntry): TripLog | undefined;
  calloutOf(entry: JournalEntry): CalloutLog | undefined;
  /** Undefined where the run has no such record. */
  find(ref: RecordRef): RecordKey | undefined;
}

const readings = new WeakMap<RecordedRun, RunReading>();

/** Made once for each run. */
export function readRun(run: RecordedRun, catalog: NodeCatalog): RunReading {
  const known = readings.get(run);
  if (known) return known;
  const trips = tripsOf(run.journal);
  const tripById = new Map(trips.map((trip) => [trip.trip, trip]));
  const callouts = new Map(calloutsOf(run.journal).map((callout) => [callout.callout, callout]));
  const calloutOf = (entry: JournalEntry): CalloutLog | undefined =>
    'callout' in entry ? callouts.get(entry.callout) : undefined;
  const reading: RunReading = {
    run,
    catalog,
    names: runNames(run, catalog),
    trips,
    calloutOf,
    tripOf(entry) {
      if ('trip' in entry) return tripById.get(entry.trip);
      const callout = calloutOf(entry);
      return callout === undefined ? undefined : tripById.get(callout.trip);
    },
    find: (ref) => findRecord(run, ref),
  };
  readings.set(run, reading);
  return reading;
}

function findRecord(run: RecordedRun, ref: RecordRef): RecordKey | undefined {
  const { object } = ref;
  const history = historyOf(run);
  const ids = new Set(history.idsAt(object, -1));
  for (const entry of run.journal) if (entry.type === 'record-changed' && entry.object === object) ids.add(entry.id);
  if ('id' in ref) return ids.has(ref.id) ? { object, id: ref.id } : undefined;
  const wanted = ref.name.toLowerCase();
  const last = run.journal.length - 1;
  for (const id of ids) {
    const gone = history.changesOf(object, id).findLast((change) => change.gone === true);
    const image = history.imageAt(object, id, gone === undefined ? last : gone.seq - 1);
    const started = history.imageAt(object, id, -1);
    if ([image, started].some((each) => each !== null && recordName(each).toLowerCase() === wanted))
      return { object, id };
  }
  return undefined;
}

/** Name of a record of Salesforce or of Outreach. */
export function recordName(image: Readonly<Record<string, Json>>): string {
  const parts = [image['FirstName'] ?? image['firstName'], image['LastName'] ?? image['lastName']];
  const full = parts.filter((part) => typeof part === 'string' && part !== '');
  if (full.length > 0) return full.join(' ');
  return String(image['Name'] ?? image['name'] ?? image['email'] ?? '');
}

/** The record that a test is about: the one that it names, or else that of the first trip; undefined where the run has none. */
export function followedRecord(reading: RunReading, named: RecordRef | undefined): RecordKey | undefined {
  if (named !== undefined) return reading.find(named);
  const [first] = reading.trips;
  return first && { object: first.object, id: first.record };
}

/** How a reference to a record reads in a sentence. */
export const refText = (ref: RecordRef): string =>
  'id' in ref ? `${ref.object} ${ref.id}` : `${ref.object} "${ref.name}"`;

/** Whether a trip is about a record: as the one that triggered it, or one that it became on the way. */
export const isTripOf = (trip: TripLog, { object, id }: RecordKey): boolean =>
  (trip.object === object && trip.record === id) ||
  trip.recordSwitches.some((each) => each.object === object && each.record === id);
