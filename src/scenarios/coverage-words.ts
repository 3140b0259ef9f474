import { COVERAGE_KINDS, type CoverageKind } from './coverage-item.ts';
import type { CoverageReport } from './coverage.ts';

/** What can be covered, as a heading of several. */
export const KIND_TITLES: Readonly<Record<CoverageKind, string>> = {
  node: 'Nodes',
  edge: 'Edges',
  'error-edge': 'Error edges',
  outcome: 'Outcomes',
  criterion: 'Criteria',
  failure: 'Callout errors',
};

/** One of them, as a label. */
export const KIND_WORDS: Readonly<Record<CoverageKind, string>> = {
  node: 'Node',
  edge: 'Edge',
  'error-edge': 'Error edge',
  outcome: 'Outcome',
  criterion: 'Criterion',
  failure: 'Callout error',
};

/**
 * `53 of 134`; that the rest can be reached is said only once it is known: all is covered but what is proven
 * unreachable, or the generator has `looked` for the rest and found a way to everything or a proof against it.
 */
export function reachText(report: CoverageReport, looked: boolean): string {
  const totals = COVERAGE_KINDS.map((kind) => report.totals[kind]);
  const covered = totals.reduce((sum, each) => sum + each.covered, 0);
  const coverable = totals.reduce((sum, each) => sum + each.coverable, 0);
  const known =
    covered === coverable || (looked && report.items.every(({ count, notFound }) => count > 0 || notFound === null));
  return `${covered} of ${coverable}${known ? ' that can be reached' : ''}`;
}
