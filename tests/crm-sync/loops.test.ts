import { describe, expect, it } from 'vitest';
import { defaultSyncState } from '#crm-sync/default-state.ts';
import type { SyncMapping, SyncState } from '#crm-sync/sync-state.ts';
import { DAY } from '#shared/instant.ts';
import { person, POLL, PUSH, SyncFixture, withType } from './sync-fixture.ts';

const map = (outreachField: string, salesforceField: string, way: 'in' | 'out' | 'both'): SyncMapping => ({
  outreachField,
  salesforceField,
  updatesIn: way !== 'out',
  updatesOut: way !== 'in',
});

/** The usual mappings but for some Salesforce fields, and these besides. */
function withMappings(mappings: readonly SyncMapping[]): SyncState {
  const taken = new Set(mappings.flatMap(({ outreachField, salesforceField }) => [outreachField, salesforceField]));
  const usual = defaultSyncState().types.Lead.mappings.filter(
    ({ outreachField, salesforceField }) => !taken.has(outreachField) && !taken.has(salesforceField),
  );
  return withType('Lead', { mappings: [...usual, ...mappings] });
}

/** A lead that both systems know. */
function crossed(state: SyncState): { readonly f: SyncFixture; readonly lead: string } {
  const f = new SyncFixture(state);
  const lead = f.lead('Ada', { Title: 'T' });
  // Time enough for what the first values set going.
  f.advance(DAY);
  f.events.length = 0;
  return { f, lead };
}

const carried = (f: SyncFixture): number => f.events.filter((event) => event.type === 'sync-carried').length;

describe('mappings that cross', () => {
  it('[SYN-19] the owner goes in from Owner and out to a user field, whoever changes it', () => {
    const state = withMappings([map('owner', 'OwnerId', 'in'), map('owner', 'SDR__c', 'out')]);
    const f = new SyncFixture(state, (org) => ({
      ...org,
      fields: {
        ...org.fields,
        Lead: [
          ...org.fields.Lead,
          { name: 'SDR__c', label: 'SDR', type: 'lookup', referenceTo: ['User'], custom: true },
        ],
      },
    }));
    const nia = f.create('User', { LastName: 'Nia', Email: 'nia@vendor.example', Outreach_User_ID__c: '2' });
    f.outreach.create('user', { email: 'nia@vendor.example', firstName: 'Nia', lastName: 'V' }, person);
    const lead = f.lead('Ada');
    f.advance(POLL + PUSH);
    expect(f.field('Lead', lead, 'SDR__c')).toBe(f.sam);
    f.update('Lead', lead, { OwnerId: nia });
    f.advance(POLL + PUSH);
    expect(f.field('Lead', lead, 'SDR__c')).toBe(nia);
    f.outreach.edit('prospect', 1, { ownerId: 1 }, person);
    f.advance(PUSH);
    expect([f.field('Lead', lead, 'SDR__c'), f.field('Lead', lead, 'OwnerId')]).toEqual([f.sam, nia]);
  });

  it('[SYN-19] an owner whom Salesforce does not know stays behind, and the log names the field', () => {
    const { f } = crossed(withMappings([map('owner', 'OwnerId', 'both')]));
    f.outreach.create('user', { email: 'nia@vendor.example', firstName: 'Nia', lastName: 'V' }, person);
    f.outreach.edit('prospect', 1, { ownerId: 2 }, person);
    f.advance(PUSH);
    const refused = f.events.find((event) => event.type === 'sync-refused' && event.object === 'Lead');
    expect(refused).toMatchObject({ code: 'owner-not-in-salesforce', fields: ['OwnerId'], why: { rule: 'SYN-19' } });
  });

  it('[SYN-6] one field mapped to two agrees with both, whichever changes', () => {
    const { f, lead } = crossed(withMappings([map('title', 'Title', 'both'), map('title', 'Phone', 'both')]));
    f.update('Lead', lead, { Phone: 'From Phone' });
    f.advance(2 * POLL);
    expect([f.prospects[0]?.title, f.field('Lead', lead, 'Title')]).toEqual(['From Phone', 'From Phone']);
    f.update('Lead', lead, { Title: 'From Title' });
    f.advance(2 * POLL);
    expect([f.prospects[0]?.title, f.field('Lead', lead, 'Phone')]).toEqual(['From Title', 'From Title']);
    f.advance(DAY);
    expect([carried(f), f.sync.idle()]).toEqual([4, true]);
  });

  it('[SYN-6] a value goes round a ring of mappings once', () => {
    const ring = [
      map('title', 'Title', 'out'),
      map('custom1', 'Title', 'in'),
      map('custom1', 'Phone', 'out'),
      map('title', 'Phone', 'in'),
    ];
    const { f, lead } = crossed(withMappings(ring));
    f.outreach.edit('prospect', 1, { title: 'CTO' }, person);
    f.advance(DAY);
    expect([f.field('Lead', lead, 'Title'), f.field('Lead', lead, 'Phone')]).toEqual(['CTO', 'CTO']);
    expect(f.prospects).toMatchObject([{ title: 'CTO', values: { custom1: 'CTO' } }]);
    expect([carried(f), f.sync.idle()]).toEqual([3, true]);
  });

  it('[SYN-6] two values that chase each other round a ring come to rest, and the log says so', () => {
    const ring = [
      map('title', 'Title', 'out'),
      map('custom1', 'Title', 'in'),
      map('custom1', 'Phone', 'out'),
      map('title', 'Phone', 'in'),
    ];
    const { f } = crossed(withMappings(ring));
    f.outreach.edit('prospect', 1, { title: 'X', values: { custom1: 'Y' } }, person);
    f.advance(DAY);
    expect(f.told.at(-1)).toMatch(/mapping-loop$/);
    const settled = f.events.length;
    f.restore();
    f.advance(7 * DAY);
    expect(f.sync.idle()).toBe(true);
    expect(f.events.slice(settled).every((event) => event.type === 'sync-polled')).toBe(true);
    expect(carried(f)).toBeLessThan(12);
  });
});
