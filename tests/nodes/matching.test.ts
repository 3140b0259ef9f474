import { describe, expect, it } from 'vitest';
import { findCandidates } from '#nodes/matching/find-candidates.ts';
import {
  PUBLIC_MAIL_DOMAINS,
  type MatchConfig,
  type MatchRule,
  type Tiebreaker,
} from '#nodes/matching/match-config.ts';
import { companyKey, domainKey } from '#nodes/matching/match-keys.ts';
import { rankCandidates } from '#nodes/matching/rank-candidates.ts';
import type { FactRecord } from '#nodes/contract/trip-facts.ts';
import { fakeTripFacts, LEAD_ID, type FactsSketch } from '../support/fake-trip-facts.ts';

describe('a domain', () => {
  it.each([
    ['jo@Acme.COM', 'acme.com'],
    ['jo@mail.acme.co.uk', 'mail.acme.co.uk'],
    ['https://www.acme.com/about?x=1#y', 'acme.com'],
    ['http://acme.com:8080', 'acme.com'],
    ['www.acme.com/', 'acme.com'],
    ['acme.com.', 'acme.com'],
    [' acme.com ', 'acme.com'],
    ['@acme.com', 'acme.com'],
    ['jo@', null],
    ['localhost', null],
    ['not a site', null],
    ['', null],
    [null, null],
  ])('[MAT-1] of %j is %j', (value, domain) => {
    expect(domainKey(value)).toBe(domain);
  });
});

describe('a company name', () => {
  it.each([
    ['Acme, Inc.', 'acme'],
    ['ACME  Incorporated', 'acme'],
    ['Ácme GmbH & Co. KG', 'acme'],
    ["Miller's Farm Ltd", 'millers farm'],
    ['A.C.M.E. Corp', 'acme'],
    ['Smith & Sons', 'smith and sons'],
    ['Group Co', 'group co'],
    ['株式会社', '株式会社'],
    [' - ', null],
    [null, null],
  ])('[MAT-1] %j counts as %j', (value, key) => {
    expect(companyKey(value)).toBe(key);
  });
});

const rule = (method: MatchRule['method'], field: string, candidateField = field): MatchRule => ({
  field,
  candidateField,
  method,
});
const config = (rules: readonly MatchRule[], changes: Partial<MatchConfig> = {}): MatchConfig => ({
  rules,
  rulesLogic: 'any',
  ignoredDomains: PUBLIC_MAIL_DOMAINS,
  filter: { logic: 'all', items: [] },
  tiebreakers: [],
  variable: 'Found',
  ...changes,
});
const byEmail = rule('exact', 'Email');
const lead = (id: string, fields: FactRecord = {}): FactRecord => ({
  Id: id,
  CreatedDate: `2025-01-0${id}`,
  ...fields,
});
const idsOf = (settings: MatchConfig, facts: FactsSketch) =>
  findCandidates('Lead', settings, fakeTripFacts(facts)).map((record) => record['Id']);

