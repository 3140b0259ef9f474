import { describe, expect, it } from 'vitest';
import { readId } from '#mocks/outreach/json-api.ts';
import type { JsonObject } from '#shared/json.ts';
import { OutreachFixture, person } from './outreach-fixture.ts';

type Query = Readonly<Record<string, string>>;

/** Prospects 1 Ada Byron of Engines (user 2), 2 Bea of Looms (user 1), 3 Cleo of Looms (nobody), 4 Dan of none (user 2). */
function withProspects(): OutreachFixture {
  const fixture = new OutreachFixture();
  const more = [
    { firstName: 'Bea', company: 'Looms', ownerId: 1, emails: ['bea@looms.example', 'a@home.example'] },
    { firstName: 'Cleo', company: 'looms', ownerId: null, emails: ['cleo@looms.example'] },
    { firstName: 'Dan', company: null, ownerId: 2, emails: [] },
  ];
  for (const fields of more) fixture.outreach.create('prospect', fields, person);
  return fixture;
}

const page = (fixture: OutreachFixture, path: string, query: Query): JsonObject =>
  fixture.send('GET', path, undefined, query).body as JsonObject;
const ids = (fixture: OutreachFixture, path: string, query: Query): readonly number[] =>
  (page(fixture, path, query)['data'] as readonly { readonly id: number }[]).map(({ id }) => id);
const prospects = (query: Query): readonly number[] => ids(withProspects(), 'prospects', query);

describe('filters of a collection', () => {
  it('[OUT-1] take a list of values, with blanks around them and in any case', () => {
    expect(prospects({ 'filter[firstName]': 'ADA, cleo' })).toEqual([1, 3]);
    expect(prospects({ 'filter[id]': '4,2' })).toEqual([2, 4]);
    expect(prospects({ 'filter[emails]': 'ada@engines.example,cleo@looms.example' })).toEqual([1, 3]);
  });

  it('find a prospect by any of its addresses', () => {
    expect(prospects({ 'filter[emails]': 'A@home.example' })).toEqual([2]);
    expect(prospects({ 'filter[emails]': 'a@home.example,nobody@home.example' })).toEqual([2]);
  });

  it('hold all at once, and are written with or without the member that they are about', () => {
    expect(prospects({ 'filter[company]': 'looms' })).toEqual([2, 3]);
    expect(prospects({ 'filter[company]': 'looms', 'filter[owner][id]': '1' })).toEqual([2]);
    expect(prospects({ 'filter[owner]': '2' })).toEqual([1, 4]);
    expect(prospects({ 'filter[company]': 'looms', 'filter[emails]': 'ada@engines.example' })).toEqual([]);
  });

  it('[OUT-3] list sequence states of one prospect, or of all', () => {
    const fixture = withProspects();
    for (const [prospect, sequence] of [
      [1, 1],
      [2, 1],
      [1, 2],
    ] as const) {
      expect(fixture.add(prospect, sequence, 1).status).toBe(201);
    }
    expect(ids(fixture, 'sequenceStates', {})).toEqual([1, 2, 3]);
    expect(ids(fixture, 'sequenceStates', { 'filter[prospect][id]': '1' })).toEqual([1, 3]);
    expect(ids(fixture, 'sequenceStates', { 'filter[state]': 'pending', 'filter[sequence][id]': '1' })).toEqual([1, 2]);
  });

  it('are refused by name where the collection has no such member', () => {
    expect(page(withProspects(), 'users', { 'filter[emails]': 'x' })).toMatchObject({
      errors: [{ detail: "Filter 'emails' is not supported on 'users'." }],
    });
  });
});

describe('the order of a collection', () => {
  it('is that of the ids, also among records that are alike', () => {
    expect(prospects({})).toEqual([1, 2, 3, 4]);
    expect(prospects({ sort: 'lastName' })).toEqual([2, 3, 4, 1]);
    expect(prospects({ sort: '-company' })).toEqual([2, 3, 1, 4]);
    expect(prospects({ sort: 'company' })).toEqual([4, 1, 2, 3]);
  });

  it('is that of the ids among records that are alike, in whatever order a file has them', () => {
    const state = withProspects().outreach.toState();
    const fixture = new OutreachFixture({ ...state, prospects: state.prospects.toReversed() });
    expect(ids(fixture, 'prospects', { sort: 'lastName' })).toEqual([2, 3, 4, 1]);
  });

  it('is by text without case or by number, up or down, by one member after the other', () => {
    expect(prospects({ sort: '-firstName' })).toEqual([4, 3, 2, 1]);
    expect(prospects({ sort: 'company,-firstName' })).toEqual([4, 1, 3, 2]);
    expect(prospects({ sort: 'owner' })).toEqual([2, 1, 4, 3]);
    expect(prospects({ sort: '-owner' })).toEqual([3, 1, 4, 2]);
  });

  it('goes by the first of several addresses', () => {
    expect(prospects({ sort: 'emails' })).toEqual([4, 1, 2, 3]);
  });

  it('is refused by name where the collection has no such member', () => {
    expect(page(withProspects(), 'sequences', { sort: '-colour' })).toMatchObject({
      errors: [{ detail: "Sorting by 'colour' is not supported." }],
    });
  });
});

