import { type Duration } from '#shared/instant.ts';
import { assertNever } from '#shared/assert-never.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Actor, RecordChange } from '#mocks/kit/change.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { OutreachImage } from '#mocks/outreach/outreach-records.ts';
import { refuseSettings } from './check-settings.ts';
import { forcePush } from './force-push.ts';
import { noticeOutreachChange, noticeSalesforceChange } from './notice-changes.ts';
import { SyncAllowance } from './sync-allowance.ts';
import { SyncBacklog } from './sync-backlog.ts';
import { textOf, type SyncContext } from './sync-context.ts';
import type { SyncDue } from './sync-event.ts';
import { SyncImports } from './sync-imports.ts';
import { SyncLinks } from './sync-links.ts';
import { intervalOf, SyncPolls } from './sync-polls.ts';
import type { SyncPorts } from './sync-ports.ts';
import { SyncPushes } from './sync-pushes.ts';
import { SYNC_TYPES, type CrmName, type SyncSettings, type SyncState, type SyncType } from './sync-state.ts';
import { SyncWaits } from './sync-waits.ts';

export type { SyncDue } from './sync-event.ts';

/** The Outreach plugin that keeps Salesforce and Outreach in step (SYN-1 to SYN-23), before a run and during it. */
export class CrmSync {
  /** What the plugin is given but does not change by itself. */
  #state: SyncState;
  readonly #settings: SyncSettings;
  readonly #context: SyncContext;
  readonly #waits: SyncWaits;
  readonly #polls: SyncPolls;
  readonly #imports: SyncImports;
  readonly #pushes: SyncPushes;
  #writer: Actor | undefined;

