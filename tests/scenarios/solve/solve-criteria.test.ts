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

  it('[CND-3] follows a custom expression with NOT, and a wrong one never holds', () => {
    const items = [criterion('LeadSource', 'equals', 'Web'), criterion('Score', 'less-than', 5)];
    const custom = (expression: string): Criteria => ({ logic: 'custom', expression, items });
    const answer = solveCriteria([{ criteria: custom('NOT (1 OR 2)'), holds: true }], context);
    expect(recordOf(answer)).toMatchObject({ LeadSource: 'Phone', Score: 5 });
    expect(solveCriteria([{ criteria: custom('1 AND'), holds: true }], context).type).toBe('impossible');
    expect(solveCriteria([{ criteria: custom('1 AND'), holds: false }], context).type).toBe('solved');
  });

  it('[HLD-1] changes a field while the record is held where it has to be another one later, and only then', () => {
    const stages = [{ now: 0 }, { now: 60_000, update: true }];
    const goals = [
      { criteria: all(criterion('LeadSource', 'equals', 'Web')), holds: true },
      { criteria: all(criterion('Score', 'is-not-null')), holds: true },
      { criteria: all(criterion('LeadSource', 'equals', 'Phone')), holds: true, stage: 1 },
      { criteria: all(criterion('Score', 'greater-than', 7)), holds: true, stage: 1 },
    ];
    const answer = solveCriteria(goals, { ...context, stages });
    expect(answer).toMatchObject({
      record: { LeadSource: 'Web', Score: 8 },
      updates: [{ stage: 1, fields: { LeadSource: 'Phone' } }],
    });
  });

  it('[CND-1] counts what a node wrote on the way, and has it differ from the value before the update', () => {
    const stages = [{ now: 0 }, { now: 0, writes: { LeadSource: 'Phone' } }];
    const changed = { criteria: all(criterion('LeadSource', 'has-changed')), holds: true, stage: 1 };
    const same = { criteria: all(criterion('LeadSource', 'has-not-changed')), holds: true };
    const answer = solveCriteria([changed, same], { ...context, stages, updated: true });
    expect(answer).toMatchObject({ record: { LeadSource: 'Web' }, before: {} });
    const phone = { criteria: all(criterion('LeadSource', 'equals', 'Phone')), holds: true };
    // Text compares without case, and a change of case is a change.
    const answered = solveCriteria([changed, same, phone], { ...context, stages, updated: true });
    expect(recordOf(answered)).toMatchObject({ LeadSource: 'phone' });
  });

  it('[CND-4] chooses an owner who is there, else makes one; another one before the update where it has to change', () => {
    const candidates = [
      { id: '005000000000001AAA', fields: { Name: 'Ada', Type: 'User', IsActive: true } },
      { id: '00G000000000001AAA', fields: { Name: 'Inbound', Type: 'Queue' } },
    ];
    const make = [{ name: 'Title', label: 'Title', type: 'text' as const }];
    const related = (root: string) => (root === 'Owner' ? { candidates, make, makeWith: { Type: 'User' } } : undefined);
    const solve = (...items: readonly Criterion[]): SolveAnswer =>
      solveCriteria([{ criteria: all(...items), holds: true }], { ...context, related, updated: true });
    expect(solve(criterion('Owner.Type', 'equals', 'Queue'))).toMatchObject({
      related: { Owner: { type: 'candidate', id: '00G000000000001AAA' } },
    });
    expect(solve(criterion('Owner.Title', 'contains', 'VP'))).toMatchObject({
      related: { Owner: { type: 'made', fields: { Type: 'User', Title: 'VP Marketing' } } },
    });
    expect(solve(criterion('OwnerId', 'has-changed'), criterion('Owner.Name', 'equals', 'Ada'))).toMatchObject({
      related: { Owner: { type: 'candidate', id: '005000000000001AAA' } },
      ownerBefore: { type: 'candidate', id: '00G000000000001AAA' },
    });
    expect(solve(criterion('Owner.Title', 'equals', 'VP'), criterion('Owner.Type', 'equals', 'Queue')).type).toBe(
      'impossible',
    );
  });

  it('[CND-4] a path to nothing reads as blank', () => {
    const blank = solveCriteria([{ criteria: all(criterion('Found.Name', 'is-null')), holds: true }], context);
    expect(blank.type).toBe('solved');
    const filled = solveCriteria([{ criteria: all(criterion('Found.Name', 'is-not-null')), holds: true }], context);
    expect(filled.type).toBe('impossible');
  });

  it('[SF-3] finds first and last name for what is asked of the full name', () => {
    const people: SolveContext = {
      ...context,
      fields: [
        { name: 'FirstName', label: 'First Name', type: 'text', length: 40 },
        { name: 'LastName', label: 'Last Name', type: 'text', length: 80, required: true },
        { name: 'Name', label: 'Full Name', type: 'text', length: 121, readOnly: true },
      ],
    };
    const solve = (...items: readonly Criterion[]): SolveAnswer =>
      solveCriteria([{ criteria: all(...items), holds: true }], people);
    expect(recordOf(solve(criterion('Name', 'equals', 'Bea Stone')))).toEqual({ FirstName: 'Bea', LastName: 'Stone' });
    const both = solve(criterion('Name', 'ends-with', 'berg'), criterion('FirstName', 'is-null'));
    expect(recordOf(both)).toEqual({ FirstName: null, LastName: 'berg' });
    expect(solve(criterion('Name', 'equals', 'Bea'), criterion('LastName', 'is-null')).type).toBe('impossible');
  });

  it('[CND-2] answers in good time where many goals are asked at once', () => {
    const goals = Array.from({ length: 60 }, (_, index) => ({
      criteria: {
        logic: 'any' as const,
        items: [criterion('Score', 'equals', index), criterion('LeadSource', 'starts-with', `W${index}`)],
      },
      holds: false,
    }));
    const contradiction = { criteria: all(criterion('Score', 'equals', 7)), holds: true };
    expect(solveCriteria(goals, context).type).toBe('solved');
    expect(solveCriteria([...goals, contradiction], context)).toMatchObject({ core: [goals[7], contradiction] });
  });
});
