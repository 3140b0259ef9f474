import { describe, expect, it } from 'vitest';
import { defaultSyncState } from '#crm-sync/default-state.ts';
import type { SyncState } from '#crm-sync/sync-state.ts';
import { MINUTE } from '#shared/instant.ts';
import { person, POLL, PUSH, SyncFixture, withType } from './sync-fixture.ts';

const notConnected: SyncState = { ...defaultSyncState(), connected: false };

/** Two more users of the CRM, one of them inactive, whom Outreach does not know. */
function withTwoUsers(state: SyncState): { readonly f: SyncFixture; readonly nia: string; readonly ole: string } {
  const f = new SyncFixture(state);
  const nia = f.create('User', { FirstName: 'Nia', LastName: 'N', Email: 'nia@vendor.example' });
  const ole = f.create('User', { FirstName: 'Ole', LastName: 'O', Email: 'ole@vendor.example', IsActive: false });
  return { f, nia, ole };
}

describe('the connection', () => {
  it('[SYN-20] before the plugin is added and allowed nothing syncs, and nothing is noted before it is added', () => {
    const f = new SyncFixture({ ...notConnected, added: false });
    f.lead('Ada');
    f.sync.add('Salesforce');
    f.lead('Bea');
    f.advance(3 * POLL);
    expect([f.prospects, f.events, f.sync.idle()]).toEqual([[], [], true]);
    f.sync.connect();
    f.advance(POLL);
    expect(f.prospects).toMatchObject([{ firstName: 'Bea' }]);
    expect(f.sync.toState()).toMatchObject({ added: true, connected: true, crm: 'Salesforce' });
  });

  it('[SYN-20] what changes while it is disconnected crosses after Reconnect', () => {
    const f = new SyncFixture();
    const lead = f.lead('Ada');
    f.advance(POLL + PUSH);
    f.sync.disconnect();
    f.update('Lead', lead, { Title: 'CTO' });
    f.outreach.edit('prospect', 1, { company: 'Engines' }, person);
    f.advance(5 * POLL);
    expect([f.prospects[0]?.title, f.field('Lead', lead, 'Company')]).toEqual([null, 'Acme']);
    f.sync.connect();
    f.advance(POLL);
    expect([f.prospects[0]?.title, f.field('Lead', lead, 'Company')]).toEqual(['CTO', 'Engines']);
  });

  it('[SYN-4] polls begin one interval after Reconnect, whatever the agenda still holds', () => {
    const f = new SyncFixture(
      withType('User', { toggles: { polling: false } }, withType('Contact', { toggles: { polling: false } })),
    );
    f.sync.configure({ refreshUsersOnReconnect: false });
    f.advance(5 * MINUTE);
    f.sync.disconnect();
    f.sync.connect();
    f.advance(25 * MINUTE);
    expect(f.pollTimes).toEqual([15 * MINUTE, 25 * MINUTE]);
  });

  it('[SYN-20] is gone once the plugin is removed, and knows its links when it is added again', () => {
    const f = new SyncFixture();
    const lead = f.lead('Ada');
    f.advance(POLL + PUSH);
    f.sync.remove();
    f.update('Lead', lead, { Title: 'CTO' });
    expect(f.sync.toState()).toMatchObject({ added: false, connected: false });
    f.sync.add('Salesforce');
    f.sync.connect();
    f.update('Lead', lead, { Company: 'Engines' });
    f.advance(POLL);
    expect(f.prospects).toMatchObject([{ title: null, company: 'Engines' }]);
  });
});

