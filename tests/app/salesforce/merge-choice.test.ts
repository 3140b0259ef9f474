import { describe, expect, it } from 'vitest';
import { differs, fillOf, firstSources, mergeFields } from '#app/salesforce/merge-choice.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { FieldInfo } from '#shared/field.ts';

const fields: readonly FieldInfo[] = [
  { name: 'Id', label: 'Id', type: 'id', readOnly: true },
  { name: 'Name', label: 'Name', type: 'text', readOnly: true },
  { name: 'Title', label: 'Title', type: 'text' },
  { name: 'Phone', label: 'Phone', type: 'phone' },
  { name: 'DoNotCall', label: 'Do Not Call', type: 'checkbox' },
  { name: 'Prospect__c', label: 'Prospect', type: 'text', custom: true, readOnly: true },
];
const master: SalesforceRecord = { Id: 'm', Name: 'M', Title: 'CEO', DoNotCall: false };
const one: SalesforceRecord = { Id: 'a', Name: 'A', Title: 'CTO', Phone: '', DoNotCall: true };
const two: SalesforceRecord = { Id: 'b', Name: 'B', Phone: '1', Prospect__c: '7' };
const all = [master, one, two];

describe('the values that a merge keeps', () => {
  it('[SF-6] are the master’s, its empty ones filled from the first loser that has one', () => {
    const sources = firstSources(fields, master, [one, two]);
    expect(sources).toEqual({ Phone: 'b', Prospect__c: 'b' });
    expect(fillOf(fields, master, all, sources)).toEqual({ Phone: '1', Prospect__c: '7' });
  });

  it('[SF-6] can be chosen field by field, a blank included', () => {
    expect(fillOf(fields, master, all, { Title: 'b', DoNotCall: 'a', Phone: 'm' })).toEqual({
      Title: null,
      DoNotCall: true,
    });
  });

  it('are of fields that systems may write', () => {
    expect(mergeFields(fields).map(({ name }) => name)).toEqual(['Title', 'Phone', 'DoNotCall', 'Prospect__c']);
    const phone = fields[3];
    if (!phone) throw new Error('no phone');
    expect(differs(phone, all)).toBe(true);
    expect(differs(phone, [master, one])).toBe(false);
  });
});
