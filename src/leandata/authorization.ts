import { MINUTE, type Instant } from '#shared/instant.ts';
import type { LeanDataState } from './leandata-state.ts';

/** Tokens as Outreach gave them; `expiresAt` is the virtual instant at which the access token ends. */
export interface TokenGrant {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAt: Instant;
  readonly scopes: readonly string[];
}

/** [APP-1] What the Authorize Outreach form takes. */
export interface AuthorizationForm {
  readonly appId: string;
  readonly clientSecret: string;
  readonly callbackUrl: string;
  /** Salesforce user who fills in the form. */
  readonly authorizedBy: string;
}

/**
 * [APP-10] Whether LeanData knows, without asking, that it may not call Outreach: never authorized,
 * disconnected, a refresh failed, or the integration is switched off (APP-8). A revocation inside
 * Outreach is not known here until a callout meets it.
 */
export function authorizationKnownInvalid(state: LeanDataState): boolean {
  return !state.integrationOn || state.authorization.status !== 'authorized';
}

/** [APP-1] Authorizes with tokens that Outreach gave for the form's application. */
export function authorize(state: LeanDataState, form: AuthorizationForm, tokens: TokenGrant): LeanDataState {
  return { ...state, authorization: { ...form, ...tokens, status: 'authorized' } };
}

/** Takes the authorization back on LeanData's side: tokens are forgotten, the form's entries stay. */
export function disconnect(state: LeanDataState): LeanDataState {
  return withoutTokens(state, 'disconnected');
}

/** [APP-10] Records that a refresh has failed: the authorization is known to be invalid from now on. */
export function markInvalid(state: LeanDataState): LeanDataState {
  return state.authorization.status === 'authorized' ? withoutTokens(state, 'invalid') : state;
}

/** Keeps the tokens of a silent refresh (APP-10). */
export function storeTokens(state: LeanDataState, tokens: TokenGrant): LeanDataState {
  return { ...state, authorization: { ...state.authorization, ...tokens, status: 'authorized' } };
}

/** [APP-10] Whether the access token has ended, or ends within a minute, so that it is refreshed before the next callout. */
export function tokenNeedsRefresh(state: LeanDataState, now: Instant): boolean {
  const { accessToken, expiresAt } = state.authorization;
  return accessToken === null || expiresAt === null || now >= expiresAt - MINUTE;
}

function withoutTokens(state: LeanDataState, status: 'disconnected' | 'invalid'): LeanDataState {
  const authorization = { ...state.authorization, status, accessToken: null, refreshToken: null, expiresAt: null };
  return { ...state, authorization };
}
