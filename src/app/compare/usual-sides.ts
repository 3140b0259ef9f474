import type { FlowGraph } from '#graph/flow-graph.ts';
import { coverageGraphOf } from '#scenarios/coverage.ts';
import type { GraphVersion } from '#versions/graph-version.ts';
import type { CompareSides } from '../versions/compare-address.ts';

/** Whether two graphs are one and route the same: nothing can come out differently. */
export const routesAlike = (first: FlowGraph, second: FlowGraph): boolean =>
  first === second || coverageGraphOf(first) === coverageGraphOf(second);

/**
 * What is compared unless something else is chosen: the live version with the draft, where the draft routes differently;
 * else the two latest versions, else the only version with the draft.
 */
export function usualSides(draft: FlowGraph, versions: readonly GraphVersion[], live: number | null): CompareSides {
  const running = versions.find(({ number }) => number === live);
  if (running !== undefined && !routesAlike(running.graph, draft)) return { from: running.number, to: 'draft' };
  const [before, latest] = versions.slice(-2);
  if (before !== undefined && latest !== undefined) return { from: before.number, to: latest.number };
  return { from: before?.number ?? 'draft', to: 'draft' };
}
