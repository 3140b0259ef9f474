import type { SalesforceError } from '#mocks/kit/record-store.ts';
import { objectOfId } from '#mocks/kit/salesforce-id.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';

/** A refusal as it is read: Salesforce's code and its words. */
export const refusalText = (error: SalesforceError): string => `${error.errorCode}: ${error.message}`;

/** What Salesforce's words for a refused value leave out; null where they say it all. */
export function refusalHint(field: FieldInfo, value: FieldValue): string | null {
  // [SF-2]
  const queue = field.name === 'OwnerId' && typeof value === 'string' && objectOfId(value) === 'Group';
  return queue ? 'A queue can own leads only, and only a queue that supports them. Choose a user.' : null;
}
