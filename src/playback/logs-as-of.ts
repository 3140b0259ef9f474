import { makeAuditLogs, type AuditLog } from '#logs/audit-log.ts';
import { createRunTripsFold } from '#logs/trips.ts';
import type { Instant } from '#shared/instant.ts';
import type { RunView } from './run-view.ts';

/** Entries that are read between two breaths. */
const AT_ONCE = 4_000;

/** [LOG-3] [LOG-9] The audit logs as they read after all that an instant brought, made in parts. */
export function* readLogsAsOf(view: RunView, asOf: Instant): Generator<undefined, readonly AuditLog[], undefined> {
  const fold = createRunTripsFold();
  for (const entry of view.run.journal) {
    if (entry.at > asOf) break;
    fold.take(entry);
    if (entry.seq % AT_ONCE === 0) yield;
  }
  const trips = fold.finish();
  yield;
  return yield* makeAuditLogs(trips, view.names);
}

/** The earliest instant at which an Outreach action of these logs, or of one node in them, was Pending; undefined where none ever was. */
export function firstPendingOf(logs: readonly AuditLog[], ofNode: string | null = null): Instant | undefined {
  let first: Instant | undefined;
  for (const { trip } of logs) {
    for (const { node, attempts } of trip?.callouts ?? []) {
      if (ofNode !== null && node !== ofNode) continue;
      const at = attempts.find(({ retry }) => retry !== null)?.answer?.at;
      if (at !== undefined && (first === undefined || at < first)) first = at;
    }
  }
  return first;
}
