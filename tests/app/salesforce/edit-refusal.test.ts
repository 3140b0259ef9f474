import { describe, expect, it } from 'vitest';
import { editRefusal } from '#app/salesforce/edit-refusal.ts';
import { refusalHint } from '#app/salesforce/refusal-text.ts';
import { smallOrg } from '../../support/small-org.ts';

const { setup, ids } = smallOrg();
const { fields, records } = setup.salesforce;
const lead = records.Lead.find((record) => record['Id'] === ids['ready']) ?? {};
const reason = (name: string, record = lead): string | null =>
  editRefusal(
    'Lead',
    record,
    fields.Lead.find((field) => field.name === name),
  );

describe('why a field cannot be edited by hand', () => {
  it('is nothing for a field that is open', () => {
    expect(reason('Title')).toBeNull();
    expect(
      editRefusal(
        'Account',
        {},
        fields.Account.find(({ name }) => name === 'Name'),
      ),
    ).toBeNull();
  });

  it('[SF-3] is the layout for the ids of the integration', () => {
    expect(reason('Outreach_Prospect_ID__c')).toContain('Read-only on the page layout');
  });

  it('is Salesforce itself for system fields, and the parts of the name for the name', () => {
    expect(reason('CreatedDate')).toBe('Salesforce keeps this field itself.');
    expect(reason('Name')).toContain('First Name and Last Name');
  });

  it('[SF-9] is ENTITY_IS_DELETED in the recycle bin', () => {
    expect(reason('Title', { ...lead, IsDeleted: true })).toMatch(/^ENTITY_IS_DELETED: entity is deleted\. Restore/);
    expect(reason('Title', { ...lead, IsDeleted: true, MasterRecordId: 'x' })).toContain('cannot be restored');
  });

  it('[SF-4] is the conversion for a converted lead', () => {
    expect(reason('Title', { ...lead, IsConverted: true })).toContain('CANNOT_UPDATE_CONVERTED_LEAD');
  });
});

describe('what is said beside a refusal', () => {
  it('[SF-2] is that a queue owns leads only', () => {
    const owner = fields.Contact.find(({ name }) => name === 'OwnerId');
    if (!owner) throw new Error('no owner');
    expect(refusalHint(owner, ids['queue'] ?? '')).toContain('A queue can own leads only');
    expect(refusalHint(owner, ids['ina'] ?? '')).toBeNull();
  });
});
