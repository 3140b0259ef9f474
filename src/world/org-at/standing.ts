import type { SyncState } from '#crm-sync/sync-state.ts';
import type { LeanDataState } from '#leandata/leandata-state.ts';
import type { OutreachState, OutreachToken } from '#mocks/outreach/outreach-state.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { OrgSetup } from '../org-setup.ts';

/** All of an org that is neither a record nor a link, at one entry of a journal. */
export interface Standing {
  readonly salesforce: Pick<SalesforceState, 'apiRequests'>;
  readonly outreach: Omit<
    OutreachState,
    | 'prospects'
    | 'accounts'
    | 'users'
    | 'mailboxes'
    | 'sequences'
    | 'rulesets'
    | 'sequenceStates'
    | 'stages'
    | 'validationRules'
  >;
  readonly sync: Omit<SyncState, 'links'>;
  readonly leandata: LeanDataState;
  /** The grant that was spoilt or given up last: whoever lifts the fault asks the same people for the same (RUN-4). */
  readonly givenUp: Pick<OutreachToken, 'userId' | 'scopes'> | null;
  /** Users whose grants lost a scope, by scope. */
  readonly dropped: Readonly<Record<string, readonly number[]>>;
}

export function standingOf({ salesforce, outreach, sync, leandata }: OrgSetup): Standing {
  const { apiRequests } = salesforce;
  const { prospects: _p, accounts: _a, users: _u, mailboxes: _m, sequences: _s, ...others } = outreach;
  const { rulesets: _r, sequenceStates: _t, stages: _g, validationRules: _v, ...settings } = others;
  const { links: _l, ...plugin } = sync;
  return {
    salesforce: { apiRequests },
    outreach: settings,
    sync: plugin,
    leandata,
    givenUp: null,
    dropped: {},
  };
}
