import { describe, expect, it } from 'vitest';
import { defaultSyncState } from '#crm-sync/default-state.ts';
import type { SyncEvent } from '#crm-sync/sync-event.ts';
import type { SyncState } from '#crm-sync/sync-state.ts';
import { person, POLL, PUSH, SyncFixture, withType } from './sync-fixture.ts';

/** The plugin's own writes are not noticed: what is made by it waits for no poll. */
const unseen = { through: 'outreach-sync' } as const;

/** A fixture with an Outreach user 2, nia@vendor.example. */
function withNia(state: SyncState = defaultSyncState()): SyncFixture {
  const f = new SyncFixture(state);
  f.outreach.create('user', { email: 'Nia@vendor.example', firstName: 'Nia', lastName: 'V' }, unseen);
  return f;
}

const user = (f: SyncFixture, LastName: string, fields: Record<string, string> = {}): string =>
  f.create('User', { LastName, Email: 'nia@vendor.example', ...fields }, unseen);

const linksTo = (f: SyncFixture, outreachId: number): readonly string[] =>
  f.sync
    .toState()
    .links.flatMap((link) => (link.type === 'User' && link.outreachId === outreachId ? [link.salesforceId] : []));

const linking = (f: SyncFixture): readonly SyncEvent[] =>
  f.events.filter((event) => event.type === 'sync-carried' && event.action === 'linked');

