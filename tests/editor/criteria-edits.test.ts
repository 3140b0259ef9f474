import { describe, expect, it } from 'vitest';
import type { Criteria, Criterion, Operator } from '#criteria/criteria.ts';
import { operatorNames } from '#criteria/operators.ts';
import { parseLogic } from '#criteria/parse-logic.ts';
import {
  addCriterion,
  changeField,
  changeLogic,
  changeOperator,
  operatorChoices,
  valueControlOf,
} from '#editor/criteria-edits.ts';
import { duplicateCriterion, moveCriterion, removeCriterion, withUnused } from '#editor/criterion-order.ts';
import { lostValue } from '#editor/kept-value.ts';
import { criteriaOf, criteriaToJson } from '#editor/criteria-json.ts';
import type { FieldInfo } from '#shared/field.ts';

const field = (name: string, type: FieldInfo['type']): FieldInfo => ({ name, label: name, type });
const company = field('Company', 'text');
const employees = field('NumberOfEmployees', 'number');
const three = (expression: string): Criteria => ({
  logic: 'custom',
  expression,
  items: ['A', 'B', 'C'].map((name) => ({ field: name, operator: 'is-null' })),
});

describe('criteria-edits', () => {
  it('[CND-2] offers the operators that a field type knows, and keeps the current one', () => {
    expect(operatorChoices(employees, 'equals')).not.toContain('contains');
    expect(operatorChoices(employees, 'contains')[0]).toBe('contains');
    expect(operatorChoices(undefined, 'equals')).toEqual(operatorNames);
  });

  it('starts a criterion without a field, and takes the operator of the field chosen', () => {
    const { items } = addCriterion({ logic: 'all', items: [] });
    expect(items).toEqual([{ field: '', operator: 'equals', value: null }]);
    const chosen = items[0] && changeField(items[0], 'Company', undefined, company);
    expect(chosen).toEqual({ field: 'Company', operator: 'equals', value: null });
  });

  it('keeps operator and value when the new field is of the same type', () => {
    const item = { field: 'Company', operator: 'contains', value: 'Ltd' } as const;
    expect(changeField(item, 'Title', company, field('Title', 'text'))).toEqual({ ...item, field: 'Title' });
  });

  it('blanks the value and picks an operator when the new field is of another type', () => {
    const item = { field: 'Company', operator: 'contains', value: 'Ltd' } as const;
    const changed = changeField(item, 'NumberOfEmployees', company, employees);
    expect(changed).toEqual({ field: 'NumberOfEmployees', operator: 'equals', value: null });
  });

  it('[CND-2] keeps a value that the new field can have too', () => {
    const to = (value: Criterion['value'], operator: Operator, before: FieldInfo, after: FieldInfo) =>
      changeField({ field: before.name, operator, value: value ?? null }, after.name, before, after).value;
    const picklist = (name: string, ...listed: string[]): FieldInfo => ({
      ...field(name, 'picklist'),
      picklist: listed,
    });
    const lookup = (name: string, ...objects: string[]): FieldInfo => ({
      ...field(name, 'lookup'),
      referenceTo: objects,
    });
    expect(to('Hot', 'equals', picklist('Rating', 'Hot'), picklist('Industry', 'Mining'))).toBeNull();
    expect(to('Web', 'equals', picklist('A', 'Web'), picklist('B', 'web', 'x'))).toBe('Web');
    expect(to(['Web', 'y'], 'in', picklist('A', 'Web', 'y'), picklist('B', 'Web'))).toEqual(['Web']);
    expect(to('50', 'equals', company, employees)).toBe('50');
    expect(to('few', 'equals', company, employees)).toBeNull();
    expect(to('2026-01-05', 'before', field('A', 'date'), field('B', 'datetime'))).toBe('2026-01-05');
    expect(to('THIS_WEEK', 'equals', field('A', 'date'), field('B', 'date'))).toBe('THIS_WEEK');
    expect(to('2026-01-05', 'equals', field('A', 'date'), company)).toBeNull();
    expect(to('005x', 'equals', lookup('OwnerId', 'User', 'Group'), lookup('Account', 'Account'))).toBeNull();
    expect(to('005x', 'equals', lookup('A__c', 'User'), lookup('B__c', 'User'))).toBe('005x');
    expect(to(7, 'within-last-days', field('A', 'date'), field('B', 'datetime'))).toBe(7);
  });

  it('[CND-2] says which values went with a change of the field', () => {
    const item = { field: 'A', operator: 'in', value: ['x', 'y'] } as const;
    expect(lostValue(item, { ...item, value: ['y'] })).toBe('“x”');
    expect(lostValue(item, { ...item, field: 'B' })).toBeUndefined();
    expect(lostValue({ ...item, value: null }, { ...item, value: null })).toBeUndefined();
  });

  it('turns a value into a list and back with the operator', () => {
    const one = { field: 'Company', operator: 'equals', value: 'Acme' } as const;
    const list = changeOperator(one, 'in');
    expect(list).toEqual({ field: 'Company', operator: 'in', value: ['Acme'] });
    expect(changeOperator(list, 'equals')).toEqual(one);
  });

  it('[CND-1] drops the value for operators that take none', () => {
    const item = changeOperator({ field: 'Company', operator: 'equals', value: 'Acme' }, 'is-not-null');
    expect(item).toEqual({ field: 'Company', operator: 'is-not-null' });
  });

  it('does not take a date for a number of days', () => {
    const item = changeOperator({ field: 'CreatedDate', operator: 'before', value: '2026-01-05' }, 'within-last-days');
    expect(item.value).toBeNull();
  });

  it('[CND-3] starts a custom expression as what was asked before', () => {
    const any: Criteria = { logic: 'any', items: three('').items };
    expect(changeLogic(any, 'custom').expression).toBe('1 OR 2 OR 3');
    expect(changeLogic({ ...any, logic: 'all' }, 'custom').expression).toBe('1 AND 2 AND 3');
    expect(changeLogic(three('1'), 'all')).toEqual({ logic: 'all', items: three('').items });
  });

  it('[CND-3] moves the numbers of an expression up when a criterion goes', () => {
    expect(removeCriterion(three('1 AND 3'), 1).expression).toBe('1 AND 2');
  });

  it('[CND-3] shows the fault where an expression used the criterion that went', () => {
    const { expression = '', items } = removeCriterion(three('1 AND (2 OR NOT 3)'), 1);
    expect(expression).toBe('1 AND (? OR NOT 2)');
    expect(parseLogic(expression, items.length)).toMatchObject({ ok: false, error: { at: 7 } });
  });

  it.each([
    [0, 2, '3 AND (1 OR NOT 2)'],
    [2, 0, '2 AND (3 OR NOT 1)'],
    [1, 2, '1 AND (3 OR NOT 2)'],
    [1, 1, '1 AND (2 OR NOT 3)'],
    [2, 3, '1 AND (2 OR NOT 3)'],
  ])('[CND-3] renumbers the expression when criterion %i moves to %i', (from, to, expression) => {
    const moved = moveCriterion(three('1 AND (2 OR NOT 3)'), from, to);
    expect(moved.expression).toBe(expression);
    expect(moved.items).toHaveLength(3);
  });

  it('[CND-3] moving a criterion never changes what a custom expression asks', () => {
    const asked = ({ expression = '', items }: Criteria) =>
      expression.replace(/\d+/g, (number) => items[Number(number) - 1]?.field ?? '?');
    for (const from of [0, 1, 2])
      for (const to of [0, 1, 2])
        expect(asked(moveCriterion(three('3 AND (1 OR NOT 2)'), from, to))).toBe('C AND (A OR NOT B)');
  });

  it('[CND-3] a copy stands behind its criterion and is not used by the expression yet', () => {
    const copied = duplicateCriterion(three('1 AND (2 OR NOT 3)'), 1);
    expect(copied.expression).toBe('1 AND (2 OR NOT 4)');
    expect(copied.items.map((item) => item.field)).toEqual(['A', 'B', 'B', 'C']);
    expect(withUnused('1 OR 2', [2])).toBe('(1 OR 2) AND 3');
    expect(withUnused('1', [1, 2])).toBe('1 AND 2 AND 3');
    expect(withUnused('', [0])).toBe('1');
  });

  it('[CND-2] draws the control that fits operator and field type', () => {
    expect(valueControlOf('equals', 'picklist', true)).toBe('choice');
    expect(valueControlOf('contains', 'picklist', true)).toBe('text');
    expect(valueControlOf('in', 'picklist', true)).toBe('choices');
    expect(valueControlOf('in', 'number', false)).toBe('numbers');
    expect(valueControlOf('in', 'text', false)).toBe('texts');
    expect(valueControlOf('less-than', 'number', false)).toBe('number');
    expect(valueControlOf('before', 'date', false)).toBe('date');
    expect(valueControlOf('before', 'datetime', false)).toBe('moment');
    expect(valueControlOf('within-last-days', 'datetime', false)).toBe('days');
    expect(valueControlOf('equals', 'checkbox', false)).toBe('boolean');
    expect(valueControlOf('is-null', 'text', false)).toBe('none');
  });

  it('reads criteria from a config and writes the same back', () => {
    const criteria = three('1 AND 2');
    expect(criteriaOf(criteriaToJson(criteria))).toEqual(criteria);
    expect(criteriaOf(undefined)).toEqual({ logic: 'all', items: [] });
    expect(criteriaOf({ logic: 'some' })).toEqual({ logic: 'all', items: [] });
  });
});
