import type { AuditLog } from '#logs/audit-log.ts';
import type { CalloutLog } from '#logs/callout-log.ts';
import type { TripLog } from '#logs/trip-log.ts';
import type { BothRuns, ReadRun } from './read-run.ts';
import type { Aspect } from '../parted-ways.ts';
import { isSameStep } from './same-step.ts';

/** In what two logs of a record differ. Where one is missing, or was not routed, there is nothing else to compare. */
export function aspectsOf(first: AuditLog | null, second: AuditLog | null, runs: BothRuns): readonly Aspect[] {
  if (first === null || second === null) return ['routed'];
  if (first.trip === null || second.trip === null) return first.trip === second.trip ? [] : ['routed'];
  const [one, other] = [first.trip, second.trip];
  const isSamePath =
    one.steps.length === other.steps.length &&
    one.steps.every((step, at) => isSameStep(one, step, other, other.steps[at], runs));
  return [
    ...(isSamePath ? [] : (['path'] as const)),
    ...(one.ownerAfter === other.ownerAfter ? [] : (['owner'] as const)),
    ...(one.end?.outcome === other.end?.outcome && first.outcome.outreach === second.outcome.outreach
      ? []
      : (['outcome'] as const)),
    ...(isAlike(one.callouts, other.callouts, fateOf) ? [] : (['callouts'] as const)),
    ...(timesOf(one, runs[0]) === timesOf(other, runs[1]) ? [] : (['timing'] as const)),
  ];
}

/** What came of a callout, attempt by attempt. */
export const fateOf = ({ action, attempts, end }: CalloutLog): string =>
  JSON.stringify([
    action,
    attempts.map(({ answer }) => (answer === null ? null : [answer.status, answer.error])),
    end && [end.result, end.reason],
  ]);

/** When a trip began and ended, and its callouts were queued, sent and answered, from the start of the run. */
function timesOf({ startedAt, end, callouts }: TripLog, { run }: ReadRun): string {
  const since = (at: number | undefined): number | null => (at === undefined ? null : at - run.input.start);
  return JSON.stringify([
    since(startedAt),
    since(end?.at),
    callouts.map((callout) => [
      since(callout.queuedAt),
      callout.attempts.map(({ sentAt, answer }) => [since(sentAt), since(answer?.at)]),
      since(callout.end?.at),
    ]),
  ]);
}

const isAlike = <Each>(one: readonly Each[], other: readonly Each[], textOf: (each: Each) => string): boolean =>
  one.length === other.length &&
  one.every((each, at) => {
    const twin = other[at];
    return twin !== undefined && textOf(each) === textOf(twin);
  });
