import { describe, expect, it } from 'vitest';
import { defaultSyncState } from '#crm-sync/default-state.ts';
import type { SyncMapping, SyncState } from '#crm-sync/sync-state.ts';
import type { FieldValue } from '#shared/field.ts';
import { SECOND } from '#shared/instant.ts';
import { person, POLL, PUSH, SyncFixture, withType } from './sync-fixture.ts';

const unseen = { through: 'outreach-sync' } as const;

/** New prospects become leads. */
const outbound = withType('Lead', { toggles: { outboundCreate: true } });
const address = 'ada@engines.example';

function prospect(f: SyncFixture, fields: Parameters<typeof f.outreach.create<'prospect'>>[1] = {}): number {
  const made = f.outreach.create(
    'prospect',
    { firstName: 'Ada', lastName: 'Byron', company: 'Engines', emails: [address], ...fields },
    person,
  );
  if (!made.ok) throw new Error(made.error.detail);
  return made.value.id;
}

const linkOf = (f: SyncFixture, outreachId: number): string | undefined =>
  f.sync.toState().links.find((link) => link.type !== 'User' && link.outreachId === outreachId)?.salesforceId;

const unseenLead = (f: SyncFixture, fields: Record<string, FieldValue> = {}): string =>
  f.create('Lead', { LastName: 'Lead', Company: 'Acme', Email: address, OwnerId: f.sam, ...fields }, unseen);

