import { expect, it } from 'vitest';
import { defaultLeanDataState } from '#leandata/default-state.ts';

const state = defaultLeanDataState();

it('[APP-3] LeanData as it is handed over tries again after an hour', () => {
  expect(state.retryActionIn).toEqual({ amount: 1, unit: 'hours' });
});

it('[APP-4] [APP-7] [ADD-13] [CLK-4] [GRA-5] [LOG-6] [RUN-3] LeanData as it is handed over has the usual settings', () => {
  expect(state.settings).toEqual({
    processing: 'real-time',
    recursiveRoutingPrevention: true,
    supersedeHolds: true,
    lookUpAtEachAttempt: true,
    gatherSeconds: 30,
    batchSize: 100,
    retries: 6,
    historyLength: 32_768,
  });
});

it('[APP-1] [APP-2] [APP-8] LeanData as it is handed over is switched on, authorized by nobody, and maps nothing', () => {
  expect(state).toMatchObject({ integrationOn: true, mapping: { Lead: null, Contact: null, User: null } });
  expect(state.authorization).toMatchObject({ status: 'never', authorizedBy: null, accessToken: null, scopes: [] });
});
