import type { FlowGraph } from '#graph/flow-graph.ts';
import { flowFileOf, graphRefsOf } from '../tests/files-of-tests.ts';
import type { OwnTest } from '../tests/own-test.ts';

/** The tests that name a graph, whether they follow it or hold a copy of it. */
export function testsOfGraph(graph: FlowGraph, tests: readonly OwnTest[]): readonly OwnTest[] {
  const fileName = flowFileOf(graph);
  return tests.filter(({ test }) =>
    graphRefsOf(test).some((ref) => {
      if ('example' in ref) return ref.example === graph.id;
      if ('flow' in ref) return ref.flow['id'] === graph.id;
      return ref.id === undefined ? ref.path.endsWith(fileName) : ref.id === graph.id;
    }),
  );
}
