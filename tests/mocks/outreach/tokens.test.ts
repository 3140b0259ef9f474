import { describe, expect, it } from 'vitest';
import { codeRequest, readTokens, refreshRequest, requiredScopes } from '#leandata/authorize-with-outreach.ts';
import { classifyResponse } from '#leandata/retry.ts';
import { DAY, HOUR, MINUTE } from '#shared/instant.ts';
import { OutreachFixture, outreachState, START } from './outreach-fixture.ts';

const app = outreachState().app;
const credentials = { appId: app.appId, clientSecret: app.clientSecret, callbackUrl: 'https://callback.example' };

function authorized(fixture: OutreachFixture, scopes = requiredScopes, userId = 2) {
  const code = fixture.outreach.issueCode(app.appId, scopes, userId);
  if (!code.ok) throw new Error(code.error);
  return fixture.outreach.handle(codeRequest(credentials, code.value));
}

function refreshed(fixture: OutreachFixture, refreshToken: string) {
  return fixture.outreach.handle(refreshRequest(credentials, refreshToken));
}

const get = (fixture: OutreachFixture, token: string): number =>
  fixture.outreach.handle({ method: 'GET', path: '/api/v2/users', headers: { authorization: `Bearer ${token}` } })
    .status;

describe('authorization with Outreach', () => {
  it('[APP-1] trades a code for tokens that hold two hours', () => {
    const fixture = new OutreachFixture();
    const response = authorized(fixture);
    expect(response.body).toEqual({
      access_token: 'access-3',
      token_type: 'Bearer',
      expires_in: 7_200,
      refresh_token: 'refresh-3',
      scope: requiredScopes.join(' '),
      created_at: START / 1_000,
    });
    expect(get(fixture, 'access-3')).toBe(200);
    fixture.now = START + 2 * HOUR;
    expect(get(fixture, 'access-3')).toBe(401);
  });

  it('[APP-1] takes a code once', () => {
    const fixture = new OutreachFixture();
    const code = fixture.outreach.issueCode(app.appId, requiredScopes, 2);
    const request = codeRequest(credentials, code.ok ? code.value : '');
    fixture.outreach.handle(request);
    expect(classifyResponse(fixture.outreach.handle(request))).toBe('ERR-19');
  });

  it('[ERR-1] gives only the scopes that the application may have', () => {
    const fixture = new OutreachFixture(
      outreachState({ app: { ...app, grantableScopes: ['prospects.all', 'mailboxes.read'] } }),
    );
    expect(authorized(fixture, ['prospects.read', 'mailboxes.read', 'sequences.all']).body).toMatchObject({
      scope: 'prospects.read mailboxes.read',
    });
  });

  it('[APP-10] gives new tokens for a refresh token, which is used up by it', () => {
    const fixture = new OutreachFixture();
    fixture.now = START + 2 * HOUR;
    const tokens = readTokens(refreshed(fixture, 'refresh'), fixture.now);
    expect(tokens).toMatchObject({ ok: true, value: { expiresAt: START + 4 * HOUR } });
    expect(get(fixture, tokens.ok ? tokens.value.accessToken : '')).toBe(200);
    expect(refreshed(fixture, 'refresh')).toMatchObject({ status: 401, body: { error: 'invalid_grant' } });
  });

  it('[APP-10] holds a refresh token for 14 days', () => {
    const fixture = new OutreachFixture();
    const body = authorized(fixture).body as { refresh_token: string };
    fixture.now = START + 14 * DAY;
    expect(classifyResponse(refreshed(fixture, body.refresh_token))).toBe('ERR-19');
  });

  it('[ERR-19] refuses to refresh what was revoked', () => {
    const fixture = new OutreachFixture();
    fixture.outreach.revokeTokens(1);
    expect(classifyResponse(refreshed(fixture, 'refresh'))).toBe('ERR-19');
  });

  it('gives a user and an application one token a minute', () => {
    const fixture = new OutreachFixture();
    authorized(fixture);
    expect(authorized(fixture).status).toBe(429);
    fixture.now = START + MINUTE;
    expect(authorized(fixture).status).toBe(200);
  });

  it('keeps the latest hundred tokens of a user and an application', () => {
    const fixture = new OutreachFixture();
    const tokens: string[] = [];
    for (let index = 0; index < 101; index += 1) {
      fixture.now = START + index * MINUTE;
      const read = readTokens(authorized(fixture), fixture.now);
      if (!read.ok) throw new Error(read.error);
      tokens.push(read.value.accessToken);
    }
    expect(get(fixture, tokens[0] ?? '')).toBe(401);
    expect(get(fixture, tokens[1] ?? '')).toBe(200);
    expect(get(fixture, tokens[100] ?? '')).toBe(200);
  });

  it('refuses a wrong secret, an unknown application and another kind of grant', () => {
    const { outreach } = new OutreachFixture();
    const wrong = outreach.handle(codeRequest({ ...credentials, clientSecret: 'x' }, 'code'));
    expect(wrong).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    expect(outreach.issueCode('other', [], 1)).toMatchObject({ ok: false });
    expect(outreach.issueCode(app.appId, [], 99)).toMatchObject({ ok: false });
    const body = { client_id: app.appId, client_secret: app.clientSecret, grant_type: 'password' };
    const response = outreach.handle({ method: 'POST', path: '/oauth/token', headers: {}, body });
    expect(response).toMatchObject({ status: 400, body: { error: 'unsupported_grant_type' } });
  });

  it('[ERR-18] [OUT-6] does not answer, or answers 503, where the rest does too', () => {
    const fixture = new OutreachFixture();
    fixture.outreach.configure({ maintenance: [{ from: START, to: START + HOUR }] });
    expect(refreshed(fixture, 'refresh').status).toBe(503);
    fixture.outreach.configure({ networkDown: true });
    expect(refreshed(fixture, 'refresh').status).toBe(0);
  });
});
