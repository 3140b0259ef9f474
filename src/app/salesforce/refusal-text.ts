import type { SalesforceError } from '#mocks/kit/record-store.ts';

/** A refusal as it is read: Salesforce's code and its words. */
export const refusalText = (error: SalesforceError): string => `${error.errorCode}: ${error.message}`;
