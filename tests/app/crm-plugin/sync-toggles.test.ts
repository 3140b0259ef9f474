import { describe, expect, it } from 'vitest';
import { leastCallsADay, pollsADay } from '#app/crm-plugin/poll-cost.ts';
import { syncFaults, toggleGroups, toggleNote, toggleRows } from '#app/crm-plugin/sync-toggles.ts';
import { writers } from '#app/crm-plugin/writers.ts';
import { defaultSyncState } from '#crm-sync/default-state.ts';
import { smallOrg } from '../../support/small-org.ts';

const { types } = defaultSyncState();

describe('the switches of the plugin', () => {
  it('[SYN-1] carry the numbers of the guide, 8 instead of 7 on contacts, none on accounts', () => {
    const numbers = (type: 'Lead' | 'Contact' | 'Account'): readonly string[] =>
      toggleRows(type).map((row) => row.number);
    expect(numbers('Lead')).toEqual(['1', '2', '3', '5', '', '7']);
    expect(numbers('Contact')).toEqual(['1', '2', '3', '5', '', '8']);
    expect(numbers('Account').join('')).toBe('');
  });

  it('[SYN-2] [SYN-22] show what is required apart from what is recommended', () => {
    const groups = (type: 'Lead' | 'User') =>
      toggleGroups(type).map(({ title, rows }) => [title, rows.map(({ name }) => name)]);
    expect(groups('Lead')).toEqual([
      ['Required', ['pushing', 'outboundUpdate']],
      ['Recommended', ['polling', 'inboundCreate', 'inboundUpdate']],
      ['Optional', ['outboundCreate']],
    ]);
    expect(groups('User')[1]).toEqual(['Recommended', ['polling', 'inboundCreate', 'inboundUpdate', 'outboundCreate']]);
  });

  it('[SYN-2] are at fault where Pushing or Outbound Update is off', () => {
    expect(syncFaults('Lead', types.Lead)).toEqual([]);
    const toggles = { ...types.Lead.toggles, pushing: false, outboundUpdate: false };
    expect(syncFaults('Lead', { ...types.Lead, toggles })[0]).toContain('Pushing and Outbound Update are off');
  });

  it('[SYN-7] are at fault where the id is not mapped, or not with Updates Out', () => {
    const without = types.Lead.mappings.filter((mapping) => mapping.outreachField !== 'id');
    expect(syncFaults('Lead', { ...types.Lead, mappings: without })[0]).toContain('is not mapped');
    const silent = types.Lead.mappings.map((mapping) => ({ ...mapping, updatesOut: false }));
    expect(syncFaults('Lead', { ...types.Lead, mappings: silent })[0]).toContain('without Updates Out');
  });

  it('[SYN-23] say that what is on does nothing while Polling or Pushing is off', () => {
    const off = { ...types.Lead.toggles, polling: false, pushing: false };
    expect(toggleNote('inboundCreate', off)).toContain('Polling is off');
    expect(toggleNote('outboundUpdate', off)).toContain('Pushing is off');
    expect(toggleNote('inboundCreate', types.Lead.toggles)).toBeNull();
    expect(toggleNote('inboundCreate', { ...off, inboundCreate: false })).toBeNull();
  });
});

describe('the cost of polling', () => {
  it('[SYN-4] is one call a poll, whatever the poll finds', () => {
    expect(pollsADay({ ...types.Lead, pollingMinutes: 1 })).toBe(1_440);
    expect(pollsADay({ ...types.Lead, toggles: { ...types.Lead.toggles, polling: false } })).toBe(0);
    const polled = Object.values(types).filter(({ toggles }) => toggles.polling).length;
    expect(leastCallsADay(types)).toBe(144 * polled);
  });
});

describe('the user in whose name the plugin writes', () => {
  const { setup, ids } = smallOrg();

  it('is the one set, else the first active one who is not API-only', () => {
    const current = (connectedAs?: string) => writers(setup.salesforce, connectedAs).find((user) => user.isCurrent);
    expect(current()?.id).toBe(ids['sam']);
    expect(current(ids['ada'])?.name).toBe('Ada Vendor');
    expect(writers(setup.salesforce, undefined).map(({ id }) => id)).not.toContain(ids['ina']);
    expect(current(ids['ina'])?.id).toBe(ids['ina']);
  });
});
