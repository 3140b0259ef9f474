import { hasWritten, wasSent, type CalloutLog } from './callout-log.ts';
import type { CalloutResult, FailureReason } from './journal-entry.ts';
import type { TripLog, TripStep } from './trip-log.ts';

/** [V2-1] What came of one visit of a trip to a node; exactly one of these. */
export type VisitResult =
  /** The callout that the visit handed over (LOG-9): `unanswered` is blank in the Outcome, no answer came yet. */
  | 'success'
  /** [V2-3] It succeeded, but there was nothing that it could have changed. */
  | 'nothing-to-do'
  | 'pending'
  | 'unanswered'
  | 'failed'
  /** [MRG-2] Nothing was sent: passed without a callout, or the callout was taken back. */
  | 'not-sent'
  /** Left by an error edge (ADD-2 to ADD-5, and those of other nodes). */
  | 'error-edge'
  /** [ADD-8] The path was put back here, before a callout was made. */
  | 'reverted'
  /** Left by another edge, with nothing handed over. */
  | 'left'
  | 'standing'
  | 'held'
  /** The trip ended here without leaving by an edge. */
  | 'ended';

export const visitResults: readonly VisitResult[] = [
  'success',
  'nothing-to-do',
  'pending',
  'unanswered',
  'failed',
  'not-sent',
  'error-edge',
  'reverted',
  'left',
  'standing',
  'held',
  'ended',
];

/** [LOG-5] Why a callout failed, or failed last: id of the error, failure reason, or both. */
export interface VisitFailure {
  readonly error: string | null;
  readonly reason: FailureReason | null;
}

/** One stay of a trip at a node, as it stood at an instant. */
export interface Visit {
  readonly trip: TripLog;
  readonly node: string;
  readonly at: number;
  /** By which the node was left; null where the trip was still there, or ended there. */
  readonly step: TripStep | null;
  readonly callout: CalloutLog | null;
  readonly result: VisitResult;
  /** Null unless `result` is `failed` or `pending`. */
  readonly failure: VisitFailure | null;
  /** [APP-4] Attempts that were sent. */
  readonly attempts: number;
  /** [ADD-8] [ADD-9] The path was put back because of this visit, with a callout or without. */
  readonly reverted: boolean;
}

type Growing = { -readonly [Key in keyof Visit]: Visit[Key] };

/** The visits of a trip in order; with `asOf`, as they stood at that instant, and none for a trip not begun by then. */
export function visitsOf(trip: TripLog, asOf = Infinity): readonly Visit[] {
  if (trip.startedAt > asOf) return [];
  const visits: Growing[] = [];
  let at = trip.startedAt;
  let last: TripStep | undefined;
  for (const step of trip.steps) {
    if (step.at > asOf) break;
    visits.push(visitOf(trip, step.node, at, step));
    at = step.at;
    last = step;
  }
  const to = last === undefined ? trip.startNode : last.to;
  if (to !== null) visits.push(visitOf(trip, to, at, null));
  giveCallouts(visits, trip.callouts, asOf);
  markRevert(visits, trip, asOf);
  for (const visit of visits) judge(visit, asOf);
  return visits;
}

const visitOf = (trip: TripLog, node: string, at: number, step: TripStep | null): Growing => ({
  trip,
  node,
  at,
  step,
  callout: null,
  result: 'left',
  failure: null,
  attempts: 0,
  reverted: false,
});

/** A callout is handed over while the trip visits its node; both lists are in order. */
function giveCallouts(visits: readonly Growing[], callouts: readonly CalloutLog[], asOf: number): void {
  let index = 0;
  for (const callout of callouts) {
    if (callout.queuedAt > asOf) break;
    while (index < visits.length - 1 && (visits[index]?.step?.seq ?? Infinity) < callout.queuedSeq) index += 1;
    const visit = visits[index];
    if (visit?.node === callout.node && visit.callout === null) visit.callout = callout;
  }
}

function markRevert(visits: readonly Growing[], { revert }: TripLog, asOf: number): void {
  if (revert === null || revert.at > asOf) return;
  const visit = visits.findLast(({ node }) => node === revert.node);
  if (visit !== undefined) visit.reverted = true;
}

function judge(visit: Growing, asOf: number): void {
  const { callout, step, trip } = visit;
  if (callout !== null) {
    judgeCallout(visit, callout, asOf);
  } else if (step !== null) {
    visit.result = step.error ? 'error-edge' : step.why.rule === 'MRG-2' ? 'not-sent' : 'left';
  } else if (visit.reverted) {
    visit.result = 'reverted';
  } else if (trip.end !== null && trip.end.at <= asOf) {
    visit.result = 'ended';
  } else {
    visit.result = isHeld(visit, asOf) ? 'held' : 'standing';
  }
}

const RESULTS: Readonly<Record<CalloutResult, VisitResult>> = {
  success: 'success',
  error: 'failed',
  dropped: 'not-sent',
};

function judgeCallout(visit: Growing, callout: CalloutLog, asOf: number): void {
  const { attempts, end } = callout;
  let error: string | null = null;
  let failedOnce = false;
  for (const attempt of attempts) {
    if (attempt.sentAt > asOf) break;
    if (wasSent(attempt)) visit.attempts += 1;
    if (attempt.answer === null || attempt.answer.at > asOf) continue;
    error = attempt.answer.error;
    failedOnce ||= error !== null;
  }
  if (end !== null && end.at <= asOf) {
    visit.result = RESULTS[end.result];
    if (visit.result === 'success' && !hasWritten(callout)) visit.result = 'nothing-to-do';
    if (visit.result === 'failed') visit.failure = { error, reason: end.reason };
  } else if (failedOnce) {
    visit.result = 'pending';
    visit.failure = { error, reason: null };
  } else {
    visit.result = 'unanswered';
  }
}

/** [HLD-1] */
const isHeld = ({ trip, node, at }: Growing, asOf: number): boolean =>
  trip.holds.some(
    (hold) => hold.node === node && hold.at >= at && hold.at <= asOf && (hold.leftAt === null || hold.leftAt > asOf),
  );
