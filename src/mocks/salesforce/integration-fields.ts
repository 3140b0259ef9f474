import type { FieldInfo } from '#shared/field.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import { text } from './field-builders.ts';

/** [SF-3] API names of the custom fields that carry Outreach's ids. */
export const PROSPECT_ID_FIELD = 'Outreach_Prospect_ID__c';
export const USER_ID_FIELD = 'Outreach_User_ID__c';

const LAYOUT = { custom: true, readOnly: true } as const;
const prospectId = text(PROSPECT_ID_FIELD, 'Outreach Prospect ID', 255, LAYOUT);
const userId = text(USER_ID_FIELD, 'Outreach User ID', 255, LAYOUT);

/** [SF-3] The custom text fields of the integration: 255 characters, read-only on the layout. */
export const INTEGRATION_FIELDS: Readonly<Partial<Record<SalesforceObject, FieldInfo>>> = {
  Lead: prospectId,
  Contact: prospectId,
  User: userId,
};