describe('the pages of a collection', () => {
  it('hold 1 to 1,000 records, 50 where nobody says otherwise', () => {
    const fixture = withProspects();
    const status = (size: string): number => fixture.send('GET', 'prospects', undefined, { 'page[size]': size }).status;
    expect(['0', '1', '1000', '1001', '1.5', 'many'].map(status)).toEqual([400, 200, 200, 400, 400, 400]);
    expect(ids(fixture, 'prospects', { 'page[limit]': '1' })).toEqual([1]);
    for (let index = 5; index <= 51; index += 1) fixture.outreach.create('prospect', { lastName: 'P' }, person);
    expect(ids(fixture, 'prospects', {})).toHaveLength(50);
  });

  it('follow one another by cursor or by offset, and name their neighbours where there are any', () => {
    const fixture = withProspects();
    const base = 'https://api.outreach.io/api/v2/prospects?page%5Bsize%5D=';
    const links = (query: Query): unknown => page(fixture, 'prospects', query)['links'];
    expect(links({ 'page[size]': '4' })).toEqual({ first: `${base}4` });
    expect(links({ 'page[size]': '3' })).toEqual({ first: `${base}3`, next: `${base}3&page%5Bafter%5D=c3` });
    expect(links({ 'page[size]': '1', 'page[after]': 'c1' })).toEqual({
      first: `${base}1`,
      prev: `${base}1&page%5Bbefore%5D=c0`,
      next: `${base}1&page%5Bafter%5D=c2`,
    });
    expect(links({ 'page[size]': '2', 'page[offset]': '3' })).toEqual({
      first: `${base}2`,
      prev: `${base}2&page%5Bbefore%5D=c1`,
    });
    expect(links({ 'page[size]': '2', 'page[before]': 'c1' })).toMatchObject({ prev: `${base}2&page%5Bbefore%5D=c0` });
    expect(ids(fixture, 'prospects', { 'page[size]': '2', 'page[offset]': '1' })).toEqual([2, 3]);
  });

  it('keep what else was asked for in their links', () => {
    const links = page(withProspects(), 'prospects', { 'page[size]': '1', sort: '-id', 'filter[company]': 'looms' })[
      'links'
    ];
    const rest = '&sort=-id&filter%5Bcompany%5D=looms';
    expect(links).toEqual({
      first: `https://api.outreach.io/api/v2/prospects?page%5Bsize%5D=1${rest}`,
      next: `https://api.outreach.io/api/v2/prospects?page%5Bsize%5D=1&page%5Bafter%5D=c1${rest}`,
    });
  });

  it('are refused where there is none such', () => {
    const status = (query: Query): number => withProspects().send('GET', 'prospects', undefined, query).status;
    expect(
      [{ 'page[offset]': '-1' }, { 'page[offset]': '1.5' }, { 'page[after]': '1' }, { 'page[after]': 'c9' }].map(
        status,
      ),
    ).toEqual([400, 400, 400, 200]);
  });

  it('are counted on request', () => {
    const fixture = withProspects();
    expect(page(fixture, 'prospects', { count: 'true', 'page[size]': '1' })['meta']).toEqual({
      count: 4,
      count_truncated: false,
    });
    expect(page(fixture, 'prospects', { count: 'false' })['meta']).toEqual({ count: null });
  });
});

it('[OUT-1] an id is a whole number above 0, as a number or as text', () => {
  expect(
    [5, '5', '05', 0, '0', -1, '-1', 1.5, '1.5', 'x', '', true, null, undefined, '9'.repeat(16), ' 5', '1e3'].map(
      readId,
    ),
  ).toEqual([5, 5, 5, ...Array.from({ length: 14 }, () => undefined)]);
});
