import { describe, expect, it } from 'vitest';
import { defaultSyncState } from '#crm-sync/default-state.ts';
import { DAY, HOUR } from '#shared/instant.ts';
import { person, POLL, PUSH, START, SyncFixture, withType } from './sync-fixture.ts';

const leadsOnly = withType(
  'User',
  { toggles: { polling: false } },
  withType('Contact', { toggles: { polling: false } }),
);

describe('limits of the sync', () => {
  it('[SYN-12] 2,000 new leads cost 1 call to detect and 10 to import, and 1 each to write back', () => {
    const f = new SyncFixture(leadsOnly);
    for (let index = 0; index < 2_000; index += 1) f.lead(`L${index}`);
    f.advance(POLL);
    expect(f.events.find((event) => event.type === 'sync-polled')).toMatchObject({ detected: 2_000, calls: 11 });
    expect(f.sync.toState().callsToday).toBe(11);
    f.advance(PUSH);
    expect(f.sync.toState().callsToday).toBe(2_011);
    expect(f.salesforce.list('Lead').every((lead) => lead['Outreach_Prospect_ID__c'] !== undefined)).toBe(true);
  });

  it('[SYN-12] the log tells of every call that polls with finds, writes and unknown owners cost', () => {
    const f = new SyncFixture(leadsOnly);
    for (let index = 0; index < 300; index += 1) f.lead(`L${index}`);
    const stranger = f.create('User', { LastName: 'X', Username: 'x@vendor.example', Email: 'x@vendor.example' });
    f.create('Lead', { LastName: 'Y', Company: 'Y', Email: 'y@vendor.example', OwnerId: stranger });
    f.advance(POLL + PUSH);
    const told = f.events.reduce((sum, event) => sum + (event.calls ?? 0), 0);
    expect(told).toBe(f.sync.toState().callsToday);
    // One detects, two import, one asks for the owner, 300 write ids back.
    expect(told).toBe(304);
  });

  it('[SYN-12] a poll that finds nothing costs one call', () => {
    const f = new SyncFixture(leadsOnly);
    f.advance(3 * POLL);
    expect(f.sync.toState().callsToday).toBe(3);
  });

  it('[SYN-11] at the cap the sync stops, says so once, and goes on when the day rolls over', () => {
    const f = new SyncFixture({ ...leadsOnly, dailyCap: 3 });
    const ids = ['Ada', 'Bea', 'Cleo'].map((name) => f.lead(name));
    f.advance(DAY - HOUR);
    // One call detects, one imports, one writes the first id back.
    expect(ids.map((id) => f.field('Lead', id, 'Outreach_Prospect_ID__c'))).toEqual(['1', null, null]);
    expect(f.told.filter((line) => line.includes('api-limit'))).toHaveLength(1);
    expect(f.sync.idle()).toBe(false);
    f.advance(HOUR);
    expect(ids.map((id) => f.field('Lead', id, 'Outreach_Prospect_ID__c'))).toEqual(['1', '2', '3']);
    expect(f.sync.idle()).toBe(true);
  });

  it('[SYN-11] a backlog of changes goes in when the day rolls over', () => {
    const f = new SyncFixture({ ...leadsOnly, dailyCap: 2 });
    f.advance(2 * POLL);
    f.lead('Ada');
    f.advance(DAY - 2 * POLL - 1);
    expect(f.prospects).toEqual([]);
    f.advance(1);
    expect(f.prospects).toHaveLength(1);
  });

  it('goes on as it was from its plain data, at any moment', () => {
    const play = (f: SyncFixture, pause: (f: SyncFixture) => void): unknown => {
      const lead = f.lead('Ada');
      f.advance(POLL);
      pause(f);
      f.advance(PUSH);
      pause(f);
      f.update('Lead', lead, { Title: 'CTO' });
      f.outreach.edit('prospect', 1, { company: 'Engines' }, person);
      pause(f);
      f.advance(2 * POLL);
      pause(f);
      return [f.events, f.sync.toState(), f.outreach.toState()];
    };
    const straight = play(new SyncFixture({ ...defaultSyncState(), dailyCap: 9 }), () => undefined);
    const paused = play(new SyncFixture({ ...defaultSyncState(), dailyCap: 9 }), (f) => f.restore());
    expect(paused).toEqual(straight);
  });

  it('[SYN-3] [SYN-7] what waits to go out is from no later than the start of a run', () => {
    const title = (at: number) => ({ type: 'Lead', outreachId: 1, dueAt: START, fields: { title: at } }) as const;
    const at = (when: number) =>
      new SyncFixture({ ...defaultSyncState(), toPush: [title(when)] }).sync.toState().toPush[0]?.fields;
    expect([at(START + DAY), at(START - DAY)]).toEqual([{ title: START }, { title: START - DAY }]);
  });

  it('[SYN-4] [SYN-5] takes up changes that were noted before the run', () => {
    const before = new SyncFixture();
    const lead = before.lead('Ada');
    before.advance(POLL + PUSH);
    before.update('Lead', lead, { Title: 'CTO' });
    before.outreach.edit('prospect', 1, { company: 'Engines' }, person);
    before.restore();
    before.sync.start();
    before.advance(POLL);
    expect(before.prospects).toMatchObject([{ title: 'CTO' }]);
    expect(before.field('Lead', lead, 'Company')).toBe('Engines');
  });
});
