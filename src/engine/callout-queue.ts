import { retryDueAt } from '#leandata/retry.ts';
import type { CalloutResult, FailureReason, JournalWhy } from '#logs/journal-entry.ts';
import type { CalloutRequest } from '#nodes/contract/step.ts';
import type { NodeId } from '#graph/flow-graph.ts';
import { assertNever } from '#shared/assert-never.ts';
import { countOf } from '#shared/count-of.ts';
import { SECOND } from '#shared/instant.ts';
import type { JsonObject } from '#shared/json.ts';
import { stableJson } from '#shared/stable-json.ts';
import type { Answer, Batch, Callout } from './callout.ts';
import { goneReason, howGone, notReady } from './callout-readiness.ts';
import { OpenCallouts } from './open-callouts.ts';
import type { EnginePorts } from './ports.ts';
import { sendCallout } from './send-callout.ts';

export interface SavedCallouts {
  readonly callouts: readonly Callout[];
  readonly batches: readonly Batch[];
  /** The batch that still takes callouts in, if one does. */
  readonly gathering: string | null;
  readonly nextCallout: number;
  readonly nextBatch: number;
}

export const noCallouts: SavedCallouts = { callouts: [], batches: [], gathering: null, nextCallout: 1, nextBatch: 1 };

/** What the queue tells the engine. */
export interface CalloutEvents {
  ended(callout: Callout, result: CalloutResult): void;
  /** [ADD-9] The mapping is found broken only now that the callout is sent. */
  misconfigured(callout: Callout, why: JournalWhy): void;
}

/** [APP-7] Gathers callouts into batches, sends them one after the other, and retries those that failed. */
export class CalloutQueue {
  readonly #ports: EnginePorts;
  readonly #events: CalloutEvents;
  readonly #callouts: OpenCallouts;
  readonly #batches: Map<string, Batch>;
  #gathering: string | null;
  #nextCallout: number;
  #nextBatch: number;

  constructor(ports: EnginePorts, events: CalloutEvents, saved: SavedCallouts) {
    this.#ports = ports;
    this.#events = events;
    this.#callouts = new OpenCallouts(saved.callouts.map((each) => ({ ...each })));
    this.#batches = new Map(saved.batches.map((each) => [each.id, { ...each, callouts: [...each.callouts] }]));
    this.#gathering = saved.gathering;
    this.#nextCallout = saved.nextCallout;
    this.#nextBatch = saved.nextBatch;
  }

  /** Ids of the callouts that have not ended. */
  get open(): readonly string[] {
    return this.#callouts.ids;
  }

  save(): SavedCallouts {
    return {
      callouts: Array.from(this.#callouts.all(), (each) => ({ ...each })),
      batches: [...this.#batches.values()].map((each) => ({ ...each, callouts: [...each.callouts] })),
      gathering: this.#gathering,
      nextCallout: this.#nextCallout,
      nextBatch: this.#nextBatch,
    };
  }

  /** Takes a callout in; its batch starts when it is full, or when its time is up. */
  add(trip: string, node: NodeId, nodeName: string, request: CalloutRequest): void {
    const { batchSize, gatherSeconds } = this.#ports.leandata.state.settings;
    const now = this.#ports.now();
    const id = `callout-${this.#nextCallout}`;
    this.#nextCallout += 1;
    const batch = this.#gatheringBatch(now + gatherSeconds * SECOND);
    const callout: Callout = {
      id,
      trip,
      node,
      request,
      state: 'gathering',
      attempts: 0,
      mailboxId: null,
      historyLength: 0,
      inFlight: null,
      batch: batch.id,
    };
    this.#callouts.add(callout);
    batch.callouts.push(id);
    this.#ports.record({
      type: 'callout-queued',
      callout: id,
      trip,
      node,
      nodeName,
      action: request.action,
      object: request.target.object,
      record: request.target.id,
      request: factsOf(request),
      batchAt: batch.dueAt,
    });
    if (batch.callouts.length >= batchSize) {
      this.#gathering = null;
      this.#ports.schedule(now, { type: 'batch', batch: batch.id });
    }
  }

  /** [MRG-2] [ADD-8] Takes back callouts of a trip, but for those that are on their way. */
  dropWaiting(trip: string, why: JournalWhy, which: (callout: Callout) => boolean = () => true): void {
    for (const callout of this.#callouts.ofTrip(trip)) {
      if (callout.state === 'sending' || !which(callout)) continue;
      this.#end(callout, 'dropped', null, null, why);
    }
  }

