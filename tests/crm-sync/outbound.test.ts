import { describe, expect, it } from 'vitest';
import { defaultSyncState } from '#crm-sync/default-state.ts';
import type { SyncState } from '#crm-sync/sync-state.ts';
import { MINUTE, SECOND } from '#shared/instant.ts';
import { crossed, person, POLL, PUSH, SyncFixture, withType } from './sync-fixture.ts';

const withMapping = (outreachField: string, patch: { updatesOut?: boolean; updatesIn?: boolean }): SyncState =>
  withType('Lead', {
    mappings: defaultSyncState().types.Lead.mappings.map((each) =>
      each.outreachField === outreachField ? { ...each, ...patch } : each,
    ),
  });

describe('from Outreach to Salesforce', () => {
  it('[SYN-3] carries a changed mapped field within 60 seconds', () => {
    const { f, lead } = crossed();
    f.outreach.edit('prospect', 1, { title: 'CTO', emails: ['countess@acme.example'] }, person);
    f.advance(PUSH - 1);
    expect(f.field('Lead', lead, 'Title')).toBeNull();
    f.advance(1);
    expect(f.field('Lead', lead, 'Title')).toBe('CTO');
    expect(f.field('Lead', lead, 'Email')).toBe('countess@acme.example');
    expect(f.told).toEqual(['out updated Lead Email,Title']);
  });

  it('[SYN-12] batches quick changes of one record into one call', () => {
    const { f } = crossed();
    const before = f.sync.toState().callsToday;
    f.outreach.edit('prospect', 1, { title: 'CTO' }, person);
    f.advance(20 * SECOND);
    f.outreach.edit('prospect', 1, { company: 'Engines' }, person);
    f.advance(2 * MINUTE);
    expect(f.told).toEqual(['out updated Lead Company,Title']);
    expect(f.sync.toState().callsToday - before).toBe(1);
  });

  it('[SYN-6] moves only fields with Updates Out', () => {
    const { f, lead } = crossed(withMapping('title', { updatesOut: false }));
    f.outreach.edit('prospect', 1, { title: 'CTO', locked: true }, person);
    expect(f.sync.idle()).toBe(true);
    f.advance(PUSH);
    expect(f.field('Lead', lead, 'Title')).toBeNull();
  });

  it.each([{ pushing: false }, { outboundUpdate: false }])('[SYN-2] [SYN-5] stays in Outreach with %o', (toggles) => {
    const { f, lead } = crossed(withType('Lead', { toggles }));
    f.outreach.edit('prospect', 1, { title: 'CTO' }, person);
    f.advance(PUSH);
    expect(f.field('Lead', lead, 'Title')).toBeNull();
    expect(f.sync.idle()).toBe(true);
  });

  it('[SYN-6] does not come back at the next poll', () => {
    const { f } = crossed();
    f.outreach.edit('prospect', 1, { title: 'CTO' }, person);
    f.advance(5 * POLL);
    expect(f.told).toEqual(['out updated Lead Title']);
  });

  it('[SYN-6] the later change wins where the same field changed on both sides: Outreach last', () => {
    const { f, lead } = crossed();
    f.update('Lead', lead, { Title: 'Older' });
    f.advance(1);
    f.outreach.edit('prospect', 1, { title: 'Newer' }, person);
    f.advance(2 * POLL);
    expect(f.field('Lead', lead, 'Title')).toBe('Newer');
    expect(f.prospects).toMatchObject([{ title: 'Newer' }]);
  });

  it('[SYN-6] the later change wins where the same field changed on both sides: Salesforce last', () => {
    const { f, lead } = crossed();
    f.advance(POLL - PUSH - 30 * SECOND);
    f.outreach.edit('prospect', 1, { title: 'Older' }, person);
    f.advance(1);
    f.update('Lead', lead, { Title: 'Newer' });
    f.advance(2 * POLL);
    expect(f.field('Lead', lead, 'Title')).toBe('Newer');
    expect(f.prospects).toMatchObject([{ title: 'Newer' }]);
  });

  it('[SYN-19] carries the owner to a user field', () => {
    const mappings = [
      ...defaultSyncState().types.Lead.mappings.filter(({ outreachField }) => outreachField !== 'owner'),
      { outreachField: 'owner', salesforceField: 'OwnerId', updatesIn: false, updatesOut: true },
    ];
    const f = new SyncFixture(withType('Lead', { mappings }));
    const lead = f.lead('Ada');
    f.advance(POLL + PUSH);
    const nia = f.create('User', { LastName: 'Nia', Email: 'nia@vendor.example', Outreach_User_ID__c: '2' });
    f.outreach.create('user', { email: 'nia@vendor.example', firstName: 'Nia', lastName: 'V' }, person);
    f.advance(POLL);
    f.outreach.edit('prospect', 1, { ownerId: 2 }, person);
    f.advance(PUSH);
    expect(f.field('Lead', lead, 'OwnerId')).toBe(nia);
  });

  it('[SYN-19] [SYN-1] carries out that there is no owner and no company any more', () => {
    const sdr = { name: 'SDR__c', label: 'SDR', type: 'lookup', referenceTo: ['User'], custom: true } as const;
    const out = (outreachField: string, salesforceField: string) =>
      ({ outreachField, salesforceField, updatesIn: false, updatesOut: true }) as const;
    const mappings = [
      ...defaultSyncState().types.Contact.mappings,
      out('owner', 'SDR__c'),
      out('account', 'AccountId'),
    ];
    const f = new SyncFixture(withType('Contact', { mappings }), (org) => ({
      ...org,
      fields: { ...org.fields, Contact: [...org.fields.Contact, sdr] },
    }));
    const account = f.create('Account', { Name: 'Acme' });
    const fields = { LastName: 'B', Email: 'ada@acme.example', OwnerId: f.sam, AccountId: account, SDR__c: f.sam };
    const contact = f.create('Contact', fields);
    f.advance(POLL + PUSH);
    f.outreach.create('account', { name: 'Engines' }, person);
    f.outreach.edit('prospect', 1, { accountId: 1 }, { through: 'outreach-sync' });
    f.outreach.edit('prospect', 1, { accountId: null, ownerId: null }, person);
    f.advance(PUSH);
    expect([f.field('Contact', contact, 'SDR__c'), f.field('Contact', contact, 'AccountId')]).toEqual([null, null]);
    expect(f.told.at(-1)).toBe('out updated Contact SDR__c,AccountId');
  });

  it('[SYN-7] [SYN-3] says by which rule: the id that is written back, or a change', () => {
    const f = new SyncFixture();
    f.lead('Ada');
    f.advance(POLL + PUSH);
    f.outreach.edit('prospect', 1, { title: 'CTO' }, person);
    f.advance(PUSH);
    const rules = f.events.flatMap((event) =>
      event.type === 'sync-carried' && event.direction === 'out' ? [[event.fields, event.why.rule]] : [],
    );
    expect(rules).toEqual([
      [['Outreach_Prospect_ID__c'], 'SYN-7'],
      [['Title'], 'SYN-3'],
    ]);
    const { mappings } = defaultSyncState().types.Lead;
    const unnamed = crossed(
      withType('Lead', { mappings: mappings.filter(({ outreachField }) => outreachField !== 'id') }),
    );
    unnamed.f.outreach.edit('prospect', 1, { title: 'CTO' }, person);
    unnamed.f.advance(PUSH);
    expect(unnamed.f.events.at(-1)).toMatchObject({ fields: ['Title'], why: { rule: 'SYN-3' } });
  });

  it('[SYN-3] passes over what waits of a prospect that is gone, or that is linked to nothing', () => {
    const waiting = (outreachId: number) => ({ type: 'Lead', outreachId, dueAt: 0, fields: { title: 0 } }) as const;
    const f = new SyncFixture({ ...defaultSyncState(), toPush: [waiting(99), waiting(1)] });
    f.outreach.create('prospect', { title: 'CTO' }, { through: 'outreach-sync' });
    f.advance(PUSH);
    expect([f.told, f.sync.idle(), f.sync.toState().callsToday]).toEqual([[], true, 0]);
  });

  it("[SYN-14] tells Salesforce's own reason where it refuses", () => {
    const { f, lead } = crossed();
    f.outreach.edit('prospect', 1, { title: 'CTO' }, person);
    f.salesforce.delete('Lead', lead, person);
    f.advance(PUSH);
    expect(f.told[0]).toBe('out refused Lead ENTITY_IS_DELETED');
  });

  it('[SYN-1] [PLC-2] a new prospect becomes a lead with Outbound Create, and carries its id', () => {
    const f = new SyncFixture(withType('Lead', { toggles: { outboundCreate: true } }));
    const fields = { firstName: 'Ada', lastName: 'Byron', company: 'Engines', emails: ['ada@engines.example'] };
    f.outreach.create('prospect', fields, person);
    f.advance(PUSH);
    expect(f.salesforce.list('Lead')).toMatchObject([
      { FirstName: 'Ada', Email: 'ada@engines.example', Outreach_Prospect_ID__c: '1' },
    ]);
    f.advance(2 * POLL);
    expect(f.prospects).toHaveLength(1);
    // The owner and the status are Salesforce's own, and come in.
    expect(f.told).toEqual([
      'out created Lead Outreach_Prospect_ID__c,Email,FirstName,LastName,Company',
      'in updated Lead OwnerId,Status',
    ]);
  });

  it('[SYN-9] a new prospect is linked to the contact or lead that has its email address', () => {
    const f = new SyncFixture(withType('Lead', { toggles: { outboundCreate: true, polling: false } }));
    const lead = f.lead('Ada');
    f.outreach.create('prospect', { lastName: 'Byron', emails: ['ada@acme.example'] }, person);
    f.advance(3 * PUSH);
    expect(f.salesforce.list('Lead')).toHaveLength(1);
    expect(f.field('Lead', lead, 'Outreach_Prospect_ID__c')).toBe('1');
  });

  it('[SYN-1] a new prospect that Salesforce refuses is told with the reason', () => {
    const f = new SyncFixture(withType('Lead', { toggles: { outboundCreate: true } }));
    f.outreach.create('prospect', { firstName: 'Nameless' }, person);
    f.advance(PUSH);
    expect(f.told).toEqual(['out refused Lead REQUIRED_FIELD_MISSING']);
  });

  it('[SYN-10] force sync fills the user ids after first-time mapping', () => {
    const f = new SyncFixture();
    f.outreach.create('user', { email: 'nia@vendor.example', firstName: 'Nia', lastName: 'V' }, person);
    const nia = f.create('User', { LastName: 'Nia', Email: 'nia@vendor.example' }, { through: 'outreach-sync' });
    f.sync.forcePush('User');
    f.advance(PUSH);
    expect(f.field('User', nia, 'Outreach_User_ID__c')).toBe('2');
  });
});
