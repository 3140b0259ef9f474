import type { Duration, Instant } from '#shared/instant.ts';
import type { SyncPush, SyncState, SyncType } from './sync-state.ts';

/** A push that waits; `fields` null stands for all of them. */
export interface WaitingPush {
  readonly type: SyncType;
  readonly outreachId: number;
  readonly salesforceId: string | null | undefined;
  readonly dueAt: Instant;
  readonly fields: Map<string, Instant> | null;
}

/** Times of a record's changed fields; null stands for all of them. */
export type ChangedFields = ReadonlyMap<string, Instant> | null;

/** What has changed on either side and has not crossed yet, in order of change. */
export class SyncBacklog {
  readonly #changed: Readonly<Record<SyncType, Map<string, Map<string, Instant> | null>>>;
  readonly #pushes = new Map<string, WaitingPush>();

  constructor(state: Pick<SyncState, 'changed' | 'changedFields' | 'toPush'>) {
    const marked = (type: SyncType): Map<string, Map<string, Instant> | null> =>
      new Map(
        state.changed[type].map((id) => {
          const fields = state.changedFields?.[id];
          return [id, fields ? new Map(Object.entries(fields)) : null];
        }),
      );
    this.#changed = { Lead: marked('Lead'), Contact: marked('Contact'), User: marked('User') };
    for (const { fields, salesforceId, ...push } of state.toPush) {
      const waiting = { ...push, salesforceId, fields: fields ? new Map(Object.entries(fields)) : null };
      this.#pushes.set(keyOf(waiting), waiting);
    }
  }

  /** Marks a Salesforce record for the next poll; without `fields` it counts as changed as a whole. */
  markChanged(type: SyncType, id: string, fields: readonly string[] | null, now: Instant): void {
    const marks = this.#changed[type];
    if (fields === null) {
      marks.set(id, null);
      return;
    }
    const known = marks.get(id);
    if (known === null) return;
    const times = known ?? new Map<string, Instant>();
    for (const field of fields) times.set(field, now);
    marks.set(id, times);
  }

  changedCount(type: SyncType): number {
    return this.#changed[type].size;
  }

  /** The first records that wait for a poll. */
  firstChanged(type: SyncType, count: number): readonly string[] {
    const ids: string[] = [];
    for (const id of this.#changed[type].keys()) {
      if (ids.length === count) break;
      ids.push(id);
    }
    return ids;
  }

  takeChanged(type: SyncType, id: string): ChangedFields {
    const fields = this.#changed[type].get(id) ?? null;
    this.#changed[type].delete(id);
    return fields;
  }

  /** When a field of a record that waits for a poll changed. */
  changedAt(type: SyncType, id: string, field: string): Instant | undefined {
    return this.#changed[type].get(id)?.get(field);
  }

  /** Adds fields to the push of a record; quick changes of one record go out together, at the first one's time. */
  addPush(push: Omit<WaitingPush, 'fields'>, fields: readonly string[], now: Instant): void {
    const waiting = this.#pushes.get(keyOf(push)) ?? { ...push, fields: new Map<string, Instant>() };
    for (const field of fields) waiting.fields?.set(field, now);
    this.#pushes.set(keyOf(push), waiting);
  }

  push(of: Pick<WaitingPush, 'type' | 'outreachId' | 'salesforceId'>): WaitingPush | undefined {
    return this.#pushes.get(keyOf(of));
  }

  /**
   * Fits what was noticed before a run to the run's clock: changes are not from later than its start, and
   * pushes are due within the push time of it.
   */
  bringForward(now: Instant, pushTime: Duration): void {
    for (const marks of Object.values(this.#changed)) {
      for (const times of marks.values()) if (times) capTimes(times, now);
    }
    for (const [key, push] of this.#pushes) {
      if (push.fields) capTimes(push.fields, now);
      const dueAt = Math.min(Math.max(push.dueAt, now), now + pushTime);
      this.#pushes.set(key, { ...push, dueAt });
    }
  }

  /** The first pushes that are due by an instant. */
  duePushes(by: Instant, count: number): readonly WaitingPush[] {
    const due: WaitingPush[] = [];
    for (const push of this.#pushes.values()) {
      if (due.length === count || push.dueAt > by) break;
      due.push(push);
    }
    return due;
  }

  dropPush(push: Pick<WaitingPush, 'type' | 'outreachId' | 'salesforceId'>): void {
    this.#pushes.delete(keyOf(push));
  }

  get pushes(): readonly WaitingPush[] {
    return [...this.#pushes.values()];
  }

  get pushCount(): number {
    return this.#pushes.size;
  }

  toState(): Pick<SyncState, 'changed' | 'changedFields' | 'toPush'> {
    const all = [this.#changed.Lead, this.#changed.Contact, this.#changed.User];
    const fields = all.flatMap((marks) =>
      [...marks].flatMap(([id, times]) => (times ? [[id, Object.fromEntries(times)] as const] : [])),
    );
    const ids = (type: SyncType): readonly string[] => [...this.#changed[type].keys()];
    return {
      changed: { Lead: ids('Lead'), Contact: ids('Contact'), User: ids('User') },
      changedFields: Object.fromEntries(fields),
      toPush: this.pushes.map(savedPush),
    };
  }
}

function capTimes(times: Map<string, Instant>, latest: Instant): void {
  for (const [field, at] of times) if (at > latest) times.set(field, latest);
}

const keyOf = ({ type, outreachId, salesforceId }: Pick<WaitingPush, 'type' | 'outreachId' | 'salesforceId'>): string =>
  `${type} ${outreachId} ${salesforceId ?? ''}`;

const savedPush = ({ type, outreachId, salesforceId, dueAt, fields }: WaitingPush): SyncPush => ({
  type,
  outreachId,
  dueAt,
  ...(salesforceId === undefined ? {} : { salesforceId }),
  ...(fields ? { fields: Object.fromEntries(fields) } : {}),
});
