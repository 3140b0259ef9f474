import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { choiceField, named, type ChangeForm, type FormChoice } from './change-form.ts';

const inSalesforce = { system: 'Salesforce', onlyDifferent: false } as const;

/** Records of an object, deleted ones or the others: `Ada Lovelace, Engines Ltd`. */
export function recordChoices(
  { salesforce }: OrgSetup,
  object: SalesforceObject,
  deleted = false,
): readonly FormChoice[] {
  return salesforce.records[object]
    .filter((record) => (record['IsDeleted'] === true) === deleted && record['IsConverted'] !== true)
    .map((record) => {
      const person = [record['FirstName'], record['LastName']].filter(Boolean).join(' ');
      const label = [person || String(record['Name'] ?? ''), record['Company']].filter(Boolean).join(', ');
      return { value: String(record['Id']), label: label || String(record['Id']) };
    });
}

const RESTORABLE = ['Lead', 'Contact', 'Account', 'Opportunity'] as const;

/** What can be changed by hand in Salesforce beside fields of records. */
export const salesforceForms: readonly ChangeForm[] = [
  {
    ...inSalesforce,
    id: 'convert-lead',
    title: 'Convert a lead',
    about: 'To a contact, of a new account or one that is there.',
    fields: (org) => [
      choiceField('leadId', 'Lead', recordChoices(org, 'Lead'), ''),
      choiceField('accountId', 'Account', recordChoices(org, 'Account'), '', {
        optional: true,
        hint: 'Blank for a new one',
      }),
      choiceField('contactId', 'Contact', recordChoices(org, 'Contact'), '', {
        optional: true,
        hint: 'Blank for a new one',
      }),
      choiceField('ownerId', 'Owner', recordChoices(org, 'User'), '', {
        optional: true,
        hint: 'Blank for that of the lead',
      }),
      choiceField(
        'convertedStatus',
        'Status',
        named(org.salesforce.leadStatuses.filter(({ converted }) => converted).map(({ name }) => name)),
        org.salesforce.leadStatuses.find(({ converted }) => converted)?.name ?? '',
      ),
      {
        name: 'opportunityName',
        label: 'Opportunity',
        kind: 'text',
        value: '',
        optional: true,
        hint: 'Blank for none',
      },
    ],
    edit: (values) => ({ type: 'convert-lead', ...values }),
  },
  {
    ...inSalesforce,
    id: 'restore-record',
    title: 'Restore a record',
    about: 'Brings a deleted record back from the recycle bin.',
    keywords: 'undelete recycle bin',
    fields: (org, values) => {
      const object = RESTORABLE.find((each) => each === values['object']) ?? 'Lead';
      return [
        choiceField('object', 'Object', named(RESTORABLE), object, { decides: true }),
        choiceField('id', 'Record', recordChoices(org, object, true), ''),
      ];
    },
    edit: (values) => ({ type: 'restore-record', ...values }),
  },
];
