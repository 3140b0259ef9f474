import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criteria, CriteriaFacts, Criterion } from '#criteria/criteria.ts';
import { criteriaHold, evaluateCriteria } from '#criteria/evaluate-criteria.ts';
import { operatorNames } from '#criteria/operators.ts';
import { solveCriteria } from '#scenarios/solve.ts';
import { canHold } from '#scenarios/solve/can-hold.ts';
import type { Goal } from '#scenarios/solve/goal.ts';
import type { SolveContext, SolveField } from '#scenarios/solve/solve-context.ts';
import type { FieldValue } from '#shared/field.ts';
import { formatDate, formatInstant, DAY, HOUR } from '#shared/instant.ts';
import { instantOf } from '../../criteria/facts-of.ts';

const NOW = instantOf('2026-01-05T09:00:00Z');
const TIME_ZONE = 'America/New_York';

const fields: readonly SolveField[] = [
  { name: 'Text', label: 'Text', type: 'text', length: 3 },
  { name: 'Pick', label: 'Pick', type: 'picklist', picklist: ['a', 'ab', 'B'], only: [null, 'a', 'ab', 'B'] },
  { name: 'Number', label: 'Number', type: 'number' },
  { name: 'Box', label: 'Box', type: 'checkbox' },
  { name: 'Date', label: 'Date', type: 'date' },
  { name: 'Time', label: 'Time', type: 'datetime' },
];

const words = fc.constantFrom<FieldValue>('a', 'b', 'A', 'ab', 'ba', 'aba', 'B ', '1', '2', '12', 1, '', 'true', null);
const numbers = fc.constantFrom<FieldValue>(0, 1, 2, 1.5, '1', '2', 'a', null);
const boxes = fc.constantFrom<FieldValue>(true, false, 'true', 'FALSE', null);
const moments = fc.constantFrom<FieldValue>(
  '2026-01-04',
  '2026-01-05',
  '2026-01-05T00:30:00Z',
  '2026-01-05T09:00:00Z',
  'TODAY',
  'YESTERDAY',
  'THIS_WEEK',
  'N_DAYS_AGO:2',
  null,
);
const days = fc.constantFrom<FieldValue>(0, 1, 2, '3');
const values: Readonly<Record<string, fc.Arbitrary<FieldValue>>> = {
  Text: words,
  Pick: words,
  Number: numbers,
  Box: boxes,
  Date: moments,
  Time: moments,
};
const TEXTUAL: readonly Criterion['operator'][] = ['contains', 'does-not-contain', 'starts-with', 'ends-with'];

const criterionOf = (field: string): fc.Arbitrary<Criterion> =>
  fc
    .constantFrom(...operatorNames.filter((name) => field === 'Text' || field === 'Pick' || !TEXTUAL.includes(name)))
    .chain((operator) => {
      const one = operator.startsWith('within') ? days : (values[field] ?? words);
      const value = operator === 'in' || operator === 'not-in' ? fc.array(one, { maxLength: 3 }) : one;
      return value.map((operand): Criterion => ({ field, operator, value: operand }));
    });

const expressionOf = (count: number): fc.Arbitrary<string> => {
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.integer({ min: 1, max: count }).map(String),
      tie('tree').map((part) => `NOT (${part})`),
      fc
        .tuple(tie('tree'), fc.constantFrom('AND', 'OR'), tie('tree'))
        .map(([left, word, right]) => `(${left} ${word} ${right})`),
    ),
  }));
  return tree;
};

const criteriaOf = (names: readonly string[], maxLength: number): fc.Arbitrary<Criteria> =>
  fc.array(fc.constantFrom(...names).chain(criterionOf), { maxLength }).chain((items) =>
    fc.oneof(
      fc.constantFrom('all' as const, 'any' as const).map((logic): Criteria => ({ logic, items })),
      items.length === 0
        ? fc.constant<Criteria>({ logic: 'custom', expression: '', items })
        : expressionOf(items.length).map((expression): Criteria => ({ logic: 'custom', expression, items })),
    ),
  );

const goalsOf = (names: readonly string[], each: number): fc.Arbitrary<readonly Goal[]> =>
  fc.array(
    fc.tuple(criteriaOf(names, each), fc.boolean(), fc.option(fc.nat(3))).map(([criteria, holds, item]): Goal => ({
      criteria,
      holds,
      ...(item !== null && item < criteria.items.length && { item }),
    })),
    { minLength: 1, maxLength: 4 },
  );

type Values = Readonly<Record<string, FieldValue>>;

const factsOf = (record: Values, before: Values | undefined): CriteriaFacts => ({
  read: (path) => record[path] ?? null,
  before: (path) => (before ? (before[path] ?? null) : undefined),
  now: NOW,
  timeZone: TIME_ZONE,
});

