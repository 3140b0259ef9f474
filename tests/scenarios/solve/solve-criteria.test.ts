import { describe, expect, it } from 'vitest';
import type { Criteria, Criterion } from '#criteria/criteria.ts';
import { solveCriteria } from '#scenarios/solve.ts';
import type { SolveContext } from '#scenarios/solve/solve-context.ts';
import type { SolveAnswer } from '#scenarios/solve/solve-answer.ts';
import type { FieldValue } from '#shared/field.ts';
import { instantOf } from '../../criteria/facts-of.ts';

const context: SolveContext = {
  fields: [
    { name: 'LastName', label: 'Last Name', type: 'text', length: 80, required: true },
    { name: 'LeadSource', label: 'Lead Source', type: 'picklist', length: 255, picklist: ['Web', 'Phone'] },
    { name: 'Score', label: 'Score', type: 'number' },
    { name: 'DoNotCall', label: 'Do Not Call', type: 'checkbox' },
    { name: 'Due', label: 'Due', type: 'date' },
  ],
  timeZone: 'UTC',
  stages: [{ now: instantOf('2026-01-05T09:00:00Z') }],
  updated: false,
};
const all = (...items: readonly Criterion[]): Criteria => ({ logic: 'all', items });
const criterion = (field: string, operator: Criterion['operator'], value?: Criterion['value']): Criterion => ({
  field,
  operator,
  ...(value === undefined ? {} : { value }),
});
const recordOf = (answer: SolveAnswer): Readonly<Record<string, FieldValue>> | string =>
  answer.type === 'solved' ? answer.record : answer.because;

describe('solving criteria', () => {
  it('[CND-2] finds the value that is equal, and a required field beside it', () => {
    const answer = solveCriteria([{ criteria: all(criterion('LeadSource', 'equals', 'web')), holds: true }], context);
    expect(recordOf(answer)).toEqual({ LastName: 'Brookfield', LeadSource: 'Web' });
  });

  it('[CND-2] finds another value of the picklist where criteria are to fail', () => {
    const answer = solveCriteria([{ criteria: all(criterion('LeadSource', 'equals', 'Web')), holds: false }], context);
    expect(recordOf(answer)).toMatchObject({ LeadSource: 'Phone' });
  });

  it('[CND-2] says which goals contradict each other, and leaves out the others', () => {
    const low = { criteria: all(criterion('Score', 'less-than', 10)), holds: true };
    const high = { criteria: all(criterion('Score', 'greater-or-equal', 10)), holds: true };
    const other = { criteria: all(criterion('DoNotCall', 'is-true')), holds: true };
    expect(solveCriteria([low, other, high], context)).toEqual({
      type: 'impossible',
      because: 'It can never be at once that "Score is less than 10" holds; and that "Score is at least 10" holds',
      core: [low, high],
    });
  });

  it('[GRA-4] finds a value before the update where it has to have changed', () => {
    const criteria = all(criterion('LeadSource', 'changed-to', 'Phone'), criterion('Score', 'has-not-changed'));
    const answer = solveCriteria([{ criteria, holds: true }], { ...context, updated: true });
    expect(answer).toMatchObject({ type: 'solved', record: { LeadSource: 'Phone' }, before: { LeadSource: 'Web' } });
  });
});
