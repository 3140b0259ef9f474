import { createRandom } from '#shared/random.ts';
import type { Mutant } from './mutant.ts';

/** `count` mutants picked by chance from all files alike, the same ones for the same seed; in a mixed order. */
export function sampleMutants(mutants: readonly Mutant[], count: number, seed: number): readonly Mutant[] {
  const random = createRandom(seed);
  const pile = [...mutants];
  const picked: Mutant[] = [];
  while (picked.length < count && pile.length > 0) {
    const index = random.int(0, pile.length - 1);
    const one = pile[index];
    const last = pile.pop();
    if (one === undefined || last === undefined) break;
    if (index < pile.length) pile[index] = last;
    picked.push(one);
  }
  return picked;
}
