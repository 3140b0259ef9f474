import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLogic, unusedCriteria, type Logic } from '#criteria/parse-logic.ts';

const item = (number: number): Logic => ({ type: 'item', index: number - 1 });

const faultOf = (expression: string, count = 3): string => {
  const parsed = parseLogic(expression, count);
  return parsed.ok ? 'fine' : `${parsed.error.at}: ${parsed.error.message}`;
};

describe('parseLogic', () => {
  it('[CND-3] reads AND, OR, NOT and brackets', () => {
    expect(parseLogic('1 AND (2 OR NOT 3)', 3)).toEqual({
      ok: true,
      value: {
        type: 'and',
        parts: [item(1), { type: 'or', parts: [item(2), { type: 'not', of: item(3) }] }],
      },
    });
  });

  it('[CND-3] reads the words in any case and without blanks around brackets', () => {
    expect(parseLogic('1 and(2 Or not(3))', 3)).toEqual(parseLogic('1 AND (2 OR NOT 3)', 3));
  });

  it('[CND-3] binds NOT closer than AND, and AND closer than OR', () => {
    expect(parseLogic('1 OR NOT 2 AND 3', 3)).toEqual(parseLogic('1 OR ((NOT 2) AND 3)', 3));
    expect(parseLogic('1 AND 2 OR 3', 3)).toEqual(parseLogic('(1 AND 2) OR 3', 3));
  });

  it('[CND-3] reports a wrong expression at its character', () => {
    expect(faultOf('')).toBe('0: The expression is empty; write one such as 1 AND 2 (character 1)');
    expect(faultOf('1 AND')).toBe("5: A criterion's number is expected, but the expression ends (character 6)");
    expect(faultOf('1 AND OR 2')).toBe('6: A criterion\'s number is expected, but "OR" stands here (character 7)');
    expect(faultOf('1 2')).toBe('2: AND or OR is missing before 2 (character 3)');
    expect(faultOf('1 NOT 2')).toBe('2: AND or OR is missing before NOT (character 3)');
    expect(faultOf('(1 AND 2')).toBe('0: "(" is not closed (character 1)');
    expect(faultOf('1 AND 2)')).toBe('7: ")" closes nothing (character 8)');
    expect(faultOf('(1 2)')).toBe('3: AND or OR is missing before 2 (character 4)');
    expect(faultOf('()')).toBe('1: A criterion\'s number is expected, but ")" stands here (character 2)');
    expect(faultOf('1 XOR 2')).toBe('2: "XOR" is not AND, OR or NOT (character 3)');
    expect(faultOf('1 & 2')).toBe('2: "&" does not belong here (character 3)');
    expect(faultOf('& 1')).toBe('0: "&" does not belong here (character 1)');
    expect(faultOf('1 AND 😀')).toBe('6: "😀" does not belong here (character 7)');
  });

  it('[CND-3] refuses a number without a criterion', () => {
    expect(faultOf('1 AND 4')).toBe('6: There is no criterion 4: the criteria are numbered 1 to 3 (character 7)');
    expect(faultOf('0')).toBe('0: There is no criterion 0: the criteria are numbered 1 to 3 (character 1)');
    expect(faultOf('1', 0)).toBe('0: There is no criterion 1: there are no criteria (character 1)');
  });

  it('refuses endless nesting instead of overflowing', () => {
    expect(parseLogic(`${'NOT '.repeat(99)}1`, 1).ok).toBe(true);
    expect(faultOf(`${'NOT '.repeat(100)}1`)).toBe('400: More than 100 levels are nested (character 401)');
    expect(faultOf(`(1) AND (1) AND ${'NOT '.repeat(100)}1`)).toContain('More than 100 levels are nested');
    expect(parseLogic(Array.from({ length: 200 }, () => '(1)').join(' AND '), 1).ok).toBe(true);
    expect(faultOf('('.repeat(100_000))).toContain('More than 100 levels are nested');
    const long = parseLogic(`${'1 AND '.repeat(50_000)}1`, 2);
    expect(long.ok && unusedCriteria(long.value, 2)).toEqual([1]);
  });

  it('[CND-3] tells which criteria an expression does not use', () => {
    const parsed = parseLogic('1 OR NOT 3', 4);
    expect(parsed.ok && unusedCriteria(parsed.value, 4)).toEqual([1, 3]);
  });

  it('answers any text without throwing, and places its fault inside the text', () => {
    const text = fc
      .array(fc.constantFrom('1', '2', '9', 'AND', 'or', 'NOT', '(', ')', ' ', 'x', '-'))
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (expression) => {
        const parsed = parseLogic(expression, 2);
        expect(parsed.ok ? 0 : parsed.error.at).toBeLessThanOrEqual(expression.length);
      }),
    );
  });
});
