import { describe, expect, it } from 'vitest';
import type { Criterion, Operator } from '#criteria/criteria.ts';
import { boundaryValues } from '#scenarios/solve/boundary-values.ts';
import type { SolveField } from '#scenarios/solve/solve-context.ts';
import { instantOf } from '../../criteria/facts-of.ts';

const setting = { now: instantOf('2026-01-05T09:00:00Z'), timeZone: 'America/New_York' };

const linesOf = (type: SolveField['type'], operator: Operator, value?: Criterion['value'], more = {}): string[] => {
  const criterion: Criterion = { field: 'F', operator, ...(value !== undefined && { value }) };
  const field: SolveField = { name: 'F', label: 'F', type, ...more };
  return boundaryValues(criterion, field, setting).map(
    (each) => `${each.holds ? '+' : '-'} ${String(each.value)} ${each.title}`,
  );
};

describe('boundary values', () => {
  it('[CND-2] of a number are just below, exactly, just above it and a blank, in steps of its last digit', () => {
    expect(linesOf('number', 'greater-or-equal', 80)).toEqual([
      '- 79 just below 80',
      '+ 80 exactly 80',
      '+ 81 just above 80',
      '- null blank',
    ]);
    expect(linesOf('number', 'less-than', '0.25', { required: true })).toEqual([
      '+ 0.24 just below 0.25',
      '- 0.25 exactly 0.25',
      '- 0.26 just above 0.25',
    ]);
  });

  it('[CND-2] of a text are its other case, one letter less, something around it and a blank', () => {
    expect(linesOf('text', 'contains', 'test')).toEqual([
      '+ test exactly "test"',
      '+ TEST in capitals',
      '- tes without its last letter',
      '+ Some test here in the middle of a text',
      '- null blank',
    ]);
    expect(linesOf('text', 'is-null')).toEqual(['- A text not blank', '+ null blank']);
  });

  it('[CND-2] of a picklist are the first and the last value that are named, and one that is not', () => {
    expect(linesOf('picklist', 'in', ['Hot', 'Warm', 'Cold'], { picklist: ['Hot', 'Warm', 'Cold', 'None'] })).toEqual([
      '+ Hot exactly "Hot"',
      '+ HOT in capitals',
      '+ Cold exactly "Cold"',
      '+ COLD in capitals',
      '- None another value',
      '- null blank',
    ]);
  });

  it('[SF-3] of an email address are addresses', () => {
    expect(linesOf('email', 'ends-with', '@mill.example').slice(0, 3)).toEqual([
      '+ someone@mill.example exactly "@mill.example"',
      '+ someone@MILL.EXAMPLE in capitals',
      '- someone@mill.exampl without its last letter',
    ]);
  });

  it('[CLK-5] of a date are the days around a day, a span and a number of days', () => {
    expect(linesOf('date', 'before', 'THIS_WEEK')).toEqual([
      '+ 2026-01-03 the day before',
      '- 2026-01-04 its first day',
      '- 2026-01-10 its last day',
      '- 2026-01-11 the day after',
      '- null blank',
    ]);
    expect(linesOf('date', 'within-last-days', 7)).toEqual([
      '+ 2025-12-29 7 days ago',
      '- 2025-12-28 8 days ago',
      '- 2026-01-06 a day on the other side of today',
      '- null blank',
    ]);
  });

  it("[CLK-5] of a date-time are the first and the last second of a day in the org's time zone", () => {
    expect(linesOf('datetime', 'equals', '2026-01-05').slice(1, 4)).toEqual([
      '- 2026-01-05T04:59:59.000Z the day before, its last second',
      '+ 2026-01-05T05:00:00.000Z that day, its first second',
      '+ 2026-01-06T04:59:59.000Z that day, its last second',
    ]);
  });

  it('[CND-1] are those of the value that it has to have changed to, and none where it only has to have changed', () => {
    expect(linesOf('checkbox', 'changed-to', true)).toEqual(['+ true ticked', '- false not ticked']);
    expect(linesOf('text', 'has-changed')).toEqual([]);
  });
});
