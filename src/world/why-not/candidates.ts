import type { WhyNotChange } from '../why-not-answer.ts';
import type { Lever, LeverVariant } from './lever.ts';

/** Something to be run: what is different, in words and as changes. */
export interface Candidate {
  readonly levers: readonly Lever[];
  readonly text: string;
  readonly changes: readonly WhyNotChange[];
  readonly after: number;
  readonly size: number;
}

/** Combinations in the ways in which they can be brought about, the smallest first. */
export function candidatesOf(combinations: readonly (readonly Lever[])[]): readonly Candidate[] {
  return combinations
    .flatMap((levers) => choices(levers).map((variants) => candidate(levers, variants)))
    .sort((a, b) => a.size - b.size);
}

/** Each variant of a single lever; of several, the first of each. */
function choices(levers: readonly Lever[]): readonly (readonly LeverVariant[])[] {
  const [only, ...others] = levers;
  if (only && others.length === 0) return only.variants.map((variant) => [variant]);
  return [levers.flatMap(({ variants }) => variants[0] ?? [])];
}

const candidate = (levers: readonly Lever[], variants: readonly LeverVariant[]): Candidate => ({
  levers,
  text: variants.map(({ text }, index) => (index === 0 ? text : lowered(text))).join(', and '),
  changes: variants.flatMap(({ changes }) => changes),
  after: Math.min(...variants.map(({ after }) => after)),
  size: variants.reduce((sum, { size }) => sum + size, 0),
});

const lowered = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
