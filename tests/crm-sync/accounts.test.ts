import { describe, expect, it } from 'vitest';
import type { OutreachAccount } from '#mocks/outreach/outreach-state.ts';
import { defaultSyncState } from '#crm-sync/default-state.ts';
import type { SyncState, SyncToggles } from '#crm-sync/sync-state.ts';
import { person, POLL, PUSH, SyncFixture, withType } from './sync-fixture.ts';

const allOn: SyncToggles = {
  polling: true,
  pushing: true,
  inboundCreate: true,
  inboundUpdate: true,
  outboundCreate: true,
  outboundUpdate: true,
};

/** Accounts carried both ways, and contacts with their company. */
function withAccounts(toggles: Partial<SyncToggles> = {}): SyncState {
  const company = { outreachField: 'account', salesforceField: 'AccountId', updatesIn: true, updatesOut: true };
  const mappings = [...defaultSyncState().types.Contact.mappings, company];
  return withType('Account', { toggles: { ...allOn, ...toggles } }, withType('Contact', { mappings }));
}

const accounts = (f: SyncFixture): readonly OutreachAccount[] => f.outreach.list('account');
const acme = { Name: 'Acme', Website: 'https://acme.example', Industry: 'Energy' };

function contactAt(f: SyncFixture, account: string | null): string {
  const fields = { LastName: 'Byron', Email: 'ada@acme.example', OwnerId: f.sam, AccountId: account };
  return f.create('Contact', fields);
}

describe('accounts', () => {
  it('[SYN-1] go in when they are new and when mapped fields change', () => {
    const f = new SyncFixture(withAccounts());
    const id = f.create('Account', { ...acme, OwnerId: f.sam });
    f.advance(POLL);
    expect(accounts(f)).toMatchObject([
      { name: 'Acme', ownerId: 1, values: { websiteUrl: 'https://acme.example', industry: 'Energy' } },
    ]);
    f.update('Account', id, { Name: 'Acme Ltd', Industry: null });
    f.advance(POLL);
    expect(accounts(f)).toMatchObject([{ name: 'Acme Ltd', values: { industry: null } }]);
    expect(f.told).toEqual(['in created Account Name,Website,Industry,OwnerId', 'in updated Account Name,Industry']);
  });

  it('[SYN-1] go out when they are new and when mapped fields change', () => {
    const f = new SyncFixture(withAccounts());
    f.outreach.create('account', { name: 'Engines', domain: 'engines.example' }, person);
    f.advance(PUSH);
    expect(f.salesforce.list('Account')).toMatchObject([{ Name: 'Engines' }]);
    f.outreach.edit('account', 1, { name: 'Engines Ltd' }, person);
    f.advance(PUSH);
    expect(f.salesforce.list('Account')).toMatchObject([{ Name: 'Engines Ltd' }]);
  });

  it('[SYN-1] stay where they are with the toggles off, as they are from the start', () => {
    const f = new SyncFixture();
    f.create('Account', acme);
    f.outreach.create('account', { name: 'Engines' }, person);
    f.advance(2 * POLL);
    expect([accounts(f).length, f.salesforce.list('Account').length, f.told]).toEqual([1, 1, []]);
  });

  it('[SYN-1] [SYN-9] of the same name are linked, not made twice, from either side', () => {
    const f = new SyncFixture(withAccounts());
    f.sync.disconnect();
    const id = f.create('Account', acme);
    f.outreach.create('account', { name: 'ACME', values: { custom1: 'x' } }, { through: 'outreach-sync' });
    f.sync.connect();
    f.advance(2 * POLL);
    expect(accounts(f)).toMatchObject([{ name: 'Acme' }]);
    expect(f.sync.toState().links).toContainEqual({ type: 'Account', salesforceId: id, outreachId: 1 });
    const engines = f.create('Account', { Name: 'Engines' }, { through: 'outreach-sync' });
    f.outreach.create('account', { name: 'Engines', domain: 'engines.example' }, person);
    f.advance(PUSH);
    expect(f.sync.toState().links).toContainEqual({ type: 'Account', salesforceId: engines, outreachId: 2 });
    expect(f.salesforce.list('Account')).toHaveLength(2);
  });

  it('[SYN-12] [SYN-1] a contact brings its company with it for one call more, where Inbound Create is on', () => {
    const f = new SyncFixture(withAccounts({ polling: false }));
    const account = f.create('Account', acme);
    const contact = contactAt(f, account);
    f.advance(POLL);
    expect(f.prospects).toMatchObject([{ accountId: 1 }]);
    // Polls of users, leads and contacts, one import, one company.
    expect(f.sync.toState().callsToday).toBe(5);
    const other = f.create('Account', { Name: 'Other' });
    f.update('Contact', contact, { AccountId: other });
    f.advance(POLL);
    expect(f.prospects).toMatchObject([{ accountId: 2 }]);
  });

  it('[SYN-1] a contact whose company is not to be made has none, and the log says so', () => {
    const f = new SyncFixture(withAccounts({ inboundCreate: false }));
    contactAt(f, f.create('Account', acme));
    f.advance(POLL);
    expect(f.prospects).toMatchObject([{ accountId: null }]);
    const refused = f.events.find((event) => event.type === 'sync-refused');
    expect(refused).toMatchObject({ code: 'account-not-in-outreach', fields: ['AccountId'] });
  });

  it("[SYN-1] a prospect's company goes out as Salesforce's account, and one unknown there stays behind", () => {
    const f = new SyncFixture(withAccounts({ outboundCreate: false }));
    const account = f.create('Account', acme);
    const contact = contactAt(f, null);
    f.advance(POLL + PUSH);
    f.outreach.edit('prospect', 1, { accountId: 1 }, person);
    f.advance(PUSH);
    expect(f.field('Contact', contact, 'AccountId')).toBe(account);
    f.outreach.create('account', { name: 'Engines' }, person);
    f.outreach.edit('prospect', 1, { accountId: 2 }, person);
    f.advance(PUSH);
    expect(f.told.at(-1)).toBe('out refused Contact account-not-in-salesforce');
    expect(f.field('Contact', contact, 'AccountId')).toBe(account);
  });

  it('[SYN-16] [SYN-17] keep their Outreach account through a merge, and lose only the link when deleted', () => {
    const state = withAccounts();
    const f = new SyncFixture({ ...state, mergeAndDelete: { deleteProspects: true, keepWhileInSequence: false } });
    const loser = f.create('Account', acme);
    f.advance(POLL);
    const winner = f.create('Account', { Name: 'Acme Group' });
    f.salesforce.merge('Account', winner, [loser], {}, person);
    f.advance(POLL);
    expect(f.sync.toState().links).toContainEqual({ type: 'Account', salesforceId: winner, outreachId: 1 });
    expect(accounts(f)).toMatchObject([{ name: 'Acme Group' }]);
    f.salesforce.delete('Account', winner, person);
    f.advance(POLL);
    expect([accounts(f).length, f.told.at(-1)]).toEqual([1, 'in unlinked Account']);
  });

  it('[SYN-8] an owner who is not in Outreach stays behind, and the account is made all the same', () => {
    const f = new SyncFixture(withAccounts());
    const nia = f.create('User', { LastName: 'Nia', Email: 'nia@vendor.example' });
    f.create('Account', { ...acme, OwnerId: nia });
    f.advance(POLL);
    expect(accounts(f)).toMatchObject([{ name: 'Acme', ownerId: null }]);
    expect(f.told).toContain('in refused Account owner-not-in-outreach');
  });
});
