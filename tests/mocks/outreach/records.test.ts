import { describe, expect, it } from 'vitest';
import type { ValidationRule } from '#mocks/outreach/outreach-state.ts';
import { DAY, SECOND } from '#shared/instant.ts';
import { errorOf, OutreachFixture, outreachState, person, START } from './outreach-fixture.ts';

const told = (fixture: OutreachFixture): readonly string[] =>
  fixture.changes.map(({ object, kind, id }) => `${object} ${id} ${kind}`);

describe('a record that is edited', () => {
  it('changes where one of the values differs, and bears the instant', () => {
    const fixture = new OutreachFixture();
    fixture.now = START + SECOND;
    fixture.outreach.edit('prospect', 1, { firstName: 'Ada', title: 'CTO' }, person);
    expect(fixture.outreach.get('prospect', 1)).toMatchObject({
      title: 'CTO',
      createdAt: START,
      updatedAt: START + SECOND,
    });
    fixture.outreach.edit('sequence', 1, { name: 'Hello' }, person);
    expect('updatedAt' in (fixture.outreach.get('sequence', 1) ?? {})).toBe(false);
  });

  it('keeps texts of 255 characters and descriptions of 1,024, and is refused by the first that is longer', () => {
    const { outreach } = new OutreachFixture();
    const pointer = (result: { readonly ok: boolean; readonly error?: { readonly pointer?: string } }): unknown =>
      result.ok || result.error?.pointer;
    const text = (length: number): string => 'x'.repeat(length);
    expect(pointer(outreach.edit('prospect', 1, { title: text(255) }, person))).toBe(true);
    expect(pointer(outreach.edit('prospect', 1, { title: text(256) }, person))).toBe('/data/attributes/title');
    expect(pointer(outreach.edit('prospect', 1, { title: text(256), firstName: text(300) }, person))).toBe(
      '/data/attributes/firstName',
    );
    expect(pointer(outreach.edit('sequence', 1, { description: text(1_024) }, person))).toBe(true);
    expect(pointer(outreach.edit('sequence', 1, { description: text(1_025) }, person))).toBe(
      '/data/attributes/description',
    );
  });

  it('[OUT-15] is refused for one wrong step among good ones', () => {
    const { outreach } = new OutreachFixture();
    const step = (id: number, interval: number) => ({ id, order: id, stepType: 'call', interval }) as const;
    expect(outreach.edit('sequence', 1, { steps: [step(1, 0), step(2, -1)] }, person).ok).toBe(false);
    expect(outreach.edit('sequence', 1, { steps: [step(1, 0), step(2, 60)] }, person).ok).toBe(true);
  });

  it('[OUT-2] of a mailbox stays the default of its user, who does not change with it', () => {
    const fixture = new OutreachFixture();
    fixture.outreach.edit('mailbox', 1, { sendDisabled: true }, person);
    expect([told(fixture), fixture.outreach.get('user', 1)?.mailboxId]).toEqual([['mailbox 1 updated'], 1]);
  });

  it('keeps its place among the accounts of its name', () => {
    const { outreach } = new OutreachFixture();
    for (let count = 0; count < 2; count += 1) outreach.create('account', { name: 'Acme' }, person);
    outreach.edit('account', 1, { domain: 'acme.example' }, person);
    const named = (from: typeof outreach): readonly number[] => from.accountsByName('ACME').map(({ id }) => id);
    expect(named(outreach)).toEqual([1, 2]);
    expect(named(new OutreachFixture(outreach.toState()).outreach)).toEqual([1, 2]);
  });
});

describe('a record that is removed', () => {
  it('is not found afterwards, and is told of once with its last image', () => {
    const fixture = new OutreachFixture();
    expect(fixture.outreach.remove('prospect', 1, person)).toEqual({ ok: true, value: null });
    expect(fixture.changes).toMatchObject([
      { object: 'prospect', kind: 'deleted', by: person, after: { firstName: 'Ada' } },
    ]);
    expect(fixture.outreach.prospectByEmail('ada@engines.example')).toBeUndefined();
    expect(fixture.outreach.remove('prospect', 1, person)).toMatchObject({ ok: false, error: { status: 404 } });
    expect(fixture.changes).toHaveLength(1);
  });

  it('[OUT-3] of a sequence takes its own sequence states with it, and no others', () => {
    const fixture = new OutreachFixture();
    for (const sequence of [1, 2]) fixture.add(1, sequence);
    fixture.changes.length = 0;
    fixture.outreach.remove('sequence', 1, person);
    expect(told(fixture)).toEqual(['sequenceState 1 deleted', 'sequence 1 deleted']);
    expect(fixture.outreach.statesOf(1).map(({ id }) => id)).toEqual([2]);
  });
});

