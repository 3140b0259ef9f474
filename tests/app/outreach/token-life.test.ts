import { describe, expect, it } from 'vitest';
import { orgInstant } from '#app/org-instant.ts';
import { tokenLife } from '#app/outreach/token-life.ts';
import { DAY, HOUR } from '#shared/instant.ts';

describe('the life of a token', () => {
  it('[APP-10] is told in the largest unit that a reader can picture', () => {
    expect(tokenLife(orgInstant + HOUR)).toBe('1h left, until 2026-01-05 10:00:00 UTC');
    expect(tokenLife(orgInstant + 14 * DAY - HOUR)).toMatch(/^about 14 days left, until 2026-01-19 /);
    expect(tokenLife(orgInstant + 3_650 * DAY - HOUR)).toMatch(/^about 10 years left, until 2036-/);
  });

  it('[ERR-19] has ended where its time is over', () => {
    expect(tokenLife(orgInstant)).toBe('ended 2026-01-05 09:00:00 UTC');
    const end = orgInstant + HOUR;
    expect(tokenLife(end, end)).toBe('ended 2026-01-05 10:00:00 UTC');
    expect(tokenLife(end, end - 1_000)).toBe('1s left, until 2026-01-05 10:00:00 UTC');
  });
});
