import { describe, expect, it } from 'vitest';
import { holds } from './facts-of.ts';

describe('operators on numbers and checkboxes', () => {
  it('[CND-2] a number given as text compares as a number', () => {
    expect(holds(500, 'equals', '500')).toBe(true);
    expect(holds(500, 'equals', '500.0')).toBe(true);
    expect(holds('500', 'equals', 500)).toBe(true);
    expect(holds(500, 'equals', 'many')).toBe(false);
    expect(holds(500, 'not-equal', 'many')).toBe(true);
    expect(holds(500, 'in', ['100', '500'])).toBe(true);
  });

  it('[CND-2] less and greater compare numbers by size, also where both are text', () => {
    expect(holds(9, 'less-than', 10)).toBe(true);
    expect(holds('9', 'less-than', '10')).toBe(true);
    expect(holds(10, 'less-than', 10)).toBe(false);
    expect(holds(10, 'less-or-equal', 10)).toBe(true);
    expect(holds(11, 'greater-than', '10')).toBe(true);
    expect(holds(10, 'greater-or-equal', '10')).toBe(true);
    expect(holds(9, 'greater-or-equal', '10')).toBe(false);
    expect(holds(-1, 'greater-than', '-1.5')).toBe(true);
  });

  it('[CND-2] at most and at least take the value itself, less and greater do not', () => {
    const operators = ['less-than', 'less-or-equal', 'greater-or-equal', 'greater-than'] as const;
    const answers = (value: string | number, operand: string | number) =>
      operators.map((operator) => holds(value, operator, operand));
    expect(answers(10, 10)).toEqual([false, true, true, false]);
    expect(answers(11, 10)).toEqual([false, false, true, true]);
    expect(answers(9, 10)).toEqual([true, true, false, false]);
    expect(answers('Banana', 'bANANA')).toEqual([false, true, true, false]);
    expect(answers('2026-01-05', '2026-01-05')).toEqual([false, true, true, false]);
  });

  it('[CND-2] less and greater compare by letters where only one side is a number or a date', () => {
    expect(holds('9', 'less-than', 'many')).toBe(true);
    expect(holds('many', 'less-than', '9')).toBe(false);
    expect(holds('soon', 'greater-than', '2026-01-05')).toBe(true);
    expect(holds('2026-01-05', 'less-than', 'soon')).toBe(true);
    expect(holds('2026-02-30', 'less-than', '2026-03-01')).toBe(true);
  });

  it('[CND-2] less and greater compare text by letters, without case', () => {
    expect(holds('apple', 'less-than', 'Banana')).toBe(true);
    expect(holds('Cherry', 'greater-than', 'banana')).toBe(true);
  });

  it('[CND-2] a number never stands above or below text', () => {
    for (const operator of ['less-than', 'less-or-equal', 'greater-than', 'greater-or-equal'] as const)
      expect(holds(5, operator, 'many')).toBe(false);
  });

  it('[CND-2] is true and is false read checkboxes, also as text', () => {
    expect(holds(true, 'is-true')).toBe(true);
    expect(holds(false, 'is-true')).toBe(false);
    expect(holds('TRUE', 'is-true')).toBe(true);
    expect(holds(false, 'is-false')).toBe(true);
    expect(holds('yes', 'is-false')).toBe(false);
    expect(holds(1, 'is-true')).toBe(false);
  });

  it('[CND-2] a checkbox equals its value and its text', () => {
    expect(holds(true, 'equals', true)).toBe(true);
    expect(holds(true, 'equals', 'True')).toBe(true);
    expect(holds(false, 'equals', true)).toBe(false);
    expect(holds('true', 'equals', true)).toBe(true);
  });
});

describe('operators on changes', () => {
  const before = { F: 'Open' };

  it('[CND-1] has changed compares with the value before the update', () => {
    expect(holds('Working', 'has-changed', undefined, { before })).toBe(true);
    expect(holds('Open', 'has-changed', undefined, { before })).toBe(false);
    expect(holds('OPEN', 'has-changed', undefined, { before })).toBe(true);
    expect(holds(null, 'has-changed', undefined, { before })).toBe(true);
    expect(holds('Open', 'has-changed', undefined, { before: {} })).toBe(true);
    expect(holds('', 'has-changed', undefined, { before: {} })).toBe(false);
  });

  it('[CND-1] has not changed is the opposite of has changed', () => {
    expect(holds('Working', 'has-not-changed', undefined, { before })).toBe(false);
    expect(holds('Open', 'has-not-changed', undefined, { before })).toBe(true);
  });

  it('[CND-1] nothing of a new record has changed', () => {
    expect(holds('Open', 'has-changed')).toBe(false);
    expect(holds('Open', 'has-not-changed')).toBe(true);
    expect(holds('Open', 'changed-to', 'Open')).toBe(false);
    expect(holds('Open', 'changed-from', 'New')).toBe(false);
  });

  it('[CND-2] changed to and changed from need a change and the value, without case', () => {
    expect(holds('Working', 'changed-to', 'working', { before })).toBe(true);
    expect(holds('Working', 'changed-to', 'Open', { before })).toBe(false);
    expect(holds('Open', 'changed-to', 'Open', { before })).toBe(false);
    expect(holds('Working', 'changed-from', 'OPEN', { before })).toBe(true);
    expect(holds('Working', 'changed-from', 'Closed', { before })).toBe(false);
    expect(holds('Open', 'changed-from', 'Open', { before })).toBe(false);
    expect(holds(null, 'changed-from', 'Open', { before })).toBe(true);
    expect(holds(null, 'changed-to', '', { before })).toBe(false);
  });
});
