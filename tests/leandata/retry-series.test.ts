import { describe, expect, it } from 'vitest';
import { defaultLeanDataState } from '#leandata/default-state.ts';
import { retrySeries } from '#leandata/retry-series.ts';
import { DAY, HOUR } from '#shared/instant.ts';

const state = defaultLeanDataState();

describe('a callout that keeps failing', () => {
  it('[APP-4] is attempted once and retried six times, Retry Action In apart', () => {
    const series = retrySeries({ ...state, retryActionIn: { amount: 2, unit: 'hours' } });
    expect(series.attempts).toBe(7);
    expect(series.offsets).toEqual([0, 2, 4, 6, 8, 10, 12].map((hours) => hours * HOUR));
    expect(series.total).toBe(12 * HOUR);
  });

  it('[APP-3] [APP-4] lasts as long as the setting and the number of retries make it', () => {
    const settings = { ...state.settings, retries: 3 };
    expect(retrySeries({ settings, retryActionIn: { amount: 1, unit: 'days' } }).total).toBe(3 * DAY);
    expect(retrySeries({ ...state, settings: { ...settings, retries: 0 } })).toEqual({
      attempts: 1,
      offsets: [0],
      total: 0,
    });
  });
});
