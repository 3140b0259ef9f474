import { numberOf } from '#criteria/compare-values.ts';
import type { Candidates, ValueSearch } from './value-search.ts';
import { operandsOf, TEXTUAL } from './want.ts';

/**
 * Numbers at which criteria come out one way or the other: the bounds, what lies just beyond them and what lies between.
 * Between two neighbouring bounds all numbers answer alike, so one of each stretch is enough.
 */
export function numberCandidates({ wants, avoid }: ValueSearch): Candidates {
  const bounds = [
    ...new Set([
      ...wants.flatMap(({ criterion }) => operandsOf(criterion).map(numberOf)),
      ...avoid.filter((value) => typeof value === 'number'),
    ]),
  ]
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const whole = bounds.flatMap((bound) => [bound, bound + 1, bound - 1]);
  const between = bounds.flatMap((bound, index) => stretchAfter(bound, bounds[index + 1]));
  const lowest = bounds[0];
  const below = lowest === undefined ? [] : [lowest - Math.max(1, Math.abs(lowest))];
  const textual = wants.some(({ criterion }) => TEXTUAL.includes(criterion.operator));
  const written = textual ? wants.flatMap(({ criterion }) => operandsOf(criterion).map(digitsIn)) : [];
  return { values: [...whole, 1, 100, ...between, ...below, ...written.filter(Number.isFinite)], complete: !textual };
}

/** A round number of the stretch between two bounds where there is one, and one that certainly lies in it. */
function stretchAfter(bound: number, next: number | undefined): readonly number[] {
  if (next === undefined) return [bound + Math.max(1, Math.abs(bound))];
  const middle = bound + (next - bound) / 2;
  return [Math.round(middle), middle].filter((value) => value > bound && value < next);
}

const digitsIn = (value: string | number | boolean): number => numberOf(String(value).replace(/[^\d.-]/g, ''));
