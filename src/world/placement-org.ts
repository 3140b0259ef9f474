import { CrmSync } from '#crm-sync/crm-sync.ts';
import { setProspectValue, type ProspectPatch } from '#crm-sync/outreach-values.ts';
import { Outreach } from '#mocks/outreach/outreach.ts';
import { SalesforceOrg } from '#mocks/salesforce/salesforce-org.ts';
import type { FieldValue } from '#shared/field.ts';
import type { Instant } from '#shared/instant.ts';
import type { OrgSetup } from './org-setup.ts';
import type { Companion } from './placement-companions.ts';

/**
 * An org with its people, queues and settings as they are, and without its leads, contacts, accounts and
 * prospects: what one new record goes through does not depend on how many others there are.
 */
export function orgWithoutRecords(org: OrgSetup): OrgSetup {
  const { salesforce, outreach, sync } = org;
  const { User, Group } = salesforce.records;
  return {
    ...org,
    salesforce: { ...salesforce, records: { Lead: [], Contact: [], Account: [], Opportunity: [], User, Group } },
    outreach: { ...outreach, prospects: [], accounts: [], sequenceStates: [] },
    sync: {
      ...sync,
      links: sync.links.filter(({ type }) => type === 'User'),
      changed: { User: sync.changed.User, Lead: [], Contact: [], Account: [] },
      toPush: sync.toPush.filter(({ type }) => type === 'User'),
    },
  };
}

/** Adds the records that a match node is to find; one that the org refuses is left out. */
export function withCompanions(org: OrgSetup, companions: readonly Companion[], at: Instant): OrgSetup {
  if (companions.length === 0) return org;
  const salesforce = new SalesforceOrg(org.salesforce, { now: () => at, sink: () => undefined });
  for (const { object, fields } of companions) salesforce.create(object, fields, { through: 'import' });
  return { ...org, salesforce: salesforce.toState() };
}

/** A prospect that somebody has just created in Outreach, where the sync takes note of it. */
export interface FreshProspect {
  readonly org: OrgSetup;
  readonly prospect: number;
}

/** Creates a prospect with the values that a record of Salesforce would have, as far as they are mapped. */
export function withProspect(
  org: OrgSetup,
  object: 'Lead' | 'Contact',
  values: Readonly<Record<string, FieldValue>>,
  ownerId: number | null,
  at: Instant,
): FreshProspect | undefined {
  const fields: ProspectPatch = { ownerId };
  for (const { outreachField, salesforceField, updatesOut } of org.sync.types[object].mappings) {
    const value = values[salesforceField] ?? null;
    if (updatesOut && value !== null && !OTHERS.has(outreachField))
      setProspectValue(fields, outreachField, value, undefined);
  }
  const [now, schedule] = [(): Instant => at, (): void => undefined];
  const salesforce = new SalesforceOrg(org.salesforce, { now, sink: () => undefined });
  const outreach: Outreach = new Outreach(org.outreach, {
    now,
    schedule,
    sink: (change) => sync.onOutreachChange(change),
  });
  const { timeZone } = org.salesforce.organization;
  const sync = new CrmSync(org.sync, { salesforce, outreach, now, schedule, timeZone, record: () => undefined });
  const made = outreach.create('prospect', fields, { through: 'person' });
  if (!made.ok) return undefined;
  return { org: { ...org, outreach: outreach.toState(), sync: sync.toState() }, prospect: made.value.id };
}

/** Outreach's fields that stand for other records, or that it sets itself. */
const OTHERS: ReadonlySet<string> = new Set(['id', 'owner', 'account', 'stage']);
