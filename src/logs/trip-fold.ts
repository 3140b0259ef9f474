import type { CalloutLog } from './callout-log.ts';
import type { EntryOf } from './entry-of.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { NotRoutedRecord, TripHold, TripLog } from './trip-log.ts';

type Lists = 'steps' | 'matches' | 'holds' | 'recordSwitches' | 'changes' | 'refusals' | 'callouts';
type Growing = { -readonly [Key in Exclude<keyof TripLog, Lists>]: TripLog[Key] } & {
  -readonly [Key in Lists]: TripLog[Key][number][];
};

/** Follows trips entry by entry, for a fold that reads the journal once. */
export interface TripFold {
  take(entry: JournalEntry): void;
  /** Puts each callout with its trip, after the last entry. */
  giveCallouts(callouts: readonly CalloutLog[]): void;
  readonly trips: readonly TripLog[];
  readonly notRouted: readonly NotRoutedRecord[];
  readonly reprocessed: readonly EntryOf<'record-reprocessed'>[];
}

export function createTripFold(): TripFold {
  const byId = new Map<string, Growing>();
  const trips: Growing[] = [];
  const notRouted: NotRoutedRecord[] = [];
  const reprocessed: EntryOf<'record-reprocessed'>[] = [];
  return {
    trips,
    notRouted,
    reprocessed,
    take(entry) {
      if (entry.type === 'trip-started') {
        const trip = started(entry);
        byId.set(entry.trip, trip);
        trips.push(trip);
      } else if (entry.type === 'record-not-routed') {
        const { seq, at, object, record, trigger, why } = entry;
        notRouted.push({ seq, at, object, record, trigger, why });
      } else if (entry.type === 'record-reprocessed') {
        reprocessed.push(entry);
      } else {
        const trip = byId.get(tripIdOf(entry) ?? '');
        if (trip !== undefined) follow(trip, entry);
      }
    },
    giveCallouts(callouts) {
      for (const callout of callouts) {
        const trip = byId.get(callout.trip);
        if (trip === undefined) continue;
        trip.callouts.push(callout);
        trip.lastSeq = Math.max(trip.lastSeq, lastSeqOf(callout));
      }
    },
  };
}

function tripIdOf(entry: JournalEntry): string | undefined {
  if ('trip' in entry) return entry.trip;
  return 'by' in entry ? entry.by.trip : undefined;
}

const started = (entry: EntryOf<'trip-started'>): Growing => ({
  trip: entry.trip,
  object: entry.object,
  record: entry.record,
  currentObject: entry.object,
  currentRecord: entry.record,
  trigger: entry.trigger,
  graph: entry.graph,
  startNode: entry.node,
  startedSeq: entry.seq,
  startedAt: entry.at,
  lastSeq: entry.seq,
  ownerBefore: entry.owner,
  ownerAfter: entry.owner,
  cause: entry.cause,
  steps: [],
  matches: [],
  holds: [],
  recordSwitches: [],
  changes: [],
  refusals: [],
  callouts: [],
  revert: null,
  end: null,
});

function follow(trip: Growing, entry: JournalEntry): void {
  trip.lastSeq = entry.seq;
  switch (entry.type) {
    case 'edge-followed': {
      const { seq, at, node, edge, to, error, why } = entry;
      leaveHold(trip, at);
      trip.steps.push({ seq, at, node, edge, to, error, why });
      break;
    }
    case 'match-stored': {
      const { seq, at, node, variable, object, id, candidates, tiebreaker } = entry;
      const match = { seq, at, node, variable, object, id, candidates };
      trip.matches.push(tiebreaker === undefined ? match : { ...match, tiebreaker });
      break;
    }
    case 'trip-held': {
      const { seq, at, node, until, why } = entry;
      if (isHeldAlready(trip.holds.at(-1), entry)) break;
      leaveHold(trip, at);
      trip.holds.push({ seq, at, node, until, why, leftAt: null });
      break;
    }
    case 'trip-record-changed': {
      const { seq, at, object, record, why } = entry;
      trip.currentObject = object;
      trip.currentRecord = record;
      trip.recordSwitches.push({ seq, at, object, record, why });
      break;
    }
    case 'record-changed':
      trip.changes.push(entry);
      trip.ownerAfter = ownerGivenBy(entry, trip) ?? trip.ownerAfter;
      break;
    case 'write-refused':
      trip.refusals.push(entry);
      break;
    case 'trip-reverted': {
      const { seq, at, node, why, changes } = entry;
      trip.revert = { seq, at, node, why, changes };
      break;
    }
    case 'trip-ended': {
      const { seq, at, outcome, why } = entry;
      leaveHold(trip, at);
      trip.ownerAfter = entry.owner;
      trip.end = { seq, at, outcome, why };
      break;
    }
    default:
      break;
  }
}

function leaveHold(trip: Growing, at: number): void {
  const hold: TripHold | undefined = trip.holds.at(-1);
  if (hold !== undefined && hold.leftAt === null) trip.holds[trip.holds.length - 1] = { ...hold, leftAt: at };
}

/** A record changed while it is held, and the node decided to hold it on. */
const isHeldAlready = (hold: TripHold | undefined, entry: EntryOf<'trip-held'>): boolean =>
  hold !== undefined && hold.leftAt === null && hold.node === entry.node && hold.until === entry.until;

function ownerGivenBy(entry: EntryOf<'record-changed'>, trip: Growing): string | undefined {
  if (entry.object !== trip.currentObject || entry.id !== trip.currentRecord) return undefined;
  const owner = entry.fields.find(([field]) => field === 'OwnerId')?.[2];
  return typeof owner === 'string' ? owner : undefined;
}

function lastSeqOf(callout: CalloutLog): number {
  const attempt = callout.attempts.at(-1);
  const seqs = [callout.queuedSeq, attempt?.sentSeq, attempt?.answer?.seq, attempt?.retry?.seq, callout.end?.seq];
  return Math.max(...seqs.map((seq) => seq ?? -1));
}
