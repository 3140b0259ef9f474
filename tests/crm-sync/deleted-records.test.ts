import { describe, expect, it } from 'vitest';
import { defaultSyncState } from '#crm-sync/default-state.ts';
import type { MergeAndDelete, SyncState } from '#crm-sync/sync-state.ts';
import { HOUR, SECOND } from '#shared/instant.ts';
import { crossed, enrol, person, POLL, PUSH, SyncFixture } from './sync-fixture.ts';

const deleting = (patch: Partial<MergeAndDelete> = {}): SyncState => ({
  ...defaultSyncState(),
  mergeAndDelete: { deleteProspects: true, keepWhileInSequence: true, ...patch },
});

const leadLinks = (f: SyncFixture): number => f.sync.toState().links.filter(({ type }) => type === 'Lead').length;

describe('a record deleted in Salesforce', () => {
  it('[SYN-17] leaves its prospect alone by default, and the link goes at the next poll', () => {
    const { f, lead } = crossed(defaultSyncState());
    f.salesforce.delete('Lead', lead, person);
    f.advance(POLL);
    expect([f.prospects.length, leadLinks(f), f.told]).toEqual([1, 0, ['in unlinked Lead']]);
  });

  it('[SYN-17] takes its prospect with it where Merge and Delete says so', () => {
    const { f, lead } = crossed(deleting());
    f.salesforce.delete('Lead', lead, person);
    f.advance(POLL);
    expect([f.prospects.length, leadLinks(f), f.told]).toEqual([0, 0, ['in deleted Lead']]);
    f.advance(5 * POLL);
    expect(f.told).toHaveLength(1);
  });

  it('[SYN-17] spares a prospect that is active in a sequence until it has left it', () => {
    const { f, lead } = crossed(deleting());
    const state = enrol(f);
    f.salesforce.delete('Lead', lead, person);
    f.advance(POLL);
    expect([f.prospects.length, leadLinks(f), f.told]).toEqual([1, 1, ['in refused Lead active-in-sequence']]);
    f.advance(HOUR);
    expect([f.prospects.length, f.told.length, f.sync.idle()]).toEqual([1, 1, true]);
    f.outreach.act(state, 'finish', person);
    f.advance(POLL);
    expect([f.prospects.length, leadLinks(f), f.told.at(-1)]).toEqual([0, 0, 'in deleted Lead']);
  });

  it('[SYN-17] takes an active prospect too where nothing spares it, and its sequence states with it', () => {
    const { f, lead } = crossed(deleting({ keepWhileInSequence: false }));
    enrol(f);
    f.salesforce.delete('Lead', lead, person);
    f.advance(POLL);
    expect([f.prospects.length, f.outreach.list('sequenceState').length]).toEqual([0, 0]);
  });

  it('[SYN-17] gets a new prospect when it is restored after its own was deleted', () => {
    const { f, lead } = crossed(deleting());
    f.salesforce.delete('Lead', lead, person);
    f.advance(POLL);
    f.salesforce.restore('Lead', lead, person);
    f.advance(POLL + PUSH);
    expect([f.prospects.map(({ id }) => id), f.field('Lead', lead, 'Outreach_Prospect_ID__c')]).toEqual([[2], '2']);
  });

  it('[SYN-14] what waited to be pushed to it is told of, with its fields', () => {
    const { f, lead } = crossed({ ...defaultSyncState(), pushSeconds: 60 });
    f.advance(POLL - PUSH - 1_000);
    f.outreach.edit('prospect', 1, { title: 'CTO' }, person);
    f.salesforce.delete('Lead', lead, person);
    f.advance(1_000);
    const refused = f.events.find((event) => event.type === 'sync-refused');
    expect(refused).toMatchObject({ code: 'not-linked', fields: ['Title'] });
  });

  it('[SYN-17] that takes its prospect with it takes what waited to go out along', () => {
    const { f, lead } = crossed(deleting());
    f.advance(POLL - PUSH - 10 * SECOND);
    f.outreach.edit('prospect', 1, { title: 'CTO' }, person);
    f.salesforce.delete('Lead', lead, person);
    f.advance(10 * SECOND);
    expect([f.told, f.sync.idle()]).toEqual([['in deleted Lead'], true]);
  });

  it('[SYN-17] [SYN-14] whose prospect is gone already loses its link, and the log says why', () => {
    const { lead } = crossed(deleting());
    const f = new SyncFixture({ ...deleting(), links: [{ type: 'Lead', salesforceId: lead, outreachId: 99 }] });
    expect(f.lead('Ada')).toBe(lead);
    f.salesforce.delete('Lead', lead, person);
    f.advance(POLL);
    expect([f.told, leadLinks(f)]).toEqual([['in refused Lead resourceNotFound'], 0]);
  });

  it('[SYN-16] [SYN-17] a merge deletes the left-over prospect of the loser where both had one', () => {
    const { f, lead } = crossed(deleting());
    const loser = f.lead('Lose');
    f.advance(POLL + PUSH);
    f.salesforce.merge('Lead', lead, [loser], {}, person);
    f.advance(POLL);
    expect(f.prospects.map(({ id }) => id)).toEqual([1]);
    expect(f.told.at(-1)).toBe('in deleted Lead');
  });

  it('[SYN-16] a link follows its record through a merge and a merge of the winner', () => {
    const { f, lead } = crossed(deleting());
    f.sync.disconnect();
    const [second, third] = [f.lead('Second', { Email: null }), f.lead('Third', { Email: null })];
    f.salesforce.merge('Lead', second, [lead], {}, person);
    f.salesforce.merge('Lead', third, [second], {}, person);
    f.sync.connect();
    f.advance(POLL + PUSH);
    expect(f.sync.toState().links).toContainEqual({ type: 'Lead', salesforceId: third, outreachId: 1 });
    expect(f.field('Lead', third, 'Outreach_Prospect_ID__c')).toBe('1');
    // What only Outreach knew of the person fills the winner's blank.
    expect(f.field('Lead', third, 'Email')).toBe('ada@acme.example');
  });
});

describe('a prospect deleted in Outreach', () => {
  it('[SYN-16] loses its link at once, and is made anew by the next change of its record', () => {
    const { f, lead } = crossed(defaultSyncState());
    f.outreach.remove('prospect', 1, person);
    expect([leadLinks(f), f.told]).toEqual([0, ['in unlinked Lead']]);
    f.update('Lead', lead, { Title: 'CTO' });
    f.advance(POLL + PUSH);
    expect([f.prospects.map(({ id }) => id), f.field('Lead', lead, 'Outreach_Prospect_ID__c')]).toEqual([[2], '2']);
  });
});
