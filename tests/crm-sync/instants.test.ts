import { describe, expect, it } from 'vitest';
import { defaultSyncState } from '#crm-sync/default-state.ts';
import type { SyncEvent } from '#crm-sync/sync-event.ts';
import type { SyncState } from '#crm-sync/sync-state.ts';
import { DAY, HOUR, MINUTE, SECOND } from '#shared/instant.ts';
import { crossed, person, POLL, PUSH, START, SyncFixture, withType } from './sync-fixture.ts';

const leadsOnly = withType(
  'User',
  { toggles: { polling: false, pushing: false } },
  withType('Contact', { toggles: { polling: false } }),
);
const drawing: SyncState = { ...leadsOnly, outreachUserId: 1 };
const notConnected: SyncState = { ...defaultSyncState(), connected: false };

const refusals = (f: SyncFixture): readonly SyncEvent[] => f.events.filter(({ type }) => type === 'sync-refused');

describe('polls and pushes', () => {
  it('[CLK-2] [SYN-4] of one instant come in the order in which they were asked for: all polls, then the push', () => {
    const { f } = crossed();
    f.advance(POLL - 2 * PUSH);
    f.outreach.edit('prospect', 1, { title: 'CTO' }, person);
    f.advance(PUSH);
    const what = f.events.map((event) => (event.type === 'sync-polled' ? `polls ${event.object}` : event.type));
    expect(what).toEqual(['polls User', 'polls Lead', 'polls Contact', 'sync-carried']);
  });

  it('[SYN-20] [SYN-3] take up after Reconnect what waited, at the time that is left of its push time', () => {
    const { f, lead } = crossed({ ...defaultSyncState(), refreshUsersOnReconnect: false });
    f.sync.disconnect();
    f.outreach.edit('prospect', 1, { title: 'CTO' }, person);
    f.advance(10 * SECOND);
    f.sync.connect();
    f.advance(50 * SECOND - 1);
    expect(f.field('Lead', lead, 'Title')).toBeNull();
    f.advance(1);
    expect(f.field('Lead', lead, 'Title')).toBe('CTO');
  });

  it('[SYN-4] last a cycle of the longest interval that is polled, and of nothing where nothing is', () => {
    const cycle = (...minutes: readonly (number | null)[]): number => {
      const [user = null, lead = null, contact = null] = minutes;
      const every = (pollingMinutes: number | null) =>
        pollingMinutes === null ? { toggles: { polling: false } } : { pollingMinutes };
      const state = withType('User', every(user), withType('Lead', every(lead), withType('Contact', every(contact))));
      return new SyncFixture(state).sync.cycleMs();
    };
    expect([cycle(5, 30, 10), cycle(null, 7), cycle()]).toEqual([30 * MINUTE, 7 * MINUTE, 0]);
  });

  it('[OUT-11] [SYN-12] carry 200 records out in one batch, for one request, and the rest at the same instant', () => {
    const used = (count: number): readonly number[] => {
      const f = new SyncFixture(drawing);
      for (let index = 0; index < count; index += 1) f.lead(`L${index}`);
      f.advance(POLL);
      const before = f.outreach.requestsUsed(1);
      f.advance(PUSH);
      const ids = f.salesforce.list('Lead').filter((lead) => lead['Outreach_Prospect_ID__c'] !== undefined);
      return [f.outreach.requestsUsed(1) - before, ids.length];
    };
    expect([used(199), used(200), used(201)]).toEqual([
      [1, 199],
      [1, 200],
      [2, 201],
    ]);
  });

  it('[SYN-12] import 200 records for a call, the next ones at the same instant for the next', () => {
    const f = new SyncFixture(leadsOnly);
    for (let index = 0; index < 401; index += 1) f.lead(`L${index}`);
    f.advance(POLL);
    expect([f.prospects.length, f.sync.toState().callsToday]).toEqual([401, 4]);
    expect(f.events[0]).toMatchObject({ type: 'sync-polled', detected: 401, calls: 4 });
  });

  it('[SYN-12] go on with as many records as they are told to, and with none where none is left', () => {
    const f = new SyncFixture(leadsOnly);
    for (const name of ['Ada', 'Bea', 'Cleo']) f.lead(name);
    f.sync.fire({ type: 'import', object: 'Lead', count: 2 });
    expect([f.prospects.length, f.sync.toState().callsToday]).toEqual([2, 1]);
    f.sync.fire({ type: 'import', object: 'Lead', count: 0 });
    expect([f.prospects.length, f.sync.toState().callsToday]).toEqual([2, 1]);
  });

  it('[SYN-11] [SYN-12] import as far as the calls of the day go, and say how many they took', () => {
    const f = new SyncFixture({ ...leadsOnly, dailyCap: 2 });
    for (let index = 0; index < 201; index += 1) f.lead(`L${index}`);
    f.advance(POLL);
    expect(f.prospects).toHaveLength(200);
    expect(f.events.slice(0, 2)).toMatchObject([
      { type: 'sync-polled', detected: 201, calls: 2 },
      { type: 'sync-refused', code: 'api-limit' },
    ]);
    expect(f.sync.toState()).toMatchObject({ callsToday: 2, waits: { because: 'daily-cap', until: START + DAY } });
    f.advance(DAY - POLL);
    expect(f.prospects).toHaveLength(201);
  });
});

