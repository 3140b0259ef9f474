import { expect, it } from 'vitest';
import { VirtualClock } from '#clock/virtual-clock.ts';

it('[CLK-1] moves only when told to, and never back', () => {
  const clock = new VirtualClock(1_000);
  clock.advanceTo(1_000);
  clock.advanceTo(90_000);
  expect(clock.now).toBe(90_000);
  expect(() => clock.advanceTo(89_999)).toThrow('cannot go back');
});
