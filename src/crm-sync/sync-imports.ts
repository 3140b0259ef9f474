import { importNeeds } from './import-needs.ts';
import { importRecord } from './inbound.ts';
import { refreshUser } from './refresh-users.ts';
import type { SyncContext } from './sync-context.ts';
import type { SyncType } from './sync-state.ts';
import type { SyncWaits } from './sync-waits.ts';

/** [SYN-12] One call detects so many changed records, one imports so many. */
const DETECTED_PER_CALL = 2_000;
const IMPORTED_PER_CALL = 200;

/** Takes what has changed in Salesforce over to Outreach, as far as the day's calls and the hour's requests go. */
export class SyncImports {
  readonly #context: SyncContext;
  readonly #waits: SyncWaits;
  /** [SYN-13] Users that a reconnect is to refresh. */
  #users: readonly string[];

  constructor(context: SyncContext, waits: SyncWaits, users: readonly string[]) {
    this.#context = context;
    this.#waits = waits;
    this.#users = users;
  }

  /** [SYN-13] Users whose refresh has not been got round to. */
  get usersToRefresh(): readonly string[] {
    return this.#users;
  }

  /** [SYN-5] Looks for changed records of a type and imports them. True where the sync was not held up. */
  detect(type: SyncType): boolean {
    const { backlog, allowance, record } = this.#context;
    const detected = backlog.changedCount(type);
    const calls = this.#payDetection(type, detected);
    if (calls === null) return false;
    const wanted = Math.ceil(detected / IMPORTED_PER_CALL);
    const imports = Math.min(wanted, allowance.callsLeft());
    record({ type: 'sync-polled', object: type, detected, calls: calls + imports });
    const short = imports < wanted ? allowance.hindrance(imports + 1, 0) : null;
    if (short) this.#waits.hold(short, type);
    this.import(type, Math.min(detected, imports * IMPORTED_PER_CALL));
    return short === null;
  }

  /** [SYN-12] Imports the next records of a poll, one call's worth at a stroke. */
  import(type: SyncType, count: number): void {
    const { now, schedule, backlog, allowance } = this.#context;
    if (count <= 0) return;
    const hindrance = allowance.hindrance(1, 0);
    if (hindrance) return this.#waits.hold(hindrance, type);
    allowance.spendOnPoll(1);
    const ids = backlog.firstChanged(type, Math.min(count, IMPORTED_PER_CALL));
    for (const [index, id] of this.#goneFirst(type, ids).entries()) {
      const { calls, requests } = importNeeds(this.#context, type, id);
      // What was begun does at least one record, so that the smallest limit holds nothing up for ever.
      const short = index === 0 ? null : allowance.hindrance(calls, requests);
      if (short) return this.#waits.hold(short, type);
      importRecord(this.#context, type, id);
    }
    const left = count - IMPORTED_PER_CALL;
    if (left > 0) schedule(now(), { type: 'import', object: type, count: left });
  }

  /** [SYN-13] Begins a refresh of all users, or goes on with one that was held up. */
  refreshUsers(users: readonly string[] = this.#users): void {
    this.#users = users;
    if (users.length === 0) return;
    const { allowance, record } = this.#context;
    const detection = this.#payDetection('User', users.length);
    if (detection === null) return;
    const calls = detection + Math.min(Math.ceil(users.length / IMPORTED_PER_CALL), allowance.callsLeft());
    record({ type: 'sync-polled', object: 'User', detected: users.length, calls });
    for (const [index, id] of users.entries()) {
      const isPaid = index % IMPORTED_PER_CALL !== 0;
      const short = isPaid ? allowance.hindrance(0, 1) : allowance.hindrance(1, 0);
      if (short) {
        this.#users = users.slice(index);
        return this.#waits.hold(short, 'User', true);
      }
      if (!isPaid) allowance.spendOnPoll(1);
      refreshUser(this.#context, id);
    }
    this.#users = [];
  }

  /** [SYN-16] Records that are no more go first: their links are moved before their heirs get prospects of their own. */
  #goneFirst(type: SyncType, ids: readonly string[]): readonly string[] {
    const isGone = (id: string): boolean => {
      const record = this.#context.salesforce.getWithDeleted(type, id);
      return record?.['IsDeleted'] === true || record?.['IsConverted'] === true;
    };
    const gone = ids.filter(isGone);
    return gone.length === 0 ? ids : [...gone, ...ids.filter((id) => !isGone(id))];
  }

  /** Pays for a look at Salesforce; null where the sync is held up. */
  #payDetection(type: SyncType, detected: number): number | null {
    const { allowance } = this.#context;
    const calls = Math.max(1, Math.ceil(detected / DETECTED_PER_CALL));
    const hindrance = allowance.hindrance(calls, 1);
    if (hindrance) {
      this.#waits.hold(hindrance, type, this.#users.length > 0);
      return null;
    }
    this.#waits.over();
    allowance.spendOnPoll(calls);
    allowance.draw(1);
    return calls;
  }
}
