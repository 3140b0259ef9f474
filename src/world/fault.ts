import type { ProfileRights } from '#mocks/outreach/outreach-state.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';

/**
 * Something broken on purpose at an instant of a run, as the fault palette offers it. Ids of Outreach are
 * whole numbers, those of Salesforce are taken in both lengths (SF-1).
 */
export type Fault =
  /** [ERR-19] Outreach takes back every grant; LeanData finds out with its next callout (APP-10). */
  | { readonly type: 'revoke-token' }
  /** Access and refresh token end now, so that the silent refresh fails (APP-10). */
  | { readonly type: 'expire-token' }
  /** LeanData forgets its authorization: Partner not authorized, and the Configuration Error edge (APP-10). */
  | { readonly type: 'disconnect-outreach' }
  /** [ERR-1] */
  | { readonly type: 'drop-scope'; readonly scope: string }
  /** [ERR-2] */
  | { readonly type: 'take-right'; readonly right: keyof ProfileRights }
  /** [ERR-3] */
  | { readonly type: 'delete-prospect'; readonly prospect: number }
  /** [ERR-9] */
  | { readonly type: 'lock-prospect'; readonly prospect: number }
  /** [ERR-11] */
  | { readonly type: 'opt-out'; readonly prospect: number }
  /** [ERR-10] */
  | { readonly type: 'remove-email'; readonly prospect: number }
  /** [ERR-13] */
  | { readonly type: 'lock-user'; readonly user: number }
  /** [ERR-12] */
  | { readonly type: 'unshare-sequence'; readonly sequence: number }
  /** [OUT-3] Additions stay pending in Outreach. */
  | { readonly type: 'disable-sequence'; readonly sequence: number }
  /** [ERR-15] */
  | { readonly type: 'break-mailbox'; readonly mailbox: number }
  /** [ERR-14] */
  | { readonly type: 'switch-off-mailbox'; readonly mailbox: number }
  /** [ERR-16] The user's requests of this hour are used up. */
  | { readonly type: 'exhaust-rate-limit'; readonly user: number }
  /** [ERR-17] For so many minutes from now. */
  | { readonly type: 'start-maintenance'; readonly minutes: number }
  /** [ERR-18] */
  | { readonly type: 'cut-network' }
  /** [ADD-8] Takes the object's field out of Partner Apps' mapping. */
  | { readonly type: 'unmap-field'; readonly object: 'Lead' | 'Contact' | 'User' }
  /** [ADD-12] */
  | { readonly type: 'delete-record'; readonly object: SalesforceObject; readonly id: string }
  /** [ADD-12] `id` is merged into `into`, which stays. */
  | {
      readonly type: 'merge-record';
      readonly object: 'Lead' | 'Contact' | 'Account';
      readonly id: string;
      readonly into: string;
    }
  /** The plugin is disconnected: nothing crosses until it is reconnected (SYN-20). */
  | { readonly type: 'stop-sync' }
  /** [SYN-11] [SF-8] The day's calls are used up: those of Outreach's own cap, or all of the org's. */
  | { readonly type: 'reach-api-cap'; readonly cap: 'outreach' | 'salesforce' };

/** Longest maintenance: a year. */
export const MOST_MINUTES = 525_600;

export type FaultType = Fault['type'];

export type FaultOf<Type extends FaultType> = Extract<Fault, { readonly type: Type }>;
