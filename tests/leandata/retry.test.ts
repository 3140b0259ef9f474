import { describe, expect, it } from 'vitest';
import { defaultLeanDataState } from '#leandata/default-state.ts';
import { calloutError, calloutErrors } from '#leandata/error-catalog.ts';
import type { CalloutErrorId } from '#leandata/leandata-state.ts';
import { classifyResponse, retryActionInMs, retryDueAt, retryTimedBy } from '#leandata/retry.ts';
import type { WireResponse } from '#mocks/kit/wire.ts';
import { DAY, HOUR, MINUTE } from '#shared/instant.ts';

const answer = (status: number, id: string, detail: string): WireResponse => ({
  status,
  headers: {},
  body: { errors: [{ id, title: id, detail }] },
});
const invalid = (detail: string): WireResponse => answer(422, 'validationError', detail);
const none: WireResponse = { status: 0, headers: {}, body: null };

const table: readonly (readonly [CalloutErrorId, boolean, WireResponse])[] = [
  ['ERR-1', true, answer(403, 'unauthorizedOauthScope', "Your authorization does not include the required scope 'x'.")],
  ['ERR-2', true, answer(403, 'unauthorizedRequest', 'You are not authorized to perform that request.')],
  ['ERR-3', true, answer(404, 'resourceNotFound', "Could not find 'prospect' with ID '1'.")],
  ['ERR-4', false, invalid('Competitors are never sequenced.')],
  ['ERR-5', false, invalid('Prospect has already been targeted by this sequence')],
  ['ERR-6', false, invalid('Prospect is still active in this sequence')],
  ['ERR-7', false, invalid('Prospect active in another sequence')],
  ['ERR-8', false, invalid('Prospect active in another exclusive sequence')],
  ['ERR-9', false, invalid('Prospect is locked')],
  ['ERR-10', false, invalid('Prospect is missing email')],
  ['ERR-11', false, invalid('Prospect is opted out')],
  ['ERR-12', true, invalid('User is not the owner of mailbox 3')],
  ['ERR-13', true, invalid('User is locked')],
  ['ERR-14', true, invalid('Mailbox does not have send enabled')],
  ['ERR-15', true, invalid('Mailbox has invalid send credentials')],
  ['ERR-16', true, answer(429, 'rateLimitExceeded', 'You have exceeded your permitted rate limit of 5,000')],
  ['ERR-17', true, answer(503, 'scheduledServerMaintenance', 'Scheduled server maintenance is under way')],
  ['ERR-18', true, none],
  ['ERR-19', true, { status: 401, headers: {}, body: { error: 'Invalid JWT token.' } }],
];

describe('errors of a callout', () => {
  it.each(table)('[%s] is told from status and body; qualifies for a retry: %s', (id, retry, response) => {
    expect(classifyResponse(response)).toBe(id);
    expect(calloutError(id).retry).toBe(retry);
    expect(calloutError(id).status).toBe(response.status);
  });

  it('[APP-5] stands in the catalog for each of the 19, with a title', () => {
    expect(calloutErrors.map(({ id }) => id)).toEqual(table.map(([id]) => id));
    expect(calloutErrors.every(({ title }) => title !== '')).toBe(true);
  });

  it('is null for an answer of the 200 class', () => {
    for (const status of [200, 201, 204, 299]) expect(classifyResponse({ status, headers: {}, body: {} })).toBeNull();
  });

  it.each([199, 300])('[ERR-18] [ERR-4] is an error for an answer of status %d, just beside that class', (status) => {
    expect(classifyResponse({ status, headers: {}, body: {} })).toBe(status === 199 ? 'ERR-18' : 'ERR-4');
  });

  it('[ERR-19] is told from a token endpoint that refuses the grant', () => {
    expect(classifyResponse({ status: 400, headers: {}, body: { error: 'invalid_grant' } })).toBe('ERR-19');
  });

  it.each([499, 500])('[ERR-18] [ERR-9] is a refusal below the 500 class, and no answer in it: %d', (status) => {
    const refused = answer(status, 'x', 'Prospect is locked');
    expect(classifyResponse(refused)).toBe(status === 500 ? 'ERR-18' : 'ERR-9');
  });

  it('[ERR-18] covers a gateway that answers in plain text', () => {
    expect(classifyResponse({ status: 502, headers: {}, body: 'Bad Gateway' })).toBe('ERR-18');
  });
});

describe('retries', () => {
  const state = { ...defaultLeanDataState(), retryActionIn: { amount: 15, unit: 'minutes' } as const };
  const limited = (headers: Readonly<Record<string, string>>): WireResponse => ({ ...none, status: 429, headers });
  const maintained = (headers: Readonly<Record<string, string>>): WireResponse => ({ ...none, status: 503, headers });

  it('[APP-3] counts Retry Action In in minutes, hours and days', () => {
    expect(retryActionInMs({ amount: 5, unit: 'minutes' })).toBe(5 * MINUTE);
    expect(retryActionInMs({ amount: 2, unit: 'hours' })).toBe(2 * HOUR);
    expect(retryActionInMs({ amount: 3, unit: 'days' })).toBe(3 * DAY);
  });

  it('[APP-6] waits Retry Action In after a failure that qualifies', () => {
    expect(retryDueAt('ERR-18', none, HOUR, state)).toBe(HOUR + 15 * MINUTE);
  });

  it('[APP-5] is not made where the table says no, and is made where an admin says yes', () => {
    expect(retryDueAt('ERR-9', none, 0, state)).toBeNull();
    expect(retryDueAt('ERR-9', none, 0, { ...state, retryTable: { ...state.retryTable, 'ERR-9': true } })).toBe(
      15 * MINUTE,
    );
  });

  it('[APP-6] comes at X-RateLimit-Reset after a rate limit', () => {
    expect(retryDueAt('ERR-16', limited({ 'x-ratelimit-reset': '3600' }), 1, state)).toBe(HOUR);
    expect(retryDueAt('ERR-16', limited({ 'X-RateLimit-Reset': '3600' }), 1, state)).toBe(HOUR);
  });

  it('[APP-6] comes at Retry-After after maintenance', () => {
    expect(retryDueAt('ERR-17', maintained({ 'retry-after': '1970-01-02T00:00:00Z' }), 1, state)).toBe(DAY);
  });

  it('[APP-6] waits Retry Action In where the header is missing or cannot be read', () => {
    expect(retryDueAt('ERR-16', limited({}), 0, state)).toBe(15 * MINUTE);
    expect(retryDueAt('ERR-17', maintained({ 'retry-after': 'soon' }), 0, state)).toBe(15 * MINUTE);
  });

  it('[APP-6] is timed by Outreach after a rate limit and maintenance only', () => {
    const named = calloutErrors.filter(({ id }) => retryTimedBy(id) !== 'Retry Action In').map(({ id }) => id);
    expect(named).toEqual(['ERR-16', 'ERR-17']);
  });

  it('never comes before now', () => {
    expect(retryDueAt('ERR-16', limited({ 'x-ratelimit-reset': '10' }), HOUR, state)).toBe(HOUR);
  });
});
