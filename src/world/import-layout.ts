import type { CsvLayout, CsvObject } from '#csv/csv-layout.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { OrgSetup } from './org-setup.ts';

/** Objects whose records can be brought in from a file; leads and contacts can be routed, too. */
export type ImportedObject = 'Lead' | 'Contact' | 'Account' | 'User';

/** Those that can be routed. */
export type RoutedImport = 'Lead' | 'Contact';

export const IMPORTED_OBJECTS: readonly ImportedObject[] = ['Lead', 'Contact', 'Account', 'User'];

/** Keys of the columns that are no field of the object, but say what a placeholder is to be called. */
export const OWNER_NAME = 'owner-name';
export const ACCOUNT_NAME = 'account-name';

/** Headings of Salesforce's reports and of hand-made lists that are neither an API name nor a label. */
const HEADINGS: Readonly<Record<ImportedObject, Readonly<Record<string, string>>>> = {
  Lead: {
    'company / account': 'Company',
    'company name': 'Company',
    'lead status': 'Status',
    'lead owner id': 'OwnerId',
    'email address': 'Email',
    'e-mail': 'Email',
    'e-mail address': 'Email',
    mobile: 'MobilePhone',
    'no. of employees': 'NumberOfEmployees',
    'number of employees': 'NumberOfEmployees',
    state: 'State',
    'postal code': 'PostalCode',
  },
  Contact: {
    'contact owner id': 'OwnerId',
    'email address': 'Email',
    'e-mail': 'Email',
    'e-mail address': 'Email',
    mobile: 'MobilePhone',
  },
  Account: {
    account: 'Name',
    company: 'Name',
    'company name': 'Name',
    'account owner id': 'OwnerId',
    'parent account id': 'ParentId',
    'no. of employees': 'NumberOfEmployees',
    'number of employees': 'NumberOfEmployees',
  },
  User: {
    'email address': 'Email',
    'e-mail': 'Email',
    'e-mail address': 'Email',
    'user name': 'Username',
    'manager user id': 'ManagerId',
  },
};

const OWNER_HEADINGS = ['owner', 'owner name', 'owner full name', 'owner.name', 'owner: full name'];
const ACCOUNT_HEADINGS = ['account', 'account name', 'account.name', 'account: account name'];

const EXTRAS: Readonly<Record<ImportedObject, Readonly<Record<string, string>>>> = {
  Lead: extras(OWNER_NAME, [...OWNER_HEADINGS, 'lead owner', 'lead owner: full name']),
  Contact: {
    ...extras(OWNER_NAME, [...OWNER_HEADINGS, 'contact owner', 'contact owner: full name']),
    ...extras(ACCOUNT_NAME, ACCOUNT_HEADINGS),
  },
  Account: extras(OWNER_NAME, [...OWNER_HEADINGS, 'account owner', 'account owner: full name']),
  User: {},
};

/** How a file of records is read for this org: what `readRecords` needs. */
export function csvLayout(setup: OrgSetup, object: ImportedObject): CsvLayout {
  return csvLayoutOf(setup.salesforce, object);
}

/** As `csvLayout`, of an org's Salesforce alone. */
export function csvLayoutOf(state: Pick<SalesforceState, 'fields'>, object: ImportedObject): CsvLayout {
  const others = IMPORTED_OBJECTS.filter((other) => other !== object).map((other) => csvObject(state, other));
  return { ...csvObject(state, object), extras: EXTRAS[object], others };
}

function csvObject(state: Pick<SalesforceState, 'fields'>, object: ImportedObject): CsvObject {
  const fields = state.fields[object];
  return {
    object,
    plural: `${object.toLowerCase()}s`,
    fields,
    headings: HEADINGS[object],
    // A lead without a status takes the org's first one.
    required: fields.filter((field) => field.required === true && field.name !== 'Status').map((field) => field.name),
  };
}

function extras(key: string, headings: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(headings.map((heading) => [heading, key]));
}
