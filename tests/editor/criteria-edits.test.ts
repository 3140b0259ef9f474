import { describe, expect, it } from 'vitest';
import type { Criteria } from '#criteria/criteria.ts';
import { operatorNames } from '#criteria/operators.ts';
import { parseLogic } from '#criteria/parse-logic.ts';
import {
  addCriterion,
  changeField,
  changeLogic,
  changeOperator,
  operatorChoices,
  removeCriterion,
  valueControlOf,
} from '#editor/criteria-edits.ts';
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

  it('takes no value of one picklist over to another', () => {
    const item = { field: 'Rating', operator: 'equals', value: 'Hot' } as const;
    const changed = changeField(item, 'Industry', field('Rating', 'picklist'), field('Industry', 'picklist'));
    expect(changed).toEqual({ field: 'Industry', operator: 'equals', value: null });
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
