import { describe, expect, it } from 'vitest';
import type { SyncState } from '#crm-sync/sync-state.ts';
import { DAY, HOUR, MINUTE, SECOND } from '#shared/instant.ts';
import { person, POLL, PUSH, START, SyncFixture, withType } from './sync-fixture.ts';

const leadsOnly = withType(
  'User',
  { toggles: { polling: false, pushing: false } },
  withType('Contact', { toggles: { polling: false } }),
);
const drawing: SyncState = { ...leadsOnly, outreachUserId: 1 };

const ids = (f: SyncFixture, leads: readonly string[]): readonly unknown[] =>
  leads.map((lead) => f.field('Lead', lead, 'Outreach_Prospect_ID__c'));
const codes = (f: SyncFixture): readonly string[] =>
  f.events.flatMap((event) => (event.type === 'sync-refused' ? [event.code] : []));
const leads = (f: SyncFixture, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => f.lead(`L${index}`));

describe("the org's limit", () => {
  it('[SYN-11] [SF-8] every call counts in the count of the plugin and in that of the org', () => {
    const f = new SyncFixture(leadsOnly, (state) => ({ ...state, apiRequests: { max: 100, used: 40 } }));
    leads(f, 3);
    f.advance(POLL + PUSH);
    expect(f.sync.toState()).toMatchObject({ callsToday: 5, callsOn: '2024-10-04' });
    expect(f.salesforce.toState().apiRequests).toEqual({ max: 100, used: 45, on: '2024-10-04' });
    expect(f.salesforce.limitInfo()).toBe('api-usage=45/100');
  });

  it('[SYN-11] [SF-8] stops the sync, says which limit it is, and the backlog goes out when the day rolls over', () => {
    const f = new SyncFixture(leadsOnly, (state) => ({ ...state, apiRequests: { max: 43, used: 40 } }));
    const all = leads(f, 3);
    f.advance(DAY - HOUR);
    expect([ids(f, all), codes(f)]).toEqual([['1', null, null], ['org-api-limit']]);
    expect(f.sync.toState().waits).toEqual({ because: 'org-limit', until: START + DAY });
    f.advance(HOUR);
    expect([ids(f, all), f.sync.idle(), f.sync.toState().waits]).toEqual([['1', '2', '3'], true, undefined]);
  });

  it('[SYN-11] [CLK-5] both limits roll over at midnight of the time zone of the org', () => {
    const f = new SyncFixture({ ...leadsOnly, dailyCap: 3 }, (state) => ({
      ...state,
      organization: { ...state.organization, timeZone: 'America/New_York' },
    }));
    const all = leads(f, 2);
    f.advance(4 * HOUR - 1);
    expect([ids(f, all), codes(f)]).toEqual([['1', null], ['api-limit']]);
    f.advance(1);
    expect(ids(f, all)).toEqual(['1', '2']);
  });

  it('[SYN-4] [SYN-11] what goes on at an instant at which a poll is due is that poll', () => {
    const f = new SyncFixture(leadsOnly, (state) => ({ ...state, apiRequests: { max: 40, used: 40 } }));
    leads(f, 3);
    f.advance(DAY - 1);
    const before = f.events.length;
    f.advance(1);
    expect(f.events.slice(before).filter(({ type }) => type === 'sync-polled')).toEqual([
      { type: 'sync-polled', object: 'Lead', detected: 3, calls: 2 },
    ]);
    expect(f.sync.toState()).toMatchObject({ callsToday: 2, nextPoll: { Lead: START + DAY + POLL } });
  });

  it('[SYN-11] a raised cap lets the sync go on at once', () => {
    const f = new SyncFixture({ ...leadsOnly, dailyCap: 2 });
    leads(f, 2);
    f.advance(POLL + PUSH);
    expect(codes(f)).toEqual(['api-limit']);
    f.sync.configure({ dailyCap: null });
    expect(f.sync.idle()).toBe(true);
    expect(f.told.filter((line) => line.startsWith('out updated'))).toHaveLength(2);
  });

  it("[SYN-11] the day's count can be set, and lifts the cap when it is set back", () => {
    const f = new SyncFixture({ ...leadsOnly, dailyCap: 50 });
    f.sync.setCallsToday(50);
    leads(f, 1);
    f.advance(POLL);
    expect([f.prospects.length, codes(f), f.sync.toState().callsToday]).toEqual([0, ['api-limit'], 50]);
    f.sync.setCallsToday(0);
    expect(f.prospects).toHaveLength(1);
  });

  it('[SYN-11] a cap that is met with nothing waiting holds nothing up, and is not told', () => {
    const f = new SyncFixture({ ...leadsOnly, dailyCap: 1 });
    f.advance(2 * DAY - 1);
    expect([codes(f), f.sync.idle(), f.sync.toState().waits]).toEqual([[], true, undefined]);
  });
});

