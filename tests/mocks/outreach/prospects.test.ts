import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#shared/json.ts';
import { dataOf, errorOf, OutreachFixture, person, START } from './outreach-fixture.ts';

const body = (members: JsonObject): JsonObject => ({ data: { type: 'prospect', ...members } });

describe('prospects over the API', () => {
  it('are made with 201, and found again with every attribute', () => {
    const fixture = new OutreachFixture();
    const made = fixture.send(
      'POST',
      'prospects',
      body({
        attributes: { firstName: 'Bea', lastName: 'Cole', emails: ['bea@acme.example'], custom7: 'blue' },
        relationships: { owner: { data: { type: 'user', id: '2' } }, stage: { data: { type: 'stage', id: 2 } } },
      }),
    );
    expect(made.status).toBe(201);
    expect(dataOf(made)).toEqual(dataOf(fixture.send('GET', 'prospects/2')));
    expect(dataOf(made)).toMatchObject({
      type: 'prospect',
      id: 2,
      attributes: {
        name: 'Bea Cole',
        title: null,
        custom7: 'blue',
        optedOut: false,
        createdAt: '1970-02-11T16:00:00.000Z',
      },
      relationships: { owner: { data: { type: 'user', id: 2 } }, stage: { data: { type: 'stage', id: 2 } } },
      links: { self: 'https://api.outreach.io/api/v2/prospects/2' },
    });
  });

  it('change only in the members that a PATCH names; null clears a relationship', () => {
    const fixture = new OutreachFixture();
    const patch = { id: '1', attributes: { title: 'CTO', custom2: 5 }, relationships: { owner: { data: null } } };
    expect(fixture.send('PATCH', 'prospects/1', body(patch)).status).toBe(200);
    expect(fixture.outreach.get('prospect', 1)).toMatchObject({
      firstName: 'Ada',
      title: 'CTO',
      values: { custom1: 'red', custom2: 5 },
      ownerId: null,
    });
  });

  it.each([
    [{ emails: ['ADA@engines.example'] }, '422 validationError Contacts email hash has already been taken.'],
    [{ emails: ['x@a.example', 'X@a.example'] }, '422 validationError Contacts email hash has already been taken.'],
    [{ emails: ['no address'] }, '422 validationError "no address" is not a valid email address.'],
    [{ emails: 'one' }, '422 validationError Emails must be a list of addresses.'],
    [{ firstName: 7 }, '422 validationError firstName must be text.'],
    [{ optedOut: 'yes' }, '422 validationError Opted out must be true or false.'],
    [{ custom1: {} }, '422 validationError custom1 must be a single value.'],
    [{ name: 'A B' }, '422 validationError name is read-only.'],
    [{ title: 'x'.repeat(256) }, '422 validationDataTooLongError Data provided is too long.'],
  ])('are refused with %o', (attributes, error) => {
    const fixture = new OutreachFixture();
    expect(errorOf(fixture.send('POST', 'prospects', body({ attributes: attributes as JsonObject })))).toBe(error);
    expect(fixture.outreach.list('prospect')).toHaveLength(1);
  });

  it('are refused where the body is of another type, or names another record', () => {
    const fixture = new OutreachFixture();
    expect(fixture.send('POST', 'prospects', { data: { type: 'user' } }).status).toBe(400);
    expect(fixture.send('POST', 'prospects', {}).status).toBe(400);
    expect(fixture.send('PATCH', 'prospects/1', body({ id: 2 })).status).toBe(400);
  });

  it('are refused where the owner does not exist', () => {
    const relationships = { owner: { data: { type: 'user', id: 77 } } };
    const response = new OutreachFixture().send('POST', 'prospects', body({ relationships }));
    expect(errorOf(response)).toBe("404 resourceNotFound Could not find 'user' with ID '77'.");
  });

  it('are deleted with 204, and their sequence states with them', () => {
    const fixture = new OutreachFixture();
    fixture.add();
    expect(fixture.send('DELETE', 'prospects/1')).toMatchObject({ status: 204, body: null });
    expect(fixture.outreach.list('sequenceState')).toEqual([]);
    expect(fixture.outreach.prospectByEmail('ada@engines.example')).toBeUndefined();
  });
});

