import { addVisit, addVisitUnder, newCounter, type Counter, type Tally } from './insights-tally.ts';
import type { Visit, VisitFailure, VisitResult } from './insights-visits.ts';

/** [V2-1] What came of the visits to one partner node, or to all of one action. */
export interface PartnerInsight {
  /** All of them: the results add up to `came.visits`. */
  readonly came: Tally;
  /** Each visit counts under one result. */
  readonly results: ReadonlyMap<VisitResult, Tally>;
  /** [LOG-5] Callouts that failed for good, by error and failure reason, most trips first. */
  readonly failures: readonly FailureInsight[];
  /** [LOG-3] Callouts that are tried again, by the error of the last attempt, most trips first. */
  readonly pendings: readonly FailureInsight[];
  readonly callouts: number;
  /** [APP-4] Attempts that were sent, in all. */
  readonly attempts: number;
  /** Callouts with more than one attempt. */
  readonly retried: Tally;
  /** From the handing over to the success, in milliseconds; null without a success. */
  readonly timeToSuccess: { readonly average: number; readonly longest: number } | null;
}

export interface FailureInsight {
  readonly failure: VisitFailure;
  readonly tally: Tally;
  /** The last visit that ended so: an example to look at. */
  readonly latest: Visit;
}

/** A partner insight that grows visit by visit. */
export interface PartnerCounter {
  add(visit: Visit): void;
  insight(): PartnerInsight;
}

interface GrowingFailure {
  readonly failure: VisitFailure;
  readonly tally: Counter;
  latest: Visit;
}

export function createPartnerCounter(): PartnerCounter {
  const results = new Map<VisitResult, Counter>();
  const failures = new Map<string, GrowingFailure>();
  const pendings = new Map<string, GrowingFailure>();
  const came = newCounter();
  const retried = newCounter();
  let callouts = 0;
  let attempts = 0;
  let successTime = 0;
  let longest = 0;
  return {
    add(visit) {
      const { result, callout } = visit;
      addVisit(came, visit);
      addVisitUnder(results, result, visit);
      if (callout === null) return;
      callouts += 1;
      attempts += visit.attempts;
      if (visit.attempts > 1) addVisit(retried, visit);
      if (visit.failure !== null) addFailure(result === 'failed' ? failures : pendings, visit.failure, visit);
      if (result === 'success' && callout.end !== null) {
        const time = callout.end.at - callout.queuedAt;
        successTime += time;
        longest = Math.max(longest, time);
      }
    },
    insight() {
      const successes = results.get('success')?.visits ?? 0;
      return {
        came,
        results,
        failures: byTrips(failures),
        pendings: byTrips(pendings),
        callouts,
        attempts,
        retried,
        timeToSuccess: successes === 0 ? null : { average: successTime / successes, longest },
      };
    },
  };
}

function addFailure(rows: Map<string, GrowingFailure>, failure: VisitFailure, visit: Visit): void {
  const key = JSON.stringify([failure.error, failure.reason]);
  let row = rows.get(key);
  if (row === undefined) rows.set(key, (row = { failure, tally: newCounter(), latest: visit }));
  row.latest = visit;
  addVisit(row.tally, visit);
}

const byTrips = (rows: ReadonlyMap<string, FailureInsight>): readonly FailureInsight[] =>
  [...rows.values()].sort((a, b) => b.tally.trips - a.tally.trips);
