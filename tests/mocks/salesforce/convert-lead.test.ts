import { describe, expect, it } from 'vitest';
import type { ConvertRequest } from '#mocks/kit/record-store.ts';
import { emptySalesforceState } from '#mocks/salesforce/empty-state.ts';
import { codeOf, leandata, orgUnderTest, person, sync, written } from './org-under-test.ts';

const request = (leadId: string, more: Partial<ConvertRequest> = {}): ConvertRequest => ({
  leadId,
  convertedStatus: 'Closed - Converted',
  accountId: null,
  contactId: null,
  ownerId: null,
  opportunityName: null,
  ...more,
});

describe('lead conversion', () => {
  it('[SF-4] makes an account and a contact of the lead and says so on it', () => {
    const { org, lead, user, idOf, changes } = orgUnderTest();
    const id = idOf(lead({ Title: 'CTO', City: 'Oslo', Industry: 'Energy', Phone: '1', NumberOfEmployees: 12 }));
    const before = changes.length;
    const result = org.convertLead(request(id), leandata);
    if (!result.ok) throw new Error(result.error.message);
    expect(org.get('Account', result.accountId)).toMatchObject({
      Name: 'Acme',
      BillingCity: 'Oslo',
      Industry: 'Energy',
      Phone: '1',
      NumberOfEmployees: 12,
      OwnerId: user,
    });
    expect(org.get('Contact', result.contactId)).toMatchObject({
      Name: 'Jo Stone',
      Email: 'jo@acme.test',
      Title: 'CTO',
      MailingCity: 'Oslo',
      AccountId: result.accountId,
      OwnerId: user,
    });
    expect(result.opportunityId).toBeNull();
    expect(org.get('Lead', id)).toMatchObject({
      IsConverted: true,
      Status: 'Closed - Converted',
      ConvertedDate: '2026-01-05',
      ConvertedAccountId: result.accountId,
      ConvertedContactId: result.contactId,
      ConvertedOpportunityId: null,
    });
    expect(changes.slice(before).map((change) => `${change.object} ${change.kind}`)).toEqual([
      'Account created',
      'Contact created',
      'Lead converted',
    ]);
  });

  it('[SF-4] makes an opportunity that closes at the end of the quarter where it is named', () => {
    const { org, lead, idOf } = orgUnderTest();
    const result = org.convertLead(request(idOf(lead()), { opportunityName: 'Acme deal' }), leandata);
    if (!result.ok) throw new Error(result.error.message);
    expect(org.get('Opportunity', result.opportunityId ?? '')).toMatchObject({
      Name: 'Acme deal',
      AccountId: result.accountId,
      StageName: 'Prospecting',
      CloseDate: '2026-03-31',
    });
  });

  it('[SF-4] takes the last day of the quarter, on its first day and on its last one', () => {
    const closes = (day: string): unknown => {
      const { org, lead, idOf, clock } = orgUnderTest();
      clock.now = Date.parse(`${day}T12:00:00Z`);
      const result = org.convertLead(request(idOf(lead()), { opportunityName: 'Deal' }), leandata);
      return result.ok && org.get('Opportunity', result.opportunityId ?? '')?.['CloseDate'];
    };
    expect(['2026-01-01', '2026-03-31'].map(closes)).toEqual(['2026-03-31', '2026-03-31']);
    expect(['2026-04-01', '2026-06-30'].map(closes)).toEqual(['2026-06-30', '2026-06-30']);
    expect(['2026-07-01', '2026-09-30'].map(closes)).toEqual(['2026-09-30', '2026-09-30']);
    expect(['2026-10-01', '2026-12-31'].map(closes)).toEqual(['2026-12-31', '2026-12-31']);
  });

  it('[SF-4] fills only empty fields of an existing account and contact', () => {
    const { org, add, lead, idOf } = orgUnderTest();
    const accountId = idOf(add('Account', { Name: 'Acme Ltd', Phone: '9' }));
    const contactId = idOf(add('Contact', { LastName: 'Stone', AccountId: accountId, Title: 'CEO' }));
    const id = idOf(lead({ Phone: '1', Title: 'CTO', Website: 'acme.test' }));
    const result = org.convertLead(request(id, { accountId, contactId }), leandata);
    expect(result).toEqual({ ok: true, accountId, contactId, opportunityId: null });
    expect(org.get('Account', accountId)).toMatchObject({ Name: 'Acme Ltd', Phone: '9', Website: 'acme.test' });
    expect(org.get('Contact', contactId)).toMatchObject({ Title: 'CEO', FirstName: 'Jo', Name: 'Jo Stone' });
  });

  it('[SF-4] refuses a contact of another account', () => {
    const { org, add, lead, idOf } = orgUnderTest();
    const contactId = idOf(add('Contact', { LastName: 'Stone', AccountId: idOf(add('Account', { Name: 'A' })) }));
    const other = idOf(add('Account', { Name: 'B' }));
    const id = idOf(lead());
    for (const accountId of [other, null]) {
      expect(codeOf(org.convertLead(request(id, { accountId, contactId }), leandata))).toBe(
        'INVALID_CROSS_REFERENCE_KEY',
      );
    }
  });

  it('[SF-4] takes only a status flagged as converted', () => {
    const { org, lead, idOf } = orgUnderTest();
    const id = idOf(lead());
    for (const convertedStatus of ['Working - Contacted', 'Won']) {
      expect(codeOf(org.convertLead(request(id, { convertedStatus }), leandata))).toBe('INVALID_STATUS');
    }
  });

  it('[SF-4] a queue-owned lead needs an owner for the new records', () => {
    const { org, add, lead, user, idOf } = orgUnderTest();
    const id = idOf(lead({ OwnerId: idOf(add('Group', { Name: 'Inbound' })) }));
    const refused = org.convertLead(request(id), leandata);
    expect(!refused.ok && refused.error.message).toContain('Converted objects can only be owned by users');
    const result = org.convertLead(request(id, { ownerId: user }), leandata);
    expect(result.ok && org.get('Contact', result.contactId)?.['OwnerId']).toBe(user);
  });

  it('[SF-4] refuses an owner that is unknown or inactive', () => {
    const { org, add, lead, idOf } = orgUnderTest();
    const id = idOf(lead());
    const leaver = idOf(add('User', { LastName: 'Leaver', Email: 'l@acme.test', IsActive: false }));
    expect(codeOf(org.convertLead(request(id, { ownerId: leaver }), leandata))).toBe('INACTIVE_OWNER_OR_USER');
    expect(codeOf(org.convertLead(request(id, { ownerId: '005000000000001AAA' }), leandata))).toBe(
      'INVALID_CROSS_REFERENCE_KEY',
    );
  });

  it('[SF-4] a converted lead is read-only and is not converted again', () => {
    const { org, lead, idOf } = orgUnderTest();
    const id = idOf(lead());
    org.convertLead(request(id), leandata);
    expect(codeOf(org.convertLead(request(id), leandata))).toBe('CANNOT_UPDATE_CONVERTED_LEAD');
    expect(codeOf(org.update('Lead', id, { Title: 'CEO' }, person))).toBe('CANNOT_UPDATE_CONVERTED_LEAD');
  });

  it('[SF-9] a deleted lead or account is refused and nothing is written', () => {
    const { org, add, lead, idOf, changes } = orgUnderTest();
    const [id, accountId] = [idOf(lead()), idOf(add('Account', { Name: 'Acme' }))];
    org.delete('Account', accountId, person);
    const reported = changes.length;
    expect(codeOf(org.convertLead(request(id, { accountId }), leandata))).toBe('ENTITY_IS_DELETED');
    org.delete('Lead', id, person);
    expect(codeOf(org.convertLead(request(id), leandata))).toBe('ENTITY_IS_DELETED');
    expect(codeOf(org.convertLead(request('00Qak00000696HF'), leandata))).toBe('INVALID_CROSS_REFERENCE_KEY');
    expect(changes).toHaveLength(reported + 1);
  });

  it.each([true, false])('[SF-5] the Prospect ID travels to the contact where the mapping says so: %s', (mapped) => {
    const state = emptySalesforceState();
    const { org, lead, idOf } = orgUnderTest(mapped ? state : { ...state, leadConversionMapping: {} });
    const id = idOf(lead());
    written(org.update('Lead', id, { Outreach_Prospect_ID__c: '42' }, sync));
    const result = org.convertLead(request(id), leandata);
    if (!result.ok) throw new Error(result.error.message);
    expect(org.get('Contact', result.contactId)?.['Outreach_Prospect_ID__c']).toBe(mapped ? '42' : undefined);
  });
});