describe('costs', () => {
  it('[SYN-12] 2,001 changed records cost 2 calls to detect and 11 to import', () => {
    const f = new SyncFixture(leadsOnly);
    leads(f, 2_001);
    f.advance(POLL);
    expect(f.events.find((event) => event.type === 'sync-polled')).toMatchObject({ detected: 2_001, calls: 13 });
    expect(f.sync.toState().callsToday).toBe(13);
  });

  it('[SYN-11] [SYN-12] a change of owner waits where its call is more than the day has left', () => {
    const f = new SyncFixture({ ...leadsOnly, dailyCap: 7 });
    const all = leads(f, 2);
    f.advance(POLL + PUSH);
    for (const [index, name] of ['nia', 'ole'].entries()) {
      f.outreach.create('user', { email: `${name}@vendor.example`, firstName: name, lastName: 'X' }, person);
      const owner = f.create('User', { LastName: name, Email: `${name}@vendor.example` });
      f.update('Lead', all[index] ?? '', { OwnerId: owner });
    }
    f.advance(POLL);
    // Four so far, one to look, one to import, one for the first owner.
    expect([f.sync.toState().callsToday, codes(f)]).toEqual([7, ['api-limit']]);
    expect(f.prospects.map(({ ownerId }) => ownerId)).toEqual([2, 1]);
  });

  it('[SYN-12] an owner whom the plugin does not know costs one call for all of its records', () => {
    const f = new SyncFixture(leadsOnly);
    f.outreach.create('user', { email: 'nia@vendor.example', firstName: 'Nia', lastName: 'N' }, person);
    const nia = f.create('User', { LastName: 'N', Email: 'nia@vendor.example' });
    f.lead('Ada', { OwnerId: nia });
    f.lead('Bea', { OwnerId: nia });
    f.advance(POLL);
    // One poll, one import, one owner.
    expect([f.sync.toState().callsToday, f.prospects.length]).toEqual([3, 2]);
  });
});

describe("the hourly requests of the plugin's Outreach user", () => {
  it('[OUT-11] are drawn on: one for a poll, one for a record that is written, one for a batch of pushes', () => {
    const f = new SyncFixture(drawing);
    leads(f, 3);
    f.advance(POLL);
    expect(f.outreach.requestsUsed(1)).toBe(4);
    f.advance(PUSH);
    expect(f.outreach.requestsUsed(1)).toBe(5);
  });

  it('[OUT-11] a shorter polling interval uses more of them', () => {
    const used = [2, 20].map((pollingMinutes) => {
      const f = new SyncFixture(withType('Lead', { pollingMinutes }, drawing));
      f.advance(HOUR - 1);
      return f.outreach.requestsUsed(1);
    });
    expect(used).toEqual([29, 2]);
  });

  it('[OUT-11] are those of the newest grant, and of nobody where there is none or the setting is off', () => {
    const used = (state: SyncState, grants: readonly number[]): number => {
      const f = new SyncFixture(state);
      f.outreach.create('user', { email: 'nia@vendor.example', firstName: 'Nia', lastName: 'N' }, person);
      f.outreach.configure({ app: { ...f.outreach.settings.app, issued: true } });
      for (const userId of grants) f.grant(userId);
      f.advance(POLL);
      return f.outreach.requestsUsed(1) * 10 + f.outreach.requestsUsed(2);
    };
    expect(used(leadsOnly, [])).toBe(0);
    expect(used(leadsOnly, [1, 2])).toBe(1);
    expect(used({ ...leadsOnly, drawsOnRateLimit: false }, [1, 2])).toBe(0);
    expect(used(drawing, [2])).toBe(10);
  });

  it('[OUT-11] when they are used up the sync waits for the next hour, says so once, and nothing is lost', () => {
    const f = new SyncFixture(drawing);
    f.outreach.configure({ rateLimit: 3 });
    const all = leads(f, 5);
    f.advance(HOUR - 1);
    expect([f.prospects.length, codes(f)]).toEqual([2, ['rate-limit']]);
    expect(f.sync.toState().waits).toEqual({ because: 'rate-limit', until: START + HOUR });
    f.advance(6 * HOUR);
    expect([f.prospects.length, ids(f, all), f.sync.idle()]).toEqual([5, ['1', '2', '3', '4', '5'], true]);
    expect(new Set(codes(f))).toEqual(new Set(['rate-limit']));
  });

  it('[OUT-11] a limit of one request an hour holds nothing up for ever', () => {
    const f = new SyncFixture(withType('Lead', { pollingMinutes: 600 }, drawing));
    f.outreach.configure({ rateLimit: 1 });
    const all = leads(f, 3);
    f.advance(2 * DAY);
    expect([ids(f, all), f.sync.idle()]).toEqual([['1', '2', '3'], true]);
  });
});