describe('what holds the sync up', () => {
  it('[SYN-11] is told with the record that waits first, and again on the next day that it holds it up', () => {
    const f = new SyncFixture({ ...leadsOnly, dailyCap: 0 });
    const lead = f.lead('Ada');
    f.advance(2 * DAY - 1);
    const told = {
      direction: 'in',
      object: 'Lead',
      record: lead,
      code: 'api-limit',
      why: { text: "The day's 0 calls are used up: what waits goes on when the day rolls over.", rule: 'SYN-11' },
    };
    expect(refusals(f)).toMatchObject([told, told]);
    expect(f.prospects).toEqual([]);
  });

  it('[SYN-11] is told with the number of calls that the day has, one call as one', () => {
    const told = (dailyCap: number): string | undefined => {
      const f = new SyncFixture({ ...leadsOnly, dailyCap });
      for (let index = 0; index < 401; index += 1) f.lead(`L${index}`);
      f.advance(POLL);
      const [refused] = refusals(f);
      return refused?.type === 'sync-refused' ? refused.why.text.split(':')[0] : undefined;
    };
    expect([told(1), told(2)]).toEqual(["The day's only call is used up", "The day's 2 calls are used up"]);
  });

  it('[ERR-18] is told as on its way out where only pushes wait', () => {
    const { f, lead } = crossed();
    f.outreach.edit('prospect', 1, { title: 'CTO' }, person);
    f.outreach.configure({ networkDown: true });
    f.advance(3 * MINUTE);
    expect(refusals(f)).toMatchObject([
      { direction: 'out', object: 'Lead', record: lead, code: 'network', why: { rule: 'ERR-18' } },
    ]);
  });

  it('[ERR-18] is told with the push that waits, whichever type is polled first', () => {
    const f = new SyncFixture();
    const contact = f.create('Contact', { LastName: 'B', Email: 'bea@acme.example', OwnerId: f.sam });
    f.advance(2 * POLL - 10 * SECOND);
    f.events.length = 0;
    f.outreach.edit('prospect', 1, { title: 'CTO' }, person);
    f.outreach.configure({ networkDown: true });
    f.advance(10 * SECOND);
    expect(f.events).toMatchObject([{ type: 'sync-refused', direction: 'out', object: 'Contact', record: contact }]);
    expect(f.sync.toState().resumesAt).toBe(f.now + MINUTE);
  });

  it('[ERR-18] is told with no record where a new one waits to go out', () => {
    const f = new SyncFixture(withType('Lead', { toggles: { outboundCreate: true } }));
    f.outreach.create('prospect', { lastName: 'B', company: 'Engines' }, person);
    f.outreach.configure({ networkDown: true });
    f.advance(PUSH);
    expect(f.events).toMatchObject([{ direction: 'out', object: 'Lead', record: '', code: 'network' }]);
  });

  it('[SYN-11] stops a batch of pushes where the calls end, and the rest goes out with the first call of the next day', () => {
    const { f } = crossed({ ...leadsOnly, dailyCap: 5 });
    const second = f.lead('Bea');
    f.advance(POLL - PUSH);
    f.outreach.edit('prospect', 1, { title: 'CTO' }, person);
    f.advance(PUSH);
    // Three for the first lead, two for the second poll: none is left to write the second id back, nor the title.
    expect([f.sync.toState().callsToday, f.field('Lead', second, 'Outreach_Prospect_ID__c')]).toEqual([5, null]);
    f.advance(DAY);
    expect([f.field('Lead', second, 'Outreach_Prospect_ID__c'), f.salesforce.list('Lead')[0]?.['Title']]).toEqual([
      '2',
      'CTO',
    ]);
  });

  it('[OUT-6] is told anew where another thing holds it up, and is over with what works first', () => {
    const { f, lead } = crossed();
    f.outreach.edit('prospect', 1, { title: 'CTO' }, person);
    f.outreach.configure({ maintenance: [{ from: f.now, to: f.now + 5 * MINUTE }] });
    f.advance(2 * MINUTE);
    expect(f.sync.toState()).toMatchObject({ waits: { because: 'maintenance' }, resumesAt: f.now + 3 * MINUTE });
    f.outreach.configure({ networkDown: true });
    f.advance(5 * MINUTE);
    f.outreach.configure({ networkDown: false });
    f.advance(MINUTE);
    expect(refusals(f)).toMatchObject([{ code: 'maintenance' }, { code: 'network' }]);
    expect([f.field('Lead', lead, 'Title'), f.sync.toState().waits, f.sync.toState().resumesAt]).toEqual([
      'CTO',
      undefined,
      undefined,
    ]);
  });

  it('[SYN-11] has a cap that may be lower than what the day has used', () => {
    const f = new SyncFixture(leadsOnly);
    f.advance(5 * POLL);
    f.sync.configure({ dailyCap: 3 });
    f.lead('Ada');
    f.advance(POLL);
    expect([f.prospects.length, f.sync.toState().callsToday]).toEqual([0, 5]);
    f.sync.configure({ dailyCap: 7 });
    expect([f.prospects.length, f.sync.toState().callsToday]).toEqual([1, 7]);
  });

  it("[SF-8] [SYN-11] counts the plugin's calls against the org's limit as far as that goes", () => {
    const f = new SyncFixture(leadsOnly, (state) => ({ ...state, apiRequests: { max: 100, used: 98 } }));
    const nia = f.create('User', { LastName: 'N', Email: 'nia@vendor.example' });
    f.lead('Ada', { OwnerId: nia });
    f.advance(POLL);
    // One detects and one imports; the third, for the owner, is the plugin's alone.
    expect([f.salesforce.apiRequestsLeft(), f.sync.toState().callsToday]).toEqual([0, 3]);
  });

  it('[OUT-11] is no hour of anybody where the plugin draws on nobody, and nobody is counted for', () => {
    const f = new SyncFixture({ ...leadsOnly, drawsOnRateLimit: false, outreachUserId: 1 });
    f.outreach.configure({ rateLimit: 1 });
    for (const name of ['nia', 'ole']) {
      const email = `${name}@vendor.example`;
      f.outreach.create('user', { email, firstName: name, lastName: 'X' }, { through: 'outreach-sync' });
      f.lead(name, { OwnerId: f.create('User', { LastName: 'X', Email: email }) });
    }
    f.advance(POLL + PUSH);
    expect([f.prospects.length, refusals(f), f.outreach.toState().rateWindows]).toEqual([2, [], []]);
  });

  it('[OUT-11] draws on the newest grant that has not been taken back', () => {
    const f = new SyncFixture(leadsOnly);
    f.outreach.create('user', { email: 'nia@vendor.example', firstName: 'Nia', lastName: 'N' }, person);
    f.outreach.configure({ app: { ...f.outreach.settings.app, issued: true } });
    for (const userId of [1, 2]) f.grant(userId);
    f.outreach.revokeTokens(2);
    f.advance(POLL);
    expect([f.outreach.requestsUsed(1), f.outreach.requestsUsed(2)]).toEqual([1, 0]);
  });

  it('[SYN-11] is what a desk sets the count of the day to', () => {
    const f = new SyncFixture({ ...leadsOnly, dailyCap: 10 });
    f.sync.setCallsToday(9);
    f.lead('Ada');
    f.advance(POLL);
    expect([f.prospects.length, f.sync.toState().callsToday, refusals(f).length]).toEqual([0, 10, 1]);
  });
});

