import { describe, expect, it } from 'vitest';
import type { Criteria, Criterion } from '#criteria/criteria.ts';
import type { Goal } from '#scenarios/solve/goal.ts';
import { proveImpossible } from '#scenarios/solve/prove-impossible.ts';
import type { SolveContext } from '#scenarios/solve/solve-context.ts';
import { solveCriteria } from '#scenarios/solve.ts';
import { instantOf } from '../../criteria/facts-of.ts';

const NOW = instantOf('2026-01-05T09:00:00Z');
const context: SolveContext = {
  fields: [
    { name: 'Status', label: 'Status', type: 'picklist', length: 255, only: ['Open', 'Working'] },
    { name: 'Due', label: 'Due', type: 'date' },
    { name: 'Id', label: 'Id', type: 'id', readOnly: true },
  ],
  timeZone: 'UTC',
  stages: [{ now: NOW }],
  updated: false,
};
const goal = (field: string, operator: Criterion['operator'], value?: Criterion['value'], stage = 0): Goal => {
  const items: readonly Criterion[] = [{ field, operator, ...(value !== undefined && { value }) }];
  const criteria: Criteria = { logic: 'all', items };
  return { criteria, holds: true, stage };
};

describe('proving that goals are impossible', () => {
  it('[CND-2] a contradiction of the criteria is proven', () => {
    const goals = [goal('Status', 'equals', 'Open'), goal('Status', 'starts-with', 'W')];
    expect(proveImpossible(goals, context)?.core).toEqual(goals);
  });

  it('[CND-2] what only the values of one org rule out is impossible there, and not proven', () => {
    const goals = [goal('Status', 'equals', 'Elsewhere')];
    expect(solveCriteria(goals, context).type).toBe('impossible');
    expect(proveImpossible(goals, context)).toBeUndefined();
  });

  it('[CLK-5] what only today rules out is impossible now, and not proven; days from today are', () => {
    const today = goal('Due', 'equals', 'TODAY');
    const fixed = [today, goal('Due', 'equals', '2026-03-01')];
    expect(solveCriteria(fixed, context).type).toBe('impossible');
    expect(proveImpossible(fixed, context)).toBeUndefined();
    expect(proveImpossible([today, goal('Due', 'equals', 'YESTERDAY')], context)).toBeDefined();
  });

  it('[HLD-1] after a hold a field may hold anything, and what a node wrote it holds for certain', () => {
    const twice = [goal('Status', 'equals', 'Open'), goal('Status', 'equals', 'Working', 1)];
    const stages = (stage: object): SolveContext => ({ ...context, stages: [{ now: NOW }, { now: NOW, ...stage }] });
    expect(proveImpossible(twice, stages({}))).toBeDefined();
    expect(proveImpossible(twice, stages({ update: true }))).toBeUndefined();
    expect(proveImpossible(twice, stages({ writes: { Status: 'Working' } }))).toBeUndefined();
    expect(proveImpossible(twice, stages({ writes: { Status: 'Open' } }))).toBeDefined();
    expect(proveImpossible(twice, stages({ writes: { Status: { unknown: true } } }))).toBeUndefined();
  });

  it('[CND-4] a related record may be any, but not two things at once', () => {
    const candidates = [{ id: '005000000000001AAA', fields: { Name: 'Ada', Type: 'User' } }];
    const owned: SolveContext = {
      ...context,
      related: (root) => (root === 'Owner' ? { candidates } : undefined),
    };
    const bea = [goal('Owner.Name', 'equals', 'Bea')];
    expect(solveCriteria(bea, owned).type).toBe('impossible');
    expect(proveImpossible(bea, owned)).toBeUndefined();
    expect(proveImpossible([...bea, goal('Owner.Name', 'equals', 'Ada')], owned)).toBeDefined();
    expect(proveImpossible([goal('Found.Name', 'is-not-null')], owned)).toBeDefined();
  });

  it('[CND-4] an owner that a node gave is a user for certain, whatever else is changed about them', () => {
    const candidates = [{ id: '005000000000001AAA', fields: { Name: 'Ada', Type: 'User' } }];
    const given: SolveContext = { ...context, related: () => ({ candidates }) };
    const free: SolveContext = { ...context, related: () => ({ candidates, make: [] }) };
    const queue = [goal('Owner.Type', 'equals', 'Queue')];
    expect(proveImpossible(queue, given)).toBeDefined();
    expect(proveImpossible(queue, free)).toBeUndefined();
    expect(proveImpossible([goal('Owner.Name', 'equals', 'Bea')], given)).toBeUndefined();
  });
});