describe('Outreach that does not answer', () => {
  it('[OUT-6] maintenance holds the sync up until it ends, told once', () => {
    const f = new SyncFixture(leadsOnly);
    f.outreach.configure({ maintenance: [{ from: START, to: START + 25 * MINUTE }] });
    const all = leads(f, 2);
    f.advance(25 * MINUTE - 1);
    expect([f.prospects.length, codes(f), f.sync.toState().callsToday]).toEqual([0, ['maintenance'], 0]);
    f.advance(1);
    expect(f.prospects).toHaveLength(2);
    f.advance(PUSH);
    expect(ids(f, all)).toEqual(['1', '2']);
  });

  it('[ERR-18] a cut network holds the sync up until a minute after it is back at the latest, told once', () => {
    const f = new SyncFixture();
    const lead = f.lead('Ada');
    f.advance(POLL + PUSH);
    f.events.length = 0;
    f.outreach.edit('prospect', 1, { title: 'CTO' }, person);
    f.outreach.configure({ networkDown: true });
    f.advance(45 * MINUTE);
    expect([f.field('Lead', lead, 'Title'), codes(f), f.sync.idle()]).toEqual([null, ['network'], false]);
    f.restore();
    f.outreach.configure({ networkDown: false });
    f.advance(MINUTE);
    expect([f.field('Lead', lead, 'Title'), f.sync.idle()]).toEqual(['CTO', true]);
  });

  it('[ERR-18] [SYN-4] a poll that works once the network is back takes what waited to go out along', () => {
    const f = new SyncFixture();
    const lead = f.lead('Ada');
    f.advance(2 * POLL - 90 * SECOND);
    f.outreach.edit('prospect', 1, { title: 'CTO' }, person);
    f.outreach.configure({ networkDown: true });
    f.advance(PUSH);
    expect(f.sync.toState().waits).toMatchObject({ because: 'network', until: f.now + MINUTE });
    f.outreach.configure({ networkDown: false });
    f.advance(30 * SECOND - 1);
    expect(f.field('Lead', lead, 'Title')).toBeNull();
    f.advance(1);
    expect(f.field('Lead', lead, 'Title')).toBe('CTO');
  });

  it('goes on as it was from its plain data while it is held up', () => {
    const play = (pause: (f: SyncFixture) => void): unknown => {
      const f = new SyncFixture({ ...drawing, dailyCap: 9 });
      f.outreach.configure({ rateLimit: 4, maintenance: [{ from: START + 2 * HOUR, to: START + 3 * HOUR }] });
      leads(f, 6);
      for (let hour = 0; hour < 40; hour += 1) {
        f.advance(HOUR);
        pause(f);
      }
      return [f.events, f.sync.toState()];
    };
    expect(play((f) => f.restore())).toEqual(play(() => undefined));
  });
});
