import type { OrgSetup } from './org-setup.ts';

/**
 * An org with its people, queues and settings as they are, and without its leads, contacts, accounts and
 * prospects: what one new record goes through does not depend on how many others there are.
 */
export function orgWithoutRecords(org: OrgSetup): OrgSetup {
  const { salesforce, outreach, sync } = org;
  const { User, Group } = salesforce.records;
  return {
    ...org,
    salesforce: { ...salesforce, records: { Lead: [], Contact: [], Account: [], Opportunity: [], User, Group } },
    outreach: { ...outreach, prospects: [], accounts: [], sequenceStates: [] },
    sync: {
      ...sync,
      links: sync.links.filter(({ type }) => type === 'User'),
      changed: { User: sync.changed.User, Lead: [], Contact: [], Account: [] },
      toPush: sync.toPush.filter(({ type }) => type === 'User'),
    },
  };
}
