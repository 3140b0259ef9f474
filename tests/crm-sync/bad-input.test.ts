import { describe, expect, it } from 'vitest';
import { defaultSyncState } from '#crm-sync/default-state.ts';
import type { SyncEvent } from '#crm-sync/sync-event.ts';
import type { SyncMapping } from '#crm-sync/sync-state.ts';
import { crossed, person, POLL, PUSH, SyncFixture, withMore, withType } from './sync-fixture.ts';

const both = (outreachField: string, salesforceField: string): SyncMapping => ({
  outreachField,
  salesforceField,
  updatesIn: true,
  updatesOut: true,
});

type Refused = Extract<SyncEvent, { readonly type: 'sync-refused' }>;
const refused = (f: SyncFixture): readonly Refused[] => f.events.filter((event) => event.type === 'sync-refused');

describe('bad input', () => {
  it('[SF-1] links in 15 characters and lower-cased ids of a file are found all the same', () => {
    const first = crossed();
    const { links } = first.f.sync.toState();
    const short = links.map((link) => ({ ...link, salesforceId: link.salesforceId.slice(0, 15) }));
    const f = new SyncFixture({ ...defaultSyncState(), links: short });
    expect(f.sync.toState().links.map(({ salesforceId }) => salesforceId)).toEqual(
      expect.arrayContaining(links.map(({ salesforceId }) => salesforceId)),
    );
  });

  it.each(['007ak00000OQTieAAH', 'nobody', '00Qak00000696HFEAY'])(
    '[SYN-8] an owner id that leads nowhere (%s) is told of, and nothing crashes',
    (owner) => {
      const f = new SyncFixture();
      const lead = f.lead('Ada');
      f.rewrite('Lead', lead, { OwnerId: owner });
      f.advance(POLL);
      expect([f.prospects.length, f.told]).toEqual([0, ['in refused Lead owner-not-found']]);
    },
  );

  it('[SYN-9] email addresses that differ in case are one person', () => {
    const { f, lead } = crossed();
    f.update('Lead', lead, { Email: 'ADA@Acme.example' });
    const second = f.lead('Eda', { Email: 'aDa@acme.EXAMPLE' });
    f.advance(POLL + PUSH);
    expect(f.prospects).toMatchObject([{ id: 1, emails: ['ADA@Acme.example'] }]);
    expect(f.field('Lead', second, 'Outreach_Prospect_ID__c')).toBe('1');
  });

  it.each(['abc', '0', '-1', '1.5', '99999999999999999999', '12345'])(
    '[SYN-7] an id in Salesforce that is none of Outreach’s (%s) is written over',
    (id) => {
      const f = new SyncFixture();
      const lead = f.lead('Ada', { Outreach_Prospect_ID__c: id });
      f.advance(POLL + PUSH);
      expect(f.field('Lead', lead, 'Outreach_Prospect_ID__c')).toBe('1');
    },
  );

  it('[SYN-14] a value that is too long for Salesforce is refused, with the names of all fields of the write', () => {
    const { f, lead } = crossed();
    f.outreach.edit('prospect', 1, { title: 'x'.repeat(200), company: 'Engines' }, person);
    f.advance(PUSH);
    expect(refused(f)).toMatchObject([
      { direction: 'out', record: lead, code: 'STRING_TOO_LONG', fields: ['Company', 'Title'] },
    ]);
    expect([f.field('Lead', lead, 'Company'), f.sync.idle()]).toEqual(['Acme', true]);
  });

  it('[SYN-14] a value that is too long for Outreach is refused, with the names of the fields', () => {
    const { f, lead } = crossed(withMore(both('company', 'Description')));
    f.update('Lead', lead, { Description: 'x'.repeat(300) });
    f.advance(POLL);
    expect(refused(f)).toMatchObject([
      { direction: 'in', record: lead, code: 'validationDataTooLongError', fields: ['Description'] },
    ]);
  });

  it('[SYN-6] a mapping to a field that is gone leaves the other fields alone, and is told of', () => {
    const { f, lead } = crossed(withMore(both('custom1', 'Gone__c')));
    f.outreach.edit('prospect', 1, { title: 'CTO', values: { custom1: 'x' } }, person);
    f.advance(PUSH);
    expect(f.field('Lead', lead, 'Title')).toBe('CTO');
    expect(refused(f)).toMatchObject([{ direction: 'out', code: 'field-not-found', fields: ['Gone__c'] }]);
    f.update('Lead', lead, { Title: 'CEO' });
    f.advance(POLL);
    expect(f.prospects).toMatchObject([{ title: 'CEO', values: { custom1: 'x' } }]);
  });

  it("[SYN-6] a field that Outreach's users lack stays behind, and is told of", () => {
    const mappings = [...defaultSyncState().types.User.mappings, both('shoeSize', 'Title')];
    const f = new SyncFixture(withType('User', { mappings }));
    f.update('User', f.sam, { Title: 'CTO' });
    f.advance(POLL);
    expect(refused(f)).toMatchObject([{ code: 'field-not-in-outreach', fields: ['Title'] }]);
  });

  it('[SYN-1] a new user of Outreach is linked by email address, and told of where Salesforce has none', () => {
    const f = new SyncFixture();
    const nia = f.create('User', { LastName: 'Nia', Email: 'NIA@vendor.example' }, { through: 'outreach-sync' });
    f.outreach.create('user', { email: 'nia@vendor.example', firstName: 'Nia', lastName: 'V' }, person);
    f.outreach.create('user', { email: 'ole@vendor.example', firstName: 'Ole', lastName: 'O' }, person);
    f.advance(2 * PUSH);
    expect(f.field('User', nia, 'Outreach_User_ID__c')).toBe('2');
    expect(refused(f)).toMatchObject([{ code: 'user-not-in-salesforce', record: '' }]);
  });

  it('[SYN-1] a prospect that Salesforce refused has its next chance with its next change', () => {
    const f = new SyncFixture(withType('Lead', { toggles: { outboundCreate: true } }));
    f.outreach.create('prospect', { firstName: 'Ada', lastName: 'Byron' }, person);
    f.advance(PUSH);
    expect(refused(f)).toMatchObject([{ code: 'REQUIRED_FIELD_MISSING', record: '' }]);
    f.outreach.edit('prospect', 1, { company: 'Engines' }, person);
    f.advance(PUSH);
    expect(f.salesforce.list('Lead')).toMatchObject([{ Company: 'Engines', Outreach_Prospect_ID__c: '1' }]);
  });

  it('[SYN-9] a record that is linked keeps what only one side knows, opt-outs above all', () => {
    const f = new SyncFixture(withMore(both('optedOut', 'HasOptedOutOfEmail')));
    f.outreach.create('prospect', { emails: ['ada@acme.example'], optedOut: true, title: 'Countess' }, person);
    const lead = f.lead('Ada', { Company: 'Engines' });
    f.advance(POLL + PUSH);
    expect(f.prospects).toMatchObject([{ optedOut: true, company: 'Engines', title: 'Countess' }]);
    expect([f.field('Lead', lead, 'HasOptedOutOfEmail'), f.field('Lead', lead, 'Title')]).toEqual([true, 'Countess']);
  });
});
