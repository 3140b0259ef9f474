import { describe, expect, it } from 'vitest';
import type { Criterion, Operator } from '#criteria/criteria.ts';
import { describeCriteria } from '#criteria/describe-criteria.ts';
import { describeCriterion, operatorNames, operatorsFor } from '#criteria/operators.ts';

const labelOf = (path: string): string => ({ LeadSource: 'Lead Source', CreatedDate: 'Created Date' })[path] ?? path;
const words = (field: string, operator: Operator, value?: Criterion['value']): string =>
  describeCriterion({ field, operator, ...(value === undefined ? {} : { value }) }, labelOf);

describe('describeCriterion', () => {
  it('says a criterion in words', () => {
    expect(words('LeadSource', 'equals', 'Web')).toBe('Lead Source equals "Web"');
    expect(words('LeadSource', 'in', ['Web', 'Fair'])).toBe('Lead Source is in "Web", "Fair"');
    expect(words('LeadSource', 'is-not-null')).toBe('Lead Source is not null');
    expect(words('CreatedDate', 'within-last-days', 7)).toBe('Created Date is within the last 7 days');
    expect(words('CreatedDate', 'within-next-days', '1')).toBe('Created Date is within the next 1 day');
    expect(words('CreatedDate', 'before', '2026-01-05')).toBe('Created Date is before 2026-01-05');
    expect(words('NumberOfEmployees', 'greater-or-equal', 50)).toBe('NumberOfEmployees is at least 50');
    for (const value of [undefined, null, '', []])
      expect(words('LeadSource', 'equals', value)).toBe('Lead Source equals (blank)');
    expect(words('LeadSource', 'in', ['Web', ''])).toBe('Lead Source is in "Web", (blank)');
    expect(words('', 'is-null')).toBe('(no field) is null');
  });

  it('[CND-1] [CND-2] has words for every operator', () => {
    for (const operator of operatorNames) expect(words('X', operator, '3')).toMatch(/^X [a-z]/);
  });
});

describe('describeCriteria', () => {
  const items: Criterion[] = [
    { field: 'LeadSource', operator: 'is-null' },
    { field: 'City', operator: 'is-null' },
  ];

  it('joins criteria by and, by or, or numbers them for their expression', () => {
    expect(describeCriteria({ logic: 'all', items }, labelOf)).toEqual(['Lead Source is null', 'and City is null']);
    expect(describeCriteria({ logic: 'any', items }, labelOf)).toEqual(['Lead Source is null', 'or City is null']);
    expect(describeCriteria({ logic: 'custom', expression: '1 OR 2', items }, labelOf)).toEqual([
      '1 OR 2',
      '1. Lead Source is null',
      '2. City is null',
    ]);
  });
});

describe('operatorsFor', () => {
  it('[CND-2] offers each type of field what can be asked of it', () => {
    expect(operatorsFor('checkbox')).toContain('is-true');
    expect(operatorsFor('checkbox')).not.toContain('contains');
    expect(operatorsFor('date')).toContain('within-last-days');
    expect(operatorsFor('date')).not.toContain('less-than');
    expect(operatorsFor('text')).not.toContain('is-true');
    expect(operatorsFor('number')).toEqual(expect.arrayContaining(['less-than', 'has-changed', 'is-null']));
  });
});
