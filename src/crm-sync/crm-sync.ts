import { MINUTE, SECOND, type Duration } from '#shared/instant.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { Actor, RecordChange } from '#mocks/kit/change.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { OutreachImage } from '#mocks/outreach/outreach-records.ts';
import { CallBudget } from './call-budget.ts';
import { importRecord } from './inbound.ts';
import { noticeOutreachChange, noticeSalesforceChange } from './notice-changes.ts';
import { pushRecord } from './outbound.ts';
import { userInOutreach } from './owners.ts';
import { SyncBacklog } from './sync-backlog.ts';
import { pushes, textOf, type SyncContext, type SyncPorts } from './sync-context.ts';
import type { SyncDue } from './sync-event.ts';
import { SyncLinks } from './sync-links.ts';
import type { SyncState, SyncType, SyncTypeSettings } from './sync-state.ts';

export type { SyncDue } from './sync-event.ts';

/** [SYN-12] One call detects so many changed records, one imports so many. */
const DETECTED_PER_CALL = 2_000;
const IMPORTED_PER_CALL = 200;
/** Pushes done at one stroke; the rest of the same instant follow at once. */
const PUSHED_AT_ONCE = 200;
/** Users first, so that owners are there before the records that they own. */
const order: readonly SyncType[] = ['User', 'Lead', 'Contact'];

/** The Outreach plugin that keeps Salesforce and Outreach in step (SYN-1 to SYN-16). */
export class CrmSync {
  readonly #state: SyncState;
  readonly #context: SyncContext;
  /** Instant of the latest push event asked for, so that each instant is asked for once. */
  #pushAskedFor: number;
  /** [SYN-11] When the cap that was met ends; in the past where none was. */
  #cappedUntil: number;
  #writer: Actor | undefined;

  constructor(state: SyncState, ports: SyncPorts) {
    this.#state = state;
    const backlog = new SyncBacklog(state);
    this.#pushAskedFor = Math.max(-Infinity, ...state.toPush.slice(-1).map(({ dueAt }) => dueAt));
    this.#cappedUntil = state.cappedUntil ?? -Infinity;
    this.#context = {
      ...ports,
      settings: state,
      links: new SyncLinks(state.links),
      backlog,
      budget: new CallBudget(state.dailyCap, state.callsToday, state.callsOn, ports.timeZone ?? 'UTC'),
      salesforceActor: () => (this.#writer ??= this.#findWriter()),
      outreachActor: { through: 'outreach-sync' },
      queuePush: ({ type, outreachId, salesforceId }, fields) => {
        if (salesforceId !== null && !pushes(state.types[type])) return;
        const now = ports.now();
        const dueAt = now + state.pushSeconds * SECOND;
        backlog.addPush({ type, outreachId, salesforceId, dueAt }, fields, now);
        this.#askForPush(dueAt);
      },
    };
  }

