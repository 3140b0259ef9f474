import type { SyncMapping, SyncType } from '#crm-sync/sync-state.ts';
import type { FieldInfo } from '#shared/field.ts';

/** Salesforce's names of the fields that Outreach's fields most likely go with. */
const USUAL: Readonly<Record<string, string>> = {
  email: 'Email',
  firstName: 'FirstName',
  lastName: 'LastName',
  company: 'Company',
  title: 'Title',
  owner: 'OwnerId',
  stage: 'Status',
  source: 'LeadSource',
  optedOut: 'HasOptedOutOfEmail',
  name: 'Name',
  industry: 'Industry',
  numberOfEmployees: 'NumberOfEmployees',
  websiteUrl: 'Website',
  account: 'AccountId',
};

/** The Salesforce field to propose for an Outreach field: one that is there and that no mapping has; undefined where none suggests itself. */
export function likelyField(
  type: SyncType,
  outreachField: string,
  mappings: readonly SyncMapping[],
  fields: readonly FieldInfo[],
): string | undefined {
  const taken = new Set(mappings.map((mapping) => mapping.salesforceField));
  const free = fields.filter((field) => !taken.has(field.name));
  // [SF-3] The id goes to a custom text field that speaks of Outreach.
  if (outreachField === 'id')
    return free.find((field) => field.custom === true && field.type === 'text' && /outreach/i.test(field.label))?.name;
  const usual = outreachField === 'name' && type !== 'Account' ? undefined : USUAL[outreachField];
  return free.find((field) => field.name === usual)?.name;
}
