import { visitsOf, type Visit, type VisitFailure, type VisitResult } from './insights-visits.ts';
import type { TripOutcome } from './journal-entry.ts';
import type { TripLog } from './trip-log.ts';

/** From the first instant to the last, both included. */
export interface InstantRange {
  readonly from: number;
  readonly to: number;
}

/** [V2-1] What one number of Routing Insights counts: trips with a visit that is all of this. */
export interface InsightsPart {
  /** At one of these nodes. */
  readonly nodes?: readonly string[] | undefined;
  /** Edge by which the node was left. */
  readonly edge?: string | undefined;
  /** Any of these came of the visit. */
  readonly results?: readonly VisitResult[] | undefined;
  readonly failure?: VisitFailure | undefined;
  /** [ADD-8] The path was put back because of the visit. */
  readonly reverted?: true | undefined;
  /** [APP-4] More than one attempt was sent. */
  readonly retried?: true | undefined;
  /** When the trip came to the node. */
  readonly visited?: InstantRange | undefined;
  /** When the trip started. */
  readonly started?: InstantRange | undefined;
  /** How the trip had ended. */
  readonly end?: TripOutcome | undefined;
  /** [GRA-3] Records that were not routed, in place of trips; of the rest only `started` and `asOf` are asked. */
  readonly notRouted?: true | undefined;
  /** Everything as it stood at that instant; as it stands at the end of the journal where absent. */
  readonly asOf?: number | undefined;
}

/** Whether a trip is among those that a number counts. */
export const isInPart = (trip: TripLog, part: InsightsPart): boolean =>
  part.notRouted !== true &&
  isTripInPart(trip, part) &&
  visitsOf(trip, part.asOf).some((visit) => isVisitInPart(visit, part));

/** [GRA-3] Whether a record that was not routed at an instant is among those that a number counts. */
export const isNotRoutedInPart = (at: number, { notRouted, started, asOf = Infinity }: InsightsPart): boolean =>
  notRouted === true && at <= asOf && (started === undefined || isWithin(at, started));

function isTripInPart({ startedAt, end }: TripLog, part: InsightsPart): boolean {
  const { started, asOf = Infinity } = part;
  if (started !== undefined && !isWithin(startedAt, started)) return false;
  return part.end === undefined || (end !== null && end.at <= asOf && end.outcome === part.end);
}

/** Whether one visit is all that a part asks of a visit. */
export function isVisitInPart(visit: Visit, part: InsightsPart): boolean {
  const { nodes, edge, results, failure, visited } = part;
  return (
    (nodes === undefined || nodes.includes(visit.node)) &&
    (edge === undefined || visit.step?.edge === edge) &&
    (results === undefined || results.includes(visit.result)) &&
    (failure === undefined || isSameFailure(visit.failure, failure)) &&
    (part.reverted !== true || visit.reverted) &&
    (part.retried !== true || visit.attempts > 1) &&
    (visited === undefined || isWithin(visit.at, visited))
  );
}

export const isWithin = (at: number, { from, to }: InstantRange): boolean => at >= from && at <= to;

const isSameFailure = (a: VisitFailure | null, b: VisitFailure): boolean =>
  a !== null && a.error === b.error && a.reason === b.reason;
