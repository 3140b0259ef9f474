import type { CsvLayout, CsvObject } from '#csv/csv-layout.ts';
import type { FileFault } from '#shared/file-fault.ts';
import type { Result } from '#shared/result.ts';

const lead: CsvObject = {
  object: 'Lead',
  plural: 'leads',
  required: ['LastName', 'Company'],
  headings: { 'company / account': 'Company' },
  fields: [
    { name: 'Id', label: 'Lead ID', type: 'id' },
    { name: 'FirstName', label: 'First Name', type: 'text', length: 40 },
    { name: 'LastName', label: 'Last Name', type: 'text', length: 80 },
    { name: 'Company', label: 'Company', type: 'text', length: 255 },
    { name: 'Email', label: 'Email', type: 'email' },
    { name: 'AnnualRevenue', label: 'Annual Revenue', type: 'number' },
    { name: 'DoNotCall', label: 'Do Not Call', type: 'checkbox' },
    { name: 'CreatedDate', label: 'Created Date', type: 'datetime' },
    { name: 'FollowUp__c', label: 'Follow-up', type: 'date' },
  ],
};

const contact: CsvObject = {
  object: 'Contact',
  plural: 'contacts',
  required: ['LastName'],
  headings: {},
  fields: [
    { name: 'Id', label: 'Contact ID', type: 'id' },
    { name: 'FirstName', label: 'First Name', type: 'text' },
    { name: 'LastName', label: 'Last Name', type: 'text' },
    { name: 'Email', label: 'Email', type: 'email' },
    { name: 'AccountId', label: 'Account ID', type: 'lookup' },
    { name: 'MailingCity', label: 'Mailing City', type: 'text' },
    { name: 'Department', label: 'Department', type: 'text' },
  ],
};

export const leadLayout: CsvLayout = { ...lead, extras: { 'lead owner': 'owner-name' }, others: [contact] };
export const contactLayout: CsvLayout = { ...contact, extras: {}, others: [lead] };

export function valueOf<T>(result: Result<T, FileFault | readonly FileFault[]>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export function faultsOf<T>(result: Result<T, FileFault | readonly FileFault[]>): readonly FileFault[] {
  if (result.ok) throw new Error('no fault');
  return [result.error].flat() as readonly FileFault[];
}
