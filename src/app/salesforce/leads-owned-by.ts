import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';

/** [SF-2] How many leads a user or queue owns, those in the recycle bin not counted. */
export const leadsOwnedBy = (state: SalesforceState, owner: SalesforceRecord): number =>
  state.records.Lead.filter((lead) => lead['OwnerId'] === owner['Id'] && lead['IsDeleted'] !== true).length;
