import { expect, it } from 'vitest';
import { createRandom, restoreRandom } from '#shared/random.ts';

const draw = (random: { int(min: number, max: number): number }) =>
  Array.from({ length: 20 }, () => random.int(0, 999));

it('[CLK-2] gives the same numbers for the same seed, and others for another', () => {
  expect(draw(createRandom(7))).toEqual(draw(createRandom(7)));
  expect(draw(createRandom(7))).not.toEqual(draw(createRandom(8)));
});

it('[CLK-2] goes on from a saved state where it left off', () => {
  const random = createRandom(3);
  draw(random);
  const saved = random.state();
  expect(draw(restoreRandom(saved))).toEqual(draw(random));
});