  /** [APP-7] A batch begins: what is not ready is left out, and the first callout is sent. */
  startBatch(id: string): void {
    const batch = this.#batches.get(id);
    // A full batch starts before its time is up; then there is nothing left to start.
    if (!batch || batch.started) return;
    batch.started = true;
    if (this.#gathering === id) this.#gathering = null;
    for (const each of batch.callouts) {
      const callout = this.#callouts.get(each);
      if (callout) this.#checkReady(callout);
    }
    batch.callouts = batch.callouts.filter((each) => this.#callouts.get(each) !== undefined);
    if (batch.callouts.length > 0) {
      this.#ports.record({ type: 'batch-started', batch: id, callouts: [...batch.callouts] });
    }
    this.#sendNext(batch);
  }

  /** One attempt: readiness first, then the requests; the answer comes when it comes. */
  attempt(id: string): void {
    const callout = this.#callouts.get(id);
    if (!callout || callout.state === 'sending' || !this.#checkReady(callout)) return;
    callout.state = 'sending';
    callout.attempts += 1;
    this.#ports.record({ type: 'callout-sent', callout: id, attempt: callout.attempts });
    const { answer, mailboxId } = sendCallout(callout, this.#ports);
    callout.inFlight = answer;
    callout.mailboxId = mailboxId;
    callout.historyLength += historyOf(answer).length;
    this.#ports.schedule(this.#ports.now() + answer.duration, { type: 'answer', callout: id });
  }

  /** The answer of an attempt has come. */
  answer(id: string): void {
    const callout = this.#callouts.get(id);
    const answer = callout?.inFlight;
    if (!callout || !answer) return;
    callout.inFlight = null;
    const { requests, response, error, duration } = answer;
    this.#ports.record({
      type: 'callout-answered',
      callout: id,
      attempt: callout.attempts,
      requests,
      status: response.status,
      error,
      body: response.body,
      durationMs: duration,
    });
    this.#settle(callout, answer);
    const batch = callout.batch === null ? undefined : this.#batches.get(callout.batch);
    callout.batch = null;
    if (batch) this.#sendNext(batch);
  }

  #settle(callout: Callout, { response, error, words, rule }: NonNullable<Callout['inFlight']>): void {
    const gone = goneReason(callout, this.#ports);
    if (gone) {
      const text = `${words}, but the record was ${howGone(gone)} before the answer came: LeanData marks the callout as failed.`;
      return this.#end(callout, 'error', response.status, gone, { text, rule: 'ADD-12' });
    }
    if (error === null) {
      return this.#end(callout, 'success', response.status, null, { text: words, rule });
    }
    const { settings } = this.#ports.leandata.state;
    const token: FailureReason | null = error === 'ERR-19' ? 'Token is not valid' : null;
    const fail = (reason: FailureReason | null, text: string, rule: string): void =>
      this.#end(callout, 'error', response.status, reason, { text, rule });
    const dueAt = retryDueAt(error, response, this.#ports.now(), this.#ports.leandata.state);
    if (dueAt === null) return fail(token, `${words}: does not qualify for a retry`, 'APP-5');
    if (callout.attempts > settings.retries) {
      return fail(token ?? 'Retry attempt exceeded', `${words}: ${triedText(settings.retries)}`, 'APP-4');
    }
    if (callout.historyLength > settings.historyLength) {
      return fail('Log length hit', `${words}: the callout history has reached its longest`, 'LOG-6');
    }
    callout.state = 'waiting';
    this.#ports.record({
      type: 'callout-retry-scheduled',
      callout: callout.id,
      attempt: callout.attempts + 1,
      dueAt,
      why: { text: words, rule: 'APP-6' },
    });
    this.#ports.schedule(dueAt, { type: 'attempt', callout: callout.id });
  }

  /** Ends a callout that is not ready to be sent, and says whether it is. */
  #checkReady(callout: Callout): boolean {
    const stop = notReady(callout, this.#ports);
    if (!stop) return true;
    if (stop.misconfigured) {
      // Out of the queue first: its path is put back, and takes back what else it waits for.
      this.#callouts.delete(callout);
      this.#events.misconfigured(callout, stop.why);
    }
    this.#end(callout, 'error', null, stop.reason, stop.why);
    return false;
  }

  #gatheringBatch(dueAt: number): Batch {
    const open = this.#gathering === null ? undefined : this.#batches.get(this.#gathering);
    if (open) return open;
    const batch: Batch = { id: `batch-${this.#nextBatch}`, dueAt, started: false, callouts: [] };
    this.#nextBatch += 1;
    this.#batches.set(batch.id, batch);
    this.#gathering = batch.id;
    this.#ports.schedule(dueAt, { type: 'batch', batch: batch.id });
    return batch;
  }

  /** Callouts of one batch go out one after the other, each when the one before has been answered. */
  #sendNext(batch: Batch): void {
    for (let id = batch.callouts.shift(); id !== undefined; id = batch.callouts.shift()) {
      this.attempt(id);
      if (this.#callouts.get(id)?.state === 'sending') return;
    }
    this.#batches.delete(batch.id);
  }

  /** [ADD-10] Ends the callout alone: what its trip has changed stays. */
  #end(
    callout: Callout,
    result: CalloutResult,
    status: number | null,
    reason: FailureReason | null,
    why: JournalWhy,
  ): void {
    this.#callouts.delete(callout);
    this.#ports.record({ type: 'callout-ended', callout: callout.id, result, status, reason, why });
    this.#events.ended(callout, result);
  }
}

/** [APP-4] How often it was tried again, where the retries are at their end. */
const triedText = (retries: number): string =>
  retries === 0
    ? 'no retry is allowed'
    : `${countOf(retries, 'retry', 'retries')} ${retries === 1 ? 'has' : 'have'} failed too`;

/** [LOG-6] What LeanData keeps of an attempt: the requests without their headers, and the answer. */
const historyOf = ({ requests, response }: Answer): string =>
  stableJson([requests.map(({ headers: _sent, responseHeaders: _got, ...request }) => request), response]);

/** What a callout asks for, as the journal keeps it; the action and the record stand beside it. */
function factsOf(request: CalloutRequest): JsonObject {
  switch (request.action) {
    case 'add-to-sequence':
      return { prospectId: request.prospectId, sequenceId: request.sequenceId, mailbox: { ...request.mailbox } };
    case 'update-prospect-sequence-state':
      return { prospectId: request.prospectId, sequenceId: request.sequenceId, change: request.change };
    default:
      return assertNever(request);
  }
}
