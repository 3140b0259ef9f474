import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSyncState } from '#crm-sync/default-state.ts';
import type { SyncMapping, SyncSettings, SyncToggles, SyncTypeSettings } from '#crm-sync/sync-state.ts';
import { parseSyncConfig, printSyncConfig } from '#scenarios/sync-config-file.ts';

const text = printSyncConfig(defaultSyncState());

const aMapping: fc.Arbitrary<SyncMapping> = fc.record({
  outreachField: fc.string(),
  salesforceField: fc.string(),
  updatesIn: fc.boolean(),
  updatesOut: fc.boolean(),
});
const someToggles: fc.Arbitrary<SyncToggles> = fc.record({
  polling: fc.boolean(),
  pushing: fc.boolean(),
  inboundCreate: fc.boolean(),
  inboundUpdate: fc.boolean(),
  outboundCreate: fc.boolean(),
  outboundUpdate: fc.boolean(),
});
const aType: fc.Arbitrary<SyncTypeSettings> = fc.record({
  toggles: someToggles,
  pollingMinutes: fc.integer({ min: 1, max: 1_440 }),
  mappings: fc.array(aMapping, { maxLength: 5 }),
});
const settings: fc.Arbitrary<SyncSettings> = fc.record({
  types: fc.record({ User: aType, Account: aType, Lead: aType, Contact: aType }),
  pushSeconds: fc.integer({ min: 0, max: 60 }),
  dailyCap: fc.option(fc.nat()),
  refreshUsersOnReconnect: fc.boolean(),
  mergeAndDelete: fc.record({ deleteProspects: fc.boolean(), keepWhileInSequence: fc.boolean() }),
  outreachUserId: fc.option(fc.integer({ min: 1 })),
  drawsOnRateLimit: fc.boolean(),
});

/** Code and place of each fault after one replacement in a good file. */
function faultsAfter(from: string | RegExp, to: string): readonly (readonly (string | undefined)[])[] {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  const parsed = parseSyncConfig(changed);
  return parsed.ok ? [] : parsed.error.map(({ code, at }) => [code, at]);
}

describe('the CRM Sync configuration file', () => {
  it('[SYN-15] gives back any settings that were printed, and prints the same bytes again', () => {
    fc.assert(
      fc.property(settings, (some) => {
        const printed = printSyncConfig(some);
        const parsed = parseSyncConfig(printed);
        expect(parsed).toEqual({ ok: true, value: some });
        expect(parsed.ok && printSyncConfig(parsed.value)).toBe(printed);
      }),
    );
  });

  it('[SYN-15] carries settings only: no links, nothing that waits to cross, no connection', () => {
    const { sync } = JSON.parse(text) as { readonly sync: object };
    expect(Object.keys(sync).sort()).toEqual([
      'dailyCap',
      'drawsOnRateLimit',
      'mergeAndDelete',
      'outreachUserId',
      'pushSeconds',
      'refreshUsersOnReconnect',
      'types',
    ]);
  });

  it('tells another kind of file, another version and broken JSON apart', () => {
    expect(faultsAfter('simulator/crm-sync', 'simulator/org')).toEqual([['file/other-kind', 'format']]);
    expect(faultsAfter('"version": 1', '"version": 2')).toEqual([['file/newer-version', 'version']]);
    expect(faultsAfter('"version": 1', '"version": "one"')).toEqual([['file/no-version', 'version']]);
    expect(faultsAfter('"version": 1', '"version" 1')).toEqual([['file/not-json', undefined]]);
    const empty = parseSyncConfig('');
    expect(empty.ok ? [] : empty.error.map(({ code }) => code)).toEqual(['file/empty']);
  });

  it('[SYN-3] [SYN-4] refuses a push of more than 60 seconds and polls more often than each minute', () => {
    expect(faultsAfter(/"pushSeconds": \d+/, '"pushSeconds": 61')).toEqual([['crm-sync/shape', 'sync.pushSeconds']]);
    expect(faultsAfter(/"pollingMinutes": \d+/, '"pollingMinutes": 0')).toEqual([
      ['crm-sync/shape', 'sync.types.Account.pollingMinutes'],
    ]);
  });

  it('names the place of what it does not know', () => {
    expect(faultsAfter('"pushing":', '"pulling": true, "pushing":')).toEqual([
      ['crm-sync/shape', 'sync.types.Account.toggles.pulling'],
    ]);
    expect(faultsAfter('"dailyCap": null,', '')).toEqual([['crm-sync/shape', 'sync.dailyCap']]);
  });
});
