import type { SalesforceError } from './record-store.ts';

/** [SF-8] The org's daily limit of API requests, as its clients meet it. */
export interface ApiRequests {
  /** How many requests all applications together may still make today. */
  apiRequestsLeft(): number;
  /** Counts requests; refused, and not counted, where they would pass the limit. */
  countApiRequests(count: number): SalesforceError | null;
}
