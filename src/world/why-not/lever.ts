import type { FactsPatch } from '../explain-decision/facts-at.ts';
import type { WhyNotChange } from '../why-not-answer.ts';

/** One way to bring a difference about. */
export interface LeverVariant {
  readonly text: string;
  readonly changes: readonly WhyNotChange[];
  /** Milliseconds from the start at which the run parts. */
  readonly after: number;
  readonly size: number;
}

/** One thing that could be different at a decision, and the ways to bring it about. */
export interface Lever {
  /** Two levers that turn the same thing do not go together. */
  readonly slot: string;
  /** Kind of change, in words, for what was tried: `values of the record`. */
  readonly what: string;
  /** How the node would see it; null where only a run can tell. */
  readonly patch: FactsPatch | null;
  /** The most natural first. */
  readonly variants: readonly LeverVariant[];
}

export const sizeOf = ({ variants }: Lever): number => Math.min(...variants.map(({ size }) => size));

/** Several patches as one; later ones win. */
export function joined(levers: readonly Lever[]): FactsPatch {
  const patches = levers.flatMap(({ patch }) => (patch ? [patch] : []));
  const settings = patches.flatMap(({ leandata }) => (leandata ? [leandata] : []));
  return {
    records: patches.flatMap(({ records }) => records),
    before: Object.assign({}, ...patches.map(({ before }) => before)),
    ...(settings.length > 0 ? { leandata: (state) => settings.reduce((each, set) => set(each), state) } : {}),
  };
}
