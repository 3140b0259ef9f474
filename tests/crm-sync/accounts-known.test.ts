import { describe, expect, it } from 'vitest';
import { defaultSyncState } from '#crm-sync/default-state.ts';
import type { SyncMapping, SyncState, SyncToggles } from '#crm-sync/sync-state.ts';
import type { FieldValue } from '#shared/field.ts';
import { POLL, PUSH, SyncFixture, withType } from './sync-fixture.ts';

const unseen = { through: 'outreach-sync' } as const;
const allOn: SyncToggles = {
  polling: true,
  pushing: true,
  inboundCreate: true,
  inboundUpdate: true,
  outboundCreate: true,
  outboundUpdate: true,
};
const quiet = { toggles: { polling: false } };
const idOut: SyncMapping = { outreachField: 'id', salesforceField: 'AccountNumber', updatesIn: true, updatesOut: true };

/** Accounts alone are carried, and their ids of Outreach's stand in Account Number. */
function accountsOnly(mappings: readonly SyncMapping[] = defaultSyncState().types.Account.mappings): SyncState {
  const others = withType('User', quiet, withType('Lead', quiet, withType('Contact', quiet)));
  return withType('Account', { toggles: allOn, mappings: [idOut, ...mappings] }, others);
}

function withAccounts(names: readonly string[], state: SyncState = accountsOnly()): SyncFixture {
  const f = new SyncFixture(state);
  for (const name of names) f.outreach.create('account', { name }, unseen);
  return f;
}

const account = (f: SyncFixture, Name: string, fields: Record<string, FieldValue> = {}): string =>
  f.create('Account', { Name, OwnerId: f.sam, ...fields });
const linkOf = (f: SyncFixture, id: string): number | undefined =>
  f.sync.toState().links.find(({ salesforceId }) => salesforceId === id)?.outreachId;

