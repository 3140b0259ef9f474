import type { SalesforceObject } from '#mocks/kit/record-store.ts';

/** An object as the Salesforce page lists it. */
export interface ObjectPage {
  readonly object: SalesforceObject;
  readonly one: string;
  readonly many: string;
  /** Columns shown until the user chooses others; the first names the record. */
  readonly columns: readonly string[];
  /** Fields of a record's panel before "Show all fields". */
  readonly mainFields: readonly string[];
}

export const objectPages: readonly ObjectPage[] = [
  {
    object: 'Lead',
    one: 'lead',
    many: 'Leads',
    columns: ['Name', 'Company', 'Email', 'Status', 'LeadSource', 'OwnerId', 'Outreach_Prospect_ID__c'],
    mainFields: ['FirstName', 'LastName', 'Company', 'Title', 'Email', 'Phone', 'OwnerId', 'Status', 'LeadSource'],
  },
  {
    object: 'Contact',
    one: 'contact',
    many: 'Contacts',
    columns: ['Name', 'AccountId', 'Email', 'Title', 'OwnerId', 'Outreach_Prospect_ID__c'],
    mainFields: ['FirstName', 'LastName', 'AccountId', 'Title', 'Email', 'Phone', 'OwnerId', 'LeadSource'],
  },
  {
    object: 'Account',
    one: 'account',
    many: 'Accounts',
    columns: ['Name', 'Industry', 'Website', 'NumberOfEmployees', 'OwnerId'],
    mainFields: ['Name', 'Type', 'Industry', 'Website', 'Phone', 'NumberOfEmployees', 'OwnerId'],
  },
  {
    object: 'User',
    one: 'user',
    many: 'Users',
    columns: ['Name', 'Email', 'Title', 'IsActive', 'IsApiOnly', 'Outreach_User_ID__c'],
    mainFields: ['FirstName', 'LastName', 'Username', 'Email', 'Title', 'IsActive', 'IsApiOnly'],
  },
  {
    object: 'Group',
    one: 'queue',
    many: 'Queues',
    columns: ['Name', 'DeveloperName', 'Email', 'SupportedObjects'],
    mainFields: ['Name', 'DeveloperName', 'Email', 'SupportedObjects'],
  },
  {
    object: 'Opportunity',
    one: 'opportunity',
    many: 'Opportunities',
    columns: ['Name', 'AccountId', 'StageName', 'CloseDate', 'Amount', 'OwnerId'],
    mainFields: ['Name', 'AccountId', 'StageName', 'CloseDate', 'Amount', 'OwnerId'],
  },
];

/** The page of an object named in an address, in any case. */
export const objectPageOf = (name: string | undefined): ObjectPage | undefined =>
  objectPages.find((page) => page.object.toLowerCase() === (name ?? 'Lead').toLowerCase());

/** [SF-6] Whether records of a page can be merged. */
export const isMergeable = (
  page: ObjectPage,
): page is ObjectPage & { readonly object: 'Lead' | 'Contact' | 'Account' } =>
  page.object === 'Lead' || page.object === 'Contact' || page.object === 'Account';

/** [SF-4] Opportunities come by conversion only. */
export const isAddable = (page: ObjectPage): boolean => page.object !== 'Opportunity';
