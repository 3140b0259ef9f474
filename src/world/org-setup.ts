import type { SyncState } from '#crm-sync/sync-state.ts';
import type { LeanDataState } from '#leandata/leandata-state.ts';
import type { OutreachState } from '#mocks/outreach/outreach-state.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';

/**
 * How all simulated systems stand at one instant: what the Salesforce, Outreach and Partner Apps pages
 * show and edit, what a run starts from and what it leaves behind. Plain data, and the content of an
 * `*.org.json` file.
 */
export interface OrgSetup {
  readonly name: string;
  readonly salesforce: SalesforceState;
  readonly outreach: OutreachState;
  readonly sync: SyncState;
  readonly leandata: LeanDataState;
}
