import { defaultSyncState } from '#crm-sync/default-state.ts';
import type { SyncLink, SyncType } from '#crm-sync/sync-state.ts';
import { authorize } from '#leandata/authorization.ts';
import { codeRequest, readTokens, requiredScopes } from '#leandata/authorize-with-outreach.ts';
import { defaultLeanDataState } from '#leandata/default-state.ts';
import type { LeanDataState, RoundRobinPool } from '#leandata/leandata-state.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import { emptyOutreachState } from '#mocks/outreach/empty-state.ts';
import type { NewRecord } from '#mocks/outreach/new-record.ts';
import { Outreach } from '#mocks/outreach/outreach.ts';
import type { EditableKind, Patch } from '#mocks/outreach/record-operations.ts';
import { emptySalesforceState } from '#mocks/salesforce/empty-state.ts';
import { PROSPECT_ID_FIELD, USER_ID_FIELD } from '#mocks/salesforce/integration-fields.ts';
import { addField, addPicklistValues, setLeadStatuses } from '#mocks/salesforce/org-settings.ts';
import { SalesforceOrg } from '#mocks/salesforce/salesforce-org.ts';
import type { LeadStatus, SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import { DAY, formatInstant, type Instant } from '#shared/instant.ts';
import type { Result } from '#shared/result.ts';
import type { OrgSetup } from './org-setup.ts';

/** What is set up in the org before its first record. */
export interface OrgPlan {
  readonly name: string;
  readonly leadStatuses: readonly LeadStatus[];
  readonly fields: readonly { readonly object: SalesforceObject; readonly field: FieldInfo }[];
  readonly picklists: readonly {
    readonly object: SalesforceObject;
    readonly field: string;
    readonly values: readonly string[];
  }[];
}

/** Who authorized LeanData in Outreach (APP-1), the pools it assigns from, and who has LD Read Only (LOG-7). */
export interface LeanDataPlan {
  readonly authorizedBy: { readonly salesforceId: string; readonly outreachId: number };
  readonly pools: readonly RoundRobinPool[];
  /** Salesforce ids. */
  readonly readOnlyUsers: readonly string[];
}

type Fields = Readonly<Record<string, FieldValue>>;

const person = { through: 'person' } as const;
/** [APP-10] LeanData refreshes its grant silently for as long as it is in use: so that a run may start at any date. */
const GRANT_HOLDS = 3_650 * DAY;

/**
 * An org in the making. Everything goes in through the simulated systems themselves, so that nothing can
 * stand in it that they would refuse; a refusal throws, as it is a fault of the data that is built from.
 */
export class OrgBuilder {
  readonly #name: string;
  readonly #salesforce: SalesforceOrg;
  readonly #outreach: Outreach;
  readonly #links: SyncLink[] = [];
  #now: Instant;

  constructor(plan: OrgPlan, now: Instant) {
    this.#name = plan.name;
    this.#now = now;
    const ports = { now: () => this.#now, sink: () => undefined };
    const salesforce = plannedSalesforce(plan);
    this.#salesforce = new SalesforceOrg(salesforce, ports);
    // [OUT-10] Stages are 1:1 with the lead statuses.
    const stages = salesforce.leadStatuses.map(({ name }, index) => ({ id: index + 1, name, order: index + 1 }));
    this.#outreach = new Outreach(
      { ...emptyOutreachState(), stages },
      // What is due seconds later has long happened by the time the org is used.
      { ...ports, schedule: (_, due) => this.#outreach.fire(due) },
    );
  }

  get now(): Instant {
    return this.#now;
  }

  /** Moves the instant at which all that follows comes to be. */
  at(now: Instant): void {
    this.#now = now;
  }

  /** Creates a Salesforce record as an import does it, and answers its id. */
  record(object: SalesforceObject, fields: Fields): string {
    const stamp = formatInstant(this.#now);
    const dated = { CreatedDate: stamp, LastModifiedDate: stamp, ...fields };
    const result = this.#salesforce.create(object, dated, { through: 'import' });
    if (!result.ok) throw new Error(`${object} ${JSON.stringify(fields)}: ${result.error.message}`);
    return String(result.record['Id']);
  }

  /** [SYN-7] Creates a Salesforce record that the sync has linked to one of Outreach's: it carries its id. */
  linked(object: SyncType, fields: Fields, outreachId: number): string {
    const field = object === 'User' ? USER_ID_FIELD : PROSPECT_ID_FIELD;
    const salesforceId = this.record(object, { ...fields, [field]: String(outreachId) });
    this.#links.push({ type: object, salesforceId, outreachId });
    return salesforceId;
  }

  /** Creates a record of Outreach's, and answers its id. */
  outreach<K extends EditableKind>(kind: K, fields: NewRecord[K]): number {
    return must(this.#outreach.create(kind, fields, person)).id;
  }

  editOutreach<K extends EditableKind>(kind: K, id: number, patch: Patch<K>): void {
    must(this.#outreach.edit(kind, id, patch, person));
  }

  /** [OUT-8] Adds a prospect to a sequence from a user's default mailbox, and answers the sequence state. */
  enrol(prospectId: number, sequenceId: number, userId: number): number {
    const mailboxId = this.#outreach.get('user', userId)?.mailboxId ?? 0;
    return must(this.#outreach.enrol({ prospectId, sequenceId, mailboxId }, person)).id;
  }

  /** [OUT-3] */
  finish(sequenceStateId: number): void {
    must(this.#outreach.act(sequenceStateId, 'finish', person));
  }

  /** The org with the plugin connected and LeanData authorized and mapped. */
  build(plan: LeanDataPlan): OrgSetup {
    const leandata = this.#authorize(plan);
    const { tokens, ...outreach } = this.#outreach.toState();
    return {
      name: this.#name,
      salesforce: this.#salesforce.toState(),
      outreach: { ...outreach, tokens: tokens.map((token) => ({ ...token, refreshEndsAt: this.#now + GRANT_HOLDS })) },
      sync: { ...defaultSyncState(), connectedAs: plan.authorizedBy.salesforceId, links: this.#links },
      leandata,
    };
  }

  #authorize({ authorizedBy, pools, readOnlyUsers }: LeanDataPlan): LeanDataState {
    const blank = defaultLeanDataState();
    const { callbackUrl } = blank.authorization;
    const useCase = `${callbackUrl} I am requesting the Application ID and Client Secret.`;
    const { appId, clientSecret } = must(this.#outreach.requestApp({ callbackUrl, useCase }));
    const form = { appId, clientSecret, callbackUrl };
    const code = must(this.#outreach.issueCode(appId, requiredScopes, authorizedBy.outreachId));
    const tokens = must(readTokens(this.#outreach.handle(codeRequest(form, code)), this.#now));
    const mapping = { Lead: PROSPECT_ID_FIELD, Contact: PROSPECT_ID_FIELD, User: USER_ID_FIELD };
    return authorize(
      { ...blank, mapping, pools, readOnlyUsers },
      { ...form, authorizedBy: authorizedBy.salesforceId },
      tokens,
    );
  }
}

function plannedSalesforce(plan: OrgPlan): SalesforceState {
  const withFields = plan.fields.reduce(
    (state, { object, field }) => must(addField(state, object, field)),
    emptySalesforceState(plan.name),
  );
  const withValues = plan.picklists.reduce(
    (state, { object, field, values }) => addPicklistValues(state, object, field, values),
    withFields,
  );
  return must(setLeadStatuses(withValues, plan.leadStatuses));
}

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(typeof result.error === 'string' ? result.error : JSON.stringify(result.error));
  return result.value;
}
