import { auditOutcomeOf, type AuditOutcome } from './audit-outcome.ts';
import { auditPathOf, type AuditPathNode } from './audit-path.ts';
import { repeatsOf, type Reprocessed } from './audit-repeats.ts';
import type { AsOf } from './entry-of.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { Names } from './names.ts';
import type { NotRoutedRecord, TripLog } from './trip-log.ts';
import { runTripsOf, type RunTrips } from './trips.ts';

/** [LOG-1] One row of the audit log: its Record, Path and Outcome panels as data. */
export interface AuditLog {
  /** Null for a record that was not routed (GRA-3). */
  readonly trip: TripLog | null;
  /** Seq of the entry that began it; unique in a run. */
  readonly seq: number;
  readonly record: AuditRecord;
  readonly path: readonly AuditPathNode[];
  readonly outcome: AuditOutcome;
  /** Null where the record came to its trigger by itself. */
  readonly reprocessed: Reprocessed | null;
}

export interface AuditRecord {
  readonly object: string;
  readonly id: string;
  readonly name: string;
  readonly company: string | null;
  readonly trigger: 'new' | 'updated';
  /** Null for a record that was not routed. */
  readonly graph: string | null;
  readonly startedAt: number;
  /** Null while the trip is open. */
  readonly endedAt: number | null;
  readonly previousOwner: AuditOwner | null;
  readonly newOwner: AuditOwner | null;
  /** What the trip's record became by conversion or merge (CNV-2, MRG-2). */
  readonly became: { readonly object: string; readonly id: string; readonly name: string } | null;
}

export interface AuditOwner {
  readonly id: string;
  readonly name: string;
}

/** [LOG-1] [GRA-3] All audit logs, in the order in which they began; with `upTo`, as they read after that entry. */
export function auditLogsOf(journal: readonly JournalEntry[], names: Names, asOf?: AsOf): readonly AuditLog[] {
  const making = makeAuditLogs(runTripsOf(journal, asOf), names);
  let step = making.next();
  while (step.done !== true) step = making.next();
  return step.value;
}

/** Logs made between two breaths. */
const AT_ONCE = 300;

/** The same from trips that were folded already, in parts: whoever drives it can breathe in between. */
export function* makeAuditLogs(run: RunTrips, names: Names): Generator<undefined, readonly AuditLog[], undefined> {
  const repeats = repeatsOf(run);
  const logs: AuditLog[] = [];
  for (const trip of run.trips) {
    logs.push(new TripAuditLog(trip, names, repeats.get(trip.startedSeq) ?? null));
    if (logs.length % AT_ONCE === 0) yield;
  }
  for (const record of run.notRouted) {
    logs.push(notRoutedLogOf(record, names, repeats.get(record.seq) ?? null));
    if (logs.length % AT_ONCE === 0) yield;
  }
  return logs.sort((a, b) => a.seq - b.seq);
}

/** The audit log of one trip. Path and outcome are made when they are first looked at. */
class TripAuditLog implements AuditLog {
  readonly trip: TripLog;
  readonly seq: number;
  readonly record: AuditRecord;
  readonly reprocessed: Reprocessed | null;
  readonly #names: Names;
  #path: readonly AuditPathNode[] | undefined;
  #outcome: AuditOutcome | undefined;

  constructor(trip: TripLog, names: Names, reprocessed: Reprocessed | null) {
    this.trip = trip;
    this.seq = trip.startedSeq;
    this.record = auditRecordOf(trip, names);
    this.reprocessed = reprocessed;
    this.#names = names;
  }

  get path(): readonly AuditPathNode[] {
    return (this.#path ??= auditPathOf(this.trip, this.#names));
  }

  get outcome(): AuditOutcome {
    return (this.#outcome ??= auditOutcomeOf(this.trip, this.#names));
  }
}

function auditRecordOf(trip: TripLog, names: Names): AuditRecord {
  const { name, company } = names.record(trip.object, trip.record);
  const owner = (id: string | null): AuditOwner | null => (id === null ? null : { id, name: names.owner(id) });
  const switched = trip.currentObject !== trip.object || trip.currentRecord !== trip.record;
  return {
    object: trip.object,
    id: trip.record,
    name,
    company: company ?? null,
    trigger: trip.trigger,
    graph: trip.graph,
    startedAt: trip.startedAt,
    endedAt: trip.end?.at ?? null,
    previousOwner: owner(trip.ownerBefore),
    newOwner: owner(trip.ownerAfter),
    became: switched
      ? {
          object: trip.currentObject,
          id: trip.currentRecord,
          name: names.record(trip.currentObject, trip.currentRecord).name,
        }
      : null,
  };
}

function notRoutedLogOf(notRouted: NotRoutedRecord, names: Names, reprocessed: Reprocessed | null): AuditLog {
  const { name, company } = names.record(notRouted.object, notRouted.record);
  return {
    trip: null,
    seq: notRouted.seq,
    record: {
      object: notRouted.object,
      id: notRouted.record,
      name,
      company: company ?? null,
      trigger: notRouted.trigger,
      graph: null,
      startedAt: notRouted.at,
      endedAt: notRouted.at,
      previousOwner: null,
      newOwner: null,
      became: null,
    },
    path: [],
    reprocessed,
    outcome: {
      outreach: 'blank',
      silentErrors: 0,
      filters: ['filtered-out'],
      lines: [{ tone: 'plain', text: notRouted.why.text, rule: notRouted.why.rule }],
    },
  };
}
