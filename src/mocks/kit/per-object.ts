import type { SalesforceObject } from './record-store.ts';

/** Something for each object of the org. */
export function perObject<T>(make: (object: SalesforceObject) => T): Record<SalesforceObject, T> {
  return {
    Lead: make('Lead'),
    Contact: make('Contact'),
    Account: make('Account'),
    User: make('User'),
    Group: make('Group'),
    Opportunity: make('Opportunity'),
  };
}
