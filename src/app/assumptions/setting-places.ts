import type { RuleSetting } from '#rules/rule-setting.ts';
import type { SetupPlace } from '#world/setup-place.ts';
import { addressOfPlace, type PlaceAddress } from '../place-address.ts';

/** A setting by its title, and where it stands. */
export interface SettingPlace extends PlaceAddress {
  readonly title: string;
}

const at = (title: string, place: SetupPlace): SettingPlace => ({ title, ...addressOfPlace(place) });

/** Where each setting of a rule stands. */
export const settingPlaces: Readonly<Record<RuleSetting, SettingPlace>> = {
  'time-zone': at('Time zone of the org', { page: 'salesforce-setup', part: 'api' }),
  'api-limit': at('Daily API limit of the org', { page: 'salesforce-setup', part: 'api' }),
  'lead-conversion': at('Lead conversion mapping', { page: 'salesforce-setup', part: 'conversion' }),
  'lead-statuses': {
    title: 'Lead statuses',
    to: '/salesforce-setup/lead-statuses',
    names: ['Salesforce Setup', 'Lead statuses'],
  },
  'salesforce-users': at('Users of Salesforce', { page: 'salesforce-setup', part: 'users' }),

  'sync-toggles': at('Switches of the types', { page: 'plugin', tab: 'types', type: 'Lead', part: 'sync' }),
  'sync-fields': at('Mapped fields', { page: 'plugin', tab: 'types', type: 'Lead', part: 'fields' }),
  'polling-minutes': at('Polling frequency', { page: 'plugin', tab: 'types', type: 'Lead', part: 'sync' }),
  'push-seconds': at('A change arrives in Salesforce after', { page: 'plugin', tab: 'settings' }),
  'daily-cap': at('Daily cap of Outreach', { page: 'plugin', tab: 'limits' }),
  'refresh-users': at('Refresh users on reconnect', { page: 'plugin', tab: 'settings' }),
  'merge-and-delete': at('Merge and Delete', { page: 'plugin', tab: 'settings' }),
  'draws-on-rate-limit': at('The sync draws on the hourly limit', { page: 'plugin', tab: 'limits' }),

  'rate-limit': at('Requests per user and hour', { page: 'outreach-settings', part: 'rate-limit' }),
  'ruleset-in-force': at('Which ruleset counts', { page: 'outreach-settings', part: 'which-ruleset-counts' }),
  rulesets: at('Rulesets', { page: 'outreach', kind: 'ruleset' }),
  sequences: at('Sequences', { page: 'outreach', kind: 'sequence' }),
  mailboxes: at('Mailboxes', { page: 'outreach', kind: 'mailbox' }),
  stages: at('Stages', { page: 'outreach', kind: 'stage' }),
  maintenance: at('Maintenance windows', { page: 'outreach-settings', part: 'maintenance' }),
  network: at('Outreach does not answer', { page: 'outreach-settings', part: 'availability' }),
  'validation-rules': at('Validation rules', { page: 'outreach-settings', part: 'validation-rules' }),
  profile: at('Rights of the authorizing user', { page: 'outreach-settings', part: 'profile' }),
  grants: at('Authorizations given', { page: 'outreach-settings', part: 'authorizations' }),
  'api-application': at('API application', { page: 'outreach-settings', part: 'api-application' }),

  integration: at('Integration with Outreach', { page: 'partner-apps', part: 'integration' }),
  authorization: at('Authorization', { page: 'partner-apps', part: 'authorization' }),
  'field-mapping': at('Field mapping', { page: 'partner-apps', part: 'mapping' }),
  'retry-action-in': at('Retry Action In', { page: 'partner-apps', part: 'retry-action-in' }),
  'retry-table': at('Retry table', { page: 'partner-apps', part: 'retries' }),
  retries: at('Retries', { page: 'partner-apps', part: 'settings' }),
  'gather-seconds': at('Gather callouts for up to', { page: 'partner-apps', part: 'settings' }),
  'batch-size': at('Most callouts in a batch', { page: 'partner-apps', part: 'settings' }),
  'history-length': at('Longest callout history', { page: 'partner-apps', part: 'settings' }),
  'look-up-at-each-attempt': at('Look up mailbox and user at each attempt', { page: 'partner-apps', part: 'settings' }),
  processing: at('Processing', { page: 'partner-apps', part: 'settings' }),
  'recursive-routing-prevention': at('Recursive Routing Prevention', { page: 'partner-apps', part: 'settings' }),
  'supersede-holds': at('A new trigger ends a hold', { page: 'partner-apps', part: 'settings' }),
  pools: at('Round-robin pools', { page: 'partner-apps', part: 'pools' }),
  'primary-sequences': at('Primary sequences', { page: 'partner-apps', part: 'primary-sequences' }),
  'read-only-users': at('Permission set LD Read Only', { page: 'salesforce-setup', part: 'permission-sets' }),

  graph: { title: 'The graph itself', to: '/flow', names: ['FlowBuilder'] },
  run: { title: 'The run’s own settings', to: '/simulator', names: ['Simulator'] },
  'fallback-filter': {
    title: 'Include Outreach errors',
    to: '/audit-logs?outcome=error-fallback&fallback=with-outreach',
    names: ['Audit Logs', 'Outcome filter'],
  },
};
