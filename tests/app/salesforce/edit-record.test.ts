import { describe, expect, it } from 'vitest';
import {
  addRecord,
  changeRecord,
  convertRecord,
  editMany,
  mergeRecords,
  removeRecord,
  restoreRecord,
  type DeskResult,
} from '#app/salesforce/edit-record.ts';
import type { ConvertRequest } from '#mocks/kit/record-store.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { START, smallOrg } from '../../support/small-org.ts';
import { refusalText } from '#app/salesforce/refusal-text.ts';

const { setup, ids } = smallOrg();
const id = (name: string): string => ids[name] ?? '';

function must<T>(result: DeskResult<T>): { readonly org: OrgSetup; readonly value: T } {
  if (!result.ok) throw new Error(refusalText(result.error));
  return result.value;
}
const codeOf = (result: DeskResult<unknown>): string => (result.ok ? 'ok' : result.error.errorCode);

const conversion = (leadId: string, more: Partial<ConvertRequest> = {}): ConvertRequest => ({
  leadId,
  convertedStatus: 'Closed - Converted',
  accountId: null,
  contactId: null,
  ownerId: null,
  opportunityName: null,
  ...more,
});

describe('editing the org before a run', () => {
  it('[SYN-5] lets the next poll notice a new lead', () => {
    const { org, value } = must(addRecord(setup, 'Lead', { LastName: 'Doe', Company: 'ACME' }, START));
    expect(org.salesforce.records.Lead.at(-1)).toBe(value);
    expect(org.sync.changed.Lead).toContain(value['Id']);
  });

  it('[SYN-5] lets the next poll notice a changed mapped field, and no other', () => {
    const mapped = changeRecord(setup, 'Lead', id('ready'), { Company: 'Other' }, START);
    expect(must(mapped).org.sync.changed.Lead).toEqual([ids['ready']]);
    const unmapped = changeRecord(setup, 'Lead', id('ready'), { Fax: '1' }, START);
    expect(must(unmapped).org.sync.changed.Lead).toEqual([]);
  });

  it('[SF-9] keeps a deleted record in the recycle bin, where it takes no writes until it is restored', () => {
    const { org } = must(removeRecord(setup, 'Lead', id('ready'), START));
    const kept = org.salesforce.records.Lead.find((record) => record['Id'] === ids['ready']);
    expect(kept?.['IsDeleted']).toBe(true);
    expect(codeOf(changeRecord(org, 'Lead', id('ready'), { Title: 'CEO' }, START))).toBe('ENTITY_IS_DELETED');
    expect(codeOf(removeRecord(org, 'Lead', id('ready'), START))).toBe('ENTITY_IS_DELETED');
    expect(codeOf(convertRecord(org, conversion(id('ready')), START))).toBe('ENTITY_IS_DELETED');
    const restored = must(restoreRecord(org, 'Lead', id('ready'), START));
    expect(codeOf(changeRecord(restored.org, 'Lead', id('ready'), { Title: 'CEO' }, START))).toBe('ok');
  });

  it('[SF-2] is refused in the words of Salesforce, and nothing changes', () => {
    const done = addRecord(setup, 'Contact', { LastName: 'Doe', OwnerId: id('queue') }, START);
    expect(codeOf(done)).toBe('FIELD_INTEGRITY_EXCEPTION');
    expect(setup.salesforce.records.Contact).toEqual([]);
  });

  it('[SF-7] makes a user inactive or API-only; an inactive one is given nothing', () => {
    const { org } = must(changeRecord(setup, 'User', id('sam'), { IsActive: false, IsApiOnly: true }, START));
    expect(org.salesforce.records.User.find((user) => user['Id'] === id('sam'))).toMatchObject({
      IsActive: false,
      IsApiOnly: true,
    });
    expect(codeOf(changeRecord(org, 'Lead', id('queued'), { OwnerId: id('sam') }, START))).toBe(
      'INACTIVE_OWNER_OR_USER',
    );
    expect(codeOf(changeRecord(org, 'Lead', id('ready'), { Title: 'CEO' }, START))).toBe('ok');
  });

  it('[SF-4] converts a lead, and the sync hears of the contact', () => {
    expect(codeOf(convertRecord(setup, conversion(id('queued')), START))).toBe('UNKNOWN_EXCEPTION');
    const done = must(convertRecord(setup, conversion(id('queued'), { ownerId: id('sam') }), START));
    const { contactId, accountId } = done.value;
    expect(done.org.salesforce.records.Contact[0]).toMatchObject({ Id: contactId, AccountId: accountId });
    expect(done.org.sync.changed.Contact).toContain(contactId);
    expect(codeOf(changeRecord(done.org, 'Lead', id('queued'), { Title: 'CEO' }, START))).toBe(
      'CANNOT_UPDATE_CONVERTED_LEAD',
    );
  });

  it('[SF-6] merges records; the loser cannot be restored', () => {
    const request = { object: 'Lead', masterId: id('ready'), loserIds: [id('fresh')], fill: { Title: 'CEO' } } as const;
    const { org, value } = must(mergeRecords(setup, request, START));
    expect(value).toMatchObject({ Id: id('ready'), Title: 'CEO' });
    expect(codeOf(restoreRecord(org, 'Lead', id('fresh'), START))).toBe('UNDELETE_FAILED');
  });
});

describe('editing many records at once', () => {
  it('deletes what it can and tells what Salesforce refuses', () => {
    const { org, value } = editMany(setup, 'delete', 'Lead', [id('ready'), id('fresh'), id('ready')], START);
    expect(value.done.map((record) => record['Id'])).toEqual([id('ready'), id('fresh')]);
    expect(value.refused.map(({ error }) => error.errorCode)).toEqual(['ENTITY_IS_DELETED']);
    const back = editMany(org, 'restore', 'Lead', [id('ready'), id('queued')], START);
    expect(back.value.done).toHaveLength(1);
    expect(back.value.refused.map((each) => each.id)).toEqual([id('queued')]);
    expect(editMany(setup, 'delete', 'User', [id('sam')], START).value.refused).toHaveLength(1);
  });
});