describe('a new prospect of Outreach', () => {
  it('[SYN-9] is linked to the first lead of its address that is free', () => {
    const f = new SyncFixture(outbound);
    const [first, second] = [unseenLead(f), unseenLead(f)];
    prospect(f);
    f.advance(PUSH);
    expect([linkOf(f, 1), second]).toEqual([first, second]);
    expect(f.events[0]).toMatchObject({
      action: 'linked',
      direction: 'out',
      why: { text: 'Salesforce has a Lead with this email address: no second one is made.', rule: 'SYN-9' },
    });
  });

  it('[SYN-9] is linked to a contact rather than to a lead', () => {
    const f = new SyncFixture(outbound);
    unseenLead(f);
    const contact = f.create('Contact', { LastName: 'B', Email: address, OwnerId: f.sam }, unseen);
    prospect(f);
    f.advance(PUSH);
    expect([linkOf(f, 1), f.salesforce.list('Lead').length]).toEqual([contact, 1]);
  });

  it('[SYN-9] is not linked to a lead that has been converted, nor to one that has a prospect', () => {
    const f = new SyncFixture(outbound);
    const converted = unseenLead(f);
    const request = { convertedStatus: 'Closed - Converted', accountId: null, contactId: null, ownerId: null };
    const done = f.salesforce.convertLead({ leadId: converted, ...request, opportunityName: null }, unseen);
    if (!done.ok) throw new Error(done.error.message);
    f.update('Contact', done.contactId, { Email: null }, unseen);
    const taken = f.lead('Taken', { Email: address });
    f.advance(POLL + PUSH);
    f.outreach.edit('prospect', 1, { emails: ['other@engines.example'] }, unseen);
    prospect(f);
    f.advance(PUSH);
    const made = linkOf(f, 2);
    expect([linkOf(f, 1), made === converted, made === taken]).toEqual([taken, false, false]);
    expect(f.field('Lead', made ?? '', 'FirstName')).toBe('Ada');
  });

  it('[SYN-9] is looked for by the first of its addresses', () => {
    const f = new SyncFixture(outbound);
    unseenLead(f, { Email: 'ada@home.example' });
    const first = unseenLead(f);
    prospect(f, { emails: [address, 'ada@home.example'] });
    f.advance(PUSH);
    expect(linkOf(f, 1)).toBe(first);
  });

  it('[SYN-9] without an address is linked to nobody, not to those who have none either', () => {
    const f = new SyncFixture(outbound);
    unseenLead(f, { Email: null });
    prospect(f, { emails: [] });
    f.advance(PUSH);
    expect([f.salesforce.list('Lead').length, f.field('Lead', linkOf(f, 1) ?? '', 'LastName')]).toEqual([2, 'Byron']);
  });

  it('[SYN-12] costs one call, whether it is made or found', () => {
    for (const found of [true, false]) {
      const f = new SyncFixture(outbound);
      if (found) unseenLead(f);
      prospect(f);
      f.advance(PUSH);
      expect([f.sync.toState().callsToday, f.events[0]?.calls]).toEqual([1, 1]);
    }
  });

  it('[SYN-1] becomes a contact where Outbound Create is on for contacts alone, a lead where it is on for both', () => {
    const made = (state: SyncState): readonly number[] => {
      const f = new SyncFixture(state);
      prospect(f);
      f.advance(PUSH);
      return [f.salesforce.list('Lead').length, f.salesforce.list('Contact').length];
    };
    const contacts = { toggles: { outboundCreate: true } };
    expect(made(withType('Contact', contacts))).toEqual([0, 1]);
    expect(made(withType('Contact', contacts, outbound))).toEqual([1, 0]);
    expect(
      made(withType('Contact', contacts, withType('Lead', { toggles: { outboundCreate: true, pushing: false } }))),
    ).toEqual([0, 1]);
    expect(made(defaultSyncState())).toEqual([0, 0]);
  });

  it('[SYN-2] stays in Outreach where Outbound Create is switched off on its way, and the log says so', () => {
    for (const off of [{ outboundCreate: false }, { pushing: false }]) {
      const f = new SyncFixture(outbound);
      prospect(f);
      const { types } = f.sync.toState();
      const toggles = { ...types.Lead.toggles, ...off };
      f.sync.configure({ types: { ...types, Lead: { ...types.Lead, toggles } } });
      f.advance(PUSH);
      expect([f.salesforce.list('Lead').length, f.told]).toEqual([0, ['out refused Lead switched-off']]);
      expect(f.events[0]).toMatchObject({
        record: '',
        why: { text: 'Pushing or Outbound Create was switched off while this was on its way: it stays in Outreach.' },
      });
    }
  });

  it('[SYN-1] [SYN-5] that Salesforce has not got has its next chance with a change that would go out, and no other', () => {
    const f = new SyncFixture(outbound);
    f.outreach.create('prospect', { lastName: 'Byron', company: 'Engines' }, unseen);
    f.outreach.edit('prospect', 1, { values: { custom9: 'x' } }, person);
    expect(f.sync.idle()).toBe(true);
    f.outreach.edit('prospect', 1, { title: 'CTO' }, person);
    f.advance(PUSH);
    expect(f.salesforce.list('Lead')).toMatchObject([{ LastName: 'Byron', Title: 'CTO' }]);
  });

  it('[SYN-1] that is gone before its push becomes nothing', () => {
    const f = new SyncFixture(outbound);
    prospect(f);
    expect(f.sync.idle()).toBe(false);
    f.outreach.remove('prospect', 1, person);
    expect(f.sync.idle()).toBe(true);
    f.advance(2 * PUSH);
    expect([f.salesforce.list('Lead').length, f.told]).toEqual([0, []]);
  });

  it('[SYN-9] that a poll has linked in the meantime becomes no second lead', () => {
    const f = new SyncFixture(outbound);
    f.advance(POLL - 30 * SECOND);
    const lead = f.lead('Ada', { Email: address });
    prospect(f);
    f.advance(30 * SECOND + 2 * PUSH);
    expect([linkOf(f, 1), f.salesforce.list('Lead').length]).toEqual([lead, 1]);
    expect(f.told.filter((line) => line.startsWith('out created') || line.startsWith('out linked'))).toEqual([]);
  });

  it('[SYN-6] gets back only what Salesforce has set itself', () => {
    const f = new SyncFixture(outbound);
    prospect(f);
    f.advance(PUSH);
    expect(f.sync.toState().changedFields?.[linkOf(f, 1) ?? '']).toEqual({ OwnerId: f.now, Status: f.now });
    const contact = new SyncFixture(withType('Contact', { toggles: { outboundCreate: true } }));
    prospect(contact);
    contact.advance(PUSH);
    expect(contact.sync.toState().changedFields).toEqual({ [linkOf(contact, 1) ?? '']: { OwnerId: contact.now } });
    const mappings = defaultSyncState().types.Lead.mappings.filter(({ updatesOut }) => updatesOut);
    const nothing = new SyncFixture(withType('Lead', { mappings }, outbound));
    prospect(nothing);
    nothing.advance(PUSH);
    expect([nothing.salesforce.list('Lead').length, nothing.sync.idle()]).toEqual([1, true]);
  });
});

