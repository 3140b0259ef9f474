import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#shared/json.ts';
import { allScopes, dataOf, errorOf, OutreachFixture, person } from './outreach-fixture.ts';

const body = (members: JsonObject): JsonObject => ({ data: { type: 'account', ...members } });

/** An Outreach whose client may do everything with accounts, and one account. */
function fixtureWithAccount(): OutreachFixture {
  const fixture = new OutreachFixture();
  fixture.outreach.setScopes([...allScopes, 'accounts.all']);
  const made = fixture.send(
    'POST',
    'accounts',
    body({
      attributes: { name: 'Engines', domain: 'engines.example', industry: 'Energy' },
      relationships: { owner: { data: { type: 'user', id: 2 } } },
    }),
  );
  expect(made.status).toBe(201);
  return fixture;
}

describe('accounts', () => {
  it('[SYN-1] are made, found, changed and deleted over the API', () => {
    const fixture = fixtureWithAccount();
    const found = fixture.send('GET', 'accounts', undefined, { 'filter[name]': 'engines' });
    expect(found.body).toMatchObject({
      data: [
        {
          type: 'account',
          id: 1,
          attributes: { name: 'Engines', domain: 'engines.example', industry: 'Energy' },
          relationships: { owner: { data: { type: 'user', id: 2 } } },
        },
      ],
    });
    const patch = { id: 1, attributes: { domain: null, custom1: 'x' }, relationships: { owner: { data: null } } };
    expect(dataOf(fixture.send('PATCH', 'accounts/1', body(patch)))).toMatchObject({
      attributes: { name: 'Engines', domain: null, industry: 'Energy', custom1: 'x' },
    });
    expect(fixture.send('DELETE', 'accounts/1').status).toBe(204);
    expect(errorOf(fixture.send('GET', 'accounts/1'))).toMatch(/^404 /);
  });

  it('are the companies of prospects, who stay without one when it is deleted', () => {
    const fixture = fixtureWithAccount();
    const company = { account: { data: { type: 'account', id: 1 } } };
    const patch = { data: { type: 'prospect', id: 1, relationships: company } };
    expect(dataOf(fixture.send('PATCH', 'prospects/1', patch))).toMatchObject({ relationships: company });
    fixture.outreach.remove('account', 1, person);
    expect(fixture.outreach.get('prospect', 1)).toMatchObject({ accountId: null });
    const gone = { data: { type: 'prospect', id: 1, relationships: company } };
    expect(errorOf(fixture.send('PATCH', 'prospects/1', gone))).toMatch(/^404 /);
  });

  it.each([
    [{ name: null }, "422 validationError Name can't be blank."],
    [{ name: 7 }, '422 validationError name must be text.'],
    [{ name: 'x'.repeat(256) }, '422 validationDataTooLongError Data provided is too long.'],
    [{ industry: {} }, '422 validationError industry must be a single value.'],
    [{ createdAt: 'now' }, '422 validationError createdAt is read-only.'],
  ])('are refused with %o', (attributes, error) => {
    const fixture = fixtureWithAccount();
    expect(errorOf(fixture.send('POST', 'accounts', body({ attributes: attributes as JsonObject })))).toBe(error);
    expect(fixture.outreach.list('account')).toHaveLength(1);
  });

  it('[OUT-7] need a scope of their own, and the right to see all prospects and accounts', () => {
    const fixture = fixtureWithAccount();
    fixture.outreach.setScopes(allScopes);
    expect(errorOf(fixture.send('GET', 'accounts'))).toMatch(/^403 /);
    fixture.outreach.setScopes(['accounts.read']);
    expect(fixture.send('GET', 'accounts').status).toBe(200);
    const { profile } = fixture.outreach.settings;
    fixture.outreach.configure({ profile: { ...profile, viewAllProspectsAndAccounts: false } });
    expect(errorOf(fixture.send('GET', 'accounts'))).toMatch(/^403 /);
  });

  it('are found by their names, compared without case, as they are called now', () => {
    const { outreach } = fixtureWithAccount();
    const named = (name: string): readonly number[] => outreach.accountsByName(name).map(({ id }) => id);
    outreach.create('account', { name: ' ENGINES ' }, person);
    expect(named('engines')).toEqual([1, 2]);
    outreach.edit('account', 1, { name: 'Looms' }, person);
    expect([named('engines'), named('looms')]).toEqual([[2], [1]]);
    outreach.remove('account', 2, person);
    expect(named('engines')).toEqual([]);
  });
});
