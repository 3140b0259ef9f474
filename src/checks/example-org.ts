import type { Environment } from '#graph/environment.ts';
import type { FieldInfo } from '#shared/field.ts';

export const SAM = '005ak0000065d6vAAA';
export const PRIYA = '005ak0000065d6wAAA';
export const OSCAR = '005ak0000065d71AAA';
export const INBOUND = '00Gak0000065d6uEAA';

const text = (name: string, label: string): FieldInfo => ({ name, label, type: 'text', length: 80 });
const prospectId: FieldInfo = {
  name: 'Outreach_Prospect_ID__c',
  label: 'Outreach Prospect ID',
  type: 'text',
  length: 255,
  custom: true,
  readOnly: true,
};
const sdr: FieldInfo = { name: 'SDR__c', label: 'SDR', type: 'lookup', referenceTo: ['User'], custom: true };
const modified: FieldInfo = {
  name: 'LastModifiedDate',
  label: 'Last Modified Date',
  type: 'datetime',
  readOnly: true,
};
const email: FieldInfo = { name: 'Email', label: 'Email', type: 'email', length: 80 };
const source: FieldInfo = {
  name: 'LeadSource',
  label: 'Lead Source',
  type: 'picklist',
  picklist: ['Web', 'Phone Inquiry', 'Partner', 'Trade Show'],
};
const person = [text('FirstName', 'First Name'), { ...text('LastName', 'Last Name'), required: true }, email, source];
const employees: FieldInfo = { name: 'NumberOfEmployees', label: 'Employees', type: 'number' };

/** The org in which the examples of checks stand: few fields and people, named as in the demo org, nothing amiss. */
export const exampleOrg: Environment = {
  fields: {
    Lead: [
      ...person,
      text('Company', 'Company'),
      text('Country', 'Country'),
      { name: 'Phone', label: 'Phone', type: 'phone', length: 40 },
      { name: 'Rating', label: 'Rating', type: 'picklist', picklist: ['Hot', 'Warm', 'Cold'] },
      employees,
      { name: 'DoNotCall', label: 'Do Not Call', type: 'checkbox' },
      { name: 'CreatedDate', label: 'Created Date', type: 'datetime', readOnly: true },
      modified,
      prospectId,
      sdr,
    ],
    Contact: [...person, modified, prospectId, sdr],
    Account: [
      { ...text('Name', 'Account Name'), required: true },
      { name: 'Website', label: 'Website', type: 'url', length: 255 },
      employees,
      modified,
    ],
    User: [
      text('Name', 'Full Name'),
      { name: 'IsActive', label: 'Active', type: 'checkbox' },
      { ...prospectId, name: 'Outreach_User_ID__c', label: 'Outreach User ID' },
    ],
  },
  users: [
    { id: SAM, name: 'Sam Okafor', active: true, outreachUserId: '2' },
    { id: PRIYA, name: 'Priya Nair', active: true, outreachUserId: '3' },
    { id: OSCAR, name: 'Oscar Lund', active: false, outreachUserId: null },
  ],
  queues: [{ id: INBOUND, name: 'Inbound Leads', objects: ['Lead'] }],
  pools: [{ id: 'inbound-sdrs', name: 'Inbound SDRs', members: [SAM, PRIYA] }],
  leadStatuses: [
    { name: 'Open - Not Contacted', converted: false },
    { name: 'Closed - Converted', converted: true },
  ],
  sequences: [
    { id: 1, name: 'Inbound Welcome', shareType: 'shared', enabled: true },
    { id: 2, name: 'Webinar Follow-up', shareType: 'shared', enabled: true },
    { id: 6, name: 'Banking Pilot', shareType: 'private', enabled: true },
  ],
  outreachUsers: [
    { id: 2, name: 'Sam Okafor', locked: false, mailbox: 'ready' },
    { id: 3, name: 'Priya Nair', locked: false, mailbox: 'ready' },
  ],
  primarySequences: [
    { userId: SAM, sequenceId: 1 },
    { userId: PRIYA, sequenceId: 2 },
  ],
  integrationOn: true,
  authorized: true,
  mapping: { Lead: 'Outreach_Prospect_ID__c', Contact: 'Outreach_Prospect_ID__c', User: 'Outreach_User_ID__c' },
  syncDirection: { Lead: 'salesforce-to-outreach', Contact: 'salesforce-to-outreach' },
  prospectIdArrives: { Lead: true, Contact: true },
  leadConversionMapping: { Outreach_Prospect_ID__c: 'Outreach_Prospect_ID__c' },
  timeZone: 'UTC',
};
