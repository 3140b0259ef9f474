import { describe, expect, it } from 'vitest';
import { evaluateCriteria } from '#criteria/evaluate-criteria.ts';
import type { Criteria, CriteriaFacts } from '#criteria/criteria.ts';
import { logicPartsOf } from '#playback/why/logic-parts.ts';

const facts: CriteriaFacts = {
  read: (path) => (path === 'Rating' ? 'Hot' : null),
  before: () => undefined,
  now: 0,
  timeZone: 'UTC',
};

const criteria = (expression: string): Criteria => ({
  logic: 'custom',
  expression,
  items: [
    { field: 'Rating', operator: 'equals', value: 'Hot' },
    { field: 'Email', operator: 'is-not-null' },
    { field: 'Phone', operator: 'is-null' },
  ],
});

const partsOf = (expression: string) =>
  logicPartsOf(criteria(expression), evaluateCriteria(criteria(expression), facts));

describe('a custom expression in parts', () => {
  it('[CND-3] marks every part of it as true or false, and the whole as the evaluator does', () => {
    expect(partsOf('1 AND (2 OR NOT 3)')).toEqual({
      kind: 'and',
      holds: false,
      parts: [
        { kind: 'item', number: 1, holds: true },
        {
          kind: 'or',
          holds: false,
          parts: [
            { kind: 'item', number: 2, holds: false },
            { kind: 'not', holds: false, of: { kind: 'item', number: 3, holds: true } },
          ],
        },
      ],
    });
    for (const expression of ['1', 'NOT 1', '1 OR 2', '2 AND 3', 'NOT (1 AND 2) AND 3'])
      expect(partsOf(expression)?.holds).toBe(evaluateCriteria(criteria(expression), facts).holds);
  });

  it('[CND-3] has no parts where the expression is wrong, or criteria are joined by all or any', () => {
    expect(partsOf('1 AND')).toBeUndefined();
    const all: Criteria = { ...criteria(''), logic: 'all' };
    expect(logicPartsOf(all, evaluateCriteria(all, facts))).toBeUndefined();
  });
});
