import type { SyncSettings } from '#crm-sync/sync-state.ts';
import type { CalloutErrorId, LeanDataSettings, LeanDataState } from '#leandata/leandata-state.ts';
import { setApiLimit } from '#mocks/salesforce/org-settings.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { OutreachSettings } from '#mocks/outreach/outreach-records.ts';
import type { RuleSetting } from '#rules/rule-setting.ts';
import type { Result } from '#shared/result.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { NumberBounds } from '../number-draft.ts';
import { leanDataNumbers, processingChoices } from '../partner-apps/leandata-settings.ts';

/** A change of one setting, for the system that keeps it. */
export type SettingEdit =
  | { readonly in: 'leandata'; readonly edit: (state: LeanDataState) => Partial<LeanDataState> }
  | { readonly in: 'outreach'; readonly patch: Partial<OutreachSettings> }
  | { readonly in: 'plugin'; readonly patch: Partial<SyncSettings> }
  | { readonly in: 'salesforce'; readonly edit: (state: SalesforceState) => Result<SalesforceState, string> };

/** How a setting is changed in place: by a switch, a number or a choice. */
export type SettingControl =
  | {
      readonly type: 'switch';
      readonly read: (org: OrgSetup) => boolean;
      readonly write: (on: boolean) => SettingEdit;
    }
  | {
      readonly type: 'number';
      readonly bounds: NumberBounds;
      readonly read: (org: OrgSetup) => number | null;
      readonly write: (value: number | null) => SettingEdit;
    }
  | {
      readonly type: 'choice';
      readonly options: readonly { readonly value: string; readonly label: string }[];
      readonly read: (org: OrgSetup) => string;
      readonly write: (value: string) => SettingEdit;
    };

const leanData = (patch: Partial<LeanDataSettings>): SettingEdit => ({
  in: 'leandata',
  edit: ({ settings }) => ({ settings: { ...settings, ...patch } }),
});

const leanDataSwitch = (
  name: 'recursiveRoutingPrevention' | 'supersedeHolds' | 'lookUpAtEachAttempt',
): SettingControl => ({
  type: 'switch',
  read: ({ leandata }) => leandata.settings[name],
  write: (on) => leanData({ [name]: on }),
});

function leanDataNumber(wanted: (typeof leanDataNumbers)[number]['name']): SettingControl {
  const { name, min, max, suffix } = leanDataNumbers.find((each) => each.name === wanted) ?? { name: wanted, min: 0 };
  return {
    type: 'number',
    bounds: { min, ...(max === undefined ? {} : { max }), ...(suffix === undefined ? {} : { suffix }) },
    read: ({ leandata }) => leandata.settings[name],
    write: (value) => leanData(value === null ? {} : { [name]: value }),
  };
}

/** Settings that can be changed beside their rule; the others are changed where they stand. */
const controls: Readonly<Partial<Record<RuleSetting, SettingControl>>> = {
  processing: {
    type: 'choice',
    options: processingChoices,
    read: ({ leandata }) => leandata.settings.processing,
    write: (value) => leanData({ processing: value === 'batch' ? 'batch' : 'real-time' }),
  },
  'recursive-routing-prevention': leanDataSwitch('recursiveRoutingPrevention'),
  'supersede-holds': leanDataSwitch('supersedeHolds'),
  'look-up-at-each-attempt': leanDataSwitch('lookUpAtEachAttempt'),
  'gather-seconds': leanDataNumber('gatherSeconds'),
  'batch-size': leanDataNumber('batchSize'),
  retries: leanDataNumber('retries'),
  'history-length': leanDataNumber('historyLength'),
  integration: {
    type: 'switch',
    read: ({ leandata }) => leandata.integrationOn,
    write: (on) => ({ in: 'leandata', edit: () => ({ integrationOn: on }) }),
  },
  'rate-limit': {
    type: 'number',
    bounds: { min: 1 },
    read: ({ outreach }) => outreach.rateLimit,
    write: (value) => ({ in: 'outreach', patch: value === null ? {} : { rateLimit: value } }),
  },
  'ruleset-in-force': {
    type: 'choice',
    options: [
      { value: 'now', label: 'As it stands now' },
      { value: 'when-added', label: 'As it stood when added' },
    ],
    read: ({ outreach }) => outreach.rulesetInForce,
    write: (value) => ({ in: 'outreach', patch: { rulesetInForce: value === 'now' ? 'now' : 'when-added' } }),
  },
  network: {
    type: 'switch',
    read: ({ outreach }) => outreach.networkDown,
    write: (on) => ({ in: 'outreach', patch: { networkDown: on } }),
  },
  'push-seconds': {
    type: 'number',
    bounds: { min: 0, max: 60, suffix: ' s' },
    read: ({ sync }) => sync.pushSeconds,
    write: (value) => ({ in: 'plugin', patch: value === null ? {} : { pushSeconds: value } }),
  },
  'daily-cap': {
    type: 'number',
    bounds: { min: 0, blank: 'No cap' },
    read: ({ sync }) => sync.dailyCap,
    write: (value) => ({ in: 'plugin', patch: { dailyCap: value } }),
  },
  'refresh-users': {
    type: 'switch',
    read: ({ sync }) => sync.refreshUsersOnReconnect,
    write: (on) => ({ in: 'plugin', patch: { refreshUsersOnReconnect: on } }),
  },
  'draws-on-rate-limit': {
    type: 'switch',
    read: ({ sync }) => sync.drawsOnRateLimit,
    write: (on) => ({ in: 'plugin', patch: { drawsOnRateLimit: on } }),
  },
  'api-limit': {
    type: 'number',
    bounds: { min: 0 },
    read: ({ salesforce }) => salesforce.apiRequests.max,
    write: (value) => ({
      in: 'salesforce',
      edit: (state) => setApiLimit(state, value ?? state.apiRequests.max),
    }),
  },
};

/** The control of a setting beside a rule; undefined where it is only linked. The retry table shows an error's own line. */
export function controlOf(setting: RuleSetting, rule: string): SettingControl | undefined {
  if (setting !== 'retry-table' || !isErrorId(rule)) return controls[setting];
  return {
    type: 'switch',
    read: ({ leandata }) => leandata.retryTable[rule],
    write: (on) => ({ in: 'leandata', edit: ({ retryTable }) => ({ retryTable: { ...retryTable, [rule]: on } }) }),
  };
}

const isErrorId = (id: string): id is CalloutErrorId => id.startsWith('ERR-');
