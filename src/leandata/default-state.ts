import { calloutErrors } from './error-catalog.ts';
import type { CalloutErrorId, LeanDataState } from './leandata-state.ts';

/** LeanData as it stands before anybody has set it up: switched on, not authorized, nothing mapped. */
export function defaultLeanDataState(): LeanDataState {
  return {
    integrationOn: true,
    authorization: {
      status: 'never',
      appId: '',
      clientSecret: '',
      callbackUrl: 'https://app.leandata.example/partner/outreach/callback',
      authorizedBy: null,
      accessToken: null,
      refreshToken: null,
      expiresAt: null,
      scopes: [],
    },
    mapping: { Lead: null, Contact: null, User: null },
    retryActionIn: { amount: 1, unit: 'hours' },
    retryTable: Object.fromEntries(calloutErrors.map(({ id, retry }) => [id, retry])) as Record<
      CalloutErrorId,
      boolean
    >,
    pools: [],
    primarySequences: [],
    readOnlyUsers: [],
    settings: {
      processing: 'real-time',
      recursiveRoutingPrevention: true,
      supersedeHolds: true,
      lookUpAtEachAttempt: true,
      gatherSeconds: 30,
      batchSize: 100,
      retries: 6,
      historyLength: 32_768,
    },
  };
}
