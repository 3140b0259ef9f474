import type { Duration, Instant } from '#shared/instant.ts';
import { SYNC_TYPES, type SyncPush, type SyncState, type SyncType } from './sync-state.ts';

/** A push that waits; `fields` null stands for all of them. */
export interface WaitingPush {
  readonly type: SyncType;
  readonly outreachId: number;
  readonly salesforceId: string | null | undefined;
  readonly dueAt: Instant;
  readonly fields: Map<string, Instant> | null;
  /** How often what changed has crossed already: 0 for a change that somebody made. */
  readonly hops: number;
}

/** Times of a record's changed fields; null stands for all of them. */
export type ChangedFields = ReadonlyMap<string, Instant> | null;

/** A Salesforce record that waits for a poll. */
export interface WaitingChange {
  readonly fields: ChangedFields;
  readonly hops: number;
}

interface Mark {
  fields: Map<string, Instant> | null;
  hops: number;
}

/** What has changed on either side and has not crossed yet, in order of change. */
export class SyncBacklog {
  readonly #changed: Readonly<Record<SyncType, Map<string, Mark>>>;
  readonly #pushes = new Map<string, WaitingPush>();

  constructor(state: Pick<SyncState, 'changed' | 'changedFields' | 'changedHops' | 'toPush'>) {
    const marked = (type: SyncType): Map<string, Mark> =>
      new Map(
        state.changed[type].map((id) => {
          const fields = state.changedFields?.[id];
          return [id, { fields: fields ? new Map(Object.entries(fields)) : null, hops: state.changedHops?.[id] ?? 0 }];
        }),
      );
    this.#changed = {
      User: marked('User'),
      Account: marked('Account'),
      Lead: marked('Lead'),
      Contact: marked('Contact'),
    };
    for (const { fields, salesforceId, hops = 0, ...push } of state.toPush) {
      const waiting = { ...push, salesforceId, hops, fields: fields ? new Map(Object.entries(fields)) : null };
      this.#pushes.set(keyOf(waiting), waiting);
    }
  }

  /** Marks a Salesforce record for the next poll; without `fields` it counts as changed as a whole. */
  markChanged(type: SyncType, id: string, fields: readonly string[] | null, now: Instant, hops = 0): void {
    const marks = this.#changed[type];
    const known = marks.get(id);
    const mark = known ?? { fields: fields === null ? null : new Map<string, Instant>(), hops };
    mark.hops = Math.min(mark.hops, hops);
    if (fields === null) mark.fields = null;
    else for (const field of fields) mark.fields?.set(field, now);
    if (!known) marks.set(id, mark);
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

  /** What waits of a record; as a whole where nothing is known of it. */
  changeOf(type: SyncType, id: string): WaitingChange {
    return this.#changed[type].get(id) ?? { fields: null, hops: 0 };
  }

  takeChanged(type: SyncType, id: string): WaitingChange {
    const change = this.changeOf(type, id);
    this.#changed[type].delete(id);
    return change;
  }

  /** When a field of a record that waits for a poll changed. */
  changedAt(type: SyncType, id: string, field: string): Instant | undefined {
    return this.#changed[type].get(id)?.fields?.get(field);
  }

  /** Adds fields to the push of a record; quick changes of one record go out together, at the first one's time. */
  addPush(push: Omit<WaitingPush, 'fields'>, fields: readonly string[], now: Instant): void {
    const key = keyOf(push);
    const known = this.#pushes.get(key);
    const waiting = known ?? { ...push, fields: new Map<string, Instant>() };
    for (const field of fields) waiting.fields?.set(field, now);
    const fresher = known !== undefined && push.hops < known.hops;
    this.#pushes.set(key, fresher ? { ...known, hops: push.hops } : waiting);
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
      for (const { fields } of marks.values()) if (fields) capTimes(fields, now);
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

  toState(): Pick<SyncState, 'changed' | 'changedFields' | 'changedHops' | 'toPush'> {
    const fields: Record<string, Readonly<Record<string, number>>> = {};
    const hops: Record<string, number> = {};
    for (const type of SYNC_TYPES) {
      for (const [id, mark] of this.#changed[type]) {
        if (mark.fields) fields[id] = Object.fromEntries(mark.fields);
        if (mark.hops > 0) hops[id] = mark.hops;
      }
    }
    const ids = (type: SyncType): readonly string[] => [...this.#changed[type].keys()];
    return {
      changed: { User: ids('User'), Account: ids('Account'), Lead: ids('Lead'), Contact: ids('Contact') },
      changedFields: fields,
      ...(Object.keys(hops).length === 0 ? {} : { changedHops: hops }),
      toPush: this.pushes.map(savedPush),
    };
  }
}

function capTimes(times: Map<string, Instant>, latest: Instant): void {
  for (const [field, at] of times) if (at > latest) times.set(field, latest);
}

const keyOf = ({ type, outreachId, salesforceId }: Pick<WaitingPush, 'type' | 'outreachId' | 'salesforceId'>): string =>
  `${type} ${outreachId} ${salesforceId ?? ''}`;

const savedPush = ({ type, outreachId, salesforceId, dueAt, fields, hops }: WaitingPush): SyncPush => ({
  type,
  outreachId,
  dueAt,
  ...(salesforceId === undefined ? {} : { salesforceId }),
  ...(fields ? { fields: Object.fromEntries(fields) } : {}),
  ...(hops > 0 ? { hops } : {}),
});
