import { describe, expect, it } from 'vitest';
import { classifyResponse, retryDueAt } from '#leandata/retry.ts';
import { defaultLeanDataState } from '#leandata/default-state.ts';
import type { ProfileRights } from '#mocks/outreach/outreach-state.ts';
import { HOUR, MINUTE } from '#shared/instant.ts';
import { dataOf, errorOf, OutreachFixture, outreachState, person, START } from './outreach-fixture.ts';

const anonymous = (headers: Readonly<Record<string, string>> = {}) =>
  ({ method: 'GET', path: '/api/v2/prospects', headers }) as const;

describe('the API of Outreach', () => {
  it('[ERR-19] answers 401 in the shape of the gateway without a valid token', () => {
    const { outreach } = new OutreachFixture();
    for (const headers of [{}, { authorization: 'Bearer nonsense' }, { authorization: 'access' }]) {
      const response = outreach.handle(anonymous(headers));
      expect(response).toMatchObject({
        status: 401,
        body: { error: 'Invalid JWT token.', description: 'The JWT token could not be decoded.' },
      });
      expect(classifyResponse(response)).toBe('ERR-19');
    }
  });

  it('[ERR-19] answers 401 once the access token has ended or was revoked', () => {
    const ended = new OutreachFixture();
    ended.now = START + 2 * HOUR;
    expect(ended.send('GET', 'prospects').status).toBe(401);
    const revoked = new OutreachFixture();
    revoked.outreach.revokeTokens();
    expect(classifyResponse(revoked.add())).toBe('ERR-19');
  });

  it('[ERR-1] [OUT-7] answers 403 and names the missing scope; scopes do not add up', () => {
    const fixture = new OutreachFixture();
    fixture.outreach.setScopes(['sequenceStates.write', 'prospects.all', 'mailboxes.all']);
    expect(errorOf(fixture.send('GET', 'sequenceStates'))).toBe(
      "403 unauthorizedOauthScope Your authorization does not include the required scope 'sequenceStates.read'.",
    );
    fixture.outreach.setScopes(['sequences.all', 'prospects.all', 'mailboxes.all']);
    expect(classifyResponse(fixture.add())).toBe('ERR-1');
  });

  it('[OUT-7] needs no more than the four scopes to look up a user and a mailbox and to add a prospect', () => {
    const fixture = new OutreachFixture();
    expect(fixture.send('GET', 'users/2').status).toBe(200);
    expect(fixture.send('GET', 'mailboxes', undefined, { 'filter[user][id]': '2' }).status).toBe(200);
    expect(fixture.send('GET', 'sequences').status).toBe(200);
    expect(fixture.add(1, 1, 2).status).toBe(201);
  });

  it.each([
    'permitPlugins',
    'viewAllProspectsAndAccounts',
    'manageSequences',
    'sendFromAllMailboxes',
  ] as const satisfies readonly (keyof ProfileRights)[])(
    '[ERR-2] [OUT-7] answers 403 without the right %s',
    (right) => {
      const fixture = new OutreachFixture();
      fixture.outreach.configure({ profile: { ...fixture.outreach.settings.profile, [right]: false } });
      const response = fixture.add(1, 1, 2);
      expect(errorOf(response)).toBe('403 unauthorizedRequest You are not authorized to perform that request.');
      expect(classifyResponse(response)).toBe('ERR-2');
    },
  );

  it("[OUT-7] sends from the caller's own mailbox without the right to send from all", () => {
    const fixture = new OutreachFixture();
    fixture.outreach.configure({ profile: { ...fixture.outreach.settings.profile, sendFromAllMailboxes: false } });
    expect(fixture.add(1, 1, 1).status).toBe(201);
  });

  it.each(['calls', 'prospects/1/actions/finish', 'sequenceStates/1/actions/dance', 'prospects/1/2/3/4'])(
    'answers 404 for a route that does not exist: %s',
    (path) => {
      const fixture = new OutreachFixture();
      expect(errorOf(fixture.send('POST', path))).toBe(
        '404 routeNotFound The request path does not match any known resource endpoints.',
      );
    },
  );

  it('[ERR-3] answers 404 for a record that does not exist', () => {
    const fixture = new OutreachFixture();
    expect(errorOf(fixture.send('GET', 'prospects/9'))).toBe(
      "404 resourceNotFound Could not find 'prospect' with ID '9'.",
    );
    expect(errorOf(fixture.send('GET', 'users/x'))).toBe("404 resourceNotFound Could not find 'user' with ID 'x'.");
  });

  it('answers 415 where a body comes with another media type, and takes requests without a body', () => {
    const { outreach } = new OutreachFixture();
    const headers = { authorization: 'Bearer access', 'content-type': 'application/json' };
    const response = outreach.handle({ method: 'POST', path: '/api/v2/prospects', headers, body: {} });
    expect(errorOf(response)).toBe(
      "415 unsupportedMediaType Expected Content-Type header to be 'application/vnd.api+json'.",
    );
    expect(outreach.handle(anonymous(headers)).status).toBe(200);
  });

  it('[OUT-5] counts requests per user in fixed hours, says so on every reply, and answers 429', () => {
    const fixture = new OutreachFixture(outreachState({ rateLimit: 2 }));
    fixture.now = START + 10 * MINUTE;
    expect(fixture.send('GET', 'users').headers).toMatchObject({
      'x-ratelimit-limit': '2',
      'x-ratelimit-remaining': '1',
      'x-ratelimit-reset': String((START + HOUR) / 1_000),
    });
    expect(fixture.send('GET', 'prospects/99').headers).toMatchObject({ 'x-ratelimit-remaining': '0' });
    const refused = fixture.add();
    expect(refused.status).toBe(429);
    expect(refused.headers).toMatchObject({ 'x-ratelimit-remaining': '0' });
    expect(errorOf(refused)).toMatch(/^429 rateLimitExceeded You have exceeded your permitted rate limit of 2; please/);
    expect(retryDueAt('ERR-16', refused, fixture.now, defaultLeanDataState())).toBe(START + HOUR);
    fixture.now = START + HOUR;
    expect(fixture.add().status).toBe(201);
  });

  it('[OUT-5] writes the limit with its commas', () => {
    const used = [{ userId: 1, from: START, used: 5_000 }];
    const fixture = new OutreachFixture(outreachState({ rateWindows: used }));
    expect(errorOf(fixture.add())).toContain('limit of 5,000;');
    expect(classifyResponse(fixture.add())).toBe('ERR-16');
  });

  it('[OUT-6] [ERR-17] answers 503 in a maintenance window, with the instant of its end', () => {
    const fixture = new OutreachFixture();
    const window = { from: START, to: START + 30 * MINUTE };
    expect(fixture.outreach.configure({ maintenance: [window] }).ok).toBe(true);
    const response = fixture.add();
    expect(response.status).toBe(503);
    expect(response.headers).toHaveProperty('x-ratelimit-limit');
    expect(classifyResponse(response)).toBe('ERR-17');
    expect(retryDueAt('ERR-17', response, START, defaultLeanDataState())).toBe(window.to);
    fixture.now = window.to;
    expect(fixture.add().status).toBe(201);
  });

  it('[ERR-18] does not answer while the network is cut', () => {
    const fixture = new OutreachFixture();
    fixture.outreach.configure({ networkDown: true });
    expect(fixture.add()).toEqual({ status: 0, headers: {}, body: null });
    expect(fixture.outreach.list('sequenceState')).toEqual([]);
  });

  it('refuses settings that cannot be', () => {
    const { outreach } = new OutreachFixture();
    expect(outreach.configure({ rateLimit: 0 })).toMatchObject({ ok: false });
    expect(outreach.configure({ maintenance: [{ from: 2, to: 1 }] })).toMatchObject({ ok: false });
    expect(outreach.settings.rateLimit).toBe(5_000);
  });
});

