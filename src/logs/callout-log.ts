import type { Json, JsonObject } from '#shared/json.ts';
import type { AsOf, EntryOf } from './entry-of.ts';
import type { CalloutResult, FailureReason, JournalEntry, JournalWhy } from './journal-entry.ts';

/** One try at a callout: what was sent, and the answer where there is one yet. */
export interface CalloutAttempt {
  /** 1 is the first attempt. */
  readonly attempt: number;
  readonly sentSeq: number;
  readonly sentAt: number;
  readonly requests: readonly JsonObject[];
  readonly answer: CalloutAnswer | null;
  /** The retry that followed this attempt (APP-6). */
  readonly retry: { readonly seq: number; readonly dueAt: number; readonly why: JournalWhy } | null;
}

export interface CalloutAnswer {
  readonly seq: number;
  readonly at: number;
  /** As it came over the wire; 0 where nothing answered (ERR-18), 401 where no token was left to send with (ERR-19). */
  readonly status: number;
  /** Id of the error, such as `ERR-9`; null where the attempt succeeded. */
  readonly error: string | null;
  readonly body: Json;
  readonly durationMs: number;
}

/** [ERR-19] False where an attempt failed before anything was sent: LeanData knew the token to be invalid. */
export const wasSent = ({ answer, requests }: CalloutAttempt): boolean => answer === null || requests.length > 0;

/** [V2-3] False where a callout only asked, a fresh token aside: there was nothing that it could have changed. */
export const hasWritten = ({ attempts }: CalloutLog): boolean =>
  attempts.some(({ requests }) => requests.some(isWritten));

const isWritten = ({ method, path, status }: JsonObject): boolean =>
  method !== 'GET' && String(path).startsWith('/api/') && typeof status === 'number' && status >= 200 && status < 300;

/** The whole life of one callout so far. */
export interface CalloutLog {
  readonly callout: string;
  readonly trip: string;
  readonly node: string;
  readonly nodeName: string;
  readonly action: string;
  readonly object: string;
  readonly record: string;
  readonly request: JsonObject;
  readonly queuedSeq: number;
  readonly queuedAt: number;
  readonly batchAt: number;
  readonly attempts: readonly CalloutAttempt[];
  readonly end: CalloutEnd | null;
}

export interface CalloutEnd {
  readonly seq: number;
  readonly at: number;
  readonly result: CalloutResult;
  readonly status: number | null;
  readonly reason: FailureReason | null;
  readonly why: JournalWhy;
}

/** [LOG-9] Where an Outreach action stands; `blank` before the first retry is due, and where it was dropped. */
export type OutreachState = 'blank' | 'pending' | 'success' | 'error';

/** [LOG-3] [LOG-9] Pending begins with the first failed attempt that is to be retried, and ends when the callout does. */
export function outreachStateOf(callout: CalloutLog): OutreachState {
  if (callout.end !== null) return callout.end.result === 'dropped' ? 'blank' : callout.end.result;
  return callout.attempts.some(({ retry }) => retry !== null) ? 'pending' : 'blank';
}

/** The last attempt where its answer has come, and what follows from it has not been decided yet. */
export function undecidedAttemptOf({ attempts, end }: CalloutLog): CalloutAttempt | undefined {
  const last = attempts.at(-1);
  return end === null && last !== undefined && last.answer !== null && last.retry === null ? last : undefined;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type Growing = Writable<Omit<CalloutLog, 'attempts'>> & { readonly attempts: Writable<CalloutAttempt>[] };

/** Follows callouts entry by entry, for a fold that reads the journal once. */
export interface CalloutFold {
  take(entry: JournalEntry): void;
  /** In the order in which they were queued. */
  readonly callouts: readonly CalloutLog[];
}

export function createCalloutFold(): CalloutFold {
  const byId = new Map<string, Growing>();
  const callouts: CalloutLog[] = [];
  return {
    callouts,
    take(entry) {
      if (entry.type === 'callout-queued') {
        const callout = opened(entry);
        byId.set(entry.callout, callout);
        callouts.push(callout);
      } else if ('callout' in entry) {
        const callout = byId.get(entry.callout);
        if (callout !== undefined) follow(callout, entry);
      }
    },
  };
}

/** All callouts of a journal, as they stand after entry `upTo`. */
export function calloutsOf(journal: readonly JournalEntry[], { upTo = Infinity }: AsOf = {}): readonly CalloutLog[] {
  const fold = createCalloutFold();
  for (const entry of journal) {
    if (entry.seq > upTo) break;
    fold.take(entry);
  }
  return fold.callouts;
}

const opened = (entry: EntryOf<'callout-queued'>): Growing => ({
  callout: entry.callout,
  trip: entry.trip,
  node: entry.node,
  nodeName: entry.nodeName,
  action: entry.action,
  object: entry.object,
  record: entry.record,
  request: entry.request,
  queuedSeq: entry.seq,
  queuedAt: entry.at,
  batchAt: entry.batchAt,
  attempts: [],
  end: null,
});

function follow(
  callout: Growing,
  entry: EntryOf<'callout-sent' | 'callout-answered' | 'callout-retry-scheduled' | 'callout-ended'>,
): void {
  switch (entry.type) {
    case 'callout-sent':
      callout.attempts.push({
        attempt: entry.attempt,
        sentSeq: entry.seq,
        sentAt: entry.at,
        requests: [],
        answer: null,
        retry: null,
      });
      break;
    case 'callout-answered': {
      const attempt = callout.attempts.at(-1);
      const { seq, at, status, error, body, durationMs } = entry;
      if (attempt === undefined) break;
      attempt.requests = entry.requests;
      attempt.answer = { seq, at, status, error, body, durationMs };
      break;
    }
    case 'callout-retry-scheduled': {
      const attempt = callout.attempts.at(-1);
      if (attempt !== undefined) attempt.retry = { seq: entry.seq, dueAt: entry.dueAt, why: entry.why };
      break;
    }
    case 'callout-ended': {
      const { seq, at, result, status, reason, why } = entry;
      callout.end = { seq, at, result, status, reason, why };
      break;
    }
  }
}
