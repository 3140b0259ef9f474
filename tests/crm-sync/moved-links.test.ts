import { describe, expect, it } from 'vitest';
import { defaultSyncState } from '#crm-sync/default-state.ts';
import { SECOND } from '#shared/instant.ts';
import { crossed, person, POLL, PUSH, SyncFixture, withType } from './sync-fixture.ts';

function convert(f: SyncFixture, leadId: string): string {
  const request = { convertedStatus: 'Closed - Converted', accountId: null, contactId: null, ownerId: null };
  const done = f.salesforce.convertLead({ leadId, ...request, opportunityName: null }, person);
  if (!done.ok) throw new Error(done.error.message);
  return done.contactId;
}

/** Stops the polls of leads, so that those of contacts come first. */
function withoutLeadPolls(f: SyncFixture): void {
  const { types } = f.sync.toState();
  f.sync.configure({
    types: { ...types, Lead: { ...types.Lead, toggles: { ...types.Lead.toggles, polling: false } } },
  });
}

const linkOf = (f: SyncFixture, salesforceId: string): number | undefined =>
  f.sync.toState().links.find((link) => link.salesforceId === salesforceId)?.outreachId;
const whys = (f: SyncFixture): readonly unknown[] =>
  f.events.flatMap((event) => (event.type === 'sync-carried' ? [[event.action, event.record, event.why]] : []));

describe('a link moves on', () => {
  it('[SYN-16] [SYN-7] from a converted lead to the contact that carries its id, where the contact is polled first', () => {
    const { f, lead } = crossed();
    withoutLeadPolls(f);
    const contact = convert(f, lead);
    f.advance(POLL);
    expect([linkOf(f, lead), linkOf(f, contact)]).toEqual([undefined, 1]);
    expect(whys(f)[0]).toEqual([
      'linked',
      contact,
      { text: 'The Lead that the prospect belonged to is gone or has become this record.', rule: 'SYN-16' },
    ]);
  });

  it('[SYN-16] [SYN-9] from a deleted record, and from one that is gone, to the next one with its address', () => {
    const deleted = crossed();
    withoutLeadPolls(deleted.f);
    deleted.f.salesforce.delete('Lead', deleted.lead, person);
    const gone = crossed();
    withoutLeadPolls(gone.f);
    gone.f.salesforce.forget('Lead', gone.lead);
    for (const { f, lead } of [deleted, gone]) {
      const contact = f.create('Contact', { LastName: 'Lead', Email: 'ada@acme.example', OwnerId: f.sam });
      f.advance(POLL);
      expect([linkOf(f, lead), linkOf(f, contact), f.prospects.length]).toEqual([undefined, 1, 1]);
    }
  });

  it('[SYN-16] not from a lead that has become another contact', () => {
    const { f, lead } = crossed();
    withoutLeadPolls(f);
    convert(f, lead);
    f.update('Contact', f.salesforce.list('Contact')[0]?.['Id'] as string, {
      Email: null,
      Outreach_Prospect_ID__c: null,
    });
    const other = f.create('Contact', { LastName: 'Lead', Email: 'ada@acme.example', OwnerId: f.sam });
    f.advance(POLL);
    expect([linkOf(f, lead), linkOf(f, other)]).toEqual([1, undefined]);
  });

  it('[SYN-16] with what waited to go out, but for the id, which the new record brings itself', () => {
    const { f, lead } = crossed();
    f.advance(POLL - PUSH - 10 * SECOND);
    f.outreach.edit('prospect', 1, { title: 'CTO' }, person);
    const contact = convert(f, lead);
    f.advance(10 * SECOND);
    expect(f.sync.toState().toPush).toMatchObject([
      { type: 'Contact', salesforceId: contact, fields: { title: f.now } },
    ]);
    expect(Object.keys(f.sync.toState().toPush[0]?.fields ?? {})).toEqual(['title']);
  });

  it('[SYN-16] [SYN-6] and a change in Outreach that was on its way wins against what the lead has handed on', () => {
    const { f, lead } = crossed();
    f.update('Lead', lead, { Title: 'Old' });
    f.advance(2 * POLL - PUSH - 10 * SECOND);
    f.outreach.edit('prospect', 1, { title: 'CTO' }, person);
    const contact = convert(f, lead);
    f.advance(POLL);
    expect([f.prospects[0]?.title, f.field('Contact', contact, 'Title')]).toEqual(['CTO', 'CTO']);
  });

  it('[SYN-16] and the log says how: converted, or merged', () => {
    const converted = crossed();
    const contact = convert(converted.f, converted.lead);
    converted.f.advance(POLL);
    expect(whys(converted.f)[0]).toEqual([
      'linked',
      contact,
      { text: 'The Lead was converted: the link goes with it.', rule: 'SYN-16' },
    ]);
    const merged = crossed();
    merged.f.sync.disconnect();
    const winner = merged.f.lead('Win', { Email: null });
    merged.f.salesforce.merge('Lead', winner, [merged.lead], {}, person);
    merged.f.sync.connect();
    merged.f.advance(POLL);
    expect(whys(merged.f)[0]).toEqual([
      'linked',
      winner,
      { text: 'The Lead was merged: the link goes with it.', rule: 'SYN-16' },
    ]);
  });

  it('[SYN-16] [SYN-17] nowhere where the contact of a converted lead has been deleted', () => {
    const { f, lead } = crossed();
    f.salesforce.delete('Contact', convert(f, lead), person);
    f.advance(POLL);
    expect([linkOf(f, lead), f.told]).toEqual([undefined, ['in unlinked Lead']]);
    expect(whys(f)).toEqual([['unlinked', lead, { text: 'The record was deleted in Salesforce.', rule: 'SYN-17' }]]);
  });

  it('[SYN-16] nowhere where the record that it would go to is no longer there', () => {
    const { f, lead } = crossed();
    f.sync.disconnect();
    const winner = f.lead('Win', { Email: null });
    f.salesforce.merge('Lead', winner, [lead], {}, person);
    f.salesforce.forget('Lead', winner);
    f.sync.connect();
    f.advance(POLL);
    expect([f.told, linkOf(f, lead)]).toEqual([['in unlinked Lead'], undefined]);
  });

  it('[SYN-16] before the records that it moves to are looked at, in whatever order they changed', () => {
    const { f, lead } = crossed(withType('Contact', { toggles: { polling: false } }));
    f.sync.disconnect();
    const winner = f.lead('Win', { Email: null });
    f.update('Lead', winner, { Title: 'CTO' });
    f.salesforce.merge('Lead', winner, [lead], {}, person);
    f.sync.connect();
    f.advance(POLL);
    expect([linkOf(f, winner), f.prospects.length]).toEqual([1, 1]);
  });
});

