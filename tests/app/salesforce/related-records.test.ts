import { describe, expect, it } from 'vitest';
import { convertRecord, mergeRecords } from '#app/salesforce/edit-record.ts';
import { fieldSections } from '#app/salesforce/field-sections.ts';
import { pointedAt, relatedTo } from '#app/salesforce/related-records.ts';
import { START, smallOrg } from '../../support/small-org.ts';

const { setup, ids } = smallOrg();
const converted = convertRecord(
  setup,
  {
    leadId: ids['ready'] ?? '',
    convertedStatus: 'Closed - Converted',
    accountId: null,
    contactId: null,
    ownerId: null,
    opportunityName: 'Deal',
  },
  START,
);
if (!converted.ok) throw new Error(converted.error.message);
const { org } = converted.value;
const { Account, Lead, User } = org.salesforce.records;

describe('related records', () => {
  it('are those that point at a record by any lookup', () => {
    const account = Account[0] ?? {};
    expect(relatedTo(org.salesforce, account).map(({ page, field }) => `${page.object}.${field.name}`)).toEqual([
      'Lead.ConvertedAccountId',
      'Contact.AccountId',
      'Opportunity.AccountId',
    ]);
  });

  it('are those that a user owns, and not those that a user merely wrote', () => {
    const sam = User.find((user) => user['Id'] === ids['sam']) ?? {};
    const owned = relatedTo(org.salesforce, sam).find(({ page }) => page.object === 'Lead');
    expect(owned?.field.name).toBe('OwnerId');
    expect(owned?.records).toHaveLength(2);
  });

  it('[SF-4] are the account, contact and opportunity of a converted lead', () => {
    const lead = Lead.find((record) => record['Id'] === ids['ready']) ?? {};
    const up = pointedAt(org.salesforce, lead, org.salesforce.fields.Lead);
    expect(up.map(({ object }) => object)).toEqual(['User', 'Account', 'Contact', 'Opportunity']);
  });

  it('[SF-6] name what was merged into a record, though it is deleted', () => {
    const request = {
      object: 'Lead',
      masterId: ids['fresh'] ?? '',
      loserIds: [ids['queued'] ?? ''],
      fill: {},
    } as const;
    const merged = mergeRecords(org, request, START);
    if (!merged.ok) throw new Error(merged.error.message);
    const groups = relatedTo(merged.value.org.salesforce, merged.value.value);
    expect(groups.map(({ field, records }) => [field.name, records[0]?.['Id']])).toEqual([
      ['MasterRecordId', ids['queued']],
    ]);
  });
});

describe('the sections of a record’s panel', () => {
  it('hold every field once', () => {
    for (const fields of Object.values(setup.salesforce.fields)) {
      const placed = fieldSections('lead', fields).flatMap((section) => section.fields.map(({ name }) => name));
      expect(placed.toSorted()).toEqual(fields.map(({ name }) => name).toSorted());
    }
    expect(fieldSections('lead', []).length).toBe(0);
  });
});
