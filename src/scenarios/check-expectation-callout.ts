import type { CalloutLog } from '#logs/callout-log.ts';
import { partnerLogRowOf } from '#logs/partner-log.ts';
import type { TripLog } from '#logs/trip-log.ts';
import { formatDuration } from '#shared/instant.ts';
import type { Expectation } from './expectation.ts';
import { compare, failed, type Verdict } from './expectation-verdict.ts';
import { durationOf } from './scenario-time.ts';

type CalloutExpectation = Extract<Expectation, { readonly type: 'callout' }>;

/** How a trip's callout ended, why, and after how many attempts: only what is asked for is compared. */
export function checkCallout(trip: TripLog, expectation: CalloutExpectation): Verdict {
  const { node } = expectation;
  const callout = trip.callouts.findLast((each) => node === undefined || each.nodeName === node);
  const of = node === undefined ? 'a callout' : `a callout of ${node}`;
  const { duration, within } = expectation;
  const total = duration === undefined ? undefined : durationOf(duration);
  const asked: Parts = { ...expectation, ...(total === undefined ? {} : { total }) };
  const soon = within === undefined ? [] : [`within ${within}`];
  const expected = [of, ...wordsOf(asked, asked), ...soon].join(', ');
  if (callout === undefined) return failed(expected, 'the trip made no such callout');
  const parts = partsOf(callout);
  const took = parts.total ?? null;
  const isSoon = within === undefined || (took !== null && took <= durationOf(within));
  const actual = [of, ...wordsOf(asked, parts), ...(isSoon ? soon : total === undefined ? [tookText(took)] : [])].join(
    ', ',
  );
  return compare(expected, actual);
}

type Parts = Pick<CalloutExpectation, 'result' | 'reason' | 'error' | 'attempts' | 'status'> & {
  readonly total?: number | null;
};

function partsOf(callout: CalloutLog): Parts {
  const { end, attempts } = callout;
  const last = attempts.findLast(({ answer }) => answer !== null)?.answer ?? null;
  const { responseStatusCode, totalCalloutDurationMs } = partnerLogRowOf(callout);
  return {
    status: responseStatusCode,
    total: totalCalloutDurationMs,
    result: end?.result ?? null,
    reason: end?.reason ?? null,
    error: last?.error ?? null,
    attempts: attempts.length,
  };
}

/** In words, what is asked for of a callout's parts. */
function wordsOf(asked: Parts, { result, reason, error, attempts, status, total }: Parts): readonly string[] {
  return [
    ...(asked.result === undefined ? [] : [`result ${result ?? 'open'}`]),
    ...(asked.reason === undefined ? [] : [`failure reason ${reason ?? 'none'}`]),
    ...(asked.error === undefined ? [] : [`error ${error ?? 'none'}`]),
    ...(asked.attempts === undefined ? [] : [`${attempts} attempt${attempts === 1 ? '' : 's'}`]),
    ...(asked.status === undefined ? [] : [`status ${status ?? 'blank'}`]),
    ...(asked.total === undefined ? [] : [tookText(total ?? null)]),
  ];
}

const tookText = (took: number | null): string =>
  took === null ? 'without a duration' : `took ${formatDuration(took)}`;
