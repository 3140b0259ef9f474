import { describe, expect, it } from 'vitest';
import type { Criterion, Operator } from '#criteria/criteria.ts';
import { findValue } from '#scenarios/solve/find-value.ts';
import type { SolveField } from '#scenarios/solve/solve-context.ts';
import { want } from '#scenarios/solve/want.ts';
import { instantOf } from '../../criteria/facts-of.ts';

const NOW = instantOf('2026-01-05T09:00:00Z');
type Asked = readonly [operator: Operator, value: Criterion['value'], holds?: boolean];

const find = (field: Partial<SolveField>, ...asked: readonly Asked[]) =>
  findValue({
    field: { name: 'F', label: 'F', type: 'text', length: 255, ...field },
    wants: asked.map(([operator, value, holds = true]) =>
      want({ field: 'F', operator, ...(value !== undefined && { value }) }, holds, NOW, 'UTC'),
    ),
    avoid: [],
    natural: undefined,
  });

const EMAIL = { type: 'email', length: 80 } as const;

describe('finding texts', () => {
  it('[SF-3] finds addresses only, natural ones before made ones', () => {
    expect(find({ ...EMAIL, name: 'Email' }, ['is-not-null', undefined])).toEqual({
      type: 'found',
      value: 'ada.brookfield@ambermills.example',
    });
    expect(find(EMAIL, ['ends-with', '.org'], ['contains', 'smith'])).toMatchObject({ type: 'found' });
    const without = ['a', 'e', 'i', 'o', 'u'].map((letter): Asked => ['does-not-contain', letter]);
    expect(find(EMAIL, ...without)).toEqual({ type: 'found', value: 'b@b.b' });
  });

  it('[SF-3] proves that no address looks so', () => {
    expect(find(EMAIL, ['starts-with', '@']).type).toBe('never');
    expect(find(EMAIL, ['contains', 'a b']).type).toBe('never');
    expect(find(EMAIL, ['ends-with', '.']).type).toBe('never');
    expect(find({ ...EMAIL, length: 5 }, ['ends-with', '.com']).type).toBe('never');
  });

  it('[CND-2] puts several parts together as far as the length allows', () => {
    const parts: readonly Asked[] = [
      ['starts-with', 'Head'],
      ['contains', 'of'],
      ['ends-with', 'Sales'],
    ];
    expect(find({}, ...parts)).toEqual({ type: 'found', value: 'Head of Sales' });
    expect(find({ length: 11 }, ...parts)).toEqual({ type: 'found', value: 'HeadofSales' });
    expect(find({ length: 10 }, ...parts).type).toBe('never');
  });

  it('[CND-2] lets parts overlap where only that is short enough', () => {
    const found = find({ length: 4 }, ['starts-with', 'aba'], ['ends-with', 'bab']);
    expect(found).toEqual({ type: 'found', value: 'abab' });
  });

  it('[CND-2] knows the order of texts, and that there is nothing between two neighbours', () => {
    expect(find({}, ['greater-than', 'Berlin'], ['less-than', 'Bern'])).toMatchObject({ type: 'found' });
    expect(find({ length: 1 }, ['greater-than', 'a'], ['less-than', 'b']).type).toBe('never');
    expect(find({}, ['greater-than', 'b'], ['starts-with', 'a']).type).toBe('never');
  });

  it('[CND-2] tells numbers and dates that stand in a text from words', () => {
    expect(find({}, ['greater-than', '10'], ['less-than', '9']).type).toBe('found');
    expect(find({}, ['greater-than', 10], ['less-than', 9]).type).toBe('never');
    expect(find({}, ['after', '2026-01-05'], ['starts-with', '2027'])).toEqual({ type: 'found', value: '2027-01-01' });
    expect(find({}, ['after', '2026-01-05'], ['contains', 'x']).type).toBe('never');
  });

  it('[CND-2] follows many words at once', () => {
    const refused = Array.from({ length: 40 }, (_, index): Asked => ['does-not-contain', `word${index}`]);
    expect(find({}, ...refused, ['contains', 'word'])).toMatchObject({ type: 'found' });
    expect(find({}, ...refused, ['starts-with', 'word7']).type).toBe('never');
  });
});
