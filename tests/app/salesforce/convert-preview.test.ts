import { describe, expect, it } from 'vitest';
import { previewConversion } from '#app/salesforce/convert-preview.ts';
import { addRecord } from '#app/salesforce/edit-record.ts';
import type { ConvertRequest } from '#mocks/kit/record-store.ts';
import { START, smallOrg } from '../../support/small-org.ts';

const { setup, ids } = smallOrg();
const request = (more: Partial<ConvertRequest> = {}): ConvertRequest => ({
  leadId: ids['ready'] ?? '',
  convertedStatus: 'Closed - Converted',
  accountId: null,
  contactId: null,
  ownerId: null,
  opportunityName: null,
  ...more,
});

describe('what a conversion would do', () => {
  it('[SF-4] is told for every record that it makes, without doing it', () => {
    const before = JSON.stringify(setup.salesforce);
    const told = previewConversion(setup.salesforce, request({ opportunityName: 'Deal' }), START);
    if (!told.ok) throw new Error(told.error.message);
    expect(told.value.map(({ object, made }) => [object, made])).toEqual([
      ['Account', true],
      ['Contact', true],
      ['Opportunity', true],
    ]);
    expect(told.value[0]?.filled.map(({ field }) => field)).toEqual(['Name', 'AccountSource', 'OwnerId']);
    expect(JSON.stringify(setup.salesforce)).toBe(before);
  });

  it('[SF-5] shows that the Outreach Prospect ID travels to the contact, as long as the mapping says so', () => {
    const filled = (state: typeof setup.salesforce): readonly string[] => {
      const told = previewConversion(state, request(), START);
      return told.ok ? (told.value[1]?.filled.map(({ field }) => field) ?? []) : [];
    };
    expect(filled(setup.salesforce)).toContain('Outreach_Prospect_ID__c');
    expect(filled({ ...setup.salesforce, leadConversionMapping: {} })).not.toContain('Outreach_Prospect_ID__c');
  });

  it('[SF-4] names only the empty fields of an existing account, and the account even where none is', () => {
    const added = addRecord(setup, 'Account', { Name: 'Customer Ltd', AccountSource: 'Webinar' }, START);
    if (!added.ok) throw new Error(added.error.message);
    const accountId = String(added.value.value['Id']);
    const told = previewConversion(added.value.org.salesforce, request({ accountId }), START);
    if (!told.ok) throw new Error(told.error.message);
    const account = told.value.find(({ object }) => object === 'Account');
    expect(account).toMatchObject({ made: false, filled: [] });
  });

  it('[SF-4] is the refusal where Salesforce would refuse', () => {
    const told = previewConversion(setup.salesforce, request({ leadId: ids['queued'] ?? '' }), START);
    expect(!told.ok && told.error.message).toContain('must specify a user');
  });
});
