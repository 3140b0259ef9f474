import { describe, expect, it } from 'vitest';
import { codeRequest, readTokens, refreshRequest } from '#leandata/authorize-with-outreach.ts';

const credentials = { appId: 'app', clientSecret: 'secret', callbackUrl: 'https://callback.example' };

describe('tokens from Outreach', () => {
  it('[APP-1] are asked for with the code of the consent page', () => {
    expect(codeRequest(credentials, 'abc')).toMatchObject({
      method: 'POST',
      path: '/oauth/token',
      body: { client_id: 'app', grant_type: 'authorization_code', code: 'abc', redirect_uri: credentials.callbackUrl },
    });
  });

  it('[APP-10] are renewed with the refresh token', () => {
    expect(refreshRequest(credentials, 'old')).toMatchObject({
      body: { grant_type: 'refresh_token', refresh_token: 'old' },
    });
  });

  it('[APP-10] end when Outreach says', () => {
    const body = { access_token: 'a', refresh_token: 'r', expires_in: 7200, scope: 'prospects.all users.read' };
    expect(readTokens({ status: 200, headers: {}, body }, 1_000)).toEqual({
      ok: true,
      value: { accessToken: 'a', refreshToken: 'r', expiresAt: 7_201_000, scopes: ['prospects.all', 'users.read'] },
    });
  });

  it('[APP-10] are refused with the reason that Outreach gives', () => {
    const body = { error: 'invalid_grant', error_description: 'The refresh token is not valid.' };
    const refused = { ok: false, error: 'The refresh token is not valid.' };
    expect(readTokens({ status: 401, headers: {}, body }, 0)).toEqual(refused);
    expect(readTokens({ status: 0, headers: {}, body: null }, 0)).toEqual({
      ok: false,
      error: 'Outreach did not answer.',
    });
  });

  it.each([
    [401, { error: 'invalid_client', error_description: 'No such application.' }, 'No such application.'],
    [401, { error: 'invalid_client' }, 'invalid_client'],
    [503, { errors: [{ detail: 'Maintenance.' }, { detail: 'And more.' }] }, 'Maintenance.'],
    [502, { errors: [] }, 'Outreach answered 502.'],
    [502, 'Bad Gateway', 'Outreach answered 502.'],
    [200, { access_token: 'a' }, 'Outreach answered 200.'],
    [200, { refresh_token: 'r' }, 'Outreach answered 200.'],
    [201, { access_token: 'a', refresh_token: 'r' }, 'Outreach answered 201.'],
  ])('[APP-10] are none in an answer %d %j: "%s"', (status, body, error) => {
    expect(readTokens({ status, headers: {}, body }, 0)).toEqual({ ok: false, error });
  });

  it('[APP-10] hold not at all, and for nothing, where Outreach says no more of them', () => {
    const value = { accessToken: 'a', refreshToken: 'r', expiresAt: 9_000, scopes: [] };
    for (const more of [{}, { scope: '', expires_in: 0 }, { scope: null, expires_in: 'long' }]) {
      const body = { access_token: 'a', refresh_token: 'r', ...more };
      expect(readTokens({ status: 200, headers: {}, body }, 9_000)).toEqual({ ok: true, value });
    }
  });
});
