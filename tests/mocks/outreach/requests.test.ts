import { describe, expect, it } from 'vitest';
import type { WireRequest } from '#mocks/kit/wire.ts';
import { HOUR, MINUTE } from '#shared/instant.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import { allScopes, errorOf, OutreachFixture, outreachState, person, START } from './outreach-fixture.ts';

const data = (type: string, members: JsonObject = {}): JsonObject => ({ data: { type, ...members } });
const notFound = '404 routeNotFound The request path does not match any known resource endpoints.';

function ask(fixture: OutreachFixture, method: WireRequest['method'], path: string): string {
  const headers = { authorization: 'Bearer access' };
  const response = fixture.outreach.handle({ method, path, headers });
  return response.status >= 400 ? errorOf(response) : String(response.status);
}

describe('routes of Outreach', () => {
  it.each([
    ['GET', '/api/v1/prospects'],
    ['GET', '/rest/v2/prospects'],
    ['GET', '/api/v2'],
    ['GET', '/api/v2/toString'],
    ['POST', '/api/v2/sequences'],
    ['POST', '/api/v2/prospects/1'],
    ['PATCH', '/api/v2/prospects'],
    ['DELETE', '/api/v2/users/1'],
    ['DELETE', '/api/v2/sequenceStates'],
    ['PATCH', '/api/v2/sequenceStates/1'],
    ['GET', '/api/v2/sequenceStates/1/actions/finish'],
    ['POST', '/api/v2/sequenceStates/1/actions/finish/now'],
    ['POST', '/api/v2/sequenceStates/1/deeds/finish'],
    ['POST', '/api/v2/sequenceStates/1/actions'],
  ] as const)('have no %s %s', (method, path) => {
    const fixture = new OutreachFixture();
    fixture.add();
    expect(ask(fixture, method, path)).toBe(notFound);
  });

  it('end with a stroke or without one', () => {
    expect(
      ['/api/v2/prospects/', '/api/v2/prospects/1/'].map((path) => ask(new OutreachFixture(), 'GET', path)),
    ).toEqual(['200', '200']);
  });

  it('[OUT-3] answer an action with 200 and a new record with 201', () => {
    const fixture = new OutreachFixture();
    expect(fixture.add().status).toBe(201);
    expect(fixture.send('POST', 'sequenceStates/1/actions/finish').status).toBe(200);
  });

  it.each([
    ['read', 'GET'],
    ['write', 'PATCH'],
    ['delete', 'DELETE'],
  ] as const)('[OUT-7] ask for the right to %s for a %s, and for no other', (right, method) => {
    const fixture = new OutreachFixture();
    const others = ['read', 'write', 'delete'].filter((each) => each !== right).map((each) => `prospects.${each}`);
    fixture.outreach.setScopes(others);
    const body = method === 'PATCH' ? data('prospect', { id: 1 }) : undefined;
    expect(errorOf(fixture.send(method, 'prospects/1', body))).toContain(`required scope 'prospects.${right}'`);
    fixture.outreach.setScopes([`prospects.${right}`]);
    expect(fixture.send(method, 'prospects/1', body).status).toBeLessThan(300);
  });

  it('[OUT-7] without the right to manage sequences read sequence states all the same, and write prospects', () => {
    const fixture = new OutreachFixture();
    fixture.outreach.configure({ profile: { ...fixture.outreach.settings.profile, manageSequences: false } });
    expect(fixture.send('GET', 'sequenceStates').status).toBe(200);
    expect(fixture.send('PATCH', 'prospects/1', data('prospect', { id: 1 })).status).toBe(200);
    expect(fixture.add().status).toBe(403);
  });

  it('[OUT-7] read users with the scope of users, or with that of mailboxes', () => {
    const fixture = new OutreachFixture();
    for (const scopes of [['users.read'], ['mailboxes.read']]) {
      fixture.outreach.setScopes(scopes);
      expect(fixture.send('GET', 'users').status).toBe(200);
    }
    fixture.outreach.setScopes(['prospects.all']);
    expect(errorOf(fixture.send('GET', 'users'))).toContain("'mailboxes.read'");
  });
});

