import { describe, expect, it } from 'vitest';
import { defaultSyncState } from '#crm-sync/default-state.ts';
import { SYNC_TYPES, type SyncSettings, type SyncType, type SyncTypeSettings } from '#crm-sync/sync-state.ts';
import { DAY, MINUTE, SECOND } from '#shared/instant.ts';
import { person, POLL, PUSH, SyncFixture, withType } from './sync-fixture.ts';

const off = withType('User', { toggles: { polling: false } }, withType('Contact', { toggles: { polling: false } }));

/** The present types with other settings for one. */
function typesWith(f: SyncFixture, type: SyncType, patch: Partial<SyncTypeSettings>): SyncSettings['types'] {
  const { types } = f.sync.toState();
  return { ...types, [type]: { ...types[type], ...patch } };
}

const toggled = (f: SyncFixture, polling: boolean): SyncSettings['types'] =>
  typesWith(f, 'Lead', { toggles: { ...f.sync.toState().types.Lead.toggles, polling } });

const polls = (f: SyncFixture): readonly number[] => f.pollTimes.filter((at) => at > 0);

describe('settings', () => {
  it('[SYN-3] [SYN-4] [SYN-11] are refused in one sentence where they cannot be, and nothing changes', () => {
    const f = new SyncFixture();
    const before = f.sync.toState();
    const wrong: readonly Partial<SyncSettings>[] = [
      { types: typesWith(f, 'Lead', { pollingMinutes: 0 }) },
      { types: typesWith(f, 'Contact', { pollingMinutes: 1.5 }) },
      {
        types: typesWith(f, 'User', {
          mappings: [{ outreachField: '', salesforceField: 'Email', updatesIn: true, updatesOut: true }],
        }),
      },
      { pushSeconds: 61 },
      { pushSeconds: -1 },
      { dailyCap: -1 },
      { dailyCap: 2.5 },
      { outreachUserId: 0 },
      { pushSeconds: 10, dailyCap: Number.NaN },
    ];
    for (const patch of wrong) expect(f.sync.configure(patch)).toMatchObject({ ok: false });
    expect(f.sync.toState()).toEqual(before);
  });

  it('change before a run as they do in one, and leave no trace of a clock', () => {
    const f = new SyncFixture();
    f.sync.disconnect();
    expect(f.sync.configure({ pushSeconds: 5, dailyCap: 100, refreshUsersOnReconnect: false })).toEqual({
      ok: true,
      value: null,
    });
    expect(f.sync.toState()).toMatchObject({ pushSeconds: 5, dailyCap: 100, refreshUsersOnReconnect: false });
  });

  it('[SYN-4] polls begin and end with the toggle in mid-run, and no type is polled twice in one interval', () => {
    const f = new SyncFixture(off);
    f.advance(MINUTE);
    f.sync.configure({ types: toggled(f, false) });
    f.advance(MINUTE);
    f.sync.configure({ types: toggled(f, true) });
    f.advance(30 * MINUTE);
    // Switched on at minute 2: the poll that was asked for at the start counts no more.
    expect(polls(f)).toEqual([12, 22, 32].map((minutes) => minutes * MINUTE));
  });

  it('[SYN-4] polls follow a new interval from the change on', () => {
    const f = new SyncFixture(off);
    f.advance(9 * MINUTE);
    f.sync.configure({ types: typesWith(f, 'Lead', { pollingMinutes: 2 }) });
    f.advance(4 * MINUTE);
    f.sync.configure({ types: typesWith(f, 'Lead', { pollingMinutes: 30 }) });
    f.advance(30 * MINUTE);
    expect(polls(f)).toEqual([11, 13, 43].map((minutes) => minutes * MINUTE));
  });

  it('[SYN-4] polls stay as they are where other settings change', () => {
    const f = new SyncFixture(off);
    for (let minute = 0; minute < 20; minute += 1) {
      f.sync.configure({ pushSeconds: minute, types: { ...f.sync.toState().types } });
      f.advance(MINUTE);
    }
    expect(polls(f)).toEqual([10, 20].map((minutes) => minutes * MINUTE));
  });

  it('[SYN-6] count at once: a field mapped in mid-run moves with its next change', () => {
    const f = new SyncFixture();
    const lead = f.lead('Ada');
    f.advance(POLL + PUSH);
    const phone = { outreachField: 'custom1', salesforceField: 'Phone', updatesIn: true, updatesOut: true };
    f.sync.configure({ types: typesWith(f, 'Lead', { mappings: [...defaultSyncState().types.Lead.mappings, phone] }) });
    f.update('Lead', lead, { Phone: '123' });
    f.advance(POLL);
    expect(f.prospects).toMatchObject([{ values: { custom1: '123' } }]);
  });

  it('[SYN-3] a shorter push time brings what waits forward', () => {
    const f = new SyncFixture();
    const lead = f.lead('Ada');
    f.advance(POLL + PUSH);
    f.outreach.edit('prospect', 1, { title: 'CTO' }, person);
    f.sync.configure({ pushSeconds: 5 });
    f.advance(5 * SECOND);
    expect(f.field('Lead', lead, 'Title')).toBe('CTO');
  });

  it('[SYN-2] what waits when Pushing is switched off stays in Outreach, and the log names its fields', () => {
    const f = new SyncFixture();
    const lead = f.lead('Ada');
    f.advance(POLL + PUSH);
    f.outreach.edit('prospect', 1, { title: 'CTO' }, person);
    f.sync.configure({
      types: typesWith(f, 'Lead', { toggles: { ...f.sync.toState().types.Lead.toggles, pushing: false } }),
    });
    f.advance(PUSH);
    expect(f.field('Lead', lead, 'Title')).toBeNull();
    expect(f.events.at(-1)).toMatchObject({
      type: 'sync-refused',
      code: 'switched-off',
      fields: ['Title'],
      why: {
        text: 'Pushing or Outbound Update was switched off while this was on its way: it stays in Outreach.',
        rule: 'SYN-2',
      },
    });
    expect(f.sync.idle()).toBe(true);
  });

  it('[SYN-21] with Updates Out off but for the id, Salesforce is the source of truth', () => {
    const mappings = defaultSyncState().types.Lead.mappings.map((each) => ({
      ...each,
      updatesOut: each.outreachField === 'id',
    }));
    const f = new SyncFixture(withType('Lead', { mappings }));
    const lead = f.lead('Ada');
    f.advance(POLL + PUSH);
    f.outreach.edit('prospect', 1, { title: 'CTO', company: 'Other' }, person);
    f.advance(POLL);
    expect(f.field('Lead', lead, 'Outreach_Prospect_ID__c')).toBe('1');
    expect([f.field('Lead', lead, 'Title'), f.field('Lead', lead, 'Company')]).toEqual([null, 'Acme']);
  });

  it('[SYN-22] [SYN-1] begin as recommended: all but Outbound Create on people, Outbound Create on users, accounts off', () => {
    const { types } = defaultSyncState();
    const on = (type: SyncType): readonly string[] =>
      Object.entries(types[type].toggles).flatMap(([name, is]) => (is ? [name] : []));
    const people = ['polling', 'pushing', 'inboundCreate', 'inboundUpdate', 'outboundUpdate'];
    expect([on('Lead'), on('Contact'), on('Account')]).toEqual([people, people, []]);
    expect(types.User.toggles).toMatchObject({
      polling: true,
      pushing: true,
      inboundUpdate: true,
      outboundUpdate: true,
      outboundCreate: true,
    });
    expect([types.Lead.pollingMinutes, DAY / (types.Lead.pollingMinutes * MINUTE)]).toEqual([10, 144]);
    expect(new Set(SYNC_TYPES.map((type) => types[type].pollingMinutes))).toEqual(new Set([10]));
  });

  it('[SYN-7] [SYN-17] begin with ids that go out only, and with prospects that outlive their records', () => {
    const { types, mergeAndDelete } = defaultSyncState();
    const ids = SYNC_TYPES.flatMap((type) =>
      types[type].mappings.filter(({ outreachField }) => outreachField === 'id'),
    );
    expect(ids.map(({ updatesIn, updatesOut }) => [updatesIn, updatesOut])).toEqual([
      [false, true],
      [false, true],
      [false, true],
    ]);
    expect(mergeAndDelete).toEqual({ deleteProspects: false, keepWhileInSequence: true });
  });
});
