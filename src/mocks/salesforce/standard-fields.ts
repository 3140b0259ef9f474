import type { FieldInfo } from '#shared/field.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import { CUSTOMIZE_APPLICATION_FIELD, MODIFY_ALL_DATA_FIELD } from '#mocks/kit/user-permissions.ts';
import * as make from './field-builders.ts';
import { ACCOUNT_TYPES, INDUSTRIES, LEAD_SOURCES, OPPORTUNITY_STAGES, RATINGS, SALUTATIONS } from './picklists.ts';

const SYSTEM = { readOnly: true } as const;
const REQUIRED = { required: true } as const;

const lead: readonly FieldInfo[] = [
  ...make.systemFields('Lead'),
  make.lookup('MasterRecordId', 'Master Record ID', ['Lead'], SYSTEM),
  make.picklist('Salutation', 'Salutation', SALUTATIONS, { length: 40 }),
  make.text('FirstName', 'First Name', 40),
  make.text('LastName', 'Last Name', 80, REQUIRED),
  make.text('Name', 'Full Name', 121, SYSTEM),
  make.text('Title', 'Title', 128),
  make.text('Company', 'Company', 255, REQUIRED),
  make.email('Email', 'Email'),
  make.phone('Phone', 'Phone'),
  make.phone('MobilePhone', 'Mobile Phone'),
  make.phone('Fax', 'Fax'),
  make.url('Website', 'Website'),
  make.lookup('OwnerId', 'Owner ID', ['Group', 'User']),
  make.picklist('Status', 'Status', [], REQUIRED),
  make.picklist('LeadSource', 'Lead Source', LEAD_SOURCES),
  make.picklist('Rating', 'Rating', RATINGS),
  make.picklist('Industry', 'Industry', INDUSTRIES),
  make.number('AnnualRevenue', 'Annual Revenue'),
  make.number('NumberOfEmployees', 'Employees'),
  ...make.addressFields('', ''),
  make.textarea('Description', 'Description', 32_000),
  make.checkbox('HasOptedOutOfEmail', 'Email Opt Out'),
  make.checkbox('DoNotCall', 'Do Not Call'),
  make.datetime('EmailBouncedDate', 'Email Bounced Date'),
  make.checkbox('IsUnreadByOwner', 'Unread By Owner'),
  make.checkbox('IsConverted', 'Converted', SYSTEM),
  make.date('ConvertedDate', 'Converted Date', SYSTEM),
  make.lookup('ConvertedAccountId', 'Converted Account ID', ['Account'], SYSTEM),
  make.lookup('ConvertedContactId', 'Converted Contact ID', ['Contact'], SYSTEM),
  make.lookup('ConvertedOpportunityId', 'Converted Opportunity ID', ['Opportunity'], SYSTEM),
];

const contact: readonly FieldInfo[] = [
  ...make.systemFields('Contact'),
  make.lookup('MasterRecordId', 'Master Record ID', ['Contact'], SYSTEM),
  make.lookup('AccountId', 'Account ID', ['Account']),
  make.picklist('Salutation', 'Salutation', SALUTATIONS, { length: 40 }),
  make.text('FirstName', 'First Name', 40),
  make.text('LastName', 'Last Name', 80, REQUIRED),
  make.text('Name', 'Full Name', 121, SYSTEM),
  make.text('Title', 'Title', 128),
  make.text('Department', 'Department', 80),
  make.email('Email', 'Email'),
  make.phone('Phone', 'Business Phone'),
  make.phone('MobilePhone', 'Mobile Phone'),
  make.phone('HomePhone', 'Home Phone'),
  make.phone('OtherPhone', 'Other Phone'),
  make.phone('Fax', 'Business Fax'),
  make.phone('AssistantPhone', 'Asst. Phone'),
  make.text('AssistantName', "Assistant's Name", 40),
  make.lookup('ReportsToId', 'Reports To ID', ['Contact']),
  make.lookup('OwnerId', 'Owner ID', ['User']),
  make.picklist('LeadSource', 'Lead Source', LEAD_SOURCES),
  make.date('Birthdate', 'Birthdate'),
  ...make.addressFields('Mailing', 'Mailing '),
  ...make.addressFields('Other', 'Other '),
  make.textarea('Description', 'Contact Description', 32_000),
  make.checkbox('HasOptedOutOfEmail', 'Email Opt Out'),
  make.checkbox('DoNotCall', 'Do Not Call'),
  make.datetime('EmailBouncedDate', 'Email Bounced Date'),
];

