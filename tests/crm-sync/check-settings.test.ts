import { describe, expect, it } from 'vitest';
import { refuseSettings } from '#crm-sync/check-settings.ts';
import { defaultSyncState } from '#crm-sync/default-state.ts';
import { SYNC_TYPES, type SyncMapping, type SyncType } from '#crm-sync/sync-state.ts';
import { withType } from './sync-fixture.ts';

const polledEvery = (type: SyncType, pollingMinutes: number): string | null =>
  refuseSettings({ types: withType(type, { pollingMinutes }).types });

/** The usual mappings of a type and one more. */
function mapping(type: SyncType, patch: Partial<SyncMapping>): string | null {
  const one = { outreachField: 'custom1', salesforceField: 'Phone', updatesIn: true, updatesOut: true, ...patch };
  return refuseSettings({
    types: withType(type, { mappings: [...defaultSyncState().types[type].mappings, one] }).types,
  });
}

describe('settings of the sync', () => {
  it('are taken as they are by default, and where nothing is named', () => {
    expect([refuseSettings({}), refuseSettings(defaultSyncState())]).toEqual([null, null]);
  });

  it.each(SYNC_TYPES)('[SYN-4] poll %ss every whole number of minutes from 1', (type) => {
    const refusal = `${type}s are polled every whole number of minutes, 1 or more.`;
    expect([0, 1, 1.5, 2].map((minutes) => polledEvery(type, minutes))).toEqual([refusal, null, refusal, null]);
  });

  it('[SYN-4] are refused by the first type that is wrong', () => {
    const types = withType('Contact', { pollingMinutes: 0 }, withType('Account', { pollingMinutes: 0 })).types;
    expect(refuseSettings({ types })).toMatch(/^Accounts are polled/);
  });

  it.each(SYNC_TYPES)('[SYN-6] map %ss by fields that are named on both sides', (type) => {
    const refusal = `Every mapping of ${type} needs a field on both sides.`;
    expect(mapping(type, {})).toBeNull();
    expect([mapping(type, { outreachField: '' }), mapping(type, { salesforceField: '' })]).toEqual([refusal, refusal]);
  });

  it('[SYN-3] bring what changes in Outreach to Salesforce after 0 to 60 seconds', () => {
    const refusal = 'A change in Outreach arrives in Salesforce after 0 to 60 seconds.';
    const answers = [-1, 0, 60, 61, Number.NaN].map((pushSeconds) => refuseSettings({ pushSeconds }));
    expect(answers).toEqual([refusal, null, null, refusal, refusal]);
  });

  it('[SYN-11] have a daily cap of whole calls from 0, or none', () => {
    const refusal = "Outreach's daily cap is a whole number of calls, 0 or more, or none.";
    const answers = [-1, 0, 0.5, null].map((dailyCap) => refuseSettings({ dailyCap }));
    expect(answers).toEqual([refusal, null, refusal, null]);
  });

  it("[OUT-11] name the plugin's Outreach user by a whole number from 1, or nobody", () => {
    const refusal = "The plugin's Outreach user is named by an id: a whole number, 1 or more.";
    const answers = [0, 1, 1.5, null].map((outreachUserId) => refuseSettings({ outreachUserId }));
    expect(answers).toEqual([refusal, null, refusal, null]);
  });
});
