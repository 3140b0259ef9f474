import { setProspectValue, type ProspectPatch } from '#crm-sync/outreach-values.ts';
import { SalesforceOrg } from '#mocks/salesforce/salesforce-org.ts';
import type { FieldValue } from '#shared/field.ts';
import type { Instant } from '#shared/instant.ts';
import type { OrgSetup } from './org-setup.ts';
import type { Companion } from './placement/companions.ts';

/** Adds the records that a match node is to find; one that the org refuses is left out. */
export function withCompanions(org: OrgSetup, companions: readonly Companion[], at: Instant): OrgSetup {
  if (companions.length === 0) return org;
  const salesforce = new SalesforceOrg(org.salesforce, { now: () => at, sink: () => undefined });
  for (const { object, fields } of companions) salesforce.create(object, fields, { through: 'import' });
  return { ...org, salesforce: salesforce.toState() };
}

/** A new prospect with the values that a record of Salesforce would have, as far as they are mapped with Updates Out. */
export function prospectFields(
  { sync }: OrgSetup,
  object: 'Lead' | 'Contact',
  values: Readonly<Record<string, FieldValue>>,
  ownerId: number | null,
): ProspectPatch {
  const fields: ProspectPatch = { ownerId };
  for (const { outreachField, salesforceField, updatesOut } of sync.types[object].mappings) {
    const value = values[salesforceField] ?? null;
    if (updatesOut && value !== null && !OTHERS.has(outreachField))
      setProspectValue(fields, outreachField, value, undefined);
  }
  return fields;
}

/** Outreach's fields that stand for other records, or that it sets itself. */
const OTHERS: ReadonlySet<string> = new Set(['id', 'owner', 'account', 'stage']);
