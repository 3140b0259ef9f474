import { describe, expect, it } from 'vitest';
import { STANDARD_FIELDS } from '#mocks/salesforce/standard-fields.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';

const address = (prefix: string): Readonly<Record<string, number>> => ({
  [`${prefix}Street`]: 255,
  [`${prefix}City`]: 40,
  [`${prefix}State`]: 80,
  [`${prefix}PostalCode`]: 20,
  [`${prefix}Country`]: 80,
});

/** As Salesforce's object reference has them; picklists hold up to 255 but for salutations. */
const LENGTHS: Readonly<Record<SalesforceObject, Readonly<Record<string, number>>>> = {
  Lead: {
    Salutation: 40,
    FirstName: 40,
    LastName: 80,
    Name: 121,
    Title: 128,
    Company: 255,
    Email: 80,
    Phone: 40,
    MobilePhone: 40,
    Fax: 40,
    Website: 255,
    Status: 255,
    LeadSource: 255,
    Rating: 255,
    Industry: 255,
    ...address(''),
    Description: 32_000,
  },
  Contact: {
    Salutation: 40,
    FirstName: 40,
    LastName: 80,
    Name: 121,
    Title: 128,
    Department: 80,
    Email: 80,
    Phone: 40,
    MobilePhone: 40,
    HomePhone: 40,
    OtherPhone: 40,
    Fax: 40,
    AssistantPhone: 40,
    AssistantName: 40,
    LeadSource: 255,
    ...address('Mailing'),
    ...address('Other'),
    Description: 32_000,
  },
  Account: {
    Name: 255,
    Type: 255,
    AccountNumber: 40,
    Phone: 40,
    Fax: 40,
    Website: 255,
    Industry: 255,
    AccountSource: 255,
    Rating: 255,
    ...address('Billing'),
    ...address('Shipping'),
    Description: 32_000,
  },
  User: {
    Username: 80,
    FirstName: 40,
    LastName: 80,
    Name: 121,
    Alias: 8,
    Email: 128,
    Title: 80,
    Department: 80,
    Phone: 40,
  },
  Group: { Name: 40, DeveloperName: 80, Type: 255, Email: 80, SupportedObjects: 255 },
  Opportunity: { Name: 120, StageName: 255, LeadSource: 255, Description: 32_000 },
};

/** Fields that only the org itself writes, besides those that every object has. */
const SYSTEM: Readonly<Record<SalesforceObject, readonly string[]>> = {
  Lead: [
    'MasterRecordId',
    'Name',
    'IsConverted',
    'ConvertedDate',
    'ConvertedAccountId',
    'ConvertedContactId',
    'ConvertedOpportunityId',
  ],
  Contact: ['MasterRecordId', 'Name'],
  Account: ['MasterRecordId'],
  User: ['Name'],
  Group: [],
  Opportunity: [],
};

const REQUIRED: Readonly<Record<SalesforceObject, readonly string[]>> = {
  Lead: ['LastName', 'Company', 'Status'],
  Contact: ['LastName'],
  Account: ['Name'],
  User: ['LastName', 'Email'],
  Group: ['Name'],
  Opportunity: ['Name', 'StageName', 'CloseDate'],
};

const KEPT = 'Id IsDeleted CreatedDate CreatedById LastModifiedDate LastModifiedById SystemModstamp'.split(' ');

const OBJECTS = ['Lead', 'Contact', 'Account', 'User', 'Group', 'Opportunity'] as const;

describe('the standard fields of an org', () => {
  it.each(OBJECTS)('of %s hold texts as long as Salesforce has them', (object) => {
    const lengths = STANDARD_FIELDS[object].flatMap(({ name, length }) =>
      length === undefined ? [] : [[name, length]],
    );
    expect(Object.fromEntries(lengths)).toEqual(LENGTHS[object]);
  });

  it.each(OBJECTS)('of %s ask for what a record cannot be without, and keep what only the org writes', (object) => {
    const fields = STANDARD_FIELDS[object];
    expect(fields.filter(({ required }) => required).map(({ name }) => name)).toEqual(REQUIRED[object]);
    expect(fields.filter(({ readOnly }) => readOnly).map(({ name }) => name)).toEqual([...KEPT, ...SYSTEM[object]]);
  });
});
