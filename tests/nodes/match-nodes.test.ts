import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import type { JsonObject } from '#shared/json.ts';
import { when } from '../support/build-graph.ts';
import { fakeTripFacts } from '../support/fake-trip-facts.ts';
import { checkNode, linesOf } from './check-node.ts';

const duplicates = catalog.typeOf('match-duplicates');
const accounts = catalog.typeOf('match-account');

describe('match duplicates', () => {
  const run = (changes: JsonObject, records: Parameters<typeof fakeTripFacts>[0]) =>
    duplicates?.run({ ...duplicates.defaults('Lead'), ...changes }, fakeTripFacts(records));
  const record = { Email: 'jo@acme.com' };

  it('[MAT-1] leaves by Matched with the duplicate in its variable', () => {
    expect(run({}, { record, records: { Lead: [{ Id: '1', Name: 'Jo Doe', Email: 'Jo@acme.com' }] } })).toEqual({
      type: 'leave',
      edge: 'matched',
      why: { text: 'Lead "Jo Doe" is the only match.', rule: 'MAT-1' },
      variable: { name: 'DuplicateLead', match: { object: 'Lead', id: '1', candidates: 1 } },
    });
  });

  it('[MAT-1] says how many there were and which tiebreaker decided', () => {
    const Lead = ['2025-03-01', '2025-04-01'].map((day) => ({ Id: day, ...record, LastModifiedDate: day }));
    expect(run({}, { record, records: { Lead } })).toMatchObject({
      why: { text: 'Lead "2025-04-01" is the best of 2 matches: newest Last Modified Date.' },
      variable: { match: { id: '2025-04-01', candidates: 2, tiebreaker: 'newest Last Modified Date' } },
    });
  });

  it('[MAT-1] leaves by No match without a variable', () => {
    expect(run({}, { record })).toEqual({
      type: 'leave',
      edge: 'no-match',
      why: { text: 'No Lead matches.', rule: 'MAT-1' },
    });
  });

  it('[MAT-1] looks through contacts for a lead', () => {
    const changes = { object: 'Contact', variable: 'KnownContact' };
    expect(run(changes, { record, records: { Contact: [{ Id: '003A', ...record }] } })).toMatchObject({
      edge: 'matched',
      variable: { name: 'KnownContact', match: { object: 'Contact' } },
    });
    expect(duplicates?.variable({ ...duplicates.defaults('Lead'), ...changes })).toEqual({
      name: 'KnownContact',
      object: 'Contact',
    });
  });

  it('says on the card what it compares', () => {
    expect(duplicates?.summary(duplicates.defaults('Contact'))).toBe('Contact by Email');
    expect(duplicates?.summary({ ...duplicates.defaults('Lead'), rules: [] })).toBe('No match rules');
  });

  it('shows the settings of the object that is looked through', () => {
    const shown = (object: string) =>
      duplicates?.fields
        .filter(({ when: holds }) => holds?.({ object }) !== false)
        .filter(({ name }) => name === 'filter');
    expect([shown('Lead'), shown('Contact')]).toMatchObject([[{ of: 'Lead' }], [{ of: 'Contact' }]]);
  });
});

describe('match account', () => {
  const Account = [
    { Id: '1', Name: 'Acme Inc.', Website: null },
    { Id: '2', Name: 'Acme Holdings', Website: 'https://www.acme.com' },
  ];
  const run = (record: Record<string, string>) =>
    accounts?.run(accounts.defaults('Lead'), fakeTripFacts({ record, records: { Account } }));

  it('[MAT-1] finds the account by the domain of the email or by the company name', () => {
    expect(run({ Email: 'jo@acme.com' })).toMatchObject({
      edge: 'matched',
      variable: { name: 'MatchedAccount', match: { id: '2' } },
    });
    expect(run({ Company: 'ACME' })).toMatchObject({
      edge: 'matched',
      variable: { match: { id: '1', object: 'Account' } },
    });
  });

  it('[MAT-1] leaves by No match', () => {
    expect(run({ Email: 'jo@other.com', Company: 'Other' })).toMatchObject({ edge: 'no-match' });
  });

  it('says on the card what it compares, and asks contacts for no company', () => {
    expect(accounts?.summary(accounts.defaults('Lead'))).toBe('Account by domain of Website or Name by name');
    expect(accounts?.summary(accounts.defaults('Contact'))).toBe('Account by domain of Website');
  });
});

describe('the checks of a match', () => {
  const check = (changes: JsonObject, more: Readonly<Record<string, readonly [string, JsonObject]>> = {}) =>
    linesOf(checkNode({ nodes: { match: ['match-account', changes], ...more }, edges: [] }, 'match'));
  const rule = (field: string, candidateField: string) => ({ field, candidateField, method: 'exact' });

  it('find nothing in the defaults', () => {
    expect([check({}), linesOf(checkNode({ nodes: { match: ['match-duplicates'] }, edges: [] }, 'match'))]).toEqual([
      [],
      [],
    ]);
  });

  it('[MAT-1] find missing rules and fields', () => {
    expect(check({ rules: [] })).toEqual(['error match/no-rules [MAT-1]']);
    expect(check({ rules: [rule('', 'Name'), rule('Nope', 'Company'), rule('Owner.Email', 'Owner.Email')] })).toEqual([
      'error match/no-field [MAT-1]',
      'error match/unknown-field [MAT-1]',
      'error match/unknown-field [MAT-1]',
    ]);
  });

  it('[MAT-1] warn of a tiebreaker that cannot compare its field', () => {
    const tiebreakers = [
      { field: 'Name', direction: 'newest' },
      { field: 'AnnualRevenue', direction: 'highest' },
      { field: 'Name', direction: 'not-blank' },
      { field: 'Nope', direction: 'oldest' },
    ];
    expect(check({ tiebreakers })).toEqual([
      'warning match/tiebreaker-decides-nothing [MAT-1]',
      'error match/unknown-field [MAT-1]',
    ]);
  });

  it('[CND-4] find a filter over a field that candidates do not have', () => {
    expect(check({ filter: when('LeadSource', 'is-null') })).toEqual(['error criteria/unknown-field [CND-4]']);
  });

  it('[MAT-1] find a variable that is no name, means the owner, or holds two kinds of records', () => {
    expect([check({ variable: '' }), check({ variable: 'a b' }), check({ variable: 'Owner' })].flat()).toEqual(
      Array(3).fill('error match/bad-variable [MAT-1]'),
    );
    expect(check({ variable: 'Same' }, { other: ['match-duplicates', { variable: 'Same' }] })).toEqual([
      'error match/variable-of-two-objects [MAT-1]',
    ]);
    expect(check({ variable: 'Same' }, { other: ['match-account', { variable: 'Same' }] })).toEqual([]);
  });
});
