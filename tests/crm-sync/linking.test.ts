import { describe, expect, it } from 'vitest';
import { defaultSyncState } from '#crm-sync/default-state.ts';
import { person, POLL, PUSH, SyncFixture, withType } from './sync-fixture.ts';

const CONVERTED = 'Closed - Converted';

function convert(f: SyncFixture, leadId: string): string {
  const done = f.salesforce.convertLead(
    { leadId, convertedStatus: CONVERTED, accountId: null, contactId: null, ownerId: null, opportunityName: null },
    person,
  );
  if (!done.ok) throw new Error(done.error.message);
  return done.contactId;
}

const linkOf = (f: SyncFixture, salesforceId: string): number | undefined =>
  f.sync.toState().links.find((link) => link.salesforceId === salesforceId)?.outreachId;

describe('links', () => {
  it('[SYN-9] make no second prospect for an email address that Outreach has', () => {
    const f = new SyncFixture();
    f.outreach.create('prospect', { firstName: 'A.', title: 'Countess', emails: ['ADA@acme.example'] }, person);
    const id = f.lead('Ada');
    f.advance(POLL + PUSH);
    // Salesforce's values go in; where it has none, Outreach's go out.
    expect(f.prospects).toMatchObject([{ id: 1, firstName: 'Ada', title: 'Countess' }]);
    expect(f.field('Lead', id, 'Title')).toBe('Countess');
    expect(f.field('Lead', id, 'Outreach_Prospect_ID__c')).toBe('1');
    expect(f.told).toEqual([
      'in linked Lead',
      'in updated Lead Email,FirstName,LastName,Company,OwnerId,Status',
      'out updated Lead Outreach_Prospect_ID__c,Title',
    ]);
  });

  it('[SYN-9] are looked for by the first address that is mapped', () => {
    const { mappings } = defaultSyncState().types.Lead;
    const other = { outreachField: 'emails', salesforceField: 'Description', updatesIn: true, updatesOut: false };
    const f = new SyncFixture(withType('Lead', { mappings: [...mappings, other] }));
    f.outreach.create('prospect', { emails: ['ada@acme.example'] }, person);
    const id = f.lead('Ada');
    f.advance(POLL);
    expect([f.told[0], linkOf(f, id)]).toEqual(['in linked Lead', 1]);
  });

  it('[SYN-9] stay with the first record; a second one with the address gets the same id', () => {
    const f = new SyncFixture();
    const first = f.lead('Ada');
    f.advance(POLL + PUSH);
    const second = f.lead('Eda', { Email: 'ada@acme.example' });
    f.advance(POLL + PUSH);
    expect(f.prospects).toHaveLength(1);
    expect(f.field('Lead', second, 'Outreach_Prospect_ID__c')).toBe('1');
    expect([linkOf(f, first), linkOf(f, second)]).toEqual([1, undefined]);
    expect(f.events).toContainEqual(expect.objectContaining({ action: 'linked', record: second, counterpart: '1' }));
  });

  it('[SYN-9] leave the prospect alone when the second record changes', () => {
    const f = new SyncFixture();
    f.lead('Ada');
    f.advance(POLL + PUSH);
    const second = f.lead('Eda', { Email: 'ada@acme.example' });
    f.advance(POLL + PUSH);
    const told = f.told.length;
    f.update('Lead', second, { Title: 'CFO' });
    f.advance(POLL + PUSH);
    expect(f.prospects).toMatchObject([{ title: null }]);
    expect(f.told).toHaveLength(told);
  });

  it('[SYN-7] are found by the id that a record carries', () => {
    const f = new SyncFixture();
    f.outreach.create('prospect', { emails: ['other@acme.example'] }, person);
    const id = f.lead('Ada', { Outreach_Prospect_ID__c: '1' });
    f.advance(POLL + PUSH);
    expect(linkOf(f, id)).toBe(1);
    expect(f.prospects).toHaveLength(1);
  });

  it('[SYN-16] move from the lead to its contact at the next poll, and the id is there already (SF-5)', () => {
    const f = new SyncFixture();
    const lead = f.lead('Ada');
    f.advance(POLL + PUSH);
    const contact = convert(f, lead);
    expect([linkOf(f, lead), linkOf(f, contact)]).toEqual([1, undefined]);
    f.advance(POLL);
    expect([linkOf(f, lead), linkOf(f, contact)]).toEqual([undefined, 1]);
    expect(f.field('Contact', contact, 'Outreach_Prospect_ID__c')).toBe('1');
    expect(f.prospects).toHaveLength(1);
  });

  it('[SYN-16] [SF-5] write the id to the contact after the sync where conversion does not bring it', () => {
    const f = new SyncFixture(defaultSyncState(), (state) => ({ ...state, leadConversionMapping: {} }));
    const lead = f.lead('Ada');
    f.advance(POLL + PUSH);
    const contact = convert(f, lead);
    f.advance(POLL - PUSH);
    expect(f.field('Contact', contact, 'Outreach_Prospect_ID__c')).toBeNull();
    f.advance(PUSH);
    expect(f.field('Contact', contact, 'Outreach_Prospect_ID__c')).toBe('1');
    expect(f.prospects).toHaveLength(1);
  });

  it('[SYN-16] carry a lead that was converted before its first poll in as its contact', () => {
    const f = new SyncFixture();
    const contact = convert(f, f.lead('Ada'));
    f.advance(POLL + PUSH);
    expect(f.prospects).toHaveLength(1);
    expect(f.field('Contact', contact, 'Outreach_Prospect_ID__c')).toBe('1');
  });

  it('[SYN-16] carry what waited for the lead on to its contact', () => {
    const f = new SyncFixture(defaultSyncState(), (state) => ({ ...state, leadConversionMapping: {} }));
    const lead = f.lead('Ada');
    f.advance(POLL + PUSH);
    f.advance(POLL - PUSH - 1_000);
    const contact = convert(f, lead);
    f.outreach.edit('prospect', 1, { title: 'CTO' }, person);
    f.advance(POLL);
    expect(f.field('Contact', contact, 'Title')).toBe('CTO');
  });

  it('[SYN-16] move from the loser of a merge to the winner', () => {
    const f = new SyncFixture();
    const winner = f.lead('Win', { Email: null });
    const loser = f.lead('Lose');
    f.advance(POLL + PUSH);
    f.outreach.remove('prospect', linkOf(f, winner) ?? 0, person);
    f.update('Lead', winner, { Outreach_Prospect_ID__c: null });
    f.salesforce.merge('Lead', winner, [loser], {}, person);
    f.advance(3 * POLL);
    expect(f.field('Lead', loser, 'IsDeleted')).toBe(true);
    expect(f.sync.toState().links.filter(({ type }) => type === 'Lead')).toHaveLength(1);
    expect(linkOf(f, loser)).toBeUndefined();
  });

  it('[SYN-16] of the loser are dropped where the winner has its own', () => {
    const f = new SyncFixture();
    const winner = f.lead('Win');
    const loser = f.lead('Lose');
    f.advance(POLL + PUSH);
    f.salesforce.merge('Lead', winner, [loser], {}, person);
    f.advance(POLL);
    expect([linkOf(f, winner), linkOf(f, loser)]).toEqual([1, undefined]);
    expect(f.told.at(-1)).toBe('in unlinked Lead');
  });

  it('of a deleted record are dropped, and found again when it is restored', () => {
    const f = new SyncFixture();
    const id = f.lead('Ada');
    f.advance(POLL + PUSH);
    f.salesforce.delete('Lead', id, person);
    f.advance(POLL);
    expect(linkOf(f, id)).toBeUndefined();
    f.salesforce.restore('Lead', id, person);
    f.advance(POLL);
    expect([linkOf(f, id), f.prospects.length]).toEqual([1, 1]);
  });

  it('[ADD-9] forget a record whose creation was rolled back', () => {
    const f = new SyncFixture();
    const id = f.lead('Ada');
    const creation = f.salesforceChanges.filter((change) => change.id === id);
    f.salesforce.rollback(creation, { through: 'leandata' });
    expect(f.sync.idle()).toBe(true);
    f.advance(POLL);
    expect(f.prospects).toEqual([]);
  });
});
