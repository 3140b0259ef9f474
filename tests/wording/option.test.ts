import { describe, expect, it } from 'vitest';
import { asFarAsRead } from '#wording/option.ts';

const items = (count: number) => Array.from({ length: count }, (_, at) => ({ value: `n-${at}`, label: `Node ${at}` }));

describe('a long list of choices', () => {
  it('is shown whole up to 80 choices', () => {
    expect(asFarAsRead(items(80), undefined)).toEqual(items(80));
  });

  it('of more shows 80 and says how many there are', () => {
    const shown = asFarAsRead(items(997), 'n-3');
    expect(shown).toHaveLength(81);
    expect(shown.at(-1)).toMatchObject({ label: '917 more: type to find them', disabled: true });
    expect(shown.slice(0, 80)).toEqual(items(80));
  });

  it('keeps the current choice in sight', () => {
    const shown = asFarAsRead(items(997), 'n-500');
    expect(shown).toHaveLength(81);
    expect(shown[0]?.value).toBe('n-500');
    expect(new Set(shown.map(({ value }) => value)).size).toBe(81);
  });
});
