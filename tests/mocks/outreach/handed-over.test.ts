import { describe, expect, it } from 'vitest';
import { emptyOutreachState } from '#mocks/outreach/empty-state.ts';
import { NO_STAGES } from '#mocks/outreach/new-record.ts';
import { allScopes, OutreachFixture, outreachState, person, START } from './outreach-fixture.ts';

describe('an Outreach that is handed over', () => {
  const state = emptyOutreachState();

  it('[OUT-10] has the usual stages in their order', () => {
    expect(state.stages.map(({ id, name, order }) => [id, name, order])).toEqual([
      [1, 'New', 1],
      [2, 'Approaching', 2],
      [3, 'Replied', 3],
      [4, 'Unresponsive', 4],
      [5, 'Do Not Contact', 5],
      [6, 'Bad Data', 6],
    ]);
  });

  it('[OUT-4] has one ruleset, which takes nobody twice and leaves all stages as they are', () => {
    expect(state.rulesets).toEqual([
      {
        id: 1,
        name: 'Default Ruleset',
        permitDuplicateProspects: 'disallow',
        sequenceExclusivity: 'none',
        stageIds: NO_STAGES,
      },
    ]);
  });

  it('[OUT-5] counts ids from 1, as far as none is taken, and takes 5,000 requests an hour', () => {
    const { ruleset, ...others } = state.nextId;
    expect([ruleset, new Set(Object.values(others)), state.rateLimit]).toEqual([2, new Set([1]), 5_000]);
  });

  it('[OUT-7] gives its API clients every right', () => {
    expect(new Set(Object.values(state.profile))).toEqual(new Set([true]));
  });
});

describe('a new record', () => {
  it('has what is said of it, and the rest as Outreach begins it', () => {
    const { outreach } = new OutreachFixture(
      outreachState({ nextId: { ...outreachState().nextId, validationRule: 1 } }),
    );
    const user = outreach.create('user', { email: 'new@sales.example', firstName: 'New', lastName: 'One' }, person);
    expect(user).toMatchObject({ value: { id: 3, locked: false, mailboxId: null, updatedAt: START } });
    const mailbox = outreach.create('mailbox', { userId: 3, email: 'new@sales.example' }, person);
    expect(mailbox).toMatchObject({ value: { id: 3, sendDisabled: false, syncDisabled: false, sendErroredAt: null } });
    const prospect = outreach.create('prospect', {}, person);
    expect(prospect).toMatchObject({
      value: {
        id: 2,
        optedOut: false,
        locked: false,
        stageId: null,
        ownerId: null,
        accountId: null,
        emails: [],
        values: {},
      },
    });
    const sequence = outreach.create('sequence', { name: 'New', ownerId: 1, rulesetId: 1 }, person);
    expect(sequence).toMatchObject({
      value: { id: 3, enabled: true, shareType: 'shared', description: null, steps: [] },
    });
    const ruleset = outreach.create('ruleset', { name: 'New' }, person);
    expect(ruleset).toMatchObject({
      value: { id: 3, permitDuplicateProspects: 'disallow', sequenceExclusivity: 'none', stageIds: NO_STAGES },
    });
    const rule = outreach.create('validationRule', { message: 'No', field: 'title' }, person);
    expect(rule).toMatchObject({ value: { id: 1, when: 'blank', value: null, active: true } });
  });

  it('[OUT-10] of a stage has the number after the highest there is', () => {
    const { outreach } = new OutreachFixture(outreachState({ prospects: [] }));
    expect(outreach.create('stage', { name: 'Late' }, person)).toMatchObject({ value: { id: 7, order: 1 } });
    outreach.remove('stage', 3, person);
    expect(outreach.create('stage', { name: 'Later' }, person)).toMatchObject({ value: { id: 8 } });
    for (const { id } of outreach.list('stage')) outreach.remove('stage', id, person);
    expect(outreach.create('stage', { name: 'First' }, person)).toMatchObject({ value: { id: 1 } });
  });
});

