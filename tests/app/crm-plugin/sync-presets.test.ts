import { describe, expect, it } from 'vitest';
import { fitConfig } from '#app/crm-plugin/fit-config.ts';
import { settingsChanges } from '#app/crm-plugin/settings-changes.ts';
import { syncPresets, withPreset } from '#app/crm-plugin/sync-presets.ts';
import { defaultSyncState } from '#crm-sync/default-state.ts';
import { SYNC_TYPES, type SyncSettings, type SyncType } from '#crm-sync/sync-state.ts';
import { smallOrg } from '../../support/small-org.ts';

const sync = defaultSyncState();
const { setup } = smallOrg();

const withMappings = (type: SyncType, change: (settings: SyncSettings['types'][SyncType]) => object): SyncSettings => ({
  ...sync,
  types: { ...sync.types, [type]: { ...sync.types[type], ...change(sync.types[type]) } },
});

describe('presets', () => {
  it('[SYN-21] leave nothing but the id with Updates Out where Salesforce is the source of truth', () => {
    const types = withPreset(sync.types, syncPresets['source-of-truth'], SYNC_TYPES);
    for (const type of SYNC_TYPES) {
      const out = types[type].mappings.filter((mapping) => mapping.updatesOut);
      expect(out.every((mapping) => mapping.outreachField === 'id')).toBe(true);
      expect(types[type].toggles).toEqual(sync.types[type].toggles);
    }
    expect(types.Lead.mappings.filter((mapping) => mapping.updatesOut)).toHaveLength(1);
  });

  it('[SYN-21] touch only the types that they are applied to', () => {
    const types = withPreset(sync.types, syncPresets['source-of-truth'], ['Lead']);
    expect(types.Contact).toBe(sync.types.Contact);
    expect(types.Lead).not.toEqual(sync.types.Lead);
  });

  it('[SYN-22] switch on what the guide requires and recommends, Outbound Create for users only', () => {
    const off = Object.fromEntries(Object.keys(sync.types.Lead.toggles).map((name) => [name, false]));
    const none = Object.fromEntries(
      SYNC_TYPES.map((type) => [type, { ...sync.types[type], toggles: off }]),
    ) as unknown as SyncSettings['types'];
    const types = withPreset(none, syncPresets.recommended, SYNC_TYPES);
    expect(types.Lead.toggles).toEqual({ ...types.User.toggles, outboundCreate: false });
    expect(Object.values(types.User.toggles).every(Boolean)).toBe(true);
    expect(types.Account).toBe(none.Account);
  });
});

describe('what would change', () => {
  it('is nothing for the same settings', () => {
    expect(settingsChanges(sync, sync)).toEqual([]);
  });

  it('is told by type and in words', () => {
    const after = withMappings('Lead', ({ mappings, toggles }) => ({
      toggles: { ...toggles, polling: false },
      pollingMinutes: 5,
      mappings: [
        ...mappings
          .filter(({ outreachField }) => outreachField !== 'title')
          .map((mapping) => (mapping.outreachField === 'email' ? { ...mapping, updatesOut: false } : mapping)),
        { outreachField: 'source', salesforceField: 'LeadSource', updatesIn: true, updatesOut: false },
      ],
    }));
    expect(settingsChanges(sync, { ...after, dailyCap: 1_000 })).toEqual([
      {
        title: 'Lead',
        changes: [
          'Polling: on → off',
          'Polling frequency: 10 → 5 min',
          'Mapping of Email and Email: Updates In and Out → Updates In',
          'Mapping of Source and LeadSource added: Updates In',
          'Mapping of Title and Title removed',
        ],
      },
      { title: 'Plugin', changes: ['Daily cap of Outreach: none → 1,000 calls'] },
    ]);
  });
});

describe('a configuration from another org', () => {
  it('[SYN-15] leaves out fields and users that this org does not have, and says so', () => {
    const config = withMappings('Lead', ({ mappings }) => ({
      mappings: [
        ...mappings,
        { outreachField: 'custom1', salesforceField: 'Shoe_Size__c', updatesIn: true, updatesOut: false },
        { outreachField: 'shoeSize', salesforceField: 'Description', updatesIn: true, updatesOut: false },
        { outreachField: 'email', salesforceField: 'Email', updatesIn: true, updatesOut: true },
      ],
    }));
    const fitted = fitConfig({ ...config, outreachUserId: 99 }, setup);
    expect(fitted.config).toEqual(sync);
    expect(fitted.leftOut).toEqual([
      'Lead: the mapping of Custom 1 and Shoe_Size__c. Lead has no field Shoe_Size__c in this org.',
      'Lead: the mapping of shoeSize and Description. Outreach has no field shoeSize for Lead.',
      'Lead: the mapping of Email and Email. Email is mapped to Email already.',
      'Outreach has no user 99: the one who authorized last is taken instead.',
    ]);
  });

  it('[SYN-15] is taken whole where the org has everything', () => {
    expect(fitConfig(sync, setup)).toEqual({ config: sync, leftOut: [] });
  });
});