const account: readonly FieldInfo[] = [
  ...make.systemFields('Account'),
  make.lookup('MasterRecordId', 'Master Record ID', ['Account'], SYSTEM),
  make.text('Name', 'Account Name', 255, REQUIRED),
  make.picklist('Type', 'Account Type', ACCOUNT_TYPES),
  make.lookup('ParentId', 'Parent Account ID', ['Account']),
  make.lookup('OwnerId', 'Owner ID', ['User']),
  make.text('AccountNumber', 'Account Number', 40),
  make.phone('Phone', 'Account Phone'),
  make.phone('Fax', 'Account Fax'),
  make.url('Website', 'Website'),
  make.picklist('Industry', 'Industry', INDUSTRIES),
  make.picklist('AccountSource', 'Account Source', LEAD_SOURCES),
  make.picklist('Rating', 'Account Rating', RATINGS),
  make.number('AnnualRevenue', 'Annual Revenue'),
  make.number('NumberOfEmployees', 'Employees'),
  ...make.addressFields('Billing', 'Billing '),
  ...make.addressFields('Shipping', 'Shipping '),
  make.textarea('Description', 'Account Description', 32_000),
];

const user: readonly FieldInfo[] = [
  ...make.systemFields('User'),
  make.text('Username', 'Username', 80),
  make.text('FirstName', 'First Name', 40),
  make.text('LastName', 'Last Name', 80, REQUIRED),
  make.text('Name', 'Full Name', 121, SYSTEM),
  make.text('Alias', 'Alias', 8),
  make.email('Email', 'Email', { ...REQUIRED, length: 128 }),
  make.text('Title', 'Title', 80),
  make.text('Department', 'Department', 80),
  make.phone('Phone', 'Phone'),
  make.lookup('ManagerId', 'Manager ID', ['User']),
  // [SF-7] In a real org API-only is a permission of the user's profile; here it stands on the user.
  make.checkbox('IsActive', 'Active'),
  make.checkbox('IsApiOnly', 'API Only User'),
  // [APP-1] So are these two: either lets its user edit Remote Site Settings.
  make.checkbox(MODIFY_ALL_DATA_FIELD, 'Modify All Data'),
  make.checkbox(CUSTOMIZE_APPLICATION_FIELD, 'Customize Application'),
];

const group: readonly FieldInfo[] = [
  ...make.systemFields('Group'),
  make.text('Name', 'Name', 40, REQUIRED),
  make.text('DeveloperName', 'Developer Name', 80),
  make.picklist('Type', 'Type', ['Queue']),
  make.email('Email', 'Email'),
  // [SF-2] In a real org each supported object is a row of its own; here they are one text, split at ";".
  make.text('SupportedObjects', 'Supported Objects', 255),
];

const opportunity: readonly FieldInfo[] = [
  ...make.systemFields('Opportunity'),
  make.text('Name', 'Name', 120, REQUIRED),
  make.lookup('AccountId', 'Account ID', ['Account']),
  make.lookup('OwnerId', 'Owner ID', ['User']),
  make.picklist('StageName', 'Stage', OPPORTUNITY_STAGES, REQUIRED),
  make.date('CloseDate', 'Close Date', REQUIRED),
  make.number('Amount', 'Amount'),
  make.picklist('LeadSource', 'Lead Source', LEAD_SOURCES),
  make.textarea('Description', 'Description', 32_000),
];

/** The fields that each object has in a new org, before any custom field. */
export const STANDARD_FIELDS: Readonly<Record<SalesforceObject, readonly FieldInfo[]>> = {
  Lead: lead,
  Contact: contact,
  Account: account,
  User: user,
  Group: group,
  Opportunity: opportunity,
};
