import { describe, expect, it } from 'vitest';
import { defaultSyncState } from '#crm-sync/default-state.ts';
import { MINUTE, SECOND } from '#shared/instant.ts';
import { person, POLL, PUSH, START, SyncFixture, withType } from './sync-fixture.ts';

const inboundUsers = withType('User', { toggles: { inboundCreate: true } });

describe('from Salesforce to Outreach', () => {
  it('[SYN-4] carries a new lead at the next poll, not before', () => {
    const f = new SyncFixture();
    f.lead('Ada');
    f.advance(POLL - 1);
    expect(f.prospects).toEqual([]);
    f.advance(1);
    expect(f.prospects).toMatchObject([
      {
        id: 1,
        firstName: 'Ada',
        lastName: 'Lead',
        company: 'Acme',
        emails: ['ada@acme.example'],
        ownerId: 1,
        stageId: 1,
      },
    ]);
    expect(f.told).toEqual(['in created Lead Email,FirstName,LastName,Company,OwnerId,Status']);
  });

  it('[SYN-4] polls at whole intervals from the start, at least one minute apart', () => {
    const f = new SyncFixture(withType('Lead', { pollingMinutes: 0 }));
    f.advance(3 * MINUTE);
    expect(f.events.filter((event) => event.type === 'sync-polled')).toHaveLength(3);
    expect(f.sync.cycleMs()).toBe(POLL);
  });

  it('[CLK-3] [SYN-7] [SYN-3] writes the id back within 60 seconds of the poll, where the Updated trigger sees it', () => {
    const f = new SyncFixture();
    const id = f.lead('Ada');
    f.advance(POLL + PUSH - 1);
    expect(f.field('Lead', id, 'Outreach_Prospect_ID__c')).toBeNull();
    f.advance(1);
    expect(f.field('Lead', id, 'Outreach_Prospect_ID__c')).toBe('1');
    const written = f.salesforceChanges.at(-1);
    expect(written).toMatchObject({ kind: 'updated', by: { through: 'outreach-sync', user: f.sam } });
    expect(f.told).toContain('out updated Lead Outreach_Prospect_ID__c');
  });

  it('[SYN-3] writes the id back at once where the push time is 0', () => {
    const f = new SyncFixture({ ...defaultSyncState(), pushSeconds: 0 });
    const id = f.lead('Ada');
    f.advance(POLL);
    expect(f.field('Lead', id, 'Outreach_Prospect_ID__c')).toBe('1');
  });

  it('[SYN-6] does not carry its own writes back', () => {
    const f = new SyncFixture();
    f.lead('Ada');
    f.advance(10 * POLL);
    expect(f.events.filter((event) => event.type === 'sync-carried')).toHaveLength(2);
    expect(f.sync.idle()).toBe(true);
  });

  it('[SYN-2] [SYN-7] keeps the id in Outreach where Pushing or Outbound Update is off, and says so', () => {
    for (const toggles of [{ pushing: false }, { outboundUpdate: false }]) {
      const f = new SyncFixture(withType('Lead', { toggles }));
      const id = f.lead('Ada');
      f.advance(2 * POLL);
      expect(f.prospects).toHaveLength(1);
      expect(f.field('Lead', id, 'Outreach_Prospect_ID__c')).toBeNull();
      const created = f.events.find((event) => event.type === 'sync-carried');
      expect(created).toMatchObject({ why: { rule: 'SYN-2' } });
      expect(f.sync.idle()).toBe(true);
    }
  });

  it('[SYN-7] keeps the id in Outreach where it is not mapped with Updates Out', () => {
    const { mappings } = defaultSyncState().types.Lead;
    const f = new SyncFixture(
      withType('Lead', { mappings: mappings.filter(({ outreachField }) => outreachField !== 'id') }),
    );
    const id = f.lead('Ada');
    f.advance(2 * POLL);
    expect(f.field('Lead', id, 'Outreach_Prospect_ID__c')).toBeNull();
  });

  it.each([{ polling: false }, { inboundCreate: false }])('[SYN-5] [SYN-23] makes no prospect with %o', (toggles) => {
    const f = new SyncFixture(withType('Lead', { toggles }));
    f.lead('Ada');
    f.advance(3 * POLL);
    expect(f.prospects).toEqual([]);
    expect(f.sync.idle()).toBe(true);
  });

  it('[SYN-20] does nothing before the plugin is connected', () => {
    const f = new SyncFixture({ ...defaultSyncState(), connected: false });
    f.lead('Ada');
    f.advance(3 * POLL);
    expect(f.events).toEqual([]);
    expect([f.sync.idle(), f.sync.cycleMs()]).toEqual([true, 0]);
  });

  it('[SYN-5] notices a record only by its mapped fields', () => {
    const f = new SyncFixture();
    const id = f.lead('Ada');
    f.advance(2 * POLL);
    f.update('Lead', id, { Phone: '123', Rating: 'Hot' });
    expect(f.sync.idle()).toBe(true);
    f.update('Lead', id, { Title: 'CTO' });
    expect(f.sync.idle()).toBe(false);
    f.advance(POLL);
    expect(f.prospects).toMatchObject([{ title: 'CTO' }]);
    expect(f.told.at(-1)).toBe('in updated Lead Title');
  });

  it('[SYN-6] moves only the changed fields, and only those with Updates In', () => {
    const mappings = defaultSyncState().types.Lead.mappings.map((each) =>
      each.outreachField === 'company' ? { ...each, updatesIn: false } : each,
    );
    const f = new SyncFixture(withType('Lead', { mappings }));
    const id = f.lead('Ada');
    f.advance(2 * POLL);
    f.outreach.edit('prospect', 1, { lastName: 'Byron' }, { through: 'outreach-sync' });
    f.update('Lead', id, { Title: 'CTO', Company: 'Other' });
    f.advance(POLL);
    expect(f.prospects).toMatchObject([{ title: 'CTO', lastName: 'Byron', company: null }]);
  });

  it('[SYN-23] leaves a linked prospect alone where Inbound Update is off', () => {
    const f = new SyncFixture(withType('Lead', { toggles: { inboundUpdate: false } }));
    const id = f.lead('Ada');
    f.advance(2 * POLL);
    f.update('Lead', id, { Title: 'CTO' });
    f.advance(POLL);
    expect(f.prospects).toMatchObject([{ title: null }]);
  });

  it('[SYN-8] makes no prospect of a queue-owned lead, and makes it once it is assigned', () => {
    const f = new SyncFixture();
    const queue = f.create('Group', { Name: 'Inbound', Type: 'Queue' });
    const id = f.lead('Ada', { OwnerId: queue });
    f.advance(POLL);
    expect(f.told).toEqual(['in refused Lead owner-is-queue']);
    f.update('Lead', id, { OwnerId: f.sam }, { through: 'leandata' });
    f.advance(POLL);
    expect(f.prospects).toMatchObject([{ ownerId: 1 }]);
  });

  it('[SYN-8] makes no prospect where the owner is not in Outreach', () => {
    const f = new SyncFixture();
    const nia = f.create('User', { LastName: 'Nia', Email: 'nia@vendor.example' });
    f.lead('Ada', { OwnerId: nia });
    f.advance(POLL);
    expect(f.prospects).toEqual([]);
    expect(f.told).toEqual(['in refused Lead owner-not-in-outreach']);
  });

  it('[SYN-8] [SYN-12] makes the owner first, locked, with Inbound Create on users, for one call more', () => {
    const f = new SyncFixture(inboundUsers);
    f.advance(POLL);
    const nia = f.create(
      'User',
      { FirstName: 'Nia', LastName: 'V', Email: 'nia@vendor.example' },
      { through: 'outreach-sync' },
    );
    f.lead('Ada', { OwnerId: nia });
    const before = f.sync.toState().callsToday;
    f.advance(POLL);
    expect(f.outreach.get('user', 2)).toMatchObject({ email: 'nia@vendor.example', locked: true });
    expect(f.prospects).toMatchObject([{ ownerId: 2 }]);
    // Three polls, one import, one unknown related record.
    expect(f.sync.toState().callsToday - before).toBe(5);
    f.advance(PUSH);
    expect(f.field('User', nia, 'Outreach_User_ID__c')).toBe('2');
  });

  it('[SYN-8] finds an owner who is in Outreach under the same email address', () => {
    const f = new SyncFixture();
    f.outreach.create('user', { email: 'Nia@vendor.example', firstName: 'Nia', lastName: 'V' }, person);
    const nia = f.create('User', { LastName: 'Nia', Email: 'nia@vendor.example' });
    f.lead('Ada', { OwnerId: nia });
    f.advance(POLL + PUSH);
    expect(f.prospects).toMatchObject([{ ownerId: 2 }]);
    expect(f.field('User', nia, 'Outreach_User_ID__c')).toBe('2');
  });

  it('[OUT-10] leaves a stage behind that Outreach does not have, and carries the rest', () => {
    const f = new SyncFixture(defaultSyncState(), (state) => ({
      ...state,
      leadStatuses: [{ name: 'Odd', converted: false }, ...state.leadStatuses].reverse(),
    }));
    f.lead('Ada');
    f.outreach.edit('stage', 3, { name: 'Renamed' }, person);
    f.outreach.edit('stage', 4, { name: 'Renamed too' }, person);
    f.update('Lead', f.salesforce.list('Lead')[0]?.['Id'] as string, { Status: 'Open - Not Contacted' });
    f.outreach.list('stage').forEach(({ id }) => f.outreach.edit('stage', id, { name: `Stage ${id}` }, person));
    f.advance(POLL);
    expect(f.prospects).toMatchObject([{ firstName: 'Ada', stageId: null }]);
    expect(f.told[0]).toBe('in refused Lead stage-not-found');
  });

  it('gives the reason where Outreach refuses a prospect', () => {
    const f = new SyncFixture();
    const mappings = [...defaultSyncState().types.Lead.mappings];
    expect(mappings.length).toBeGreaterThan(0);
    f.outreach.create('prospect', { emails: ['ada@acme.example'] }, person);
    const id = f.lead('Bea');
    f.advance(2 * POLL);
    f.update('Lead', id, { Email: 'ada@acme.example' });
    f.advance(POLL);
    expect(f.told.at(-1)).toBe('in refused Lead validationError');
  });

  it('[CLK-3] lives through the chain of a lead at the instants of the rule', () => {
    const f = new SyncFixture();
    f.advance(3 * MINUTE);
    const id = f.lead('Ada');
    f.advance(20 * MINUTE);
    const created = f.prospects[0]?.createdAt ?? 0;
    const written = f.field('Lead', id, 'LastModifiedDate');
    expect(created - START).toBe(10 * MINUTE);
    expect(Date.parse(String(written)) - START).toBe(10 * MINUTE + 60 * SECOND);
  });
});
