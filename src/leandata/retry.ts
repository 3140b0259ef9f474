import { DAY, HOUR, MINUTE, parseInstant, SECOND, type Duration, type Instant } from '#shared/instant.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import type { WireResponse } from '#mocks/kit/wire.ts';
import type { CalloutErrorId, LeanDataState, RetryActionIn } from './leandata-state.ts';

/** How Outreach words its refusals to add a prospect, and the error each of them is. */
const refusals: readonly (readonly [string, CalloutErrorId])[] = [
  ['prospect has already been targeted by this sequence', 'ERR-5'],
  ['prospect is still active in this sequence', 'ERR-6'],
  ['prospect active in another sequence', 'ERR-7'],
  ['prospect active in another exclusive sequence', 'ERR-8'],
  ['prospect is locked', 'ERR-9'],
  ['prospect is missing email', 'ERR-10'],
  ['prospect is opted out', 'ERR-11'],
  ['user is not the owner', 'ERR-12'],
  ['user is locked', 'ERR-13'],
  ['mailbox does not have send enabled', 'ERR-14'],
  ['mailbox has invalid send credentials', 'ERR-15'],
];

/**
 * Which error an answer of Outreach's is, from its real status and body; null for success. A server
 * fault without a known shape counts as no answer (ERR-18), any other refusal as ERR-4.
 */
export function classifyResponse(response: WireResponse): CalloutErrorId | null {
  const { status } = response;
  if (status >= 200 && status < 300) return null;
  if (status === 401 || textOf(response.body, 'error') === 'invalid_grant') return 'ERR-19';
  if (status === 403) return firstError(response.body, 'id') === 'unauthorizedOauthScope' ? 'ERR-1' : 'ERR-2';
  if (status === 404) return 'ERR-3';
  if (status === 429) return 'ERR-16';
  if (status === 503) return 'ERR-17';
  if (status < 200 || status >= 500) return 'ERR-18';
  return refusalOf(firstError(response.body, 'detail'));
}

/** [APP-3] Retry Action In as a length of time. */
export function retryActionInMs({ amount, unit }: RetryActionIn): Duration {
  return amount * { minutes: MINUTE, hours: HOUR, days: DAY }[unit];
}

/** [APP-6] What says when a failure is tried again: a header of Outreach's answer, or Retry Action In. */
export function retryTimedBy(error: CalloutErrorId): 'X-RateLimit-Reset' | 'Retry-After' | 'Retry Action In' {
  if (error === 'ERR-16') return 'X-RateLimit-Reset';
  return error === 'ERR-17' ? 'Retry-After' : 'Retry Action In';
}

/**
 * When a failed callout is tried again; null where the retry table says no (APP-5). A rate limit ends
 * at X-RateLimit-Reset, maintenance at Retry-After, everything else waits Retry Action In (APP-6), as
 * do those two where the header is missing or cannot be read.
 */
export function retryDueAt(
  error: CalloutErrorId,
  response: WireResponse,
  now: Instant,
  state: LeanDataState,
): Instant | null {
  if (!state.retryTable[error]) return null;
  const named = instantNamed(error, response);
  return named === null ? now + retryActionInMs(state.retryActionIn) : Math.max(now, named);
}

function refusalOf(detail: string): CalloutErrorId {
  const words = detail.toLowerCase();
  return refusals.find(([start]) => words.startsWith(start))?.[1] ?? 'ERR-4';
}

function instantNamed(error: CalloutErrorId, response: WireResponse): Instant | null {
  const by = retryTimedBy(error);
  if (by === 'X-RateLimit-Reset') return resetOf(response);
  return by === 'Retry-After' ? retryAfterOf(response) : null;
}

function resetOf(response: WireResponse): Instant | null {
  const text = header(response, 'x-ratelimit-reset') ?? header(response, 'retry-after') ?? '';
  return /^\d+$/.test(text) ? Number(text) * SECOND : null;
}

function retryAfterOf(response: WireResponse): Instant | null {
  const parsed = parseInstant(header(response, 'retry-after') ?? '');
  return parsed.ok ? parsed.value : null;
}

function header(response: WireResponse, name: string): string | undefined {
  return Object.entries(response.headers).find(([each]) => each.toLowerCase() === name)?.[1];
}

function firstError(body: Json, member: 'id' | 'detail'): string {
  const errors = isObject(body) ? body['errors'] : undefined;
  const first: Json | undefined = Array.isArray(errors) ? (errors as readonly Json[])[0] : undefined;
  return first === undefined ? '' : textOf(first, member);
}

function textOf(value: Json, member: string): string {
  const text = isObject(value) ? value[member] : undefined;
  return typeof text === 'string' ? text : '';
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