describe('collections', () => {
  const names = (fixture: OutreachFixture, path: string, query: Record<string, string>): unknown => {
    const { body } = fixture.send('GET', path, undefined, query);
    return (body as unknown as { data: { id: number }[] }).data.map(({ id }) => id);
  };

  it('[OUT-1] list the sequences that are shared', () => {
    const fixture = new OutreachFixture();
    fixture.outreach.edit('sequence', 2, { shareType: 'read_only' }, person);
    expect(names(fixture, 'sequences', { 'filter[shareType]': 'shared' })).toEqual([1]);
  });

  it('[OUT-2] give the default mailbox of a user, and whether it sends and syncs', () => {
    const fixture = new OutreachFixture();
    fixture.outreach.edit('mailbox', 2, { syncDisabled: true }, person);
    expect(dataOf(fixture.send('GET', 'users/2'))).toMatchObject({
      relationships: { mailbox: { data: { type: 'mailbox', id: 2 } } },
    });
    expect(dataOf(fixture.send('GET', 'mailboxes/2'))).toMatchObject({
      attributes: { sendDisabled: false, syncDisabled: true, userId: 2 },
    });
  });

  it('find prospects by email address without case, and sequence states by prospect', () => {
    const fixture = new OutreachFixture();
    fixture.add();
    expect(names(fixture, 'prospects', { 'filter[emails]': 'ADA@engines.example' })).toEqual([1]);
    expect(names(fixture, 'prospects', { 'filter[emails]': 'nobody@engines.example' })).toEqual([]);
    expect(names(fixture, 'sequenceStates', { 'filter[prospect][id]': '1', 'filter[sequence][id]': '1' })).toEqual([1]);
    expect(names(fixture, 'sequenceStates', { 'filter[sequence][id]': '2' })).toEqual([]);
    expect(names(fixture, 'users', { 'filter[id]': '2,7' })).toEqual([2]);
  });

  it('[OUT-1] sort numbers as numbers', () => {
    const fixture = new OutreachFixture();
    for (let id = 2; id <= 11; id += 1) fixture.outreach.create('prospect', { lastName: `P${id}` }, person);
    expect(names(fixture, 'prospects', { sort: 'id' })).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('sort, page by cursor and count on request', () => {
    const fixture = new OutreachFixture();
    for (let id = 2; id <= 5; id += 1) fixture.outreach.create('prospect', { lastName: `P${6 - id}` }, person);
    expect(names(fixture, 'prospects', { sort: '-id' })).toEqual([5, 4, 3, 2, 1]);
    expect(names(fixture, 'prospects', { sort: 'lastName,-id' })).toEqual([1, 5, 4, 3, 2]);
    const page = fixture.send('GET', 'prospects', undefined, {
      'page[size]': '2',
      count: 'true',
      'filter[id]': '1,2,3',
    });
    expect(page.body).toMatchObject({ meta: { count: 3, count_truncated: false } });
    const { next } = (page.body as unknown as { links: { next: string } }).links;
    const query = Object.fromEntries(new URL(next).searchParams);
    expect(names(fixture, 'prospects', query)).toEqual([3]);
  });

  it.each([{ 'filter[externalId]': 'x' }, { 'page[size]': '0' }, { 'page[after]': 'x' }, { sort: 'emoji' }])(
    'answer 400 for %o',
    (query) => {
      expect(new OutreachFixture().send('GET', 'prospects', undefined, query).status).toBe(400);
    },
  );
});