describe('the candidates of a match', () => {
  it('[MAT-1] are the records that equal the value, without case', () => {
    const Lead = [lead('1', { Email: 'JO@ACME.COM' }), lead('2', { Email: 'al@acme.com' })];
    expect(idsOf(config([byEmail]), { record: { Email: 'jo@acme.com' }, records: { Lead } })).toEqual(['1']);
  });

  it('[MAT-1] leave out the record itself, deleted records and converted leads', () => {
    const same = { Email: 'jo@acme.com' };
    const Lead = [lead('1', { ...same, IsDeleted: true }), lead('2', { ...same, IsConverted: true }), lead('3', same)];
    expect(idsOf(config([byEmail]), { record: same, records: { Lead } })).toEqual(['3']);
  });

  it('[MAT-1] may have the id of the routed record where they are of another object', () => {
    const record = { Email: 'jo@acme.com' };
    const facts: FactsSketch = { object: 'Contact', record, records: { Lead: [{ Id: LEAD_ID, ...record }] } };
    expect(idsOf(config([byEmail]), facts)).toEqual([LEAD_ID]);
  });

  it('[MAT-1] are none where the value of the record is blank', () => {
    const Lead = [lead('1', { Email: null, Company: null })];
    const rules = [byEmail, rule('normalised-company', 'Company')];
    expect(idsOf(config(rules), { records: { Lead } })).toEqual([]);
    expect(idsOf(config(rules, { rulesLogic: 'all' }), { records: { Lead } })).toEqual([]);
  });

  it('[MAT-1] match any rule once each, in order of creation', () => {
    const Lead = [
      lead('3', { Email: 'jo@acme.com', Company: 'Acme' }),
      lead('1', { Company: 'ACME Ltd' }),
      lead('2', { Email: 'jo@acme.com' }),
    ];
    const settings = config([byEmail, rule('normalised-company', 'Company')]);
    expect(idsOf(settings, { record: { Email: 'jo@acme.com', Company: 'Acme Inc' }, records: { Lead } })).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  it('[MAT-1] match all rules where all must fit', () => {
    const Lead = [
      lead('1', { Email: 'jo@acme.com', Company: 'Other' }),
      lead('2', { Email: 'JO@acme.com', Company: 'acme' }),
    ];
    const settings = config([byEmail, rule('normalised-company', 'Company')], { rulesLogic: 'all' });
    expect(idsOf(settings, { record: { Email: 'jo@acme.com', Company: 'Acme Inc' }, records: { Lead } })).toEqual([
      '2',
    ]);
  });

  it('[MAT-1] come in order of creation, whatever their ids and wherever they are kept', () => {
    const at = (id: string, created: string, fields: FactRecord) => ({ Id: id, CreatedDate: created, ...fields });
    const same = { Email: 'jo@acme.com', Company: 'Acme' };
    const Lead = [
      at('b', '2025-03-01T00:00:00Z', same),
      at('a', '2025-03-01T00:00:00Z', same),
      at('c', '2025-02-01T00:00:00Z', same),
      at('d', '2025-01-01T00:00:00Z', same),
    ];
    const company = rule('normalised-company', 'Company');
    const settings = [config([byEmail]), config([byEmail, company]), config([byEmail, company], { rulesLogic: 'all' })];
    for (const each of settings) expect(idsOf(each, { record: same, records: { Lead } })).toEqual(['d', 'c', 'a', 'b']);
  });

  it('[MAT-1] never match by a rule whose value is blank on the record, or that one of all rules refuses', () => {
    const rules = [byEmail, rule('normalised-company', 'Company'), rule('exact', 'Phone')];
    const same = { Email: 'jo@acme.com', Company: 'Acme', Phone: '1' };
    const Lead = [
      lead('1', { ...same, Phone: null }),
      lead('2', { ...same, Company: null }),
      lead('3', same),
      lead('4', { ...same, Phone: '2' }),
      lead('5', { ...same, Company: 'Other' }),
    ];
    const all = (record: FactRecord) => idsOf(config(rules, { rulesLogic: 'all' }), { record, records: { Lead } });
    expect(all(same)).toEqual(['3']);
    expect([all({ ...same, Phone: null }), all({ ...same, Company: null }), all({ Email: same.Email })]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('[MAT-1] do not share a public mail domain, but do share one that is not listed', () => {
    const Lead = [lead('1', { Email: 'al@gmail.com' })];
    const facts: FactsSketch = { record: { Email: 'jo@gmail.com' }, records: { Lead } };
    const rules = [rule('email-domain', 'Email')];
    expect(idsOf(config(rules), facts)).toEqual([]);
    expect(idsOf(config(rules, { ignoredDomains: '' }), facts)).toEqual(['1']);
  });

  it('[MAT-1] [CND-4] pass the filter, which sees them and their owners', () => {
    const same = { Email: 'jo@acme.com' };
    const Lead = [lead('1', { ...same, OwnerId: '005A' }), lead('2', { ...same, OwnerId: '00GA' })];
    const records = { Lead, User: [{ Id: '005A', Name: 'Sam' }], Group: [{ Id: '00GA', Name: 'Inbound' }] };
    const filtered = (field: string, value: string) =>
      idsOf(config([byEmail], { filter: { logic: 'all', items: [{ field, operator: 'equals', value }] } }), {
        record: { ...same, OwnerId: '00GX' },
        records,
      });
    expect([filtered('Account.Name', 'Sam'), filtered('Owner.Name', 'Sam')]).toEqual([[], ['1']]);
    expect([filtered('OwnerId', '005A'), filtered('Owner.Name', 'inbound'), filtered('Owner.Type', 'Queue')]).toEqual([
      ['1'],
      ['2'],
      ['2'],
    ]);
  });

  it('[MAT-1] are none without rules', () => {
    expect(idsOf(config([]), { records: { Lead: [lead('1')] } })).toEqual([]);
    expect(idsOf(config([], { rulesLogic: 'all' }), { records: { Lead: [lead('1')] } })).toEqual([]);
  });
});

describe('the ranking of candidates', () => {
  const rank = (candidates: readonly FactRecord[], ...tiebreakers: readonly Tiebreaker[]) => {
    const ranking = rankCandidates('Lead', candidates, tiebreakers, fakeTripFacts());
    return ranking && [ranking.best['Id'], ranking.tiebreaker];
  };
  const of = (values: Readonly<Record<string, FactRecord[string] | undefined>>, field: string): readonly FactRecord[] =>
    Object.keys(values).map((id) => ({ Id: id, [field]: values[id] ?? null }));

  it('[MAT-1] has no winner among none, and no tiebreaker over one', () => {
    expect(rank([])).toBeUndefined();
    expect(rank([lead('1')], { field: 'CreatedDate', direction: 'newest' })).toEqual(['1', undefined]);
  });

  it.each<[Tiebreaker['direction'], string, Readonly<Record<string, FactRecord[string]>>, string, string]>([
    [
      'newest',
      'CreatedDate',
      { a: null, b: '2025-01-01T00:00:00Z', c: '2025-01-01T01:00:00Z' },
      'c',
      'newest Created Date',
    ],
    ['oldest', 'CreatedDate', { a: null, b: '2025-01-02', c: '2025-01-01T23:00:00Z' }, 'c', 'oldest Created Date'],
    ['highest', 'AnnualRevenue', { a: null, b: 9, c: 10 }, 'c', 'highest Annual Revenue'],
    ['lowest', 'AnnualRevenue', { a: null, b: 10, c: 9 }, 'c', 'lowest Annual Revenue'],
    ['is-true', 'DoNotCall', { a: null, b: false, c: true }, 'c', 'Do Not Call is true'],
    ['not-blank', 'Phone', { a: null, b: '', c: '1' }, 'c', 'Phone is not blank'],
  ])('[MAT-1] takes the %s', (direction, field, values, best, words) => {
    expect(rank(of(values, field), { field, direction })).toEqual([best, words]);
  });

  it('[MAT-1] asks the next tiebreaker only those that are level, and names the one that decided', () => {
    const candidates = [
      { Id: 'a', DoNotCall: true, AnnualRevenue: 5 },
      { Id: 'b', DoNotCall: true, AnnualRevenue: 7 },
      { Id: 'c', DoNotCall: false, AnnualRevenue: 9 },
    ];
    const revenue: Tiebreaker = { field: 'AnnualRevenue', direction: 'highest' };
    expect(rank(candidates, { field: 'DoNotCall', direction: 'is-true' }, revenue)).toEqual([
      'b',
      'highest Annual Revenue',
    ]);
  });

  it('[MAT-1] takes the record created first where nothing decides', () => {
    const words = 'created first (no tiebreaker decided)';
    expect(rank([lead('1'), lead('2')])).toEqual(['1', words]);
    expect(rank([lead('1'), lead('2')], { field: 'Phone', direction: 'not-blank' })).toEqual(['1', words]);
  });

  it('[MAT-1] treats what cannot be compared as blank', () => {
    expect(
      rank(of({ a: 'soon', b: '2025-01-01' }, 'CreatedDate'), { field: 'CreatedDate', direction: 'newest' })?.[0],
    ).toBe('b');
    for (const value of ['many', '', false])
      expect(rank(of({ a: value, b: 1 }, 'AnnualRevenue'), { field: 'AnnualRevenue', direction: 'lowest' })?.[0]).toBe(
        'b',
      );
  });
});
