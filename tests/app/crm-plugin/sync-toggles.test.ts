import { describe, expect, it } from 'vitest';
import { reconnected } from '#app/crm-plugin/reconnected.ts';
import { syncFaults, toggleRows } from '#app/crm-plugin/sync-toggles.ts';
import { defaultSyncState } from '#crm-sync/default-state.ts';
import { smallOrg } from '../../support/small-org.ts';

const { types } = defaultSyncState();

describe('the switches of the plugin', () => {
  it('[SYN-1] carry the numbers of the guide, 8 instead of 7 on contacts', () => {
    const numbers = (type: 'Lead' | 'Contact'): readonly string[] => toggleRows(type).map((row) => row.number);
    expect(numbers('Lead')).toEqual(['1', '2', '3', '5', '', '7']);
    expect(numbers('Contact')).toEqual(['1', '2', '3', '5', '', '8']);
  });

  it('[SYN-22] tell required ones from recommended ones', () => {
    const need = (type: 'Lead' | 'User') => Object.fromEntries(toggleRows(type).map((row) => [row.name, row.need]));
    expect(need('Lead')).toMatchObject({ pushing: 'required', outboundUpdate: 'required', polling: 'recommended' });
    expect(need('Lead')['outboundCreate']).toBeUndefined();
    expect(need('User')['outboundCreate']).toBe('recommended');
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
});

describe('reconnecting the plugin', () => {
  const { setup } = smallOrg();

  it('[SYN-13] takes all users with the next poll, active or not', () => {
    const org = reconnected({ ...setup, sync: { ...setup.sync, connected: false } });
    expect(org.sync.connected).toBe(true);
    expect(org.sync.changed.User).toEqual(setup.salesforce.records.User.map((user) => user['Id']));
  });

  it('[SYN-13] takes none where the setting is off', () => {
    const org = reconnected({ ...setup, sync: { ...setup.sync, connected: false, refreshUsersOnReconnect: false } });
    expect(org.sync.changed.User).toEqual([]);
  });
});
