import { describe, expect, it } from 'vitest';
import type { Criteria } from '#criteria/criteria.ts';
import { criteriaHold, criteriaStanding, evaluateCriteria } from '#criteria/evaluate-criteria.ts';
import { parseFieldPath } from '#criteria/field-path.ts';
import { factsOf } from './facts-of.ts';

const items: Criteria['items'] = [
  { field: 'A', operator: 'is-true' },
  { field: 'B', operator: 'is-true' },
  { field: 'C', operator: 'is-true' },
];

const outcome = (criteria: Criteria, ...values: boolean[]): boolean => {
  const [a = false, b = false, c = false] = values;
  return criteriaHold(criteria, factsOf({ A: a, B: b, C: c }));
};

describe('criteriaHold', () => {
  it('[CND-3] all needs every criterion', () => {
    expect(outcome({ logic: 'all', items }, true, true, true)).toBe(true);
    expect(outcome({ logic: 'all', items }, true, false, true)).toBe(false);
  });

  it('[CND-3] any needs one criterion', () => {
    expect(outcome({ logic: 'any', items }, false, false, true)).toBe(true);
    expect(outcome({ logic: 'any', items }, false, false, false)).toBe(false);
  });

  it('[CND-3] a custom expression decides by the criteria it names', () => {
    const criteria: Criteria = { logic: 'custom', expression: '1 AND (2 OR NOT 3)', items };
    expect(outcome(criteria, true, false, false)).toBe(true);
    expect(outcome(criteria, true, false, true)).toBe(false);
    expect(outcome(criteria, true, true, true)).toBe(true);
    expect(outcome(criteria, false, true, false)).toBe(false);
  });

  it('[CND-3] without criteria all and any hold', () => {
    expect(outcome({ logic: 'all', items: [] })).toBe(true);
    expect(outcome({ logic: 'any', items: [] })).toBe(true);
  });

  it('[CND-3] a wrong expression never holds, and the verdict says why', () => {
    const criteria: Criteria = { logic: 'custom', expression: '1 AND 9', items };
    expect(outcome(criteria, true, true, true)).toBe(false);
    expect(evaluateCriteria(criteria, factsOf({ A: true })).error).toContain('There is no criterion 9');
    expect(evaluateCriteria({ logic: 'custom', items }, factsOf({})).error).toContain('empty');
  });
});

describe('criteriaStanding', () => {
  const standing = (criteria: Criteria, known: readonly number[]) =>
    criteriaStanding(criteria, factsOf({ A: true, B: false }), (index) => known.includes(index));

  it('[CND-3] is unknown only where the criteria that are known leave it open', () => {
    expect([standing({ logic: 'all', items }, [0]), standing({ logic: 'all', items }, [1])]).toEqual([
      'unknown',
      'fails',
    ]);
    expect([standing({ logic: 'any', items }, [0]), standing({ logic: 'any', items }, [1])]).toEqual([
      'holds',
      'unknown',
    ]);
    const custom: Criteria = { logic: 'custom', expression: '1 AND NOT (2 OR 3)', items };
    expect([standing(custom, [0, 1]), standing({ ...custom, expression: '1 OR 3' }, [0])]).toEqual([
      'unknown',
      'holds',
    ]);
  });

  it('[CND-3] is the answer itself where all criteria are known', () => {
    const custom = (expression: string): Criteria => ({ logic: 'custom', expression, items });
    const asked: readonly Criteria[] = [
      { logic: 'all', items },
      { logic: 'any', items },
      ...['1', 'NOT 1', '1 AND 2', '1 OR NOT 3', 'NOT (1 OR 2) AND 3', '1 AND (2 OR NOT 3)'].map(custom),
    ];
    for (const criteria of asked) {
      for (let bits = 0; bits < 8; bits += 1) {
        const facts = factsOf({ A: (bits & 1) > 0, B: (bits & 2) > 0, C: (bits & 4) > 0 });
        const answer = criteriaHold(criteria, facts) ? 'holds' : 'fails';
        expect(criteriaStanding(criteria, facts, () => true)).toBe(answer);
      }
    }
  });

  it('[CND-3] without criteria holds, and fails with a wrong expression', () => {
    expect(standing({ logic: 'any', items: [] }, [])).toBe('holds');
    expect(standing({ logic: 'custom', expression: '1 AND 9', items }, [])).toBe('fails');
  });
});

describe('evaluateCriteria', () => {
  it('[CND-4] shows each criterion with the values it saw', () => {
    const criteria: Criteria = {
      logic: 'any',
      items: [
        { field: 'Owner.Name', operator: 'equals', value: 'Ada' },
        { field: 'Status', operator: 'has-changed' },
      ],
    };
    const facts = factsOf({ 'Owner.Name': 'ada', Status: 'Open' }, { before: { Status: 'Open' } });
    expect(evaluateCriteria(criteria, facts)).toEqual({
      holds: true,
      items: [
        { criterion: criteria.items[0], value: 'ada', before: null, holds: true },
        { criterion: criteria.items[1], value: 'Open', before: 'Open', holds: false },
      ],
    });
  });

  it('answers the same as criteriaHold', () => {
    const criteria: Criteria = { logic: 'custom', expression: 'NOT (1 OR 2) AND 3', items };
    for (let bits = 0; bits < 8; bits += 1) {
      const facts = factsOf({ A: (bits & 1) > 0, B: (bits & 2) > 0, C: (bits & 4) > 0 });
      expect(evaluateCriteria(criteria, facts).holds).toBe(criteriaHold(criteria, facts));
    }
  });
});

describe('parseFieldPath', () => {
  it('[CND-4] takes the root off at the first point', () => {
    expect(parseFieldPath('LeadSource')).toEqual({ root: undefined, field: 'LeadSource' });
    expect(parseFieldPath('Owner.Name')).toEqual({ root: 'Owner', field: 'Name' });
    expect(parseFieldPath('Owner.Name')).toBe(parseFieldPath('Owner.Name'));
    expect(parseFieldPath('Owner.Manager.Name')).toEqual({ root: 'Owner', field: 'Manager.Name' });
    expect(parseFieldPath('.Name')).toEqual({ root: '', field: 'Name' });
  });
});
