import type { Instant } from '#shared/instant.ts';
import type { MaintenanceWindow } from './outreach-state.ts';

/** [OUT-6] The window that is open at an instant, if any. */
export const openWindow = (windows: readonly MaintenanceWindow[], now: Instant): MaintenanceWindow | undefined =>
  windows.find(({ from, to }) => from <= now && now < to);
