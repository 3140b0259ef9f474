import { Agenda } from '#clock/agenda.ts';
import { CrmSync } from '#crm-sync/crm-sync.ts';
import { defaultSyncState } from '#crm-sync/default-state.ts';
import type { SyncDue, SyncEvent } from '#crm-sync/sync-event.ts';
import type { SyncMapping, SyncState, SyncToggles, SyncType, SyncTypeSettings } from '#crm-sync/sync-state.ts';
import type { Actor, RecordChange } from '#mocks/kit/change.ts';
import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import { emptyOutreachState } from '#mocks/outreach/empty-state.ts';
import { Outreach } from '#mocks/outreach/outreach.ts';
import type { OutreachState, Prospect } from '#mocks/outreach/outreach-state.ts';
import { emptySalesforceState } from '#mocks/salesforce/empty-state.ts';
import { SalesforceOrg } from '#mocks/salesforce/salesforce-org.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldValue } from '#shared/field.ts';
import { DAY, MINUTE, SECOND, type Instant } from '#shared/instant.ts';

export const person: Actor = { through: 'person' };
/** Imports may write the id fields, which people find read-only on the layout (SF-3). */
const imported: Actor = { through: 'import' };
export const START = 20_000 * DAY;

/** An Outreach whose stages are called as the org's lead statuses. */
function outreachStart({ leadStatuses }: SalesforceState): OutreachState {
  const stages = leadStatuses.map(({ name }, index) => ({ id: index + 1, name, order: index + 1 }));
  return { ...emptyOutreachState(), stages };
}

/** Both systems and the plugin between them on one agenda, with an owner `sam` who is in both. */
export class SyncFixture {
  now: Instant = START;
  readonly events: SyncEvent[] = [];
  readonly salesforceChanges: RecordChange<SalesforceRecord>[] = [];
  readonly salesforce: SalesforceOrg;
  readonly outreach: Outreach;
  sync: CrmSync;
  readonly sam: string;
  readonly #agenda = new Agenda<SyncDue>();

  constructor(state: SyncState = defaultSyncState(), patch: (state: SalesforceState) => SalesforceState = (s) => s) {
    const salesforceState = patch(emptySalesforceState());
    this.salesforce = new SalesforceOrg(salesforceState, {
      now: () => this.now,
      sink: (change) => {
        this.salesforceChanges.push(change);
        this.sync.onSalesforceChange(change);
      },
    });
    this.outreach = new Outreach(outreachStart(salesforceState), {
      now: () => this.now,
      sink: (change) => this.sync.onOutreachChange(change),
      schedule: () => undefined,
    });
    this.sync = this.#syncOf({ ...defaultSyncState(), connected: false });
    const user = this.outreach.create('user', { email: 'sam@vendor.example', firstName: 'Sam', lastName: 'V' }, person);
    if (!user.ok) throw new Error(user.error.detail);
    this.sam = this.create('User', {
      FirstName: 'Sam',
      LastName: 'V',
      Email: 'sam@vendor.example',
      Username: 'sam@vendor.example',
      Outreach_User_ID__c: '1',
    });
    this.salesforceChanges.length = 0;
    const links = [...state.links, { type: 'User', salesforceId: this.sam, outreachId: 1 } as const];
    this.sync = this.#syncOf({ ...state, links });
    this.sync.start();
  }

  /** Goes on with a plugin made anew from the plain data of the present one. */
  restore(): void {
    this.sync = this.#syncOf(JSON.parse(JSON.stringify(this.sync.toState())) as SyncState);
  }

  /** Moves the clock on by so much and fires what comes due. */
  advance(duration: number): void {
    const until = this.now + duration;
    for (let next = this.#agenda.peek(); next && next.dueAt <= until; next = this.#agenda.peek()) {
      this.#agenda.next();
      this.now = next.dueAt;
      this.sync.fire(next.what);
    }
    this.now = until;
  }

  create(object: SalesforceObject, fields: Record<string, FieldValue>, by: Actor = imported): string {
    const made = this.salesforce.create(object, fields, by);
    if (!made.ok) throw new Error(made.error.message);
    return String(made.record['Id']);
  }

  /** A lead of Sam's with an address of its own. */
  lead(name: string, fields: Record<string, FieldValue> = {}): string {
    return this.create('Lead', {
      FirstName: name,
      LastName: 'Lead',
      Company: 'Acme',
      Email: `${name.toLowerCase()}@acme.example`,
      OwnerId: this.sam,
      ...fields,
    });
  }

