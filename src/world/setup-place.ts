import type { SyncType } from '#crm-sync/sync-state.ts';
import type { MappedObject } from '#leandata/field-mapping.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import type { OutreachKind } from '#mocks/outreach/outreach-records.ts';

/** Kinds of Outreach records that have a page. */
export type PlacedKind = Exclude<OutreachKind, 'validationRule'>;

/** A section of Outreach's settings. */
export type OutreachSettingsPart =
  | 'api-application'
  | 'authorizations'
  | 'profile'
  | 'availability'
  | 'rate-limit'
  | 'maintenance'
  | 'which-ruleset-counts'
  | 'validation-rules';

/**
 * Where something of the simulated systems is set, and so where it is caused and cured; the app makes an address of
 * it. `after: true` is the state after the run, for what the run itself brought about; without it the state before.
 */
export type SetupPlace =
  | { readonly page: 'plugin'; readonly tab: 'home' | 'limits' | 'settings' }
  | { readonly page: 'plugin'; readonly tab: 'types'; readonly type: SyncType; readonly part: 'sync' | 'fields' }
  | {
      readonly page: 'partner-apps';
      readonly part:
        | 'integration'
        | 'authorization'
        | 'mapping'
        | 'retry-action-in'
        | 'retries'
        | 'pools'
        | 'settings'
        | 'primary-sequences';
    }
  | {
      readonly page: 'salesforce-setup';
      readonly part: 'fields';
      readonly object: MappedObject;
      readonly field?: string;
    }
  | { readonly page: 'salesforce-setup'; readonly part: 'conversion' | 'api' | 'users' }
  | { readonly page: 'salesforce-setup'; readonly part: 'permission-sets'; readonly user?: string }
  | { readonly page: 'salesforce'; readonly object: SalesforceObject; readonly id?: string; readonly after?: true }
  | { readonly page: 'outreach'; readonly kind: PlacedKind; readonly id?: number; readonly after?: true }
  | { readonly page: 'outreach-settings'; readonly part?: OutreachSettingsPart }
  /** A node of a graph in FlowBuilder, by the ids of both. */
  | { readonly page: 'flow-builder'; readonly graph: string; readonly node?: string }
  /**
   * A step of the run of a graph in the Simulator: with the trip that begins at entry `trip`, and with the fault that
   * was made at entry `fault` or the set-up open at the records of the run.
   */
  | {
      readonly page: 'simulator';
      readonly graph: string;
      readonly seq: number;
      readonly trip?: number;
      readonly fault?: number;
      readonly setUp?: 'records';
    };