describe('records that people edit', () => {
  it('report each change with flat images, mapped values beside the named ones', () => {
    const fixture = new OutreachFixture();
    fixture.outreach.edit('prospect', 1, { title: 'CTO', values: { custom1: 'green' } }, person);
    expect(fixture.changes).toHaveLength(1);
    expect(fixture.changes[0]).toMatchObject({
      system: 'outreach',
      object: 'prospect',
      id: '1',
      kind: 'updated',
      by: person,
      before: { title: null, custom1: 'red' },
      after: { title: 'CTO', custom1: 'green' },
    });
  });

  it('report nothing where nothing changes', () => {
    const fixture = new OutreachFixture();
    fixture.outreach.edit('prospect', 1, { emails: ['ada@engines.example'], values: { custom1: 'red' } }, person);
    expect(fixture.changes).toEqual([]);
  });

  it('[OUT-2] a first mailbox becomes the default one; the default must be the own one', () => {
    const { outreach } = new OutreachFixture();
    const user = outreach.create('user', { email: 'new@sales.example', firstName: 'New', lastName: 'One' }, person);
    expect(user).toMatchObject({ ok: true, value: { id: 3, mailboxId: null } });
    outreach.create('mailbox', { userId: 3, email: 'new@sales.example' }, person);
    expect(outreach.get('user', 3)).toMatchObject({ mailboxId: 3 });
    expect(outreach.edit('user', 3, { mailboxId: 1 }, person)).toMatchObject({ ok: false });
  });

  it('take an email address again once its prospect has another one', () => {
    const { outreach } = new OutreachFixture();
    outreach.edit('prospect', 1, { emails: ['countess@engines.example'] }, person);
    expect(outreach.create('prospect', { emails: ['ada@engines.example'] }, person).ok).toBe(true);
    expect(outreach.prospectByEmail('Countess@Engines.example')?.id).toBe(1);
  });

  it('are refused with what is wrong', () => {
    const { outreach } = new OutreachFixture();
    const detail = (result: { ok: boolean; error?: { detail: string } }): string | undefined => result.error?.detail;
    expect(detail(outreach.edit('sequence', 1, { name: ' ' }, person))).toBe("Name can't be blank.");
    expect(detail(outreach.edit('sequence', 1, { rulesetId: 9 }, person))).toBe(
      "Could not find 'ruleset' with ID '9'.",
    );
    expect(detail(outreach.edit('user', 1, { email: 'user2@sales.example' }, person))).toBe(
      'Email has already been taken.',
    );
    expect(detail(outreach.remove('ruleset', 1, person))).toContain('in use by Welcome');
    expect(detail(outreach.remove('user', 1, person))).toContain('Lock the user');
    expect(detail(outreach.remove('stage', 1, person))).toContain('in use');
    expect(detail(outreach.edit('prospect', 9, {}, person))).toBe("Could not find 'prospect' with ID '9'.");
  });

  it('[OUT-2] a user without the mailbox that was the default has none', () => {
    const { outreach } = new OutreachFixture();
    outreach.remove('mailbox', 2, person);
    expect(outreach.get('user', 2)).toMatchObject({ mailboxId: null });
  });

  it('go through plain data and back', () => {
    const fixture = new OutreachFixture();
    fixture.add();
    fixture.outreach.create('stage', { name: 'Late', order: 9 }, person);
    const state = fixture.outreach.toState();
    const again = new OutreachFixture(JSON.parse(JSON.stringify(state)) as typeof state);
    expect(again.outreach.toState()).toEqual(state);
    expect(again.outreach.statesOf(1)).toHaveLength(1);
    expect(again.outreach.prospectByEmail('ada@engines.example')?.createdAt).toBe(START);
  });
});