describe('a record that carries the id of a prospect that another one has', () => {
  it('[SYN-7] is left alone, and nothing is told', () => {
    const { f, lead } = crossed();
    const second = f.lead('Eda', { Outreach_Prospect_ID__c: '1' });
    f.advance(POLL + PUSH);
    expect([linkOf(f, lead), linkOf(f, second), f.told, f.prospects.length]).toEqual([1, undefined, [], 1]);
  });

  it('[SYN-9] gets it by its address, and the log says whose the prospect is', () => {
    const { f, lead } = crossed();
    const second = f.lead('Eda', { Email: 'ada@acme.example' });
    f.advance(POLL - PUSH);
    expect(whys(f)).toMatchObject([
      [
        'linked',
        second,
        {
          text: `Outreach has a prospect with this email address. It belongs to Lead ${lead} and keeps that link; this record gets the same id.`,
          rule: 'SYN-9',
        },
      ],
    ]);
    expect(f.sync.idle()).toBe(false);
  });
});

describe('a record that is linked to a prospect that nobody has', () => {
  const found = (fields: Record<string, string>, mappings = defaultSyncState().types.Lead.mappings): SyncFixture => {
    const f = new SyncFixture(withType('Lead', { mappings }));
    f.outreach.create('prospect', { emails: ['ada@acme.example'] }, { through: 'outreach-sync' });
    f.lead('Ada', fields);
    f.advance(POLL);
    return f;
  };

  it('[SYN-7] by the id that it carries, or [SYN-9] by its address: the log says which', () => {
    const why = (fields: Record<string, string>): unknown =>
      found(fields).events.flatMap((event) => (event.type === 'sync-carried' ? [event.why] : []))[0];
    expect(why({ Outreach_Prospect_ID__c: '1', Email: 'other@acme.example' })).toEqual({
      text: "The record carries the id of Outreach's record.",
      rule: 'SYN-7',
    });
    expect(why({})).toEqual({
      text: 'Outreach has a prospect with this email address: no second one is made.',
      rule: 'SYN-9',
    });
  });

  it('[SYN-7] has nothing to send where Outreach knows no more than its id, which the record carries', () => {
    expect(found({ Outreach_Prospect_ID__c: '1' }).sync.idle()).toBe(true);
  });

  it('[SYN-9] [SYN-7] is sent its id first, then what it lacks in the order of the mappings', () => {
    const f = new SyncFixture();
    const prospect = { emails: ['ada@acme.example'], title: 'Countess', firstName: 'Ada' };
    f.outreach.create('prospect', prospect, { through: 'outreach-sync' });
    f.lead('Ada', { FirstName: null });
    f.advance(POLL);
    expect(Object.keys(f.sync.toState().toPush[0]?.fields ?? {})).toEqual(['id', 'firstName', 'title']);
  });

  it('[SYN-9] [SYN-6] fills its blanks by what is mapped with Updates Out, and keeps its other values', () => {
    const { mappings } = defaultSyncState().types.Lead;
    const way = (salesforceField: string, updatesIn: boolean) =>
      ({ outreachField: 'title', salesforceField, updatesIn, updatesOut: !updatesIn }) as const;
    const others = mappings.filter(({ outreachField }) => outreachField !== 'title');
    const f = new SyncFixture(withType('Lead', { mappings: [...others, way('Title', true), way('Phone', false)] }));
    const prospect = { emails: ['ada@acme.example'], title: 'CTO' };
    f.outreach.create('prospect', prospect, { through: 'outreach-sync' });
    const lead = f.lead('Ada', { Phone: '12' });
    f.advance(POLL + PUSH);
    expect([f.field('Lead', lead, 'Title'), f.field('Lead', lead, 'Phone')]).toEqual([null, '12']);
  });

  it('[SYN-7] is known by the first field that the id goes out to', () => {
    const second = { outreachField: 'id', salesforceField: 'Phone', updatesIn: false, updatesOut: true };
    const mappings = [...defaultSyncState().types.Lead.mappings, second];
    const by = (fields: Record<string, string>): SyncFixture =>
      found({ Email: 'other@acme.example', ...fields }, mappings);
    const [first, other] = [by({ Outreach_Prospect_ID__c: '1' }), by({ Phone: '1' })];
    expect([first.told[0], other.told[0]]).toEqual([
      'in linked Lead',
      'in created Lead Email,FirstName,LastName,Company,OwnerId,Status',
    ]);
  });

  it('[SYN-6] sends on what it has brought in as what has crossed once', () => {
    const phone = { outreachField: 'title', salesforceField: 'Phone', updatesIn: false, updatesOut: true };
    const f = found({ Outreach_Prospect_ID__c: '1', Title: 'CTO' }, [...defaultSyncState().types.Lead.mappings, phone]);
    expect(f.sync.toState().toPush).toMatchObject([{ hops: 1, fields: { title: f.now } }]);
  });
});