  constructor(state: SyncState, ports: SyncPorts) {
    this.#state = state;
    this.#settings = settingsOf(state);
    const backlog = new SyncBacklog(state);
    const allowance = new SyncAllowance(ports, this.#settings, state);
    this.#context = {
      ...ports,
      settings: this.#settings,
      links: new SyncLinks(state.links),
      backlog,
      allowance,
      record: (event) => {
        const calls = event.type === 'sync-polled' ? 0 : allowance.takeUnreported();
        ports.record(calls > 0 ? { ...event, calls } : event);
      },
      salesforceActor: () => (this.#writer ??= this.#findWriter()),
      outreachActor: { through: 'outreach-sync' },
      queuePush: (target, fields, hops) => this.#pushes.queue(target, fields, hops),
    };
    this.#waits = new SyncWaits(ports, this.#settings, backlog, state);
    this.#polls = new SyncPolls(ports, this.#settings, state);
    this.#imports = new SyncImports(this.#context, this.#waits, state.usersToRefresh ?? []);
    this.#pushes = new SyncPushes(this.#context, this.#waits, state.toPush);
  }

  /** Asks for the first polls, one interval from now (SYN-4), and for pushes that wait; once, when a run begins. */
  start(): void {
    this.#waits.start();
    this.#polls.start();
    if (this.#state.connected) this.#takeUp();
  }

  /** [SYN-5] Marks a changed record for the next poll; the plugin's own writes are not changes to it. */
  onSalesforceChange(change: RecordChange<SalesforceRecord>): void {
    if (this.#state.added) noticeSalesforceChange(this.#context, change);
  }

  /** [SYN-3] Queues a changed prospect, user or account for the way out. */
  onOutreachChange(change: RecordChange<OutreachImage>): void {
    if (this.#state.added) noticeOutreachChange(this.#context, change);
  }

  fire(due: SyncDue): void {
    if (!this.#state.connected) return;
    switch (due.type) {
      case 'poll':
        return this.#poll(due.object);
      case 'import':
        return this.#imports.import(due.object, due.count);
      case 'push':
        return this.#pushes.push();
      case 'resume':
        return this.#resume();
      default:
        return assertNever(due);
    }
  }

  /** [SYN-20] Puts the plugin of a CRM on the Plugins page. It waits to be allowed. */
  add(crm: CrmName): void {
    this.#state = { ...this.#state, added: true, crm };
  }

  /** Takes the plugin off the page. Its settings and links, and what waits, come back when it is added again. */
  remove(): void {
    this.disconnect();
    this.#state = { ...this.#state, added: false };
  }

  /**
   * [SYN-13] Allow, and Reconnect later on: what changed meanwhile goes on from here, and every CRM user is synced
   * where the setting asks for it.
   */
  connect(): void {
    const before = this.#state.connected;
    this.#state = { ...this.#state, added: true, connected: true };
    if (!before) this.#takeUp();
    if (!this.#settings.refreshUsersOnReconnect) return;
    this.#imports.refreshUsers(this.#context.salesforce.list('User').map((user) => textOf(user, 'Id')));
  }

  /** Nothing syncs until Reconnect; changes on both sides are still noted. */
  disconnect(): void {
    this.#state = { ...this.#state, connected: false };
    this.#polls.stop();
    this.#waits.start();
  }

  /** Changes settings from now on, or says in one sentence why not. */
  configure(patch: Partial<SyncSettings>): Result<null, string> {
    const refusal = refuseSettings(patch);
    if (refusal !== null) return err(refusal);
    const before = this.#settings.types;
    Object.assign(this.#settings, patch);
    if (!this.#state.connected) return ok(null);
    const isOther = (type: SyncType): boolean => {
      const [was, is] = [before[type], this.#settings.types[type]];
      return was.toggles.polling !== is.toggles.polling || was.pollingMinutes !== is.pollingMinutes;
    };
    this.#polls.follow(SYNC_TYPES.filter(isOther));
    if (patch.pushSeconds !== undefined) this.#pushes.askAnew();
    this.tryAgain();
    return ok(null);
  }

  /** [SYN-11] Sets the day's count of the plugin's own calls. */
  setCallsToday(used: number): void {
    this.#context.allowance.setCallsToday(used);
    this.tryAgain();
  }

  /** Goes on at once where what held the sync up may be over. */
  tryAgain(): void {
    if (this.#state.connected && this.#waits.current !== undefined) this.#resume();
  }

  /** [SYN-10] Pushes all users, or all records of a type, with every field that is mapped with Updates Out. */
  forcePush(type: SyncType): void {
    if (this.#state.connected) forcePush(this.#context, type);
  }

  /** [RUN-2] Whether nothing is marked for a poll and nothing waits to be pushed. */
  idle(): boolean {
    if (!this.#state.connected) return true;
    const { backlog } = this.#context;
    const marked = SYNC_TYPES.some((type) => this.#isPolled(type) && backlog.changedCount(type) > 0);
    return !marked && backlog.pushCount === 0 && this.#imports.usersToRefresh.length === 0;
  }

  /** The longest polling interval in milliseconds; 0 where nothing is polled. */
  cycleMs(): Duration {
    if (!this.#state.connected) return 0;
    const polled = SYNC_TYPES.filter((type) => this.#isPolled(type));
    return Math.max(0, ...polled.map((type) => intervalOf(this.#settings.types[type])));
  }

  /** Everything as plain data: a new plugin made of it goes on as this one would. */
  toState(): SyncState {
    const { links, backlog, allowance } = this.#context;
    const { callsOn: _day, waits: _wait, resumesAt: _at, nextPoll: _polls, ...rest } = this.#state;
    const { usersToRefresh: _users, changedHops: _hops, ...state } = rest;
    const { usersToRefresh } = this.#imports;
    return {
      ...state,
      ...this.#settings,
      ...allowance.toState(),
      ...this.#waits.toState(),
      ...this.#polls.toState(),
      ...(usersToRefresh.length === 0 ? {} : { usersToRefresh }),
      ...backlog.toState(),
      links: links.toState(),
    };
  }

  /** Polls, and pushes what waits, from now on. */
  #takeUp(): void {
    this.#polls.follow();
    this.#pushes.askAnew();
    this.#imports.refreshUsers();
  }

  #poll(type: SyncType): void {
    if (!this.#polls.isDue(type)) return;
    const held = this.#waits.current !== undefined;
    // What a hold-up has kept back goes on with the first poll that works.
    if (this.#imports.detect(type) && held) this.#pushes.push();
  }

  /** Nothing is lost by a hold-up: what waited goes on, and does not wait for a poll besides. */
  #resume(): void {
    this.#imports.refreshUsers();
    for (const type of SYNC_TYPES) {
      if (!this.#isPolled(type) || this.#context.backlog.changedCount(type) === 0) continue;
      // A poll that is due at this very instant is this one.
      this.#polls.isDue(type);
      this.#imports.detect(type);
    }
    this.#pushes.push();
  }

  #isPolled(type: SyncType): boolean {
    return this.#settings.types[type].toggles.polling;
  }

  /** [GRA-4] The user in whose name the plugin writes to Salesforce. */
  #findWriter(): Actor {
    const users = this.#context.salesforce.list('User').filter((user) => user['IsActive'] === true);
    const active = users.find((user) => user['IsApiOnly'] !== true) ?? users[0];
    const user = this.#state.connectedAs ?? (active ? textOf(active, 'Id') : undefined);
    return { through: 'outreach-sync', ...(user === undefined ? {} : { user }) };
  }
}

function settingsOf(state: SyncState): SyncSettings {
  const { types, pushSeconds, dailyCap, refreshUsersOnReconnect } = state;
  const { mergeAndDelete, outreachUserId, drawsOnRateLimit } = state;
  return { types, pushSeconds, dailyCap, refreshUsersOnReconnect, mergeAndDelete, outreachUserId, drawsOnRateLimit };
}