describe('settings of Outreach', () => {
  it('[OUT-5] take a rate limit of whole requests from 1', () => {
    const { outreach } = new OutreachFixture();
    const error = 'The rate limit must be a whole number of requests an hour, 1 or more.';
    expect([0, 1.5, 1].map((rateLimit) => outreach.configure({ rateLimit }))).toEqual([
      { ok: false, error },
      { ok: false, error },
      { ok: true, value: null },
    ]);
    expect(outreach.settings.rateLimit).toBe(1);
  });

  it('[OUT-6] take maintenance windows that end after they begin, every one of them', () => {
    const { outreach } = new OutreachFixture();
    const error = 'A maintenance window must end after it begins.';
    const good = { from: 1, to: 2 };
    for (const maintenance of [[{ from: 2, to: 2 }], [good, { from: 3, to: 2 }], [{ from: 3, to: 2 }, good]]) {
      expect(outreach.configure({ maintenance })).toEqual({ ok: false, error });
    }
    expect(outreach.configure({ maintenance: [good, { from: 5, to: 6 }] }).ok).toBe(true);
  });

  it('[OUT-6] know until when the window that is open lasts, from its first instant to before its end', () => {
    const fixture = new OutreachFixture();
    fixture.outreach.configure({
      maintenance: [
        { from: START + 1, to: START + 5 },
        { from: START + 9, to: START + 10 },
      ],
    });
    const until = [0, 1, 4, 5, 9, 10].map((after) => {
      fixture.now = START + after;
      return fixture.outreach.maintenanceUntil();
    });
    expect(until).toEqual([null, START + 5, START + 5, null, START + 10, null]);
  });

  it('[OUT-6] go by the first window given of those that are open at once', () => {
    const { outreach } = new OutreachFixture();
    outreach.configure({
      maintenance: [
        { from: START, to: START + 5 },
        { from: START, to: START + 9 },
      ],
    });
    expect(outreach.maintenanceUntil()).toBe(START + 5);
  });

  it('[OUT-5] [OUT-11] count requests of each user that come by other doors', () => {
    const { outreach } = new OutreachFixture(outreachState({ rateLimit: 10 }));
    const hour = START + 3_600_000;
    expect(outreach.requestsLeft(1)).toEqual({ left: 10, resetAt: hour });
    outreach.setRequestsUsed(1, 7);
    expect([outreach.requestsUsed(1), outreach.requestsLeft(1).left, outreach.requestsLeft(2).left]).toEqual([
      7, 3, 10,
    ]);
    expect(outreach.drawOnLimit(1, 4)).toEqual({ ok: false, error: { retryAt: hour } });
    expect([outreach.drawOnLimit(1, 3).ok, outreach.requestsUsed(1), outreach.countRequest(1)]).toEqual([
      true,
      10,
      false,
    ]);
    outreach.setRequestsUsed(1, 12);
    expect(outreach.requestsLeft(1).left).toBe(0);
    expect([outreach.countRequest(2), outreach.requestsUsed(2)]).toEqual([true, 1]);
  });

  it('[OUT-5] keep the counts of the hour by user, in order of their ids', () => {
    const { outreach } = new OutreachFixture();
    for (const user of [2, 1]) outreach.setRequestsUsed(user, user * 10);
    expect(outreach.toState().rateWindows).toEqual([
      { userId: 1, from: START, used: 10 },
      { userId: 2, from: START, used: 20 },
    ]);
  });
});

describe('grants', () => {
  const token = outreachState().tokens[0];
  const two = (): OutreachFixture => {
    if (!token) throw new Error('No token');
    return new OutreachFixture(outreachState({ tokens: [token, { ...token, accessToken: 'other', userId: 2 }] }));
  };
  const status = (fixture: OutreachFixture, accessToken: string): unknown => {
    const headers = { authorization: `Bearer ${accessToken}` };
    const { status: code, body } = fixture.outreach.handle({ method: 'GET', path: '/api/v2/users', headers });
    return code === 200 ? 200 : (body as { readonly description?: string }).description;
  };
  const both = (fixture: OutreachFixture): readonly unknown[] =>
    ['access', 'other'].map((each) => status(fixture, each));

  it('[ERR-19] are taken back from one user, from everybody, or one by one', () => {
    const revoked = 'The JWT token has been revoked.';
    const [one, all, single] = [two(), two(), two()];
    one.outreach.revokeTokens(2);
    all.outreach.revokeTokens();
    single.outreach.revokeGrant('access');
    expect([both(one), both(all), both(single)]).toEqual([
      [200, revoked],
      [revoked, revoked],
      [revoked, 200],
    ]);
  });

  it('[ERR-19] end now, all of them or one, and those that have ended keep their end', () => {
    const ended = 'The JWT token has expired.';
    const [all, single] = [two(), two()];
    all.outreach.expireTokens();
    single.outreach.expireTokens('other');
    expect([both(all), both(single)]).toEqual([
      [ended, ended],
      [200, ended],
    ]);
    all.now = START + 60_000;
    all.outreach.expireTokens();
    expect(all.outreach.tokens.map(({ accessEndsAt, refreshEndsAt }) => [accessEndsAt, refreshEndsAt])).toEqual([
      [START, START],
      [START, START],
    ]);
  });

  it('[ERR-1] get other scopes, all alike or each by itself', () => {
    const { outreach } = two();
    outreach.changeScopes(({ userId }) => (userId === 2 ? ['users.read'] : allScopes));
    expect(outreach.tokens.map(({ scopes }) => scopes)).toEqual([allScopes, ['users.read']]);
    outreach.setScopes(['prospects.read']);
    expect(outreach.tokens.map(({ scopes }) => scopes)).toEqual([['prospects.read'], ['prospects.read']]);
  });

  it('[APP-1] are given by users who are there and not locked, for the application that there is', () => {
    const { outreach } = two();
    const { appId } = outreach.settings.app;
    outreach.edit('user', 2, { locked: true }, person);
    expect([
      outreach.issueCode('other', [], 1),
      outreach.issueCode(appId, [], 9),
      outreach.issueCode(appId, [], 2),
    ]).toEqual([
      { ok: false, error: 'Outreach has no application with the id "other".' },
      { ok: false, error: 'Outreach has no user with the id 9.' },
      { ok: false, error: 'user2@sales.example is locked in Outreach and cannot authorize anybody.' },
    ]);
  });
});
