import { authorize } from '#leandata/authorization.ts';
import { codeRequest, readTokens, requiredScopes } from '#leandata/authorize-with-outreach.ts';
import { defaultLeanDataState } from '#leandata/default-state.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import { emptyOutreachState } from '#mocks/outreach/empty-state.ts';
import { Outreach } from '#mocks/outreach/outreach.ts';
import { emptySalesforceState } from '#mocks/salesforce/empty-state.ts';
import type { OutreachState } from '#mocks/outreach/outreach-state.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import { SalesforceOrg } from '#mocks/salesforce/salesforce-org.ts';
import { defaultSyncState } from '#crm-sync/default-state.ts';
import type { SyncLink } from '#crm-sync/sync-state.ts';
import type { FieldValue } from '#shared/field.ts';
import { HOUR } from '#shared/instant.ts';
import type { OrgSetup } from '#world/org-setup.ts';

/** 2026-01-05T09:00:00Z, a Monday. */
export const START = Date.UTC(2026, 0, 5, 9);

const person = { through: 'person' } as const;

export interface SmallOrg {
  readonly setup: OrgSetup;
  /** Ids by the short names used in tests: `sam`, `queue`, `ready`, … */
  readonly ids: Readonly<Record<string, string>>;
}

/**
 * An org that is just large enough: Sam and Ada own records and have Outreach users 1 and 2, Nia has none,
 * Ina is inactive, Ada is the admin who has authorized; one queue; a shared sequence (1), a private one (2). The lead `ready` is Sam's and
 * linked to prospect 1, `fresh` has no prospect, `queued` is owned by the queue and linked to prospect 2.
 */
export function smallOrg(): SmallOrg {
  const ids: Record<string, string> = {};
  const salesforceStart = emptySalesforceState();
  const salesforce = new SalesforceOrg(salesforceStart, { now: () => START - HOUR, sink: () => undefined });
  const outreach = new Outreach(withStages(salesforceStart), {
    now: () => START - HOUR,
    sink: () => undefined,
    schedule: () => undefined,
  });
  const links: SyncLink[] = [];
  const add = (name: string, object: SalesforceObject, fields: Record<string, FieldValue>): string => {
    const result = salesforce.create(object, fields, { through: 'import' });
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
    return (ids[name] = String(result.record['Id']));
  };
  const addUser = (name: string, first: string, outreachId: number | null, active = true): void => {
    const email = `${name}@vendor.example`;
    const id = add(name, 'User', {
      FirstName: first,
      LastName: 'Vendor',
      Email: email,
      Username: email,
      IsActive: active,
      PermissionsModifyAllData: name === 'ada',
      Outreach_User_ID__c: outreachId === null ? null : String(outreachId),
    });
    if (outreachId !== null) links.push({ type: 'User', salesforceId: id, outreachId });
  };
  for (const [name, first] of [
    ['sam', 'Sam'],
    ['ada', 'Ada'],
  ] as const) {
    const email = `${name}@vendor.example`;
    const user = must(outreach.create('user', { email, firstName: first, lastName: 'Vendor' }, person));
    const mailbox = must(outreach.create('mailbox', { userId: user.id, email }, person));
    must(outreach.edit('user', user.id, { mailboxId: mailbox.id }, person));
    addUser(name, first, user.id);
  }
  addUser('nia', 'Nia', null);
  addUser('ina', 'Ina', null, false);
  add('queue', 'Group', { Name: 'Inbound Leads', Type: 'Queue' });
  const email = { id: 1, order: 1, stepType: 'auto_email', interval: 0 } as const;
  must(outreach.create('sequence', { name: 'Welcome', ownerId: 1, rulesetId: 1, steps: [email] }, person));
  must(outreach.create('sequence', { name: 'Private', ownerId: 1, rulesetId: 1, shareType: 'private' }, person));
  const addLead = (name: string, owner: string, linked: boolean): void => {
    const address = `${name}@customer.example`;
    const prospect = linked
      ? must(outreach.create('prospect', { firstName: name, lastName: 'Lead', emails: [address], ownerId: 1 }, person))
          .id
      : null;
    const id = add(name, 'Lead', {
      FirstName: name,
      LastName: 'Lead',
      Company: 'Customer Ltd',
      Email: address,
      LeadSource: 'Web',
      OwnerId: ids[owner] ?? null,
      Outreach_Prospect_ID__c: prospect === null ? null : String(prospect),
    });
    if (prospect !== null) links.push({ type: 'Lead', salesforceId: id, outreachId: prospect });
  };
  addLead('ready', 'sam', true);
  addLead('queued', 'queue', true);
  addLead('fresh', 'sam', false);
  const { sync, leandata } = settings(outreach, links, ids['ada'] ?? '');
  return {
    ids,
    setup: { name: 'Small org', salesforce: salesforce.toState(), outreach: outreach.toState(), sync, leandata },
  };
}

function settings(
  outreach: Outreach,
  links: readonly SyncLink[],
  authorizedBy: string,
): Pick<OrgSetup, 'sync' | 'leandata'> {
  const { appId, clientSecret } = outreach.settings.app;
  const code = must(outreach.issueCode(appId, requiredScopes, 2));
  const callbackUrl = 'https://leandata.example/callback';
  const answer = outreach.handle(codeRequest({ appId, clientSecret, callbackUrl }, code));
  const tokens = must(readTokens(answer, START - HOUR));
  const blank = defaultLeanDataState();
  const mapped = {
    ...blank,
    mapping: { Lead: 'Outreach_Prospect_ID__c', Contact: 'Outreach_Prospect_ID__c', User: 'Outreach_User_ID__c' },
  };
  return {
    sync: { ...defaultSyncState(), connected: true, links },
    leandata: authorize(mapped, { appId, clientSecret, callbackUrl, authorizedBy }, tokens),
  };
}

function must<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** [OUT-10] Stages are 1:1 with the lead statuses. */
function withStages({ leadStatuses }: SalesforceState): OutreachState {
  const empty = emptyOutreachState();
  return {
    ...empty,
    app: { ...empty.app, issued: true },
    stages: leadStatuses.map(({ name }, index) => ({ id: index + 1, name, order: index + 1 })),
  };
}
