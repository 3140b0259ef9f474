import { describe, expect, it } from 'vitest';
import { defaultSyncState } from '#crm-sync/default-state.ts';
import type { SyncMapping } from '#crm-sync/sync-state.ts';
import { MINUTE, SECOND } from '#shared/instant.ts';
import { crossed, enrol, person, POLL, PUSH, SyncFixture, withMore, withType } from './sync-fixture.ts';

const unseen = { through: 'outreach-sync' } as const;
const map = (outreachField: string, salesforceField: string, way: 'in' | 'out' | 'both' = 'both'): SyncMapping => ({
  outreachField,
  salesforceField,
  updatesIn: way !== 'out',
  updatesOut: way !== 'in',
});

describe('changes that are noticed', () => {
  it('[SYN-5] in Salesforce by the mapped fields that differ, whoever makes them but the plugin itself', () => {
    const { f, lead } = crossed();
    const waiting = () => f.sync.toState().changedFields?.[lead];
    f.update('Lead', lead, { Title: 'CTO', Phone: '12', Company: 'Acme' });
    expect(waiting()).toEqual({ Title: f.now });
    f.advance(SECOND);
    f.update('Lead', lead, { Company: 'Engines' }, { through: 'leandata' });
    f.update('Lead', lead, { LastName: 'Byron' }, unseen);
    expect(waiting()).toEqual({ Title: f.now - SECOND, Company: f.now });
  });

  it('[SYN-5] in Salesforce as a whole record where it is not linked, and as nothing where no mapped field differs', () => {
    const f = new SyncFixture();
    const lead = f.create('Lead', { LastName: 'L', Company: 'Acme', OwnerId: f.sam }, unseen);
    f.update('Lead', lead, { Phone: '12' });
    expect(f.sync.toState().changed.Lead).toEqual([]);
    f.update('Lead', lead, { Title: 'CTO' });
    expect(f.sync.toState()).toMatchObject({ changed: { Lead: [lead] }, changedFields: {} });
  });

  it('[SYN-5] in Salesforce where a record is deleted or restored, linked or not', () => {
    const { f, lead } = crossed();
    const free = f.create('Lead', { LastName: 'L', Company: 'Acme', OwnerId: f.sam }, unseen);
    for (const id of [lead, free]) f.salesforce.delete('Lead', id, person);
    expect(f.sync.toState()).toMatchObject({ changed: { Lead: [lead, free] }, changedFields: { [lead]: {} } });
    f.advance(POLL);
    expect([f.told, f.sync.idle()]).toEqual([['in unlinked Lead'], true]);
    f.salesforce.restore('Lead', free, person);
    expect(f.sync.toState().changed.Lead).toEqual([free]);
  });

  it('[ADD-9] in Salesforce where the creation of a record that Outreach knows is rolled back: it loses its link', () => {
    const { f, lead } = crossed();
    const creation = f.salesforceChanges.filter(({ id, kind }) => id === lead && kind === 'created');
    f.salesforce.rollback(creation, { through: 'leandata' });
    expect(f.sync.toState().changed.Lead).toEqual([lead]);
    f.advance(POLL);
    expect(f.events.filter(({ type }) => type === 'sync-carried')).toMatchObject([
      { action: 'unlinked', record: lead, why: { text: 'The record is no longer in Salesforce.', rule: 'SYN-16' } },
    ]);
  });

  it('[SYN-3] in Outreach by mapped fields that differ; lists and stages are told apart by what is in them', () => {
    const { f } = crossed(withMore(map('stage', 'Rating', 'out')));
    const waiting = (): readonly string[] => Object.keys(f.sync.toState().toPush[0]?.fields ?? {});
    f.outreach.edit('prospect', 1, { emails: ['ada@acme.example'], values: { custom9: 'x' } }, person);
    expect([waiting(), f.sync.idle()]).toEqual([[], true]);
    f.outreach.edit('prospect', 1, { emails: ['new@acme.example'] }, person);
    f.outreach.edit('prospect', 1, { stageId: 2 }, person);
    expect(waiting()).toEqual(['email', 'stage']);
    f.advance(PUSH);
    expect(f.salesforce.list('Lead')).toMatchObject([{ Email: 'new@acme.example', Rating: 'Working - Contacted' }]);
  });

  it('[SYN-1] in Outreach of users: their values go out where mapped so, and one unknown to Salesforce waits for none', () => {
    const { mappings } = defaultSyncState().types.User;
    const out = mappings.map((each) => ({ ...each, updatesOut: true }));
    const f = new SyncFixture(withType('User', { mappings: out }));
    f.outreach.create('user', { email: 'ole@vendor.example', firstName: 'Ole', lastName: 'O' }, unseen);
    f.outreach.edit('user', 2, { lastName: 'Other' }, person);
    expect(f.sync.idle()).toBe(true);
    f.outreach.edit('user', 1, { email: 'samuel@vendor.example', lastName: 'Vale' }, person);
    f.advance(PUSH);
    expect(f.salesforce.list('User')).toMatchObject([{ Email: 'samuel@vendor.example', LastName: 'Vale' }]);
    expect(f.told).toEqual(['out updated User Email,LastName']);
  });

  it('[SYN-17] in Outreach where the last sequence of a spared prospect is left, and only then', () => {
    const state = { ...defaultSyncState(), mergeAndDelete: { deleteProspects: true, keepWhileInSequence: true } };
    const leaves: readonly ((f: SyncFixture, id: number) => unknown)[] = [
      (f, id) => f.outreach.act(id, 'finish', person),
      (f) => f.outreach.edit('prospect', 1, { optedOut: true }, person),
      (f, id) => f.outreach.remove('sequenceState', id, person),
    ];
    for (const leave of leaves) {
      const { f, lead } = crossed(state);
      const id = enrol(f);
      f.salesforce.delete('Lead', lead, person);
      f.advance(POLL);
      f.outreach.fire({ type: 'activate-sequence-state', stateId: id });
      f.outreach.act(id, 'pause', person);
      expect([f.prospects.length, f.sync.idle()]).toEqual([1, true]);
      leave(f, id);
      expect(f.sync.idle()).toBe(false);
      f.advance(POLL);
      expect(f.prospects).toEqual([]);
    }
    const { f } = crossed(state);
    f.outreach.act(enrol(f), 'finish', person);
    expect([f.sync.toState().changed.Lead, f.prospects.length]).toEqual([[], 1]);
  });

  it('[SYN-17] [OUT-11] the deletion of a prospect costs a request', () => {
    const mergeAndDelete = { deleteProspects: true, keepWhileInSequence: false };
    const { f, lead } = crossed({ ...defaultSyncState(), mergeAndDelete, outreachUserId: 1 });
    const before = f.outreach.requestsUsed(1);
    f.salesforce.delete('Lead', lead, person);
    f.advance(POLL - PUSH);
    // Three polls and the deletion.
    expect(f.outreach.requestsUsed(1) - before).toBe(4);
  });
});

