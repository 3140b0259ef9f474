import type { SalesforceObject } from '#mocks/kit/record-store.ts';

/** A part of Salesforce Setup, with an address of its own. */
export type SetupPart = 'fields' | 'users' | 'permission-sets' | 'lead-statuses' | 'conversion' | 'company';

export const setupParts: readonly { readonly part: SetupPart; readonly title: string }[] = [
  { part: 'fields', title: 'Object Manager' },
  { part: 'users', title: 'Users' },
  { part: 'permission-sets', title: 'Permission sets' },
  { part: 'lead-statuses', title: 'Lead statuses' },
  { part: 'conversion', title: 'Lead conversion' },
  { part: 'company', title: 'Company and API' },
];

/** The part that an address names; `api` is on the company's. */
export const partAt = (path: string | undefined): SetupPart | undefined =>
  path === 'api' ? 'company' : setupParts.find(({ part }) => part === (path ?? 'fields'))?.part;

/** Objects that custom fields can be added to. */
export const managedObjects = ['Lead', 'Contact', 'Account', 'User'] as const satisfies readonly SalesforceObject[];
export type ManagedObject = (typeof managedObjects)[number];

/** The object that an address names, in any case; Lead where it names none. */
export const managedObjectAt = (name: string | null): ManagedObject =>
  managedObjects.find((object) => object.toLowerCase() === name?.toLowerCase()) ?? 'Lead';
