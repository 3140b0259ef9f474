import { MINUTE, type Instant } from '#shared/instant.ts';
import { DailyCount } from '#mocks/kit/daily-count.ts';
import type { SyncPorts } from './sync-ports.ts';
import type { SyncSettings, SyncState, SyncWait } from './sync-state.ts';

/** How long the plugin lets a network rest that does not answer. */
const NETWORK_PAUSE = MINUTE;

/**
 * What the plugin may do now. Its Salesforce calls count against its own daily cap (SYN-11) and the org's limit
 * (SF-8), its requests to Outreach against one user's hour (OUT-11).
 */
export class SyncAllowance {
  readonly #ports: SyncPorts;
  readonly #settings: SyncSettings;
  readonly #calls: DailyCount;
  #unreported = 0;

  constructor(ports: SyncPorts, settings: SyncSettings, state: Pick<SyncState, 'callsToday' | 'callsOn'>) {
    this.#ports = ports;
    this.#settings = settings;
    this.#calls = new DailyCount(state.callsToday, state.callsOn, ports.timeZone ?? 'UTC');
  }

  /** What stands in the way of so many calls to Salesforce and requests to Outreach; null where nothing does. */
  hindrance(calls: number, requests: number): SyncWait | null {
    const { outreach, salesforce } = this.#ports;
    const now = this.#ports.now();
    // [ERR-18]
    if (outreach.settings.networkDown) return { because: 'network', until: now + NETWORK_PAUSE };
    // [OUT-6]
    const maintenance = outreach.maintenanceUntil();
    if (maintenance !== null) return { because: 'maintenance', until: maintenance };
    if (calls > this.#ownLeft(now)) return { because: 'daily-cap', until: this.#calls.nextDay(now) };
    if (calls > salesforce.apiRequestsLeft()) return { because: 'org-limit', until: this.#calls.nextDay(now) };
    const user = requests === 0 ? undefined : this.#payingUser();
    if (user === undefined) return null;
    const { left, resetAt } = outreach.requestsLeft(user);
    return requests > left ? { because: 'rate-limit', until: resetAt } : null;
  }

  /** [SYN-11] [SF-8] How many calls to Salesforce are left today. */
  callsLeft(): number {
    return Math.min(this.#ownLeft(this.#ports.now()), this.#ports.salesforce.apiRequestsLeft());
  }

  /** [SYN-12] Counts calls to Salesforce for a record, which the next entry of the log tells. */
  spend(calls: number): void {
    this.#unreported += calls;
    this.spendOnPoll(calls);
  }

  /** [SYN-12] Counts calls that a poll's own entry tells. */
  spendOnPoll(calls: number): void {
    this.#calls.add(calls, this.#ports.now());
    this.#ports.salesforce.countApiRequests(Math.min(calls, this.#ports.salesforce.apiRequestsLeft()));
  }

  /** Calls that no entry of the log has told of yet. */
  takeUnreported(): number {
    const calls = this.#unreported;
    this.#unreported = 0;
    return calls;
  }

  /** [OUT-11] Counts requests to Outreach, as far as the hour has any left. */
  draw(requests: number): void {
    const user = this.#payingUser();
    if (user === undefined) return;
    const { left } = this.#ports.outreach.requestsLeft(user);
    this.#ports.outreach.drawOnLimit(user, Math.min(requests, left));
  }

  /** Sets the day's count of the plugin's own calls. */
  setCallsToday(used: number): void {
    this.#calls.set(used, this.#ports.now());
  }

  toState(): Pick<SyncState, 'callsToday' | 'callsOn'> {
    const { used, on } = this.#calls.at(this.#ports.now());
    return { callsToday: used, ...(on === undefined ? {} : { callsOn: on }) };
  }

  #ownLeft(now: Instant): number {
    const { dailyCap } = this.#settings;
    return dailyCap === null ? Infinity : Math.max(0, dailyCap - this.#calls.used(now));
  }

  /** [OUT-11] Whose hour the plugin draws on: the user set, or that of the newest grant; nobody's without one. */
  #payingUser(): number | undefined {
    const { drawsOnRateLimit, outreachUserId } = this.#settings;
    if (!drawsOnRateLimit) return undefined;
    return outreachUserId ?? this.#ports.outreach.tokens.findLast(({ revoked }) => !revoked)?.userId;
  }
}
