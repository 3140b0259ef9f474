import { SYNC_TYPES, type SyncSettings } from './sync-state.ts';

/** Why settings cannot be taken, in one sentence; null where they can. */
export function refuseSettings(patch: Partial<SyncSettings>): string | null {
  const { types, pushSeconds, dailyCap, outreachUserId } = patch;
  // [SYN-4]
  const hasty = SYNC_TYPES.find((type) => types !== undefined && !isWhole(types[type].pollingMinutes, 1));
  if (hasty !== undefined) return `${hasty}s are polled every whole number of minutes, 1 or more.`;
  for (const type of types === undefined ? [] : SYNC_TYPES) {
    const unnamed = types?.[type].mappings.some(
      ({ outreachField, salesforceField }) => outreachField === '' || salesforceField === '',
    );
    if (unnamed === true) return `Every mapping of ${type} needs a field on both sides.`;
  }
  // [SYN-3]
  if (pushSeconds !== undefined && !(pushSeconds >= 0 && pushSeconds <= 60)) {
    return 'A change in Outreach arrives in Salesforce after 0 to 60 seconds.';
  }
  // [SYN-11]
  if (dailyCap !== undefined && dailyCap !== null && !isWhole(dailyCap, 0)) {
    return "Outreach's daily cap is a whole number of calls, 0 or more, or none.";
  }
  if (outreachUserId !== undefined && outreachUserId !== null && !isWhole(outreachUserId, 1)) {
    return "The plugin's Outreach user is named by an id: a whole number, 1 or more.";
  }
  return null;
}

const isWhole = (value: number, least: number): boolean => Number.isInteger(value) && value >= least;
