import { SECOND, type Instant } from '#shared/instant.ts';
import type { JsonObject } from '#shared/json.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { WireRequest, WireResponse } from '#mocks/kit/wire.ts';
import type { TokenGrant } from './authorization.ts';
import type { Authorization } from './leandata-state.ts';

/** [OUT-7] The scopes LeanData asks for. */
export const requiredScopes: readonly string[] = [
  'sequences.all',
  'sequenceStates.all',
  'mailboxes.all',
  'prospects.all',
];

type Credentials = Pick<Authorization, 'appId' | 'clientSecret' | 'callbackUrl'>;

/** [APP-1] Trades the code of Outreach's consent page for tokens. */
export function codeRequest(credentials: Credentials, code: string): WireRequest {
  return tokenRequest(credentials, { grant_type: 'authorization_code', code });
}

/** [APP-10] Asks for new tokens; the refresh token is used up by it. */
export function refreshRequest(credentials: Credentials, refreshToken: string): WireRequest {
  return tokenRequest(credentials, { grant_type: 'refresh_token', refresh_token: refreshToken });
}

/** Reads the token endpoint's answer; the error is Outreach's own reason in words. */
export function readTokens(response: WireResponse, now: Instant): Result<TokenGrant, string> {
  const body = isObject(response.body) ? response.body : {};
  const { access_token: access, refresh_token: refresh, expires_in: seconds, scope } = body;
  if (response.status !== 200 || typeof access !== 'string' || typeof refresh !== 'string') {
    return err(reasonOf(response, body));
  }
  return ok({
    accessToken: access,
    refreshToken: refresh,
    expiresAt: now + (typeof seconds === 'number' ? seconds : 0) * SECOND,
    scopes: typeof scope === 'string' && scope !== '' ? scope.split(' ') : [],
  });
}

function tokenRequest(credentials: Credentials, grant: Readonly<Record<string, string>>): WireRequest {
  return {
    method: 'POST',
    path: '/oauth/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: {
      client_id: credentials.appId,
      client_secret: credentials.clientSecret,
      redirect_uri: credentials.callbackUrl,
      ...grant,
    },
  };
}

function reasonOf(response: WireResponse, body: JsonObject): string {
  if (response.status === 0) return 'Outreach did not answer.';
  if (typeof body['error_description'] === 'string') return body['error_description'];
  if (typeof body['error'] === 'string') return body['error'];
  const first = Array.isArray(body['errors']) ? (body['errors'][0] as JsonObject | undefined) : undefined;
  return typeof first?.['detail'] === 'string' ? first['detail'] : `Outreach answered ${response.status}.`;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
