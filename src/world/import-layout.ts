import type { CsvLayout, CsvObject } from '#csv/csv-layout.ts';
import type { OrgSetup } from './org-setup.ts';

/** Objects whose records can be brought in from a file and routed. */
export type ImportedObject = 'Lead' | 'Contact';

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
    mobile: 'MobilePhone',
    'no. of employees': 'NumberOfEmployees',
    'number of employees': 'NumberOfEmployees',
    state: 'State',
    'postal code': 'PostalCode',
  },
  Contact: {
    'contact owner id': 'OwnerId',
    'email address': 'Email',
    mobile: 'MobilePhone',
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
};

const OTHER: Readonly<Record<ImportedObject, ImportedObject>> = { Lead: 'Contact', Contact: 'Lead' };

/** How a file of records is read for this org: what `readRecords` needs. */
export function csvLayout(setup: OrgSetup, object: ImportedObject): CsvLayout {
  return { ...csvObject(setup, object), extras: EXTRAS[object], others: [csvObject(setup, OTHER[object])] };
}

function csvObject(setup: OrgSetup, object: ImportedObject): CsvObject {
  const fields = setup.salesforce.fields[object];
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
