import { describe, expect, it } from 'vitest';
import { addRecord, changeRecord, removeRecord } from '#app/salesforce/edit-record.ts';
import { START, smallOrg } from '../../support/small-org.ts';

const { setup, ids } = smallOrg();
const id = (name: string): string => ids[name] ?? '';

describe('editing the org before a run', () => {
  it('[SYN-5] lets the next poll notice a new lead', () => {
    const done = addRecord(setup, 'Lead', { LastName: 'Doe', Company: 'ACME' }, START);
    if (!done.ok) throw new Error(done.error.message);
    const { org, value } = done.value;
    expect(org.salesforce.records.Lead.at(-1)).toBe(value);
    expect(org.sync.changed.Lead).toContain(value['Id']);
  });

  it('[SYN-5] lets the next poll notice a changed mapped field, and no other', () => {
    const mapped = changeRecord(setup, 'Lead', id('ready'), { Company: 'Other' }, START);
    expect(mapped.ok && mapped.value.org.sync.changed.Lead).toEqual([ids['ready']]);
    const unmapped = changeRecord(setup, 'Lead', id('ready'), { Fax: '1' }, START);
    expect(unmapped.ok && unmapped.value.org.sync.changed.Lead).toEqual([]);
  });

  it('[SF-9] keeps a deleted record in the recycle bin', () => {
    const done = removeRecord(setup, 'Lead', id('ready'), START);
    if (!done.ok) throw new Error(done.error.message);
    const kept = done.value.org.salesforce.records.Lead.find((record) => record['Id'] === ids['ready']);
    expect(kept?.['IsDeleted']).toBe(true);
  });

  it('[SF-2] is refused in the words of Salesforce, and nothing changes', () => {
    const done = addRecord(setup, 'Contact', { LastName: 'Doe', OwnerId: id('queue') }, START);
    expect(done.ok).toBe(false);
    if (done.ok) return;
    expect(done.error.message).not.toBe('');
    expect(setup.salesforce.records.Contact).toEqual([]);
  });
});
