import type { Json } from '#shared/json.ts';
import { ok } from '#shared/result.ts';
import type { WireRequest, WireResponse } from '#mocks/kit/wire.ts';
import type { OutreachContext } from './context.ts';
import { isObject } from './json-api.ts';

const headers = { 'content-type': 'application/json' };

/** `POST /oauth/token`: trades a code or a refresh token for tokens; form and JSON bodies alike. */
export function tokenResponse(context: OutreachContext, request: WireRequest): WireResponse {
  const body: Json | undefined = request.body;
  const member = (name: string): string => {
    const value = isObject(body) ? body[name] : undefined;
    return typeof value === 'string' ? value : '';
  };
  const { app } = context.settings;
  if (!app.issued || member('client_id') !== app.appId || member('client_secret') !== app.clientSecret) {
    return fault(401, 'invalid_client', 'The application id or the client secret is not right.');
  }
  const now = context.now();
  const grant = member('grant_type');
  const minted =
    grant === 'authorization_code'
      ? context.tokens.tradeCode(app.appId, member('code'), now)
      : grant === 'refresh_token'
        ? context.tokens.refresh(app.appId, member('refresh_token'), now)
        : ok(null);
  if (!minted.ok) return fault(minted.error.status, minted.error.error, minted.error.description);
  const token = minted.value;
  if (!token) return fault(400, 'unsupported_grant_type', `The grant type "${grant}" is not supported.`);
  return {
    status: 200,
    headers,
    body: {
      access_token: token.accessToken,
      token_type: 'Bearer',
      expires_in: (token.accessEndsAt - now) / 1_000,
      refresh_token: token.refreshToken,
      scope: token.scopes.join(' '),
      created_at: Math.floor(now / 1_000),
    },
  };
}

const fault = (status: number, error: string, description: string): WireResponse => ({
  status,
  headers,
  body: { error, error_description: description },
});