describe('changes on both sides', () => {
  it('[SYN-6] an earlier change in Outreach is over once the later one in Salesforce has gone in', () => {
    const { f, lead } = crossed();
    f.advance(POLL - PUSH - 30 * SECOND);
    f.outreach.edit('prospect', 1, { title: 'Older' }, person);
    f.advance(SECOND);
    f.update('Lead', lead, { Title: 'Newer' });
    f.advance(29 * SECOND);
    expect(f.prospects[0]?.title).toBe('Newer');
    expect(f.sync.toState().toPush[0]?.fields).toEqual({});
    f.outreach.remove('prospect', 1, person);
    expect(f.told).toEqual(['in updated Lead Title', 'in unlinked Lead']);
  });

  it('[SYN-6] of the same instant: what changed in Outreach stays nowhere behind, Salesforce is the one that goes in', () => {
    const { f, lead } = crossed();
    f.advance(POLL - 2 * PUSH);
    f.outreach.edit('prospect', 1, { title: 'Outreach' }, person);
    f.update('Lead', lead, { Title: 'Salesforce' });
    f.advance(2 * POLL);
    expect([f.prospects[0]?.title, f.field('Lead', lead, 'Title')]).toEqual(['Salesforce', 'Salesforce']);
  });

  it('[SYN-6] of the same instant: what goes out before the poll stays, in both', () => {
    const { f, lead } = crossed();
    f.outreach.edit('prospect', 1, { title: 'Outreach' }, person);
    f.update('Lead', lead, { Title: 'Salesforce' });
    f.advance(2 * POLL);
    expect([f.prospects[0]?.title, f.field('Lead', lead, 'Title')]).toEqual(['Outreach', 'Outreach']);
  });

  it('[SYN-6] a field that never comes in goes out, whatever has changed in Salesforce', () => {
    const { f, lead } = crossed(withMore(map('custom1', 'Phone', 'out')));
    f.outreach.edit('prospect', 1, { values: { custom1: 'Outreach' } }, person);
    f.advance(SECOND);
    f.update('Lead', lead, { Phone: 'Salesforce' });
    f.advance(PUSH);
    expect(f.field('Lead', lead, 'Phone')).toBe('Outreach');
  });

  it('[SYN-6] a field that goes out to two stays with the one that changed later', () => {
    const { f, lead } = crossed(withMore(map('custom1', 'Phone')));
    f.outreach.edit('prospect', 1, { title: 'CTO', values: { custom1: '1' } }, person);
    f.advance(SECOND);
    f.update('Lead', lead, { Phone: '2' });
    f.advance(PUSH);
    // The title goes out; the telephone number waits for the poll that brings the later one in.
    expect([f.field('Lead', lead, 'Title'), f.field('Lead', lead, 'Phone')]).toEqual(['CTO', '2']);
    f.advance(POLL);
    expect(f.prospects[0]?.values['custom1']).toBe('2');
  });
});