describe('a link that ends', () => {
  it('[SYN-16] says what waited and goes nowhere: the fields that go out', () => {
    const { f, lead } = crossed();
    f.outreach.edit('prospect', 1, { title: 'CTO', company: 'Engines' }, person);
    f.outreach.remove('prospect', 1, person);
    expect(f.events).toMatchObject([
      {
        type: 'sync-carried',
        action: 'unlinked',
        record: lead,
        why: { text: 'The record was deleted in Outreach.', rule: 'SYN-16' },
      },
      {
        type: 'sync-refused',
        direction: 'out',
        code: 'not-linked',
        fields: ['Company', 'Title'],
        why: { rule: 'SYN-16' },
      },
    ]);
    expect(f.sync.idle()).toBe(true);
  });

  it('[SYN-16] leads to a new prospect where Outreach has lost its own unseen, and the log says so', () => {
    const lead = crossed().lead;
    const f = new SyncFixture({ ...defaultSyncState(), links: [{ type: 'Lead', salesforceId: lead, outreachId: 99 }] });
    expect(f.lead('Ada')).toBe(lead);
    f.advance(POLL);
    expect(f.told.slice(0, 2)).toEqual([
      'in unlinked Lead',
      'in created Lead Email,FirstName,LastName,Company,OwnerId,Status',
    ]);
    expect(whys(f)[0]).toEqual(['unlinked', lead, { text: 'Outreach no longer has its record.', rule: 'SYN-16' }]);
    expect(linkOf(f, lead)).toBe(1);
  });
});