describe('refresh users on reconnect', () => {
  it('[SYN-13] makes locked, inactive seats for all users of the CRM, active or not, and tells of each', () => {
    const { f, nia, ole } = withTwoUsers(notConnected);
    f.sync.connect();
    expect(f.outreach.list('user')).toMatchObject([
      { email: 'sam@vendor.example', locked: false },
      { email: 'nia@vendor.example', locked: true },
      { email: 'ole@vendor.example', locked: true },
    ]);
    expect(f.told).toEqual(['in created User', 'in created User']);
    expect(f.events).toMatchObject([
      { type: 'sync-polled', detected: 3, calls: 2 },
      { why: { rule: 'SYN-13' } },
      {
        why: {
          text: 'The plugin was reconnected: the user got a locked, inactive seat in Outreach.',
          rule: 'SYN-13',
        },
      },
    ]);
    f.advance(PUSH);
    expect([nia, ole].map((id) => f.field('User', id, 'Outreach_User_ID__c'))).toEqual(['2', '3']);
  });

  it('[SYN-13] [SYN-12] costs one call to look and one for each 200 users', () => {
    const { f } = withTwoUsers(notConnected);
    f.sync.connect();
    expect(f.sync.toState().callsToday).toBe(2);
  });

  it('[SYN-13] works whatever Inbound Create and Polling on users say, and at a desk too', () => {
    const { f } = withTwoUsers(withType('User', { toggles: { polling: false, inboundCreate: false } }, notConnected));
    f.sync.connect();
    expect(f.outreach.list('user')).toHaveLength(3);
  });

  it('[SYN-13] brings users who are in Outreach up to date', () => {
    const f = new SyncFixture(notConnected);
    f.update('User', f.sam, { LastName: 'Vale' });
    f.sync.connect();
    expect(f.outreach.get('user', 1)).toMatchObject({ lastName: 'Vale', locked: false });
    expect(f.told).toEqual(['in updated User Email,FirstName,LastName']);
  });

  it('[SYN-13] [SYN-6] sends on what it has brought in as what has crossed once', () => {
    const title = { outreachField: 'lastName', salesforceField: 'Title', updatesIn: false, updatesOut: true };
    const mappings = [...defaultSyncState().types.User.mappings, title];
    const f = new SyncFixture(withType('User', { mappings }, notConnected));
    f.update('User', f.sam, { LastName: 'Vale' });
    f.sync.connect();
    expect(f.sync.toState().toPush).toMatchObject([{ hops: 1, fields: { lastName: f.now } }]);
    f.advance(PUSH);
    expect(f.field('User', f.sam, 'Title')).toBe('Vale');
  });

  it('[SYN-13] makes no seats and refreshes nobody where it is off', () => {
    const { f } = withTwoUsers({ ...notConnected, refreshUsersOnReconnect: false });
    f.sync.connect();
    expect([f.outreach.list('user').length, f.events]).toEqual([1, []]);
  });

  it('[SYN-13] [SYN-11] goes on at the next day where the calls do not reach', () => {
    const { f } = withTwoUsers({ ...notConnected, dailyCap: 1 });
    f.sync.connect();
    expect(f.outreach.list('user')).toHaveLength(1);
    expect(f.sync.toState().usersToRefresh).toHaveLength(3);
    expect(f.sync.idle()).toBe(false);
    f.restore();
    f.sync.configure({ dailyCap: 50 });
    expect([f.outreach.list('user').length, f.sync.toState().usersToRefresh]).toEqual([3, undefined]);
  });

  it('[SYN-13] goes on after the next Reconnect with the users that it did not get round to', () => {
    const { f } = withTwoUsers({ ...notConnected, dailyCap: 1 });
    f.sync.connect();
    f.sync.disconnect();
    f.sync.configure({ dailyCap: 50, refreshUsersOnReconnect: false });
    expect([f.outreach.list('user').length, f.sync.toState().usersToRefresh?.length]).toEqual([1, 3]);
    f.sync.connect();
    expect([f.outreach.list('user').length, f.sync.toState().usersToRefresh]).toEqual([3, undefined]);
  });

  it('[SYN-13] tells of a user whom Outreach refuses', () => {
    const f = new SyncFixture(notConnected);
    f.create('User', { LastName: 'Twin', Email: 'SAM@vendor.example' });
    f.sync.connect();
    expect(f.told).toEqual(['in refused User validationError']);
  });
});

describe('force sync', () => {
  it('[SYN-10] says so where Pushing or Outbound Update is off', () => {
    const f = new SyncFixture(withType('User', { toggles: { pushing: false } }));
    f.sync.forcePush('User');
    expect(f.told).toEqual(['out refused User switched-off']);
  });

  it('[SYN-10] pushes every field with Updates Out of all records of a type', () => {
    const f = new SyncFixture();
    const lead = f.lead('Ada');
    f.advance(POLL + PUSH);
    f.update('Lead', lead, { Company: 'Changed' }, { through: 'outreach-sync' });
    f.sync.forcePush('Lead');
    f.advance(PUSH);
    expect(f.field('Lead', lead, 'Company')).toBe('Acme');
  });
});
