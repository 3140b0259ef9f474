import { describe, expect, it } from 'vitest';
import type { Criteria, Criterion, Operator } from '#criteria/criteria.ts';
import { checkCriteria, type CriteriaScope } from '#graph/check-criteria.ts';
import { criteriaSchema } from '#graph/criteria-schema.ts';
import { fakeEnvironment } from '../support/fake-environment.ts';

const scope: CriteriaScope = {
  object: 'Lead',
  variables: [{ name: 'MatchedAccount', object: 'Account' }],
  environment: fakeEnvironment,
};

const check = (criteria: Criteria, within = scope): readonly string[] =>
  checkCriteria(criteria, within).map(({ at, severity, message }) => `${severity} ${at}: ${message}`);

const one = (field: string, operator: Operator, value?: Criterion['value'], within = scope): readonly string[] =>
  check({ logic: 'all', items: [{ field, operator, ...(value === undefined ? {} : { value }) }] }, within);

describe('checkCriteria', () => {
  it('finds nothing wrong with criteria that fit the org', () => {
    expect(one('LeadSource', 'equals', 'web')).toEqual([]);
    expect(one('LeadSource', 'contains', 'Fai')).toEqual([]);
    expect(one('Rating', 'equals', 'Hot')).toEqual([]);
    expect(one('NumberOfEmployees', 'greater-than', '50')).toEqual([]);
    expect(one('CreatedDate', 'within-last-days', 7)).toEqual([]);
    expect(one('DoNotCall', 'is-true')).toEqual([]);
    expect(one('LastName', 'not-equal')).toEqual([]);
    expect(one('Owner.IsActive', 'is-false')).toEqual([]);
    expect(one('Owner.Type', 'equals', 'Queue')).toEqual([]);
    expect(one('MatchedAccount.Industry', 'is-not-null')).toEqual([]);
  });

  it('[CND-3] places a wrong expression at its character, and names what it does not use', () => {
    const items: Criterion[] = [
      { field: 'LastName', operator: 'is-null' },
      { field: 'Rating', operator: 'is-null' },
    ];
    expect(check({ logic: 'custom', expression: '1 AND 3', items })).toEqual([
      'error expression: There is no criterion 3: the criteria are numbered 1 to 2 (character 7).',
    ]);
    expect(check({ logic: 'custom', expression: '1', items })).toEqual([
      'info expression: The expression does not use criterion 2.',
    ]);
    expect(check({ logic: 'custom', items })).toHaveLength(1);
    expect(check({ logic: 'all', expression: '1 AND 3', items })).toEqual([]);
  });

  it('[CND-4] names fields, matches and operators that do not fit', () => {
    expect(one('', 'is-null')).toEqual(['error items[0].field: Criterion 1 has no field.']);
    expect(one('leadsource', 'is-null')).toEqual([
      'error items[0].field: Lead has no field "leadsource". It has "LeadSource".',
    ]);
    expect(one('Owner.Nickname', 'is-null')).toEqual(['error items[0].field: User has no field "Nickname".']);
    expect(one('Match.Industry', 'is-null')).toEqual([
      'error items[0].field: "Match" is neither Owner nor the name of a match that can be read here.',
    ]);
    expect(one('DoNotCall', 'contains', 'x')).toEqual([
      'warning items[0].operator: "Do Not Call" is of type checkbox, of which "contains" is not asked.',
    ]);
  });

  it('[CND-2] names values that cannot be compared with', () => {
    expect(one('LastName', 'equals')).toEqual([
      'warning items[0].value: "Last Name equals" has no value to compare with, so it never holds.',
    ]);
    expect(one('LastName', 'in', [])).toHaveLength(1);
    expect(one('NumberOfEmployees', 'less-than', 'few')).toEqual([
      'warning items[0].value: "few" is not a value that "Employees" can have.',
    ]);
    expect(one('LeadSource', 'in', ['Web', 'Wep'])).toEqual([
      'warning items[0].value: "Wep" is not a value that "Lead Source" can have.',
    ]);
    expect(one('CreatedDate', 'before', 'soon')).toEqual([
      'error items[0].value: "soon" is not a date such as 2026-01-05, 2026-01-05T09:00:00Z or TODAY.',
    ]);
    expect(one('CreatedDate', 'before', 'THIS_MONTH')).toEqual([]);
    expect(one('CreatedDate', 'equals', 'N_DAYS_AGO:7')).toEqual([]);
    expect(one('CreatedDate', 'equals', 'soon')).toHaveLength(1);
    expect(one('CreatedDate', 'within-next-days')).toEqual([
      'error items[0].value: "Created Date is within the next … days" needs a number of days.',
    ]);
    expect(one('CreatedDate', 'within-next-days', -2)).toEqual(['error items[0].value: "-2" is not a number of days.']);
    expect(one('DoNotCall', 'equals', 'maybe')).toHaveLength(1);
  });

  it('leaves fields and matches unchecked where org and graph are not known', () => {
    expect(one('Anything', 'equals', 'x', { object: 'Lead' })).toEqual([]);
    expect(one('Match.Anything', 'equals', 'x', { object: 'Lead' })).toEqual([]);
  });
});

describe('criteriaSchema', () => {
  it('reads criteria as files write them, and refuses what it does not know', () => {
    const criteria = { logic: 'any', items: [{ field: 'A', operator: 'in', value: ['x', 1, null] }] };
    expect(criteriaSchema.parse(criteria)).toEqual(criteria);
    expect(criteriaSchema.safeParse({ ...criteria, note: '' }).success).toBe(false);
    expect(criteriaSchema.safeParse({ logic: 'any', items: [{ field: 'A', operator: 'like' }] }).success).toBe(false);
    expect(criteriaSchema.safeParse({ logic: 'any', expression: undefined, items: [] }).success).toBe(false);
  });
});
