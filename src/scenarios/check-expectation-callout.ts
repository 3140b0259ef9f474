import type { CalloutLog } from '#logs/callout-log.ts';
import type { TripLog } from '#logs/trip-log.ts';
import type { Expectation } from './expectation.ts';
import { compare, failed, type Verdict } from './expectation-verdict.ts';

type CalloutExpectation = Extract<Expectation, { readonly type: 'callout' }>;

/** How a trip's callout ended, why, and after how many attempts: only what is asked for is compared. */
export function checkCallout(trip: TripLog, expectation: CalloutExpectation): Verdict {
  const { node } = expectation;
  const callout = trip.callouts.findLast((each) => node === undefined || each.nodeName === node);
  const of = node === undefined ? 'a callout' : `a callout of ${node}`;
  const wanted = [of, ...wordsOf(expectation, expectation)].join(', ');
  if (callout === undefined) return failed(wanted, 'the trip made no such callout');
  const actual = [of, ...wordsOf(expectation, partsOf(callout))].join(', ');
  return compare(wanted, actual);
}

type Parts = Pick<CalloutExpectation, 'result' | 'reason' | 'error' | 'attempts'>;

function partsOf({ end, attempts }: CalloutLog): Parts {
  const last = attempts.findLast(({ answer }) => answer !== null)?.answer ?? null;
  return {
    result: end?.result ?? null,
    reason: end?.reason ?? null,
    error: last?.error ?? null,
    attempts: attempts.length,
  };
}

/** In words, what is asked for of a callout's parts. */
function wordsOf(asked: Parts, { result, reason, error, attempts }: Parts): readonly string[] {
  return [
    ...(asked.result === undefined ? [] : [`result ${result ?? 'open'}`]),
    ...(asked.reason === undefined ? [] : [`failure reason ${reason ?? 'none'}`]),
    ...(asked.error === undefined ? [] : [`error ${error ?? 'none'}`]),
    ...(asked.attempts === undefined ? [] : [`${attempts} attempt${attempts === 1 ? '' : 's'}`]),
  ];
}
