import type { SyncMapping, SyncState, SyncToggles } from './sync-state.ts';

/** [SYN-22] The guide's recommendation for leads and contacts. */
const recommended: SyncToggles = {
  polling: true,
  pushing: true,
  inboundCreate: true,
  inboundUpdate: true,
  outboundCreate: false,
  outboundUpdate: true,
};

const both = (outreachField: string, salesforceField: string): SyncMapping => ({
  outreachField,
  salesforceField,
  updatesIn: true,
  updatesOut: true,
});

const inOnly = (outreachField: string, salesforceField: string): SyncMapping => ({
  ...both(outreachField, salesforceField),
  updatesOut: false,
});

/** A type that nothing is carried of. */
export const ALL_OFF: SyncToggles = {
  polling: false,
  pushing: false,
  inboundCreate: false,
  inboundUpdate: false,
  outboundCreate: false,
  outboundUpdate: false,
};

/** [SYN-7] Id (Outreach Internal) goes out only. */
const idOut = (salesforceField: string): SyncMapping => ({ ...both('id', salesforceField), updatesIn: false });

/** The plugin connected and set up as the guide recommends, polling every 10 minutes (SYN-4). */
export function defaultSyncState(): SyncState {
  return {
    added: true,
    connected: true,
    crm: 'Salesforce',
    types: {
      Lead: {
        toggles: recommended,
        pollingMinutes: 10,
        mappings: [
          idOut('Outreach_Prospect_ID__c'),
          both('email', 'Email'),
          both('firstName', 'FirstName'),
          both('lastName', 'LastName'),
          both('company', 'Company'),
          both('title', 'Title'),
          inOnly('owner', 'OwnerId'),
          inOnly('stage', 'Status'),
        ],
      },
      Contact: {
        toggles: recommended,
        pollingMinutes: 10,
        mappings: [
          idOut('Outreach_Prospect_ID__c'),
          both('email', 'Email'),
          both('firstName', 'FirstName'),
          both('lastName', 'LastName'),
          both('title', 'Title'),
          inOnly('owner', 'OwnerId'),
        ],
      },
      // The guide's integration does without accounts.
      Account: {
        toggles: ALL_OFF,
        pollingMinutes: 10,
        mappings: [
          both('name', 'Name'),
          both('websiteUrl', 'Website'),
          both('industry', 'Industry'),
          inOnly('owner', 'OwnerId'),
        ],
      },
      User: {
        toggles: { ...recommended, inboundCreate: false, outboundCreate: true },
        pollingMinutes: 10,
        mappings: [
          idOut('Outreach_User_ID__c'),
          inOnly('email', 'Email'),
          inOnly('firstName', 'FirstName'),
          inOnly('lastName', 'LastName'),
        ],
      },
    },
    pushSeconds: 60,
    dailyCap: null,
    callsToday: 0,
    refreshUsersOnReconnect: true,
    mergeAndDelete: { deleteProspects: false, keepWhileInSequence: true },
    outreachUserId: null,
    drawsOnRateLimit: true,
    links: [],
    changed: { User: [], Account: [], Lead: [], Contact: [] },
    toPush: [],
  };
}
