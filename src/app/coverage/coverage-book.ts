import type { FlowGraph } from '#graph/flow-graph.ts';
import type { UnreachableItem } from '#scenarios/coverage.ts';
import type { TestsCoverage } from '#worker/covering-tests.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { OwnTest } from '../tests/own-test.ts';

interface Kept {
  /** The tests and the org of which it was measured. */
  readonly tests: readonly OwnTest[];
  readonly org: OrgSetup;
  readonly covered: TestsCoverage;
}

// Graphs are never changed in place: an edit makes another one, whose coverage is measured anew.
const measured = new WeakMap<FlowGraph, Kept>();
const unreachable = new WeakMap<FlowGraph, readonly UnreachableItem[]>();

/** What was measured of a graph with these tests in this org in this visit. */
export function knownCoverage(graph: FlowGraph, tests: readonly OwnTest[], org: OrgSetup): TestsCoverage | undefined {
  const kept = measured.get(graph);
  return kept?.tests === tests && kept.org === org ? kept.covered : undefined;
}

export const keepCoverage = (graph: FlowGraph, kept: Kept): void => void measured.set(graph, kept);

/** What the generator found no way to in the graph as it stands; undefined where it has not looked. */
export const knownUnreachable = (graph: FlowGraph): readonly UnreachableItem[] | undefined => unreachable.get(graph);

export const keepUnreachable = (graph: FlowGraph, items: readonly UnreachableItem[]): void =>
  void unreachable.set(graph, items);
