import { formatInstant, SECOND, type Instant } from '#shared/instant.ts';
import type { Actor } from '#mocks/kit/change.ts';
import type { WireRequest, WireResponse } from '#mocks/kit/wire.ts';
import type { OutreachContext } from './context.ts';
import { errorDocument, MEDIA_TYPE, unauthorized, unsupportedMediaType } from './json-api.ts';
import { openWindow } from './maintenance-window.ts';
import type { OutreachToken } from './outreach-state.ts';
import { resetOf } from './rate-limit.ts';
import { missingScope, notAuthorized, type OutreachRefusal } from './refusal.ts';
import { findRoute, followRoute, type Route } from './routes.ts';
import { tokenResponse } from './token-route.ts';
import { hasScope } from './tokens.ts';

const noAnswer: WireResponse = { status: 0, headers: {}, body: null };

/** Answers one request; every reply but a missing one carries the rate limit headers (OUT-5). */
export function handleRequest(context: OutreachContext, request: WireRequest, by: Actor | undefined): WireResponse {
  if (context.settings.networkDown) return noAnswer;
  const token = authenticate(context, request);
  const response = answer(context, request, token, by);
  const userId = typeof token === 'string' ? undefined : token.userId;
  const limits = context.limits.headers(userId, context.settings.rateLimit, context.now());
  return { ...response, headers: { ...limits, ...response.headers } };
}

function answer(
  context: OutreachContext,
  request: WireRequest,
  token: OutreachToken | string,
  by: Actor | undefined,
): WireResponse {
  const { settings, limits } = context;
  const now = context.now();
  const window = openWindow(settings.maintenance, now);
  if (window) return maintenance(window.to);
  if (request.path === '/oauth/token' && request.method === 'POST') return tokenResponse(context, request);
  if (typeof token === 'string') return unauthorized(token);
  if (!limits.take(token.userId, settings.rateLimit, now)) return rateLimited(settings.rateLimit, resetOf(now));
  if (request.body !== undefined && !(request.headers['content-type'] ?? '').startsWith(MEDIA_TYPE))
    return unsupportedMediaType;
  const route = findRoute(request);
  if (!route.ok) return errorDocument(route.error);
  const forbidden = refuseCaller(context, route.value, token);
  if (forbidden) return errorDocument(forbidden);
  const caller = { token, by: by ?? ({ through: 'outreach', user: String(token.userId) } as const) };
  const done = followRoute(context, route.value, request, caller);
  return done.ok ? done.value : errorDocument(done.error);
}

function authenticate(context: OutreachContext, request: WireRequest): OutreachToken | string {
  const [, accessToken = ''] = /^Bearer (.+)$/.exec(request.headers['authorization'] ?? '') ?? [];
  const found = context.tokens.authenticate(accessToken, context.now());
  return found.ok ? found.value : found.error;
}

/**
 * [OUT-7] The two gates of a request: the grant's scope, then the profile of the user who gave it.
 * Users may be read with the scope of mailboxes too, so that the four scopes of the rule are enough.
 */
function refuseCaller(context: OutreachContext, route: Route, token: OutreachToken): OutreachRefusal | null {
  const { profile } = context.settings;
  const resource = route.plural === 'users' && !hasScope(token.scopes, 'users', 'read') ? 'mailboxes' : route.plural;
  if (!hasScope(token.scopes, resource, route.right)) return missingScope(`${resource}.${route.right}`);
  const people = ['prospects', 'accounts', 'sequenceStates'].includes(route.plural);
  const enrols = route.plural === 'sequenceStates' && route.right !== 'read';
  const granted =
    profile.permitPlugins && (profile.viewAllProspectsAndAccounts || !people) && (profile.manageSequences || !enrols);
  return granted ? null : notAuthorized;
}

/** [OUT-6] */
function maintenance(until: Instant): WireResponse {
  const response = errorDocument({
    status: 503,
    id: 'scheduledServerMaintenance',
    title: 'Scheduled Server Maintenance',
    detail: `Scheduled server maintenance is under way; please try again at ${secondsOf(until)}.`,
  });
  return { ...response, headers: { ...response.headers, 'retry-after': `${secondsOf(until)}Z` } };
}

/** [OUT-5] */
function rateLimited(limit: number, reset: Instant): WireResponse {
  const response = errorDocument({
    status: 429,
    id: 'rateLimitExceeded',
    title: 'Rate Limit Exceeded',
    detail: `You have exceeded your permitted rate limit of ${withCommas(limit)}; please try again at ${secondsOf(reset)}.`,
  });
  return { ...response, headers: { ...response.headers, 'retry-after': String(reset / SECOND) } };
}

/** `2026-01-05T09:00:00`; a part of a second counts as the next one, so that nobody comes too early. */
const secondsOf = (instant: Instant): string => formatInstant(Math.ceil(instant / SECOND) * SECOND).slice(0, 19);

const withCommas = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