const reached = ({ criteria, holds, item }: Goal, facts: CriteriaFacts): boolean =>
  (item === undefined ? criteriaHold(criteria, facts) : evaluateCriteria(criteria, facts).items[item]?.holds) === holds;

const context = (updated: boolean): SolveContext => ({
  fields,
  timeZone: TIME_ZONE,
  stages: [{ now: NOW }],
  updated,
});

/** All values of small domains. */
const domainOf = (name: string): readonly FieldValue[] => {
  const field = fields.find((each) => each.name === name);
  const letters = ['a', 'b', 'A', 'B', '1', '2', '0', '.', 'c', ' '];
  const texts = letters.flatMap((x) => [x, ...letters.flatMap((y) => [x + y, ...letters.map((z) => x + y + z)])]);
  const all: Readonly<Record<string, readonly FieldValue[]>> = {
    Text: texts,
    Pick: ['a', 'ab', 'B'],
    Number: [-1, 0, 0.5, 1, 1.25, 1.5, 1.75, 2, 3],
    Box: [true, false],
    Date: Array.from({ length: 60 }, (_, index) => formatDate(NOW + (index - 30) * DAY)),
    Time: Array.from({ length: 24 * 20 }, (_, index) => formatInstant(NOW + (index - 240) * HOUR)),
  };
  return [null, ...(all[name] ?? [])].filter((value) => field !== undefined && canHold(field, value));
};

describe('the laws of solving', () => {
  it('[CND-1] [CND-2] [CND-3] what is solved comes out so by the evaluator, for new and for updated records', () => {
    let solved = 0;
    fc.assert(
      fc.property(
        goalsOf(
          fields.map(({ name }) => name),
          4,
        ),
        fc.boolean(),
        (goals, updated) => {
          const answer = solveCriteria(goals, context(updated));
          if (answer.type !== 'solved') return;
          solved += 1;
          const facts = factsOf(answer.record, updated ? { ...answer.record, ...answer.before } : undefined);
          for (const goal of goals) expect(reached(goal, facts)).toBe(true);
          for (const field of fields) {
            const value = answer.record[field.name];
            if (value !== undefined) expect(canHold(field, value)).toBe(true);
          }
        },
      ),
      { numRuns: 600, seed: 1 },
    );
    expect(solved).toBeGreaterThan(150);
  });

  for (const name of fields.map((field) => field.name)) {
    it(`[CND-2] what is impossible of ${name} has no value in a whole small domain, and all else is found`, () => {
      const domain = domainOf(name);
      const seen = { solved: 0, impossible: 0, unknown: 0 };
      fc.assert(
        fc.property(goalsOf([name], 3), (goals) => {
          const answer = solveCriteria(goals, context(false));
          seen[answer.type] += 1;
          const witness = domain.find((value) =>
            goals.every((goal) => reached(goal, factsOf({ [name]: value }, undefined))),
          );
          if (witness !== undefined) expect(answer).toMatchObject({ type: 'solved' });
        }),
        { numRuns: 300, seed: 2 },
      );
      expect(seen.impossible).toBeGreaterThan(5);
      expect(seen.unknown).toBeLessThan(4);
    });
  }

  it('[CND-1] what is impossible of an update has no pair of values in a whole small domain', () => {
    const domain = [null, 'a', 'A', 'b', 'ab', 'AB', 'aB', '1', '2'];
    let impossible = 0;
    fc.assert(
      fc.property(goalsOf(['Text'], 3), (goals) => {
        const answer = solveCriteria(goals, context(true));
        if (answer.type === 'impossible') impossible += 1;
        const isPair = domain.some((before) =>
          domain.some((now) => goals.every((goal) => reached(goal, factsOf({ Text: now }, { Text: before })))),
        );
        if (isPair) expect(answer).toMatchObject({ type: 'solved' });
      }),
      { numRuns: 300, seed: 3 },
    );
    expect(impossible).toBeGreaterThan(5);
  });

  it('[CND-2] a core contradicts itself, and no longer does without any one of its goals', () => {
    let looked = 0;
    fc.assert(
      fc.property(goalsOf(['Text', 'Number', 'Box'], 2), (goals) => {
        const answer = solveCriteria(goals, context(true));
        if (answer.type !== 'impossible') return;
        looked += 1;
        expect(solveCriteria(answer.core, context(true)).type).toBe('impossible');
        for (const goal of answer.core)
          expect(
            solveCriteria(
              answer.core.filter((each) => each !== goal),
              context(true),
            ).type,
          ).not.toBe('impossible');
      }),
      { numRuns: 200, seed: 4 },
    );
    expect(looked).toBeGreaterThan(5);
  });
});
