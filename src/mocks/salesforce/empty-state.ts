import type { FieldInfo } from '#shared/field.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import { INTEGRATION_FIELDS, PROSPECT_ID_FIELD } from './integration-fields.ts';
import type { LeadStatus, SalesforceState } from './salesforce-state.ts';
import { STANDARD_FIELDS } from './standard-fields.ts';

/** The lead statuses of a new org. */
export const USUAL_LEAD_STATUSES: readonly LeadStatus[] = [
  { name: 'Open - Not Contacted', converted: false },
  { name: 'Working - Contacted', converted: false },
  { name: 'Closed - Converted', converted: true },
  { name: 'Closed - Not Converted', converted: false },
];

/** An org without records: standard fields, the integration's fields (SF-3), the usual lead statuses, UTC. */
export function emptySalesforceState(name = 'Simulated org'): SalesforceState {
  return {
    organization: { name, timeZone: 'UTC' },
    fields: {
      Lead: fieldsOf('Lead').map((field) =>
        field.name === 'Status' ? { ...field, picklist: USUAL_LEAD_STATUSES.map((status) => status.name) } : field,
      ),
      Contact: fieldsOf('Contact'),
      Account: fieldsOf('Account'),
      User: fieldsOf('User'),
      Group: fieldsOf('Group'),
      Opportunity: fieldsOf('Opportunity'),
    },
    records: { Lead: [], Contact: [], Account: [], User: [], Group: [], Opportunity: [] },
    leadStatuses: USUAL_LEAD_STATUSES,
    // [SF-5] The Prospect ID travels to the contact by default.
    leadConversionMapping: { [PROSPECT_ID_FIELD]: PROSPECT_ID_FIELD },
    // [SF-8] An Enterprise org's.
    apiRequests: { max: 100_000, used: 0 },
    nextSerial: { Lead: 0, Contact: 0, Account: 0, User: 0, Group: 0, Opportunity: 0 },
  };
}

function fieldsOf(object: SalesforceObject): readonly FieldInfo[] {
  const integration = INTEGRATION_FIELDS[object];
  return integration ? [...STANDARD_FIELDS[object], integration] : STANDARD_FIELDS[object];
}