describe('the Outreach user of an owner', () => {
  it('[SYN-7] is the one whose id the user carries, whatever the address, and both are linked', () => {
    const f = withNia();
    const nia = user(f, 'Nia', { Email: 'other@vendor.example', Outreach_User_ID__c: '2' });
    f.lead('Ada', { OwnerId: nia });
    f.advance(POLL);
    expect([f.prospects[0]?.ownerId, linksTo(f, 2)]).toEqual([2, [nia]]);
    expect(linking(f)).toMatchObject([
      {
        object: 'User',
        record: nia,
        counterpart: '2',
        why: { text: "The user carries the id of Outreach's user.", rule: 'SYN-7' },
      },
    ]);
  });

  it('[SYN-8] is the one with the same address in any case, and both are linked', () => {
    const f = withNia();
    const nia = user(f, 'Nia');
    f.lead('Ada', { OwnerId: nia });
    f.advance(POLL);
    expect([f.prospects[0]?.ownerId, linksTo(f, 2)]).toEqual([2, [nia]]);
    expect(linking(f)).toMatchObject([
      { object: 'User', why: { text: 'Outreach has a user with the same email address.', rule: 'SYN-8' } },
    ]);
    f.advance(PUSH);
    expect(f.field('User', nia, 'Outreach_User_ID__c')).toBe('2');
    f.advance(POLL);
    expect(f.outreach.get('user', 2)).toMatchObject({ email: 'nia@vendor.example', firstName: 'Nia', lastName: 'Nia' });
  });

  it('[SYN-7] is shared by two users who carry the same id, and the link stays with the first', () => {
    const f = withNia();
    const [nia, twin] = ['Nia', 'Twin'].map((name) => user(f, name, { Outreach_User_ID__c: '2' }));
    f.lead('Ada', { OwnerId: nia ?? '' });
    f.lead('Bea', { OwnerId: twin ?? '' });
    f.advance(POLL);
    expect([f.prospects.map(({ ownerId }) => ownerId), linksTo(f, 2), linking(f).length]).toEqual([[2, 2], [nia], 1]);
  });

  it('[SYN-8] is nobody where the address is that of a user who belongs to another one already', () => {
    const f = withNia();
    const [nia, twin] = ['Nia', 'Twin'].map((name) => user(f, name));
    f.lead('Ada', { OwnerId: nia ?? '' });
    f.lead('Bea', { OwnerId: twin ?? '' });
    f.advance(POLL);
    expect([f.prospects.map(({ ownerId }) => ownerId), linksTo(f, 2)]).toEqual([[2], [nia]]);
    expect(f.told.at(-1)).toBe('in refused Lead owner-not-in-outreach');
  });

  it('[SYN-8] is looked for anew where a link leads to nobody', () => {
    const id = user(withNia(), 'Nia');
    const f = withNia({ ...defaultSyncState(), links: [{ type: 'User', salesforceId: id, outreachId: 99 }] });
    const nia = user(f, 'Nia');
    f.lead('Ada', { OwnerId: nia });
    f.advance(POLL);
    expect([nia, f.prospects[0]?.ownerId, linksTo(f, 2), linksTo(f, 99)]).toEqual([id, 2, [id], []]);
  });

  it('[SYN-8] [SYN-14] is not made where Outreach refuses one, and the lead waits with the reason', () => {
    const f = new SyncFixture(withType('User', { toggles: { inboundCreate: true } }));
    const twin = user(f, 'Twin', { Email: 'sam@vendor.example' });
    f.lead('Ada', { OwnerId: twin });
    f.advance(POLL);
    expect([f.prospects.length, f.outreach.list('user').length]).toEqual([0, 1]);
    expect(f.events.at(-2)).toMatchObject({
      object: 'Lead',
      code: 'validationError',
      why: { text: 'Email has already been taken.', rule: 'SYN-8' },
    });
  });

  it('[SYN-8] is told of as a queue by its name, as missing, or as one whom nobody is to make', () => {
    const f = new SyncFixture();
    const queue = f.create('Group', { Name: 'Inbound', Type: 'Queue' });
    const nia = f.create('User', { FirstName: 'Nia', LastName: 'V', Email: 'nia@vendor.example' }, unseen);
    for (const [name, OwnerId] of [
      ['Ada', queue],
      ['Bea', nia],
    ] as const)
      f.lead(name, { OwnerId });
    f.rewrite('Lead', f.lead('Cleo'), { OwnerId: '' });
    f.advance(POLL);
    const why = f.events.flatMap((event) => (event.type === 'sync-refused' ? [event.why.text] : []));
    expect(why).toEqual([
      "The owner is the queue Inbound, and a queue is not a user of Outreach's.",
      'The owner Nia V is not in Outreach, and Inbound Create on users is off.',
      'The owner is not a user of the org.',
    ]);
  });

  it('[OUT-11] [SYN-12] costs a request and a call more where it is made, and none where it is known', () => {
    const state = { ...withType('User', { toggles: { inboundCreate: true, pushing: false } }), outreachUserId: 1 };
    const f = new SyncFixture(state);
    const nia = user(f, 'Nia');
    for (const name of ['Ada', 'Bea']) f.lead(name, { OwnerId: nia });
    f.advance(POLL);
    // Three polls, one owner, two prospects; three polls, one import, one owner.
    expect([f.outreach.requestsUsed(1), f.sync.toState().callsToday]).toEqual([6, 5]);
  });

  it('[SYN-19] is linked by a poll too, where the user itself has changed', () => {
    const f = withNia(withType('User', { toggles: { inboundCreate: true } }));
    const nia = f.create('User', { LastName: 'V', Email: 'nia@vendor.example' }, person);
    f.advance(POLL);
    expect([linksTo(f, 2), f.outreach.list('user').length]).toEqual([[nia], 2]);
    expect(f.told).toEqual(['in linked User']);
  });

  it('[SYN-8] is made by a poll of users, locked, or refused with the reason', () => {
    const f = new SyncFixture(withType('User', { toggles: { inboundCreate: true } }));
    const nia = f.create('User', { LastName: 'V', Email: 'nia@vendor.example' }, person);
    const twin = f.create('User', { LastName: 'Twin', Email: 'SAM@vendor.example' }, person);
    f.advance(POLL);
    expect([linksTo(f, 2), f.outreach.get('user', 2)?.locked]).toEqual([[nia], true]);
    expect(f.events.find(({ type }) => type === 'sync-carried')).toMatchObject({
      why: { text: 'The user was made in Outreach, locked.', rule: 'SYN-8' },
    });
    expect(f.told).toEqual(['in created User', 'in refused User validationError']);
    expect(f.events.find(({ type }) => type === 'sync-refused')).toMatchObject({
      record: twin,
      why: { rule: 'SYN-8' },
    });
  });

  it('[SYN-8] stays who it was where a linked record gets an owner who is not in Outreach', () => {
    const f = new SyncFixture();
    const lead = f.lead('Ada');
    f.advance(POLL);
    f.update('Lead', lead, { OwnerId: user(f, 'Ole', { Email: 'ole@vendor.example' }), Title: 'CTO' });
    f.advance(POLL);
    expect(f.prospects).toMatchObject([{ ownerId: 1, title: 'CTO' }]);
    expect(f.told.slice(-2)).toEqual(['in refused Lead owner-not-in-outreach', 'in updated Lead Title']);
    expect(f.events.findLast(({ type }) => type === 'sync-refused')).toMatchObject({
      record: lead,
      fields: ['OwnerId'],
    });
  });
});
