import type { Check } from './check.ts';
import { nothingSyncs } from './consequences.ts';
import { editSync, fixBy } from './setup-edits.ts';

const home = { page: 'plugin', tab: 'home' } as const;
const settings = { page: 'plugin', tab: 'settings' } as const;

/** Whether the plugin is there, talks to the right CRM, and what it does of its own accord. */
export const pluginChecks: readonly Check[] = [
  {
    id: 'plugin/not-added',
    severity: 'error',
    rules: ['SYN-20'],
    find: ({ setup }) =>
      setup.sync.added
        ? undefined
        : { text: 'The CRM plugin has not been added in Outreach.', place: home, leadsTo: nothingSyncs },
  },
  {
    id: 'plugin/not-connected',
    severity: 'error',
    rules: ['SYN-20'],
    find: ({ setup: { sync } }) =>
      sync.added && !sync.connected
        ? { text: 'The plugin is not connected: allow it, or reconnect.', place: home, leadsTo: nothingSyncs }
        : undefined,
  },
  {
    id: 'plugin/crm-not-salesforce',
    severity: 'error',
    rules: ['SYN-15'],
    find: ({ setup: { sync } }) =>
      sync.crm === 'Salesforce'
        ? undefined
        : {
            text: `The plugin is named for ${sync.crm}: the integration with LeanData needs Salesforce.`,
            place: home,
            leadsTo: { id: 'SYN-15', text: 'LeanData routes records of Salesforce, which such a plugin never sees.' },
          },
  },
  {
    id: 'plugin/push-delay',
    severity: 'warning',
    rules: ['SYN-3'],
    find: ({ setup: { sync } }) =>
      sync.pushSeconds >= 0 && sync.pushSeconds <= 60
        ? undefined
        : {
            text: `A change in Outreach is set to arrive in Salesforce after ${sync.pushSeconds} seconds: Outreach takes 0 to 60.`,
            place: settings,
            leadsTo: { id: 'SYN-3', text: 'Ids come later in a run than they would in reality.' },
            fix: fixBy('Set 60 seconds', editSync({ pushSeconds: 60 })),
          },
  },
  {
    id: 'plugin/deletes-prospects-in-sequence',
    severity: 'warning',
    rules: ['SYN-17'],
    find: ({ setup: { sync } }) =>
      sync.mergeAndDelete.deleteProspects && !sync.mergeAndDelete.keepWhileInSequence
        ? {
            text: 'Deleting a lead or contact deletes its prospect, even while it is active in a sequence.',
            place: settings,
            leadsTo: { id: 'ERR-3', text: 'Callouts that are on their way fail with Resource Not Found.' },
            fix: fixBy('Keep prospects in a sequence', (setup) =>
              editSync({ mergeAndDelete: { ...setup.sync.mergeAndDelete, keepWhileInSequence: true } })(setup),
            ),
          }
        : undefined,
  },
];