  /** Asks for the first polls, one interval from now (SYN-4), and for pushes that wait; once, when a run begins. */
  start(): void {
    if (!this.#state.connected) return;
    const { now, schedule, backlog } = this.#context;
    for (const type of order) {
      const settings = this.#state.types[type];
      if (settings.toggles.polling) schedule(now() + intervalOf(settings), { type: 'poll', object: type });
    }
    if (now() < this.#cappedUntil) schedule(this.#cappedUntil, { type: 'resume' });
    backlog.bringForward(now(), this.#state.pushSeconds * SECOND);
    this.#pushAskedFor = -Infinity;
    for (const { dueAt } of backlog.pushes) this.#askForPush(dueAt);
  }

  /** [SYN-5] Marks a changed record for the next poll; the plugin's own writes are not changes to it. */
  onSalesforceChange(change: RecordChange<SalesforceRecord>): void {
    if (this.#state.connected) noticeSalesforceChange(this.#context, change);
  }

  /** [SYN-3] Queues a changed prospect or user for the way out. */
  onOutreachChange(change: RecordChange<OutreachImage>): void {
    if (this.#state.connected) noticeOutreachChange(this.#context, change);
  }

  fire(due: SyncDue): void {
    switch (due.type) {
      case 'poll':
        return this.#poll(due.object);
      case 'import':
        return this.#import(due.object, due.count);
      case 'push':
        return this.#push();
      case 'resume':
        return this.#resume();
      default:
        return assertNever(due);
    }
  }

  /** [SYN-10] Pushes all users, or all records of a type, with every field that is mapped with Updates Out. */
  forcePush(type: SyncType): void {
    const { links, outreach, salesforce, queuePush, settings } = this.#context;
    if (type === 'User') {
      for (const user of salesforce.list('User')) userInOutreach(this.#context, user);
    }
    const fields = settings.types[type].mappings.flatMap((each) => (each.updatesOut ? [each.outreachField] : []));
    for (const { id } of outreach.list(type === 'User' ? 'user' : 'prospect')) {
      const link = links.ofOutreach(type === 'User' ? 'user' : 'prospect', id);
      if (link?.type === type) queuePush(link, fields);
    }
  }

  /** [RUN-2] Whether nothing is marked for a poll and nothing waits to be pushed. */
  idle(): boolean {
    if (!this.#state.connected) return true;
    const { backlog } = this.#context;
    const marked = order.some((type) => this.#state.types[type].toggles.polling && backlog.changedCount(type) > 0);
    return !marked && backlog.pushCount === 0;
  }

  /** The longest polling interval in milliseconds; 0 where nothing is polled. */
  cycleMs(): Duration {
    if (!this.#state.connected) return 0;
    return Math.max(
      0,
      ...order.map((type) => {
        const settings = this.#state.types[type];
        return settings.toggles.polling ? intervalOf(settings) : 0;
      }),
    );
  }

  /** Everything as plain data: a new plugin made of it goes on as this one would. */
  toState(): SyncState {
    const { links, backlog, budget } = this.#context;
    const { cappedUntil: _past, ...state } = this.#state;
    const capped = this.#context.now() < this.#cappedUntil ? { cappedUntil: this.#cappedUntil } : {};
    return { ...state, ...budget.state, ...capped, ...backlog.toState(), links: links.toState() };
  }

  #poll(type: SyncType): void {
    const { now, schedule } = this.#context;
    schedule(now() + intervalOf(this.#state.types[type]), { type: 'poll', object: type });
    this.#detect(type);
  }

  /** [SYN-12] Looks for changed records and imports them, as far as the day's calls go. */
  #detect(type: SyncType): void {
    const { now, backlog, budget, record } = this.#context;
    const detected = backlog.changedCount(type);
    const detection = Math.max(1, Math.ceil(detected / DETECTED_PER_CALL));
    if (!budget.spend(detection, now())) return this.#meetCap(type);
    const wanted = Math.ceil(detected / IMPORTED_PER_CALL);
    const imports = Math.min(wanted, budget.remaining(now()));
    record({ type: 'sync-polled', object: type, detected, calls: detection + imports });
    if (imports < wanted) this.#meetCap(type);
    this.#import(type, Math.min(detected, imports * IMPORTED_PER_CALL));
  }

  /** [SYN-12] Imports the next records of a poll, one call's worth at a stroke. */
  #import(type: SyncType, count: number): void {
    const { now, schedule, backlog, budget } = this.#context;
    if (count <= 0) return;
    if (!budget.spend(1, now())) return this.#meetCap(type);
    const ids = backlog.firstChanged(type, Math.min(count, IMPORTED_PER_CALL));
    for (const id of ids) importRecord(this.#context, type, id);
    const left = count - IMPORTED_PER_CALL;
    if (left > 0) schedule(now(), { type: 'import', object: type, count: left });
  }

  #push(): void {
    const { now, schedule, backlog, budget } = this.#context;
    for (const push of backlog.duePushes(now(), PUSHED_AT_ONCE)) {
      if (budget.remaining(now()) < 1) return this.#meetCap(push.type);
      backlog.dropPush(push);
      pushRecord(this.#context, push);
    }
    if (backlog.duePushes(now(), 1).length > 0) schedule(now(), { type: 'push' });
  }

  /** [SYN-11] Nothing is lost by a cap: what waited goes on, and does not wait for a poll besides. */
  #resume(): void {
    for (const type of order) {
      const waits = this.#context.backlog.changedCount(type) > 0;
      if (waits && this.#state.types[type].toggles.polling) this.#detect(type);
    }
    this.#push();
  }

  #askForPush(dueAt: number): void {
    if (dueAt <= this.#pushAskedFor) return;
    this.#pushAskedFor = dueAt;
    this.#context.schedule(dueAt, { type: 'push' });
  }

  /** [SYN-11] Says once a day that the calls are used up, and goes on with what waits when the day rolls over. */
  #meetCap(object: SyncType): void {
    const { now, schedule, backlog, budget, record } = this.#context;
    const [id] = backlog.firstChanged(object, 1);
    const [push] = backlog.duePushes(Infinity, 1);
    if ((id === undefined && push === undefined) || now() < this.#cappedUntil) return;
    this.#cappedUntil = budget.nextDay(now());
    schedule(this.#cappedUntil, { type: 'resume' });
    const text = `The day's ${this.#state.dailyCap ?? 0} calls are used up: what waits goes on when the day rolls over.`;
    const why = { text, rule: 'SYN-11' };
    const direction = id === undefined ? 'out' : 'in';
    record({ type: 'sync-refused', direction, object, record: id ?? push?.salesforceId ?? '', code: 'api-limit', why });
  }

  /** [GRA-4] The user in whose name the plugin writes to Salesforce. */
  #findWriter(): Actor {
    const users = this.#context.salesforce.list('User').filter((user) => user['IsActive'] === true);
    const active = users.find((user) => user['IsApiOnly'] !== true) ?? users[0];
    const user = this.#state.connectedAs ?? (active ? textOf(active, 'Id') : undefined);
    return { through: 'outreach-sync', ...(user === undefined ? {} : { user }) };
  }
}

/** [SYN-4] At least one minute. */
const intervalOf = (settings: SyncTypeSettings): Duration => Math.max(1, settings.pollingMinutes) * MINUTE;