describe('a refresh of users', () => {
  const users = (f: SyncFixture, count: number): void => {
    for (let index = 0; index < count; index += 1) {
      f.create('User', { LastName: `U${index}`, Email: `u${index}@vendor.example` }, { through: 'outreach-sync' });
    }
  };

  it('[SYN-13] [SYN-11] is held up with nobody else waiting, says so, and goes on at the next day', () => {
    const f = new SyncFixture({ ...notConnected, dailyCap: 1 });
    f.update('User', f.sam, { LastName: 'Vale' }, { through: 'outreach-sync' });
    f.sync.connect();
    expect(refusals(f)).toMatchObject([{ direction: 'in', object: 'User', record: '', code: 'api-limit' }]);
    expect(f.sync.toState()).toMatchObject({ usersToRefresh: [f.sam], waits: { because: 'daily-cap' } });
    f.sync.configure({ dailyCap: 20 });
    expect([f.outreach.get('user', 1)?.lastName, f.sync.toState().waits]).toEqual(['Vale', undefined]);
  });

  it('[SYN-13] [SYN-11] that has not begun is held up and told of as well', () => {
    const f = new SyncFixture({ ...notConnected, dailyCap: 0 });
    f.sync.connect();
    expect(refusals(f)).toMatchObject([{ object: 'User', code: 'api-limit' }]);
    expect(f.sync.toState().usersToRefresh).toEqual([f.sam]);
  });

  it('[SYN-13] [SYN-12] [OUT-11] costs a call to look, one for each 200 users, and a request for each who is written', () => {
    const cost = (count: number): readonly number[] => {
      const f = new SyncFixture({ ...notConnected, outreachUserId: 1 });
      users(f, count);
      f.sync.connect();
      const [polled] = f.events;
      return [
        f.sync.toState().callsToday,
        polled?.calls ?? 0,
        f.outreach.requestsUsed(1),
        f.outreach.list('user').length,
      ];
    };
    // Sam is there already, and as he is.
    expect(cost(199)).toEqual([2, 2, 200, 200]);
    expect(cost(200)).toEqual([3, 3, 201, 201]);
  });

  it('[SYN-13] [OUT-11] goes on in the next hour with the first user whom the requests did not reach', () => {
    const f = new SyncFixture({ ...notConnected, outreachUserId: 1 });
    f.outreach.configure({ rateLimit: 3 });
    users(f, 4);
    f.sync.connect();
    expect([f.outreach.list('user').length, f.sync.toState().usersToRefresh?.length]).toEqual([3, 2]);
    expect(refusals(f)).toMatchObject([{ object: 'User', code: 'rate-limit' }]);
    f.advance(3 * HOUR);
    expect([f.outreach.list('user').length, f.sync.toState().usersToRefresh]).toEqual([5, undefined]);
  });

  it('[SYN-13] [SYN-11] tells only of the calls that the day has left', () => {
    const f = new SyncFixture({ ...notConnected, dailyCap: 2 });
    users(f, 200);
    f.sync.connect();
    expect(f.events[0]).toMatchObject({ type: 'sync-polled', detected: 201, calls: 2 });
    expect(f.sync.toState().usersToRefresh).toHaveLength(1);
  });

  it('[SYN-13] takes what waited of them along, so that the next poll finds nothing', () => {
    const f = new SyncFixture(notConnected);
    f.create('User', { LastName: 'Nia', Email: 'nia@vendor.example' });
    f.sync.connect();
    expect(f.sync.toState().changed.User).toEqual([]);
  });

  it('[SYN-13] passes over a user who is gone', () => {
    const f = new SyncFixture({ ...defaultSyncState(), usersToRefresh: ['005000000000999AAA'] });
    expect([f.told, f.sync.toState().usersToRefresh, f.sync.idle()]).toEqual([[], undefined, true]);
  });
});
