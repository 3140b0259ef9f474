import type { JsonObject } from '#shared/json.ts';
import { calloutsOf, wasSent, type CalloutAttempt, type CalloutEnd, type CalloutLog } from './callout-log.ts';
import type { AsOf } from './entry-of.ts';
import type { CalloutResult, FailureReason, JournalEntry, JournalWhy } from './journal-entry.ts';

/** [LOG-4] The class of a status as the report's column shows it; null is blank: the callout has not ended. */
export type ResponseClass = 200 | 300 | 400 | 0 | null;

/** [LOG-4] One row of the LeanData Partner Logs report: one callout with all its attempts. */
export interface PartnerLogRow {
  readonly callout: string;
  readonly trip: string;
  readonly node: string;
  /** Type of the partner node: `Add to Sequence`. */
  readonly actionType: string;
  readonly nodeName: string;
  readonly responseStatusCode: ResponseClass;
  readonly targetObject: string;
  readonly targetRecord: string;
  readonly request: JsonObject;
  /** All answers, successes and failures, with the real status of each. */
  readonly history: readonly CalloutAttempt[];
  /** Of the last request that was answered: end − start. Null before the first answer, or where nothing was sent. */
  readonly calloutDurationMs: number | null;
  /** From the first request to the last answer, waits included. */
  readonly totalCalloutDurationMs: number | null;
  /** [LOG-5] */
  readonly failureReasons: readonly FailureReason[];
  /** How it ended, and in one sentence why; null while it is open. */
  readonly result: CalloutResult | null;
  readonly why: JournalWhy | null;
  /** Id of the last error, such as `ERR-9`. */
  readonly error: string | null;
  /** The callout itself. */
  readonly log: CalloutLog;
  readonly queuedSeq: number;
  readonly queuedAt: number;
  readonly endedAt: number | null;
  /** Instant of the next attempt, while one is planned. */
  readonly nextAttemptAt: number | null;
}

/** [LOG-4] The report, in the order in which the callouts were made; with `upTo`, as it reads after that entry. */
export const partnerLogOf = (journal: readonly JournalEntry[], asOf?: AsOf): readonly PartnerLogRow[] =>
  calloutsOf(journal, asOf).filter(isReported).map(partnerLogRowOf);

/** [MRG-2] A callout that was taken back before it was sent has no row. */
const isReported = (callout: CalloutLog): boolean => callout.end?.result !== 'dropped' || callout.attempts.length > 0;

/** One callout as a row of the report. */
export function partnerLogRowOf(callout: CalloutLog): PartnerLogRow {
  const answered = callout.attempts.filter(({ answer }) => answer !== null);
  const last = answered.at(-1)?.answer ?? null;
  const lastSent = answered.findLast(wasSent)?.answer ?? null;
  const firstSentAt = callout.attempts.find(wasSent)?.sentAt;
  const lastAttempt = callout.attempts.at(-1);
  return {
    callout: callout.callout,
    trip: callout.trip,
    node: callout.node,
    actionType: titleOf(callout.action),
    nodeName: callout.nodeName,
    responseStatusCode: callout.end === null ? null : classAtEnd(callout.end, last?.status ?? 0),
    targetObject: callout.object,
    targetRecord: callout.record,
    request: callout.request,
    history: callout.attempts,
    calloutDurationMs: lastSent?.durationMs ?? null,
    totalCalloutDurationMs: lastSent === null || firstSentAt === undefined ? null : lastSent.at - firstSentAt,
    failureReasons: callout.end?.reason ? [callout.end.reason] : [],
    result: callout.end?.result ?? null,
    why: callout.end?.why ?? null,
    error: last?.error ?? null,
    log: callout,
    queuedSeq: callout.queuedSeq,
    queuedAt: callout.queuedAt,
    endedAt: callout.end?.at ?? null,
    nextAttemptAt: callout.end === null ? (lastAttempt?.retry?.dueAt ?? null) : null,
  };
}

/** [LOG-4] [ADD-12] 200 is for success alone: where LeanData fails what Outreach carried out, no answer tells the failure. */
function classAtEnd({ result, status }: CalloutEnd, lastStatus: number): 200 | 300 | 400 | 0 {
  const shown = responseClassOf(status ?? lastStatus);
  return shown === 200 && result !== 'success' ? 0 : shown;
}

/** [LOG-4] 2xx as 200, 3xx as 300, 4xx and 5xx as 400, no answer as 0. */
export function responseClassOf(status: number): 200 | 300 | 400 | 0 {
  if (status >= 400) return 400;
  if (status >= 300) return 300;
  return status >= 200 ? 200 : 0;
}

/** `add-to-sequence` → `Add to Sequence` */
function titleOf(action: string): string {
  const small = new Set(['to', 'from', 'of', 'and']);
  return action
    .split('-')
    .map((word) => (small.has(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1)))
    .join(' ');
}