describe('sequence states of a prospect', () => {
  it('[OUT-3] stand oldest first, whatever becomes of them', () => {
    const fixture = new OutreachFixture();
    for (const sequence of [1, 2, 1]) fixture.add(1, sequence);
    const ids = (): readonly number[] => fixture.outreach.statesOf(1).map(({ id }) => id);
    fixture.outreach.act(2, 'finish', person);
    expect(ids()).toEqual([1, 2, 3]);
    fixture.outreach.remove('sequenceState', 1, person);
    expect([ids(), fixture.outreach.statesOf(2)]).toEqual([[2, 3], []]);
  });

  it('[OUT-3] are brought to their activation once, by enabling their own sequence alone', () => {
    const fixture = new OutreachFixture();
    for (const sequence of [1, 2]) fixture.outreach.edit('sequence', sequence, { enabled: false }, person);
    for (const sequence of [1, 2]) fixture.add(1, sequence);
    fixture.advanceTo(START + 60 * SECOND);
    fixture.outreach.edit('sequence', 1, { name: 'Renamed' }, person);
    expect(fixture.agenda).toEqual([]);
    fixture.outreach.edit('sequence', 1, { enabled: true }, person);
    const due = { type: 'activate-sequence-state', stateId: 1 };
    expect(fixture.agenda).toEqual([{ dueAt: START + 60 * SECOND, due }]);
    fixture.advanceTo(START + 60 * SECOND);
    fixture.outreach.edit('sequence', 1, { enabled: false }, person);
    fixture.outreach.edit('sequence', 1, { enabled: true }, person);
    expect(fixture.agenda).toEqual([]);
  });

  it('[OUT-3] of a saved Outreach become active 4 seconds after they were made, or at once where that is past', () => {
    const first = new OutreachFixture();
    first.add();
    const starts = (after: number): readonly number[] => {
      const second = new OutreachFixture(first.outreach.toState());
      second.now = START + after;
      second.outreach.start();
      return second.agenda.map(({ dueAt }) => dueAt - START);
    };
    expect([starts(SECOND), starts(4 * SECOND), starts(9 * SECOND)]).toEqual([
      [4 * SECOND],
      [4 * SECOND],
      [9 * SECOND],
    ]);
  });

  it('[OUT-10] leave a prospect untouched who has the stage already', () => {
    const fixture = new OutreachFixture();
    const stageIds = { started: 1, replied: null, bounced: null, opted_out: null, finished: 1 };
    fixture.outreach.edit('ruleset', 1, { stageIds }, person);
    fixture.add();
    fixture.changes.length = 0;
    fixture.outreach.act(1, 'finish', person);
    expect(told(fixture)).toEqual(['sequenceState 1 updated']);
  });
});