  update(object: SalesforceObject, id: string, fields: Record<string, FieldValue>, by: Actor = imported): void {
    const done = this.salesforce.update(object, id, fields, by);
    if (!done.ok) throw new Error(done.error.message);
  }

  field(object: SalesforceObject, id: string, name: string): FieldValue {
    return this.salesforce.getWithDeleted(object, id)?.[name] ?? null;
  }

  /** Puts values on a record that Salesforce's own checks would not let through. */
  rewrite(object: SalesforceObject, id: string, fields: Record<string, FieldValue>): void {
    const before = { ...this.salesforce.getWithDeleted(object, id), ...fields };
    const by: Actor = { through: 'import' };
    this.salesforce.rollback([{ system: 'salesforce', object, id, kind: 'updated', by, before, after: before }], by);
  }

  /** Gives an API client a grant of an Outreach user, as the consent page does. */
  grant(userId: number): void {
    const { appId, clientSecret } = this.outreach.settings.app;
    const code = this.outreach.issueCode(appId, ['prospects.all'], userId);
    if (!code.ok) throw new Error(code.error);
    const body = { grant_type: 'authorization_code', client_id: appId, client_secret: clientSecret, code: code.value };
    const reply = this.outreach.handle({ method: 'POST', path: '/oauth/token', headers: {}, body });
    if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
  }

  /** When the plugin has polled, since the start. */
  readonly pollTimes: number[] = [];

  get prospects(): readonly Prospect[] {
    return this.outreach.list('prospect');
  }

  /** Events but polls, as `in created Lead 00Q… 1` or `in refused Lead 00Q… owner-is-queue`. */
  get told(): readonly string[] {
    return this.events.flatMap((event) => {
      if (event.type === 'sync-polled') return [];
      const what = event.type === 'sync-carried' ? `${event.action} ${event.object}` : `refused ${event.object}`;
      const detail = event.type === 'sync-carried' ? event.fields.join(',') : event.code;
      return [`${event.direction} ${what} ${detail}`.trim()];
    });
  }

  #syncOf(state: SyncState): CrmSync {
    return new CrmSync(state, {
      salesforce: this.salesforce,
      outreach: this.outreach,
      now: () => this.now,
      timeZone: this.salesforce.toState().organization.timeZone,
      schedule: (dueAt, due) => this.#agenda.schedule(dueAt, due),
      record: (event) => {
        this.events.push(event);
        if (event.type === 'sync-polled') this.pollTimes.push(this.now - START);
      },
    });
  }
}

/** One polling interval and one push later everything has crossed. */
export const POLL = 10 * MINUTE;
export const PUSH = 60 * SECOND;

/** The default settings with other ones for a type. */
export function withType(
  type: SyncType,
  patch: Partial<Omit<SyncTypeSettings, 'toggles'>> & { readonly toggles?: Partial<SyncToggles> },
  state: SyncState = defaultSyncState(),
): SyncState {
  const settings = state.types[type];
  const toggles = { ...settings.toggles, ...patch.toggles };
  return { ...state, types: { ...state.types, [type]: { ...settings, ...patch, toggles } } };
}

/** The default settings with more mappings of leads. */
export const withMore = (...more: readonly SyncMapping[]): SyncState =>
  withType('Lead', { mappings: [...defaultSyncState().types.Lead.mappings, ...more] });

/** A lead that both systems know, a minute after its poll, with nothing told so far. */
export function crossed(state: SyncState = defaultSyncState()): { readonly f: SyncFixture; readonly lead: string } {
  const f = new SyncFixture(state);
  const lead = f.lead('Ada');
  f.advance(POLL + PUSH);
  f.events.length = 0;
  return { f, lead };
}

/** Adds the first prospect to a sequence, and answers the sequence state. */
export function enrol(f: SyncFixture): number {
  const mailbox = f.outreach.create('mailbox', { userId: 1, email: 'sam@vendor.example' }, person);
  const sequence = f.outreach.create('sequence', { name: 'Welcome', ownerId: 1, rulesetId: 1 }, person);
  if (!mailbox.ok || !sequence.ok) throw new Error('No mailbox or sequence');
  const state = f.outreach.enrol({ prospectId: 1, sequenceId: sequence.value.id, mailboxId: mailbox.value.id }, person);
  if (!state.ok) throw new Error(state.error.detail);
  return state.value.id;
}