describe('answers of Outreach', () => {
  it('name the member at fault, where there is one', () => {
    const fixture = new OutreachFixture();
    const errors = (response: { readonly body: Json }): unknown => (response.body as JsonObject)['errors'];
    const long = fixture.send('POST', 'prospects', data('prospect', { attributes: { title: 'x'.repeat(256) } }));
    expect(errors(long)).toEqual([
      {
        id: 'validationDataTooLongError',
        title: 'Validation Data Too Long Error',
        detail: 'Data provided is too long.',
        source: { pointer: '/data/attributes/title' },
      },
    ]);
    expect(errors(fixture.send('GET', 'prospects/9'))).toEqual([
      { id: 'resourceNotFound', title: 'Resource Not Found', detail: "Could not find 'prospect' with ID '9'." },
    ]);
  });

  it('take the media type with what may stand behind it', () => {
    const { outreach } = new OutreachFixture();
    const send = (type: string): number => {
      const headers = { authorization: 'Bearer access', 'content-type': type };
      return outreach.handle({ method: 'POST', path: '/api/v2/prospects', headers, body: data('prospect') }).status;
    };
    const media = 'application/vnd.api+json';
    expect([send(media), send(`${media}; charset=utf-8`), send(`text/plain ${media}`)]).toEqual([201, 201, 415]);
  });

  it('[OUT-5] [OUT-6] say when to come again: the second of the next hour, or the end of maintenance', () => {
    const fixture = new OutreachFixture(outreachState({ rateLimit: 1 }));
    fixture.send('GET', 'users');
    const limited = fixture.send('GET', 'users');
    expect([limited.status, limited.headers['retry-after']]).toEqual([429, String((START + HOUR) / 1_000)]);
    fixture.outreach.configure({ maintenance: [{ from: START, to: START + MINUTE + 1 }] });
    expect(fixture.send('GET', 'users').headers['retry-after']).toBe('1970-02-11T16:01:01Z');
  });

  it('[OUT-5] [ERR-19] count no request of somebody who is not known', () => {
    const fixture = new OutreachFixture(outreachState({ rateLimit: 5 }));
    const response = fixture.outreach.handle({ method: 'GET', path: '/api/v2/users', headers: {} });
    expect([response.status, response.headers['x-ratelimit-remaining']]).toEqual([401, '5']);
    expect(fixture.outreach.requestsUsed(1)).toBe(0);
  });

  it('[OUT-2] give a user with all mailboxes, and a mailbox with the instant of its error', () => {
    const fixture = new OutreachFixture();
    fixture.outreach.create('mailbox', { userId: 2, email: 'second@sales.example' }, person);
    fixture.outreach.edit('mailbox', 2, { sendErroredAt: START + 1_500 }, person);
    expect(fixture.send('GET', 'users/2').body).toMatchObject({
      data: { relationships: { mailboxes: { data: [{ id: 2 }, { id: 3 }] } } },
    });
    const errored = (id: number): unknown =>
      (fixture.send('GET', `mailboxes/${id}`).body as { data: { attributes: JsonObject } }).data.attributes[
        'sendErroredAt'
      ];
    expect([errored(2), errored(3)]).toEqual(['1970-02-11T16:00:01.000Z', null]);
  });
});

describe('bodies of requests', () => {
  const prospect = (members: JsonObject): string =>
    errorOf(new OutreachFixture().send('POST', 'prospects', data('prospect', members)));

  it('have addresses that are texts, all of them', () => {
    expect(prospect({ attributes: { emails: ['a@x.example', 7] } })).toBe(
      '422 validationError Emails must be a list of addresses.',
    );
  });

  it.each(['owner', 'stage', 'account'])('name a record as the %s, or none', (name) => {
    for (const target of [{ data: { id: 'x' } }, { data: {} }, {}, 'x']) {
      expect(prospect({ relationships: { [name]: target } })).toBe(`422 validationError ${name} must name a record.`);
    }
    const none = data('prospect', { relationships: { [name]: { data: null } } });
    expect(new OutreachFixture().send('POST', 'prospects', none).status).toBe(201);
  });

  it('[SYN-1] of an account name a record as its owner', () => {
    const fixture = new OutreachFixture();
    fixture.outreach.setScopes([...allScopes, 'accounts.all']);
    const body = data('account', { attributes: { name: 'A' }, relationships: { owner: { data: { id: 'x' } } } });
    expect(errorOf(fixture.send('POST', 'accounts', body))).toBe('422 validationError owner must name a record.');
  });

  it('[OUT-8] of a sequence state are of that type and name a prospect, a sequence and a mailbox', () => {
    const fixture = new OutreachFixture();
    const to = (id: number): JsonObject => ({ data: { id } });
    const send = (body: JsonObject): string => errorOf(fixture.send('POST', 'sequenceStates', body));
    expect(send(data('prospect'))).toBe("400 badRequest The request's type must be 'sequenceState'.");
    expect(send({})).toBe("400 badRequest The request body must have a 'data' object.");
    const state = (relationships: JsonObject): string => send(data('sequenceState', { relationships }));
    expect(state({ sequence: to(1), mailbox: to(1) })).toBe("422 validationError Prospect can't be blank.");
    expect(state({ prospect: to(1), mailbox: to(1) })).toBe("422 validationError Sequence can't be blank.");
    expect(state({ prospect: to(1), sequence: to(1) })).toBe("422 validationError Mailbox can't be blank.");
  });
});
