import { describe, expect, it } from 'vitest';
import { deletionBlock } from '#mocks/salesforce/delete-record.ts';
import { codeOf, leandata, orgUnderTest, person, sync, written } from './org-under-test.ts';

describe('merge', () => {
  it('[SF-6] losers are deleted with the master as MasterRecordId, and the master is filled', () => {
    const { org, lead, idOf, changes } = orgUnderTest();
    const [master, loser] = [idOf(lead()), idOf(lead({ Title: 'CEO' }))];
    const before = changes.length;
    const record = written(org.merge('Lead', master, [loser], { Title: 'CEO', FirstName: 'Joan' }, leandata));
    expect(record).toMatchObject({ Id: master, Title: 'CEO', Name: 'Joan Stone', IsDeleted: false });
    expect(org.get('Lead', loser)).toBeUndefined();
    expect(org.getWithDeleted('Lead', loser)).toMatchObject({ IsDeleted: true, MasterRecordId: master });
    expect(changes.slice(before).map((change) => [change.id, change.kind])).toEqual([
      [master, 'updated'],
      [loser, 'merged'],
    ]);
  });

  it('[SF-6] the values chosen for the master may be those of fields read-only on the layout', () => {
    const { org, lead, idOf } = orgUnderTest();
    const [master, loser] = [idOf(lead()), idOf(lead({ Outreach_Prospect_ID__c: '7' }, sync))];
    const record = written(org.merge('Lead', master, [loser], { Outreach_Prospect_ID__c: '7' }, person));
    expect(record['Outreach_Prospect_ID__c']).toBe('7');
  });

  it('[SF-6] children of a losing account move to the winner', () => {
    const { org, add, lead, idOf } = orgUnderTest();
    const [master, a, b] = ['One', 'Two', 'Three'].map((name) => idOf(add('Account', { Name: name })));
    if (!master || !a || !b) throw new Error('three accounts');
    written(org.update('Account', master, { ParentId: a }, person));
    const branch = idOf(add('Account', { Name: 'Branch', ParentId: b }));
    const contact = idOf(add('Contact', { LastName: 'Stone', AccountId: a }));
    const deal = idOf(
      add('Opportunity', { Name: 'Deal', StageName: 'Prospecting', CloseDate: '2026-03-31', AccountId: b }),
    );
    const converted = idOf(lead());
    const request = { convertedStatus: 'Closed - Converted', contactId: null, ownerId: null, opportunityName: null };
    org.convertLead({ ...request, leadId: converted, accountId: a }, leandata);
    written(org.merge('Account', master, [a, b], {}, leandata));
    expect(org.get('Contact', contact)?.['AccountId']).toBe(master);
    expect(org.get('Opportunity', deal)?.['AccountId']).toBe(master);
    expect(org.get('Account', branch)?.['ParentId']).toBe(master);
    expect(org.get('Account', master)?.['ParentId']).toBeNull();
    expect(org.get('Lead', converted)?.['ConvertedAccountId']).toBe(master);
    expect(org.findBy('Contact', 'AccountId', a)).toEqual([]);
  });

  it('[SF-6] takes up to three different records of one type, none of them converted', () => {
    const { org, lead, idOf } = orgUnderTest();
    const [a, b, c, d] = [idOf(lead()), idOf(lead()), idOf(lead()), idOf(lead())];
    expect(codeOf(org.merge('Lead', a, [b, c, d], {}, leandata))).toBe('MERGE_FAILED');
    expect(codeOf(org.merge('Lead', a, [], {}, leandata))).toBe('MERGE_FAILED');
    expect(codeOf(org.merge('Lead', a, [a.slice(0, 15)], {}, leandata))).toBe('MERGE_FAILED');
    expect(codeOf(org.merge('Contact', a, [b], {}, leandata))).toBe('NOT_FOUND');
    expect(codeOf(org.merge('Lead', a, [b], { Email: 'bad' }, leandata))).toBe('INVALID_EMAIL_ADDRESS');
    const request = { convertedStatus: 'Closed - Converted', contactId: null, ownerId: null, opportunityName: null };
    org.convertLead({ ...request, leadId: d, accountId: null }, leandata);
    expect(codeOf(org.merge('Lead', a, [d], {}, leandata))).toBe('CANNOT_UPDATE_CONVERTED_LEAD');
    expect(codeOf(org.merge('Lead', a, [b, c], {}, leandata))).toBe('ok');
  });

  it('[SF-6] cannot be undone by hand', () => {
    const { org, lead, idOf } = orgUnderTest();
    const [master, loser] = [idOf(lead()), idOf(lead())];
    written(org.merge('Lead', master, [loser], {}, leandata));
    expect(codeOf(org.restore('Lead', loser, person))).toBe('UNDELETE_FAILED');
  });

  it('[SF-9] a merged record answers ENTITY_IS_DELETED', () => {
    const { org, lead, idOf } = orgUnderTest();
    const [master, loser] = [idOf(lead()), idOf(lead())];
    written(org.merge('Lead', master, [loser], {}, leandata));
    expect(codeOf(org.update('Lead', loser, { Title: 'CEO' }, person))).toBe('ENTITY_IS_DELETED');
    expect(codeOf(org.merge('Lead', master, [loser], {}, leandata))).toBe('ENTITY_IS_DELETED');
  });
});

describe('delete and restore', () => {
  it('a deleted record comes out of the recycle bin as it was', () => {
    const { org, lead, idOf, changes } = orgUnderTest();
    const id = idOf(lead());
    org.delete('Lead', id, person);
    expect(changes.at(-1)).toMatchObject({ kind: 'deleted', after: { IsDeleted: true } });
    expect(written(org.restore('Lead', id, person))).toMatchObject({ IsDeleted: false, LastName: 'Stone' });
    expect(changes.at(-1)?.kind).toBe('restored');
    expect(codeOf(org.restore('Lead', id, person))).toBe('UNDELETE_FAILED');
    expect(codeOf(org.restore('Lead', '00Qak00000696HF', person))).toBe('NOT_FOUND');
  });

  it('an account takes its contacts with it and brings back those that went with it', () => {
    const { org, add, clock, idOf } = orgUnderTest();
    const account = idOf(add('Account', { Name: 'Acme' }));
    const [a, b] = ['A', 'B'].map((name) => idOf(add('Contact', { LastName: name, AccountId: account })));
    if (!a || !b) throw new Error('two contacts');
    org.delete('Contact', a, person);
    clock.now += 1_000;
    org.delete('Account', account, person);
    expect(org.list('Contact')).toEqual([]);
    clock.now += 1_000;
    written(org.restore('Account', account, person));
    expect(org.list('Contact').map(idOf)).toEqual([b]);
  });

  it('[SF-7] a user is not deleted, nor is a queue that owns leads', () => {
    const { org, add, lead, user, idOf } = orgUnderTest();
    const queue = idOf(add('Group', { Name: 'Inbound' }));
    const id = idOf(lead({ OwnerId: queue }));
    expect(codeOf(org.delete('User', user, person))).toBe('DELETE_FAILED');
    expect(codeOf(org.delete('Group', queue, person))).toBe('DELETE_FAILED');
    const why = (leads: number) => deletionBlock('Group', org.get('Group', queue) ?? {}, () => leads);
    expect(why(1)).toBe('The queue Inbound owns a lead. Give it another owner first.');
    expect(why(2)).toBe('The queue Inbound owns 2 leads. Give them another owner first.');
    expect(why(0)).toBeNull();
    written(org.update('Lead', id, { OwnerId: user }, person));
    expect(codeOf(org.delete('Group', queue, person))).toBe('ok');
  });
});
