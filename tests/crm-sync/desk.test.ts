import { describe, expect, it } from 'vitest';
import { defaultSyncState } from '#crm-sync/default-state.ts';
import type { SyncState } from '#crm-sync/sync-state.ts';
import { DAY, MINUTE } from '#shared/instant.ts';
import { person, POLL, PUSH, START, SyncFixture, withType } from './sync-fixture.ts';

const leadsOnly = withType(
  'User',
  { toggles: { polling: false } },
  withType('Contact', { toggles: { polling: false } }),
);
const held: SyncState = {
  ...leadsOnly,
  waits: { because: 'network', until: START + 9 * DAY },
  resumesAt: START + 9 * DAY,
};

describe('the plugin in mid-run', () => {
  it('[SYN-11] begins a run with a clean slate, whatever held it up before', () => {
    const f = new SyncFixture(held);
    expect([f.sync.toState().waits, f.sync.toState().resumesAt]).toEqual([undefined, undefined]);
    f.lead('Ada');
    f.outreach.configure({ networkDown: true });
    f.advance(POLL + MINUTE);
    expect(f.sync.toState()).toMatchObject({ resumesAt: f.now + MINUTE });
  });

  it('[SYN-4] begins a run with polls of its own, whatever was asked for before', () => {
    const f = new SyncFixture({ ...leadsOnly, nextPoll: { User: START + MINUTE, Lead: START + MINUTE } });
    expect(f.sync.toState().nextPoll).toEqual({ Lead: START + POLL });
  });

  it('[SYN-20] forgets its polls and what held it up when it is disconnected', () => {
    const f = new SyncFixture({ ...leadsOnly, dailyCap: 0 });
    f.lead('Ada');
    f.advance(POLL);
    expect(f.sync.toState()).toMatchObject({ waits: { because: 'daily-cap' }, nextPoll: { Lead: f.now + POLL } });
    f.sync.disconnect();
    expect([f.sync.toState().waits, f.sync.toState().nextPoll]).toEqual([undefined, {}]);
    f.sync.configure({ dailyCap: null, types: withType('Lead', { pollingMinutes: 5 }, leadsOnly).types });
    expect([f.prospects.length, f.sync.toState().nextPoll]).toEqual([0, {}]);
  });

  it('[ERR-18] is held up in the middle of an import, and goes on with it later', () => {
    const f = new SyncFixture(leadsOnly);
    f.lead('Ada');
    f.outreach.configure({ networkDown: true });
    f.sync.fire({ type: 'import', object: 'Lead', count: 1 });
    expect([f.prospects.length, f.sync.toState().callsToday, f.told]).toEqual([0, 0, ['in refused Lead network']]);
    f.outreach.configure({ networkDown: false });
    f.advance(MINUTE);
    expect(f.prospects).toHaveLength(1);
  });

  it('[SYN-11] is held up by the last call that it has used once it wants another one, and not before', () => {
    const quiet = withType('Lead', { toggles: { pushing: false } }, leadsOnly);
    const f = new SyncFixture({ ...quiet, dailyCap: 2 });
    f.lead('Ada');
    f.advance(POLL);
    expect([f.prospects.length, f.told.length, f.sync.toState().waits]).toEqual([1, 1, undefined]);
    f.lead('Bea');
    f.sync.fire({ type: 'import', object: 'Lead', count: 1 });
    expect([f.prospects.length, f.told.at(-1)]).toEqual([1, 'in refused Lead api-limit']);
  });

  it('[SYN-4] waits for its poll whatever is set or counted meanwhile, unless something held it up', () => {
    const f = new SyncFixture(leadsOnly);
    f.lead('Ada');
    f.sync.configure({ pushSeconds: 5 });
    f.sync.setCallsToday(3);
    f.sync.tryAgain();
    expect([f.prospects.length, f.events]).toEqual([0, []]);
  });

  it('[SYN-11] [SYN-4] imports what is polled when a hold-up is over, and nothing else', () => {
    const f = new SyncFixture({ ...defaultSyncState(), dailyCap: 0 });
    f.lead('Ada');
    f.create('Contact', { LastName: 'B', Email: 'bea@acme.example', OwnerId: f.sam });
    f.advance(POLL);
    const { types } = f.sync.toState();
    const toggles = { ...types.Contact.toggles, polling: false };
    f.sync.configure({ dailyCap: null, types: { ...types, Contact: { ...types.Contact, toggles } } });
    expect(f.prospects.map(({ lastName }) => lastName)).toEqual(['Lead']);
    expect([f.sync.idle(), f.sync.toState().changed.Contact.length]).toEqual([false, 1]);
    f.advance(PUSH);
    expect(f.sync.idle()).toBe(true);
  });

  it('[SYN-20] does nothing that the agenda brings back while it is disconnected', () => {
    const f = new SyncFixture({ ...leadsOnly, connected: false });
    f.lead('Ada');
    for (const due of [{ type: 'import', object: 'Lead', count: 1 }, { type: 'push' }, { type: 'resume' }] as const) {
      f.sync.fire(due);
    }
    f.sync.forcePush('Lead');
    expect([f.events, f.prospects]).toEqual([[], []]);
  });
});

describe('the user in whose name the plugin writes to Salesforce', () => {
  /** Who has written, where Sam and two more are as given. */
  function writer(patches: readonly Readonly<Record<string, boolean>>[], state: SyncState = leadsOnly): string {
    const f = new SyncFixture(state);
    const users = ['Nia', 'Ole'].map((name) => f.create('User', { LastName: name, Email: `${name}@vendor.example` }));
    [f.sam, ...users].forEach((id, index) => f.update('User', id, patches[index] ?? {}));
    f.outreach.create('prospect', { emails: ['ada@acme.example'], title: 'CTO' }, person);
    f.create('Lead', { LastName: 'L', Company: 'Acme', Email: 'ada@acme.example', OwnerId: users[1] ?? '' });
    f.lead('Bea', { OwnerId: f.sam });
    f.advance(POLL + PUSH);
    const { by } = f.salesforceChanges.at(-1) ?? { by: person };
    expect(by.through).toBe('outreach-sync');
    return ['Sam', 'Nia', 'Ole'][[f.sam, ...users].indexOf(by.user ?? '')] ?? String(by.user);
  }
  const apiOnly = { IsApiOnly: true };
  const inactive = { IsActive: false };

  it('[GRA-4] is the first active one who is no API-only user', () => {
    expect([writer([]), writer([apiOnly]), writer([apiOnly, apiOnly])]).toEqual(['Sam', 'Nia', 'Ole']);
    expect(writer([apiOnly, inactive])).toBe('Ole');
  });

  it('[GRA-4] is the first active one where all of them are API-only users', () => {
    expect([writer([apiOnly, apiOnly, apiOnly]), writer([inactive, apiOnly, apiOnly])]).toEqual(['Sam', 'Nia']);
  });

  it('[GRA-4] is the one who is named, where one is', () => {
    expect(writer([], { ...leadsOnly, connectedAs: '005000000000777AAA' })).toBe('005000000000777AAA');
  });
});
