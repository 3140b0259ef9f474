import { SECOND, type Instant } from '#shared/instant.ts';
import { pushRecord } from './outbound.ts';
import { pushes, type NewRecordPush, type SyncContext } from './sync-context.ts';
import type { SyncLink, SyncPush } from './sync-state.ts';
import type { SyncWaits } from './sync-waits.ts';

/** Pushes done at one stroke; the rest of the same instant follow at once. */
const PUSHED_AT_ONCE = 200;

/** Brings what has changed in Outreach to Salesforce when its time has come (SYN-3). */
export class SyncPushes {
  readonly #context: SyncContext;
  readonly #waits: SyncWaits;
  /** Latest instant that the agenda was asked for, so that each is asked for once. */
  #askedFor: Instant;

  constructor(context: SyncContext, waits: SyncWaits, toPush: readonly SyncPush[]) {
    this.#context = context;
    this.#waits = waits;
    this.#askedFor = toPush.at(-1)?.dueAt ?? -Infinity;
  }

  queue({ type, outreachId, salesforceId }: SyncLink | NewRecordPush, fields: readonly string[], hops = 0): void {
    const { now, settings, backlog } = this.#context;
    const mapped = fields.filter((field) =>
      settings.types[type].mappings.some((each) => each.updatesOut && each.outreachField === field),
    );
    if (salesforceId !== null && (mapped.length === 0 || !pushes(settings.types[type]))) return;
    const dueAt = now() + settings.pushSeconds * SECOND;
    backlog.addPush({ type, outreachId, salesforceId, dueAt, hops }, mapped, now());
    this.#ask(dueAt);
  }

  /** Fits what waits to the present clock and push time, and asks for it. */
  askAnew(): void {
    const { now, settings, backlog } = this.#context;
    backlog.bringForward(now(), settings.pushSeconds * SECOND);
    this.#askedFor = -Infinity;
    for (const { dueAt } of backlog.pushes) this.#ask(dueAt);
  }

  /** Does what is due. */
  push(): void {
    const { now, schedule, backlog, allowance } = this.#context;
    const due = backlog.duePushes(now(), PUSHED_AT_ONCE);
    const [first] = due;
    if (!first) return;
    const hindrance = allowance.hindrance(1, 1);
    if (hindrance) return this.#waits.hold(hindrance, first.type);
    this.#waits.over();
    // [OUT-11] One request reads a batch.
    allowance.draw(1);
    for (const push of due) {
      const short = allowance.hindrance(1, 0);
      if (short) return this.#waits.hold(short, push.type);
      backlog.dropPush(push);
      pushRecord(this.#context, push);
    }
    if (backlog.duePushes(now(), 1).length > 0) schedule(now(), { type: 'push' });
  }

  #ask(dueAt: Instant): void {
    if (dueAt <= this.#askedFor) return;
    this.#askedFor = dueAt;
    this.#context.schedule(dueAt, { type: 'push' });
  }
}