describe('a new lead of Salesforce', () => {
  const text = (outreachField: string, way: Partial<SyncMapping> = {}): SyncMapping => ({
    outreachField,
    salesforceField: 'Description',
    updatesIn: true,
    updatesOut: true,
    ...way,
  });
  const withMore = (mapping: SyncMapping): SyncState =>
    withType('Lead', { mappings: [...defaultSyncState().types.Lead.mappings, mapping] });

  it('[SYN-23] [SYN-14] has no prospect where Outreach refuses one, and the log names the fields', () => {
    const f = new SyncFixture(withMore(text('custom1', { outreachField: 'title' })));
    const lead = f.lead('Ada', { Description: 'x'.repeat(300) });
    f.advance(POLL + PUSH);
    expect([f.prospects.length, f.sync.toState().links.length, f.sync.idle()]).toEqual([0, 1, true]);
    expect(f.events.filter(({ type }) => type !== 'sync-polled')).toMatchObject([
      {
        type: 'sync-refused',
        record: lead,
        code: 'validationDataTooLongError',
        fields: ['Email', 'FirstName', 'LastName', 'Company', 'OwnerId', 'Status', 'Description'],
        why: { rule: 'SYN-23' },
      },
    ]);
  });

  it('[SYN-9] is looked for by the address that is mapped with Updates In, not by one that only goes out', () => {
    const mappings = [
      text('emails', { updatesIn: false }),
      ...defaultSyncState().types.Lead.mappings.filter(({ outreachField }) => outreachField !== 'email'),
      { outreachField: 'email', salesforceField: 'Email', updatesIn: true, updatesOut: false },
    ];
    const f = new SyncFixture(withType('Lead', { mappings }));
    f.outreach.create('prospect', { emails: ['ada@acme.example'] }, unseen);
    f.lead('Ada', { Description: 'other@acme.example' });
    f.advance(POLL);
    expect([f.prospects.length, f.told[0]]).toEqual([1, 'in linked Lead']);
  });

  it('[SYN-9] without an address makes a prospect of its own', () => {
    const f = new SyncFixture();
    f.outreach.create('prospect', { lastName: 'Nobody' }, unseen);
    f.lead('Ada', { Email: null });
    f.advance(POLL);
    expect(f.prospects.map(({ lastName }) => lastName)).toEqual(['Nobody', 'Lead']);
  });

  it('[SYN-7] [SYN-2] says why its id stays in Outreach: toggles that are off, or no mapping; nothing where it goes out', () => {
    const why = (state: SyncState): unknown => {
      const f = new SyncFixture(state);
      f.lead('Ada');
      f.advance(POLL);
      const made = f.events.find((event) => event.type === 'sync-carried');
      return made?.why;
    };
    const found = 'The poll found a new Lead and made its prospect.';
    const unmapped = defaultSyncState().types.Lead.mappings.map((each) => ({ ...each, updatesOut: false }));
    expect(why(defaultSyncState())).toEqual({ text: found, rule: 'SYN-23' });
    expect(why(withType('Lead', { mappings: unmapped }))).toEqual({
      text: `${found} Its id stays in Outreach: Id (Outreach Internal) is mapped to no field with Updates Out.`,
      rule: 'SYN-2',
    });
    expect(why(withType('Lead', { toggles: { outboundUpdate: false } }))).toEqual({
      text: `${found} Its id stays in Outreach: Pushing or Outbound Update is off.`,
      rule: 'SYN-2',
    });
  });

  it('[SYN-6] sends a value on to the other fields that the same Outreach field goes out to', () => {
    const f = new SyncFixture(withMore(text('title', { updatesIn: false })));
    const lead = f.lead('Ada', { Title: 'CTO' });
    f.advance(POLL + PUSH);
    expect(f.field('Lead', lead, 'Description')).toBe('CTO');
  });

  it('[SYN-6] leaves a field behind that Salesforce does not have, and the log names it', () => {
    const f = new SyncFixture(withMore(text('custom1', { salesforceField: 'Gone__c' })));
    const lead = f.lead('Ada');
    f.advance(POLL);
    expect(f.told).toEqual([
      'in refused Lead field-not-found',
      'in created Lead Email,FirstName,LastName,Company,OwnerId,Status',
    ]);
    expect(f.events.find(({ type }) => type === 'sync-refused')).toMatchObject({
      record: lead,
      fields: ['Gone__c'],
      why: { text: 'Lead has no field Gone__c: it was left out.', rule: 'SYN-6' },
    });
  });

  it('[SYN-6] sends on what has crossed once', () => {
    const { mappings } = defaultSyncState().types.Lead;
    const unnamed = mappings.filter(({ outreachField }) => outreachField !== 'id');
    const f = new SyncFixture(withType('Lead', { mappings: [...unnamed, text('title', { updatesIn: false })] }));
    f.lead('Ada', { Title: 'CTO' });
    f.advance(POLL);
    expect(f.sync.toState().toPush).toMatchObject([{ hops: 1, fields: { title: f.now } }]);
  });

  it('[SYN-8] needs an owner in Outreach even where Owner is not mapped', () => {
    const mappings = defaultSyncState().types.Lead.mappings.filter(({ outreachField }) => outreachField !== 'owner');
    const f = new SyncFixture(withType('Lead', { mappings }));
    const queue = f.create('Group', { Name: 'Inbound', Type: 'Queue' });
    f.lead('Ada', { OwnerId: queue });
    f.advance(POLL);
    expect([f.prospects.length, f.told]).toEqual([0, ['in refused Lead owner-is-queue']]);
  });
});
