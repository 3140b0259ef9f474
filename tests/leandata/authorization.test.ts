import { describe, expect, it } from 'vitest';
import {
  authorizationKnownInvalid,
  authorize,
  disconnect,
  markInvalid,
  storeTokens,
  tokenNeedsRefresh,
} from '#leandata/authorization.ts';
import { defaultLeanDataState } from '#leandata/default-state.ts';
import type { Authorization as AuthorizationState } from '#leandata/leandata-state.ts';
import { HOUR, MINUTE } from '#shared/instant.ts';

const form = { appId: 'app', clientSecret: 'secret', callbackUrl: 'https://callback.example', authorizedBy: '005A' };
const tokens = { accessToken: 'access', refreshToken: 'refresh', expiresAt: 2 * HOUR, scopes: ['prospects.all'] };
const authorized = () => authorize(defaultLeanDataState(), form, tokens);

describe('authorization', () => {
  it('[APP-10] is known to be invalid before anybody has authorized', () => {
    expect(authorizationKnownInvalid(defaultLeanDataState())).toBe(true);
  });

  it('[APP-1] is valid once the form was sent, and remembers who sent it', () => {
    const state = authorized();
    expect(authorizationKnownInvalid(state)).toBe(false);
    expect(state.authorization).toEqual({ ...form, ...tokens, status: 'authorized' });
  });

  it('[APP-8] is known to be invalid while the integration is switched off', () => {
    expect(authorizationKnownInvalid({ ...authorized(), integrationOn: false })).toBe(true);
  });

  it('[APP-10] forgets the tokens and keeps the form when disconnected', () => {
    const state = disconnect(authorized());
    expect(authorizationKnownInvalid(state)).toBe(true);
    expect(state.authorization).toMatchObject({ status: 'disconnected', appId: 'app', accessToken: null });
  });

  it('[APP-10] is known to be invalid once a refresh has failed', () => {
    expect(markInvalid(authorized()).authorization.status).toBe('invalid');
  });

  it('[APP-10] stays disconnected when a refresh fails after the disconnection', () => {
    expect(markInvalid(disconnect(authorized())).authorization.status).toBe('disconnected');
  });

  it('[APP-10] needs a refresh from one minute before the access token ends', () => {
    expect(tokenNeedsRefresh(authorized(), 2 * HOUR - MINUTE - 1)).toBe(false);
    expect(tokenNeedsRefresh(authorized(), 2 * HOUR - MINUTE)).toBe(true);
  });

  it('[APP-10] needs a refresh where there is no access token, or nobody knows when it ends', () => {
    const without = (patch: Partial<AuthorizationState>): boolean => {
      const state = authorized();
      return tokenNeedsRefresh({ ...state, authorization: { ...state.authorization, ...patch } }, 0);
    };
    expect([without({}), without({ accessToken: null }), without({ expiresAt: null })]).toEqual([false, true, true]);
  });

  it('[APP-10] keeps the new tokens of a refresh', () => {
    const state = storeTokens(authorized(), { ...tokens, accessToken: 'next', expiresAt: 4 * HOUR });
    expect(state.authorization).toMatchObject({ accessToken: 'next', expiresAt: 4 * HOUR, authorizedBy: '005A' });
  });
});