describe("the Outreach account of a Salesforce one's", () => {
  it('[SYN-7] is the one whose id it carries, whatever the names, and takes its name', () => {
    const f = withAccounts(['Other', 'Acme']);
    const id = account(f, 'Acme', { AccountNumber: '1' });
    f.advance(POLL);
    expect(f.events.at(-1)).toMatchObject({
      action: 'linked',
      counterpart: '1',
      why: { text: "The account carries the id of Outreach's.", rule: 'SYN-7' },
    });
    expect(f.sync.toState().changedFields).toEqual({ [id]: { Name: f.now, OwnerId: f.now } });
    expect(Object.keys(f.sync.toState().changedFields?.[id] ?? {})).toEqual(['Name', 'OwnerId']);
    f.advance(POLL);
    expect([linkOf(f, id), f.outreach.list('account').map(({ name }) => name)]).toEqual([1, ['Acme', 'Acme']]);
  });

  it('[SYN-9] is the next one of its name that belongs to no other, and a new one where none is left', () => {
    const f = withAccounts(['Acme', 'ACME']);
    const ids = [1, 2, 3].map(() => account(f, 'acme'));
    f.advance(POLL);
    expect(ids.map((id) => linkOf(f, id))).toEqual([1, 2, 3]);
    expect(f.told).toEqual(['in linked Account', 'in linked Account', 'in created Account Name,OwnerId']);
    expect(f.events.at(1)).toMatchObject({ why: { text: 'Outreach has an account of this name.', rule: 'SYN-9' } });
  });

  it('[SYN-7] stays with the first of two that carry its id', () => {
    const f = withAccounts(['Acme']);
    const ids = ['One', 'Two'].map((name) => account(f, name, { AccountNumber: '1' }));
    f.advance(POLL);
    expect(ids.map((id) => linkOf(f, id))).toEqual([1, 2]);
  });

  it('[SYN-7] [SYN-23] is made with what is mapped with Updates In and not blank, and its id goes out', () => {
    const { mappings } = defaultSyncState().types.Account;
    const outOnly = { outreachField: 'custom1', salesforceField: 'Phone', updatesIn: false, updatesOut: true };
    const f = new SyncFixture(accountsOnly([...mappings, outOnly]));
    const id = account(f, 'Acme', { Industry: 'Energy', Website: null, Phone: '12', AccountNumber: 'A-7' });
    f.advance(POLL);
    expect(f.outreach.list('account')).toMatchObject([{ name: 'Acme', ownerId: 1, values: { industry: 'Energy' } }]);
    expect(Object.keys(f.outreach.get('account', 1)?.values ?? {})).toEqual(['industry']);
    expect(f.events.at(-1)).toMatchObject({
      action: 'created',
      fields: ['Name', 'Industry', 'OwnerId'],
      why: { rule: 'SYN-23' },
    });
    f.advance(PUSH);
    expect(f.field('Account', id, 'AccountNumber')).toBe('1');
  });

  it('[SYN-8] is made without an owner who is not in Outreach, and the log names the field', () => {
    const f = new SyncFixture(accountsOnly());
    const nia = f.create('User', { LastName: 'Nia', Email: 'nia@vendor.example' }, unseen);
    const id = account(f, 'Acme', { OwnerId: nia });
    f.advance(POLL);
    expect(f.events.slice(1)).toMatchObject([
      { type: 'sync-refused', object: 'Account', record: id, fields: ['OwnerId'], why: { rule: 'SYN-8' } },
      { action: 'created', fields: ['Name'] },
    ]);
  });

  it('[SYN-23] [SYN-14] is not made where Outreach refuses it, and the log has the reason', () => {
    const f = new SyncFixture(accountsOnly([]));
    const id = account(f, 'Acme');
    f.advance(POLL);
    expect(f.events.at(-1)).toMatchObject({
      object: 'Account',
      record: id,
      code: 'validationError',
      why: { text: "Name can't be blank.", rule: 'SYN-23' },
    });
    expect([f.outreach.list('account').length, linkOf(f, id)]).toEqual([0, undefined]);
  });

  it('[SYN-23] is not made with Inbound Create off, and nothing is told', () => {
    const f = new SyncFixture(withType('Account', { toggles: { inboundCreate: false } }, accountsOnly()));
    account(f, 'Acme');
    f.advance(POLL);
    expect([f.outreach.list('account').length, f.told]).toEqual([0, []]);
  });

  it('[SYN-9] has nothing to wait for where nothing comes in, and one field where one does', () => {
    const one = (updatesIn: boolean) => ({
      outreachField: 'name',
      salesforceField: 'Name',
      updatesIn,
      updatesOut: true,
    });
    const linked = (updatesIn: boolean): SyncFixture => {
      const f = withAccounts(
        ['ACME'],
        withType('Account', { toggles: allOn, mappings: [one(updatesIn)] }, accountsOnly()),
      );
      account(f, 'Acme');
      f.advance(POLL);
      expect(f.told).toEqual(['in linked Account']);
      return f;
    };
    expect(linked(false).sync.idle()).toBe(true);
    const f = linked(true);
    expect(f.sync.idle()).toBe(false);
    f.advance(POLL);
    expect(f.outreach.get('account', 1)?.name).toBe('Acme');
  });

  it('[SYN-1] is looked for anew where a link leads to none', () => {
    const state = withContacts();
    const id = account(new SyncFixture(state), 'Acme');
    const f = withAccounts(['Acme'], {
      ...withType('Account', quiet, state),
      links: [{ type: 'Account', salesforceId: id, outreachId: 99 }],
    });
    account(f, 'Acme');
    f.create('Contact', { LastName: 'B', Email: 'ada@acme.example', OwnerId: f.sam, AccountId: id });
    f.advance(POLL);
    expect([f.prospects[0]?.accountId, linkOf(f, id)]).toEqual([1, 1]);
  });

  /** Contacts are polled too, and bring their company. */
  function withContacts(): SyncState {
    const { mappings } = defaultSyncState().types.Contact;
    const company = { outreachField: 'account', salesforceField: 'AccountId', updatesIn: true, updatesOut: true };
    return withType('Contact', { toggles: { polling: true }, mappings: [...mappings, company] }, accountsOnly());
  }

  it('[SYN-1] is the linked one, whatever it is called in Outreach by now', () => {
    const f = new SyncFixture(withContacts());
    const id = account(f, 'Acme');
    f.advance(POLL);
    f.outreach.edit('account', 1, { name: 'Renamed' }, unseen);
    f.outreach.create('account', { name: 'Acme' }, unseen);
    f.create('Contact', { LastName: 'B', Email: 'ada@acme.example', OwnerId: f.sam, AccountId: id });
    f.advance(POLL);
    expect([f.prospects[0]?.accountId, linkOf(f, id)]).toEqual([1, 1]);
  });

  it('[SYN-1] [SYN-14] of a contact whose company Salesforce does not have is none, and the log says so', () => {
    const f = new SyncFixture(withContacts());
    const contact = f.create('Contact', { LastName: 'B', Email: 'ada@acme.example', OwnerId: f.sam });
    f.rewrite('Contact', contact, { AccountId: '001000000000999AAA' });
    f.advance(POLL);
    expect(f.prospects).toMatchObject([{ accountId: null }]);
    expect(f.events.find(({ type }) => type === 'sync-refused')).toMatchObject({
      record: contact,
      code: 'account-not-found',
      fields: ['AccountId'],
      why: { text: 'Salesforce has no account 001000000000999AAA. AccountId was left out.', rule: 'SYN-1' },
    });
  });

  it('[OUT-11] needs one request and no call, whoever owns it, and waits for none besides', () => {
    const f = new SyncFixture({ ...accountsOnly(), outreachUserId: 1, dailyCap: 2 });
    f.outreach.configure({ rateLimit: 3 });
    const nia = f.create('User', { LastName: 'Nia', Email: 'nia@vendor.example' }, unseen);
    for (const name of ['One', 'Two']) account(f, name, { OwnerId: nia });
    f.advance(POLL);
    expect([f.outreach.list('account').length, f.outreach.requestsUsed(1), f.sync.toState().callsToday]).toEqual([
      2, 3, 2,
    ]);
  });

  it('[OUT-11] costs a request where it is made', () => {
    const f = new SyncFixture({ ...accountsOnly(), outreachUserId: 1 });
    for (const name of ['One', 'Two']) account(f, name);
    f.advance(POLL);
    expect(f.outreach.requestsUsed(1)).toBe(3);
  });

  it('[SYN-10] is linked by force sync, which sends what is mapped with Updates Out', () => {
    const f = withAccounts(['Acme'], withType('Account', { toggles: { polling: false } }, accountsOnly()));
    const id = account(f, 'Acme', { Website: 'https://old.example' });
    f.outreach.edit('account', 1, { values: { websiteUrl: 'https://new.example' } }, unseen);
    f.sync.forcePush('Account');
    f.advance(PUSH);
    expect([f.field('Account', id, 'AccountNumber'), f.field('Account', id, 'Website')]).toEqual([
      '1',
      'https://new.example',
    ]);
  });

  it("[SYN-6] is no prospect: an address of its own that is blanked sends nobody else's out", () => {
    const address = { outreachField: 'email', salesforceField: 'Phone', updatesIn: true, updatesOut: true };
    const f = new SyncFixture(accountsOnly([...defaultSyncState().types.Account.mappings, address]));
    f.outreach.create('prospect', { emails: ['ada@acme.example'] }, unseen);
    const id = account(f, 'Acme', { Phone: '12' });
    f.advance(POLL + PUSH);
    f.update('Account', id, { Phone: null });
    f.advance(POLL - PUSH);
    expect([f.told.at(-1), f.outreach.get('account', 1)?.values['email'], f.sync.idle()]).toEqual([
      'in updated Account Phone',
      null,
      true,
    ]);
  });
});
