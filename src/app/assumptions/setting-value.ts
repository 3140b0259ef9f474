import type { SyncType, SyncTypeSettings } from '#crm-sync/sync-state.ts';
import { requiredScopes } from '#leandata/authorize-with-outreach.ts';
import type { Authorization } from '#leandata/leandata-state.ts';
import type { RuleSetting } from '#rules/rule-setting.ts';
import { countOf } from '#shared/count-of.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { numberText } from '../number-draft.ts';
import { controlOf } from './setting-controls.ts';

type Read = (org: OrgSetup) => string;

const statusWords: Readonly<Record<Authorization['status'], string>> = {
  never: 'not given yet',
  authorized: 'given',
  disconnected: 'disconnected',
  invalid: 'ended',
};

/** One thing of each type that people are synced by, such as `Lead 10 min, Contact 10 min, User 10 min`. */
const byType =
  (value: (settings: SyncTypeSettings) => string): Read =>
  ({ sync }) =>
    (['Lead', 'Contact', 'User'] as const satisfies readonly SyncType[])
      .map((type) => `${type} ${value(sync.types[type])}`)
      .join(', ');

const some = (flags: readonly boolean[], what: string): string =>
  `${flags.filter(Boolean).length} of ${flags.length} ${what}`;

const noneOr = (count: number, noun: string): string => (count === 0 ? 'none' : countOf(count, noun));

/** What is set, in words, for settings without a control of their own. */
const words: Readonly<Partial<Record<RuleSetting, Read>>> = {
  'time-zone': ({ salesforce }) => salesforce.organization.timeZone,
  'lead-conversion': ({ salesforce }) => countOf(Object.keys(salesforce.leadConversionMapping).length, 'mapped field'),
  'lead-statuses': ({ salesforce }) =>
    some(
      salesforce.leadStatuses.map((status) => status.converted),
      'flagged as converted',
    ),
  'salesforce-users': ({ salesforce }) => {
    const users = salesforce.records.User;
    const inactive = users.filter((user) => user['IsActive'] !== true).length;
    return `${countOf(users.length, 'user')}, ${inactive} inactive, ${users.filter((user) => user['IsApiOnly'] === true).length} API-only`;
  },
  'sync-toggles': byType(({ toggles }) => some(Object.values(toggles), 'on')),
  'sync-fields': byType(({ mappings }) => countOf(mappings.length, 'field')),
  'polling-minutes': byType(({ pollingMinutes }) => `${pollingMinutes} min`),
  'merge-and-delete': ({ sync: { mergeAndDelete } }) => {
    if (!mergeAndDelete.deleteProspects) return 'prospects stay';
    return `prospects are deleted${mergeAndDelete.keepWhileInSequence ? ', but not while in a sequence' : ''}`;
  },
  rulesets: ({ outreach }) => noneOr(outreach.rulesets.length, 'ruleset'),
  sequences: ({ outreach }) =>
    some(
      outreach.sequences.map(({ shareType }) => shareType === 'shared'),
      'shared',
    ),
  mailboxes: ({ outreach }) =>
    some(
      outreach.mailboxes.map((mailbox) => !mailbox.sendDisabled && !mailbox.syncDisabled),
      'send and sync',
    ),
  stages: ({ outreach }) => noneOr(outreach.stages.length, 'stage'),
  maintenance: ({ outreach }) => noneOr(outreach.maintenance.length, 'window'),
  'validation-rules': ({ outreach }) => noneOr(outreach.validationRules.length, 'rule'),
  profile: ({ outreach }) => some(Object.values(outreach.profile), 'rights given'),
  grants: ({ leandata }) =>
    some(
      requiredScopes.map((scope) => leandata.authorization.scopes.includes(scope)),
      'scopes given',
    ),
  'api-application': ({ outreach }) => (outreach.app.issued ? 'handed out' : 'not asked for yet'),
  authorization: ({ leandata }) => statusWords[leandata.authorization.status],
  'field-mapping': ({ leandata }) =>
    some(
      Object.values(leandata.mapping).map((field) => field !== null),
      'objects mapped',
    ),
  'retry-action-in': ({ leandata: { retryActionIn } }) =>
    countOf(retryActionIn.amount, retryActionIn.unit.replace(/s$/, '')),
  'retry-table': ({ leandata }) => some(Object.values(leandata.retryTable), 'errors retried'),
  pools: ({ leandata }) => noneOr(leandata.pools.length, 'pool'),
  'primary-sequences': ({ leandata }) => `${countOf(leandata.primarySequences.length, 'user')} with a sequence`,
  'read-only-users': ({ leandata }) => `${countOf(leandata.readOnlyUsers.length, 'user')} with it`,
  graph: () => 'set in each graph',
  run: () => 'chosen with each run',
  'fallback-filter': () => 'off unless switched on beside the filter',
};

/** What a setting of a rule holds, in words. */
export function settingValue(org: OrgSetup, setting: RuleSetting, rule: string): string {
  const control = controlOf(setting, rule);
  switch (control?.type) {
    case 'switch':
      return control.read(org) ? 'on' : 'off';
    case 'number': {
      const value = control.read(org);
      return value === null ? (control.bounds.blank ?? 'blank').toLowerCase() : numberText(value, control.bounds);
    }
    case 'choice': {
      const value = control.read(org);
      return (control.options.find((option) => option.value === value)?.label ?? value).toLowerCase();
    }
    case undefined:
      return words[setting]?.(org) ?? '';
  }
}
