import type { SyncType } from '#crm-sync/sync-state.ts';
import type { SyncDirection } from './sync-log.ts';

/** Which way a record moved. */
export function directionText(direction: SyncDirection | null): string {
  if (direction === null) return '';
  return direction === 'in' ? 'Salesforce to Outreach' : 'Outreach to Salesforce';
}

/** What Outreach calls the counterpart of a type. */
export const counterpartText = (type: SyncType): 'prospect' | 'user' | 'account' =>
  type === 'User' ? 'user' : type === 'Account' ? 'account' : 'prospect';
