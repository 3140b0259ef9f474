import type { FlowGraph } from '#graph/flow-graph.ts';
import type { ScenarioGraph } from '#scenarios/scenario.ts';
import { flowFileOf, graphRefsOf } from '../tests/files-of-tests.ts';
import type { OwnTest } from '../tests/own-test.ts';

/** The tests that name a graph, whether they follow it or hold a copy of it. */
export const testsOfGraph = (graph: FlowGraph, tests: readonly OwnTest[]): readonly OwnTest[] =>
  tests.filter(({ test }) => graphRefsOf(test).some((ref) => namesGraph(ref, graph)));

/** Whether a test means a graph of the workspace, or a copy of it, by this. */
export function namesGraph(ref: ScenarioGraph, graph: FlowGraph): boolean {
  if ('example' in ref) return ref.example === graph.id;
  if ('flow' in ref) return ref.flow['id'] === graph.id;
  return ref.id === undefined ? ref.path.endsWith(flowFileOf(graph)) : ref.id === graph.id;
}
