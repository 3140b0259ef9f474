import type { CoverageKind } from '#scenarios/coverage-item.ts';

/** What can be covered, as a heading of several. */
export const KIND_TITLES: Readonly<Record<CoverageKind, string>> = {
  node: 'Nodes',
  edge: 'Edges',
  'error-edge': 'Error edges',
  outcome: 'Outcomes',
  criterion: 'Criteria',
  failure: 'Callout errors',
};

/** One of them. */
export const KIND_WORDS: Readonly<Record<CoverageKind, string>> = {
  node: 'Node',
  edge: 'Edge',
  'error-edge': 'Error edge',
  outcome: 'Outcome',
  criterion: 'Criterion',
  failure: 'Callout error',
};

/** A share in whole percent: 100 % only where all is covered, 0 % only where nothing is. */
export function percentText(ratio: number): string {
  const percent = ratio >= 1 ? 100 : Math.min(99, ratio <= 0 ? 0 : Math.max(1, Math.floor(ratio * 100)));
  return `${percent} %`;
}