describe('mappings of two fields to one', () => {
  it('[SYN-6] bring a value that came by the one in by the other too', () => {
    const { f } = crossed(withMore(map('custom1', 'Title', 'out')));
    f.outreach.edit('prospect', 1, { values: { custom1: 'CTO' } }, person);
    f.advance(PUSH + POLL);
    expect(f.prospects).toMatchObject([{ title: 'CTO', values: { custom1: 'CTO' } }]);
  });

  it('[SYN-6] [SYN-2] bring nothing back in where Polling or Inbound Update is off', () => {
    for (const off of [{ polling: false }, { inboundUpdate: false }]) {
      const { f } = crossed(withMore(map('custom1', 'Title', 'out')));
      const { types } = f.sync.toState();
      const toggles = { ...types.Lead.toggles, ...off };
      f.sync.configure({ types: { ...types, Lead: { ...types.Lead, toggles } } });
      f.outreach.edit('prospect', 1, { values: { custom1: 'CTO' } }, person);
      f.advance(PUSH);
      expect(f.sync.toState().changed.Lead).toEqual([]);
    }
  });

  it('[SYN-6] send nothing on of what has not changed', () => {
    const { f, lead } = crossed(withMore(map('title', 'Phone', 'out')));
    f.update('Lead', lead, { Company: 'Engines' });
    f.advance(POLL - PUSH);
    expect([f.told, f.sync.idle()]).toEqual([['in updated Lead Company'], true]);
  });

  it('[SYN-6] that form a ring stop after eight crossings, wherever the change was made, and go on counting from plain data', () => {
    const ring = [
      map('title', 'Title', 'out'),
      map('custom1', 'Title', 'in'),
      map('custom1', 'Phone', 'out'),
      map('title', 'Phone', 'in'),
    ];
    const taken = new Set(ring.map(({ outreachField }) => outreachField));
    const usual = defaultSyncState().types.Lead.mappings.filter(({ outreachField }) => !taken.has(outreachField));
    const inOutreach = (f: SyncFixture): unknown =>
      f.outreach.edit('prospect', 1, { title: 'X', values: { custom1: 'Y' } }, person);
    const play = (pause: (f: SyncFixture) => void, begin: (f: SyncFixture, lead: string) => void = inOutreach) => {
      const { f, lead } = crossed(withType('Lead', { mappings: [...usual, ...ring] }));
      begin(f, lead);
      for (let minute = 0; minute < 120; minute += 1) {
        f.advance(MINUTE);
        pause(f);
      }
      return f.told;
    };
    const straight = play(() => undefined);
    expect(straight).toEqual([
      'out updated Lead Title,Phone',
      ...[1, 2, 3, 4].flatMap(() => ['in updated Lead Title,Phone', 'out updated Lead Title,Phone']),
      'in refused Lead mapping-loop',
    ]);
    expect(play((f) => f.restore())).toEqual(straight);
    const inSalesforce = play(
      () => undefined,
      (f, lead) => f.update('Lead', lead, { Title: 'X', Phone: 'Y' }),
    );
    expect(inSalesforce).toEqual([
      'in updated Lead Title,Phone',
      ...[1, 2, 3, 4].flatMap(() => ['out updated Lead Title,Phone', 'in updated Lead Title,Phone']),
      'out refused Lead mapping-loop',
    ]);
  });
});
