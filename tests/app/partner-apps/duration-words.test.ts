import { describe, expect, it } from 'vitest';
import { durationWords } from '#app/partner-apps/duration-words.ts';
import { DAY, HOUR, MINUTE } from '#shared/instant.ts';

describe('a length of time in words', () => {
  it.each([
    [0, '0 minutes'],
    [MINUTE, '1 minute'],
    [90 * MINUTE, '1 hour 30 minutes'],
    [6 * HOUR, '6 hours'],
    [DAY + 6 * HOUR, '1 day 6 hours'],
    [5_994 * DAY, '5994 days'],
  ])('%i reads %s', (duration, words) => expect(durationWords(duration)).toBe(words));
});
