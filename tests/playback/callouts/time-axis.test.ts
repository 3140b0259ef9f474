import { describe, expect, it } from 'vitest';
import { evenSteps, shifted, trueTime, zoomed } from '#playback/callouts/time-axis.ts';
import { HOUR, MINUTE, SECOND } from '#shared/instant.ts';

describe('the axis of the callouts', () => {
  it('[LOG-8] true time gives each instant its share, with a handful of round ticks', () => {
    const axis = trueTime([0, 6 * HOUR], 'UTC');
    expect([0, 3 * HOUR, 6 * HOUR].map(axis.shareOf)).toEqual([0, 0.5, 1]);
    expect(axis.ticks.every((tick) => tick % HOUR === 0)).toBe(true);
    expect(axis.ticks.length).toBeLessThanOrEqual(7);
  });

  it('[LOG-8] even steps give a second as much room as a wait of days', () => {
    const axis = evenSteps([0, SECOND, 100 * HOUR]);
    expect([0, SECOND, 100 * HOUR].map(axis.shareOf)).toEqual([0, 0.5, 1]);
    expect(axis.shareOf(-5)).toBe(0);
    expect(axis.shareOf(200 * HOUR)).toBe(1);
  });

  it('[LOG-8] zooming keeps the instant where it is and stays within the run', () => {
    const whole = [0, HOUR] as const;
    expect(zoomed(whole, 30 * MINUTE, 1 / 2, whole)).toEqual([15 * MINUTE, 45 * MINUTE]);
    expect(zoomed([15 * MINUTE, 45 * MINUTE], 30 * MINUTE, 4, whole)).toEqual(whole);
    expect(zoomed(whole, 0, 1 / 100_000, whole)).toEqual([0, SECOND]);
  });

  it('[LOG-8] shifting stops at both ends', () => {
    const whole = [0, HOUR] as const;
    expect(shifted([0, 30 * MINUTE], 1 / 2, whole)).toEqual([15 * MINUTE, 45 * MINUTE]);
    expect(shifted([0, 30 * MINUTE], -1, whole)).toEqual([0, 30 * MINUTE]);
    expect(shifted([0, 30 * MINUTE], 9, whole)).toEqual([30 * MINUTE, HOUR]);
  });
});
