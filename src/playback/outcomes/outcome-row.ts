import type { AuditLog } from '#logs/audit-log.ts';
import { outreachLabels } from '#logs/audit-outcome.ts';
import type { Names } from '#logs/names.ts';
import { lastNodeOf } from '#logs/trip-log.ts';
import { standingOf } from '../trip-groups.ts';

/** How one trip of a run came out, in a line: what the table of outcomes shows, sorts and exports. */
export interface OutcomeRow {
  readonly name: string;
  readonly company: string | null;
  readonly trigger: 'New' | 'Updated';
  /** Nodes that the trip came through, each visit counted; 0 for a record that was not routed. */
  readonly nodes: number;
  /** The node at which the trip ended or stands. */
  readonly lastNode: string | null;
  /** The edge that it followed last. */
  readonly lastEdge: string | null;
  /** Owner of the record when the trip ended. */
  readonly owner: string | null;
  readonly outcome: string;
  /** [LOG-9] As the Outcome column of the audit logs says it; blank without an Outreach action. */
  readonly outreach: string;
  /** Attempts of all its callouts. */
  readonly attempts: number;
  /** Virtual milliseconds from the trip's start to its last entry, callouts included; null while it is open. */
  readonly duration: number | null;
}

const rows = new WeakMap<AuditLog, OutcomeRow>();

/** The line of one log; made once, as a hundred thousand are sorted by it. */
export function outcomeRowOf(log: AuditLog, names: Names, endOf: (seq: number) => number): OutcomeRow {
  const known = rows.get(log);
  if (known !== undefined) return known;
  const { record, trip, outcome } = log;
  const last = trip?.steps.at(-1);
  const stands = last === undefined || last.to !== null ? 1 : 0;
  const row: OutcomeRow = {
    name: record.name,
    company: record.company,
    trigger: record.trigger === 'new' ? 'New' : 'Updated',
    nodes: trip === null ? 0 : trip.steps.length + stands,
    lastNode: trip === null ? null : names.node(trip.graph, lastNodeOf(trip)),
    lastEdge:
      trip === null || last === undefined ? null : (names.edge?.(trip.graph, last.node, last.edge) ?? last.edge),
    owner: record.newOwner?.name ?? null,
    outcome: standingOf(log).text,
    outreach: outreachLabels[outcome.outreach],
    attempts: trip?.callouts.reduce((sum, { attempts }) => sum + attempts.length, 0) ?? 0,
    duration: trip === null || isOpen(log) ? null : endOf(trip.lastSeq) - trip.startedAt,
  };
  rows.set(log, row);
  return row;
}

/** Whether the trip itself or one of its callouts is still under way. */
const isOpen = ({ trip }: AuditLog): boolean =>
  trip !== null && (trip.end === null || trip.callouts.some(({ end }) => end === null));
