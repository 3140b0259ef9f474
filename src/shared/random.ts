import { xoroshiro128plus, xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';

/** Seeded chance: the same seed gives the same numbers in every engine. Its state is plain data. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** What `restoreRandom` takes to go on from here. */
  state(): readonly number[];
}

/** Starts a sequence of numbers from a whole-number seed. */
export const createRandom = (seed: number): Random => wrap(xoroshiro128plus(seed));

/** Goes on where a saved state left off. */
export const restoreRandom = (state: readonly number[]): Random => wrap(xoroshiro128plusFromState(state));

function wrap(generator: ReturnType<typeof xoroshiro128plus>): Random {
  return {
    int: (min, max) => uniformInt(generator, min, max),
    state: () => [...generator.getState()],
  };
}
