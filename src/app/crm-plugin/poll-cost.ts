import type { SyncState, SyncTypeSettings } from '#crm-sync/sync-state.ts';

const MINUTES_A_DAY = 1_440;

/** [SYN-4] How often a type is polled in a day; 0 while polling is off. */
export const pollsADay = ({ toggles, pollingMinutes }: SyncTypeSettings): number =>
  toggles.polling ? Math.floor(MINUTES_A_DAY / pollingMinutes) : 0;

/** [SYN-12] The API calls that polling costs in a day at the least: one a poll, whether or not anything has changed. */
export const leastCallsADay = (types: SyncState['types']): number =>
  Object.values(types).reduce((sum, settings) => sum + pollsADay(settings), 0);