describe('adding a prospect to a sequence', () => {
  const refusalOf = (...rules: readonly (Partial<ValidationRule> & Pick<ValidationRule, 'field'>)[]): string => {
    const fixture = new OutreachFixture();
    fixture.outreach.edit('prospect', 1, { emails: ['ada@engines.example', 'ada@home.example'] }, person);
    rules.forEach((rule, index) =>
      fixture.outreach.create('validationRule', { message: `Rule ${index + 1}`, ...rule }, person),
    );
    const response = fixture.add();
    return response.status === 201 ? 'added' : errorOf(response);
  };
  const equals = (field: string, value: string) => ({ field, value, when: 'equals' }) as const;

  it('[ERR-4] [OUT-8] is refused by the first validation rule that applies', () => {
    expect(refusalOf({ field: 'company' }, { field: 'title' }, { field: 'custom9' })).toBe(
      '422 validationError Rule 2',
    );
  });

  it('[ERR-4] goes by the first address, the stage and the owner by their names, own attributes as they are', () => {
    expect(refusalOf(equals('emails', 'ADA@engines.example'))).toContain('Rule 1');
    expect(refusalOf(equals('emails', 'ada@home.example'))).toBe('added');
    expect([refusalOf(equals('stage', 'new')), refusalOf(equals('stage', 'Replied'))]).toEqual([
      '422 validationError Rule 1',
      'added',
    ]);
    expect([
      refusalOf(equals('owner', 'user2@sales.example')),
      refusalOf(equals('owner', 'user1@sales.example')),
    ]).toEqual(['422 validationError Rule 1', 'added']);
    expect([refusalOf(equals('custom1', 'Red')), refusalOf(equals('optedOut', 'false'))]).toEqual([
      '422 validationError Rule 1',
      '422 validationError Rule 1',
    ]);
  });

  it('[ERR-4] finds a stage and an owner blank where the prospect has none', () => {
    const fixture = new OutreachFixture();
    fixture.outreach.edit('prospect', 1, { stageId: null, ownerId: null }, person);
    const id = fixture.outreach.create('validationRule', { message: 'No stage', field: 'stage' }, person);
    expect(errorOf(fixture.add())).toBe('422 validationError No stage');
    fixture.outreach.edit('validationRule', id.ok ? id.value.id : 0, { message: 'No owner', field: 'owner' }, person);
    expect(errorOf(fixture.add())).toBe('422 validationError No owner');
  });

  it('[OUT-9] needs an address where one step of several is an e-mail', () => {
    const fixture = new OutreachFixture();
    const step = (id: number, stepType: 'call' | 'manual_email') => ({ id, order: id, stepType, interval: 0 });
    fixture.outreach.edit('prospect', 1, { emails: [] }, person);
    fixture.outreach.edit('sequence', 1, { steps: [step(1, 'call'), step(2, 'manual_email')] }, person);
    expect(errorOf(fixture.add())).toBe('422 validationError Prospect is missing email');
  });

  it('[ERR-8] [OUT-4] is refused for one exclusive sequence among others that are not', () => {
    const state = outreachState();
    const [ruleset] = state.rulesets;
    const [sequence] = state.sequences;
    if (!ruleset || !sequence) throw new Error('No ruleset or sequence');
    const fixture = new OutreachFixture({
      ...state,
      rulesets: [...state.rulesets, { ...ruleset, id: 3 }],
      sequences: [...state.sequences, { ...sequence, id: 3, rulesetId: 3 }],
    });
    for (const other of [2, 3]) expect(fixture.add(1, other).status).toBe(201);
    for (const id of [1, 2])
      fixture.outreach.edit('ruleset', id, { sequenceExclusivity: 'exclusive_sequences' }, person);
    expect(errorOf(fixture.add())).toBe('422 validationError Prospect active in another exclusive sequence');
  });

  it('[ERR-3] [OUT-8] is refused where the ruleset of the sequence is not there', () => {
    const state = outreachState();
    const fixture = new OutreachFixture({ ...state, rulesets: [] });
    expect(errorOf(fixture.add())).toBe("404 resourceNotFound Could not find 'ruleset' with ID '1'.");
  });
});

describe('tokens', () => {
  const app = outreachState().app;
  const trade = (fixture: OutreachFixture, grant: Record<string, string>): number => {
    const body = { client_id: app.appId, client_secret: app.clientSecret, ...grant };
    return fixture.outreach.handle({ method: 'POST', path: '/oauth/token', headers: {}, body }).status;
  };

  it('[APP-1] are not given for a code that nobody has issued', () => {
    expect(trade(new OutreachFixture(), { grant_type: 'authorization_code', code: 'code-9' })).toBe(401);
  });

  it('[APP-10] are given anew until the last instant of the 14 days of a refresh token, and then forgotten', () => {
    const fixture = new OutreachFixture();
    const code = (): string => {
      const issued = fixture.outreach.issueCode(app.appId, [], 2);
      return issued.ok ? issued.value : '';
    };
    expect(trade(fixture, { grant_type: 'authorization_code', code: code() })).toBe(200);
    const [, given] = fixture.outreach.tokens;
    fixture.now = START + 14 * DAY - 1;
    expect(given?.refreshEndsAt).toBe(START + 14 * DAY);
    const other = new OutreachFixture(fixture.outreach.toState());
    other.now = fixture.now;
    expect(trade(other, { grant_type: 'refresh_token', refresh_token: given?.refreshToken ?? '' })).toBe(200);
    fixture.now += 1;
    expect(trade(fixture, { grant_type: 'authorization_code', code: code() })).toBe(200);
    expect(fixture.outreach.tokens).toHaveLength(1);
  });
});
