import type { CalloutErrorId } from '#leandata/leandata-state.ts';
import type { WireResponse } from '#mocks/kit/wire.ts';
import type { CalloutRequest } from '#nodes/contract/step.ts';
import type { NodeId } from '#graph/flow-graph.ts';
import type { Duration, Instant } from '#shared/instant.ts';
import type { JsonObject } from '#shared/json.ts';

/** The answer of one attempt, on its way back. */
export interface Answer {
  readonly requests: readonly JsonObject[];
  readonly response: WireResponse;
  readonly error: CalloutErrorId | null;
  /** What came of the attempt: what was done, or the name of the error. */
  readonly words: string;
  /** Rule behind a success. */
  readonly rule: string;
  readonly duration: Duration;
}

/** One callout from queueing to its end: one row of the partner log, up to seven attempts. Plain data. */
export interface Callout {
  readonly id: string;
  readonly trip: string;
  readonly node: NodeId;
  readonly request: CalloutRequest;
  /** `gathering` waits for its batch, `sending` for an answer, `waiting` for a retry. */
  state: 'gathering' | 'sending' | 'waiting';
  attempts: number;
  /** Mailbox found by the last look-up, kept where look-ups happen once only (ADD-13); null for other actions. */
  mailboxId: number | null;
  /** Characters of history so far (LOG-6). */
  historyLength: number;
  inFlight: Answer | null;
  /** Batch whose next callout is sent when this one is answered. */
  batch: string | null;
}

/** Callouts gathered or being sent together (APP-7). */
export interface Batch {
  readonly id: string;
  /** When it starts at the latest. */
  readonly dueAt: Instant;
  started: boolean;
  callouts: string[];
}
