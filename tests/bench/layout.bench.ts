import { layoutGraph } from '#layout/layout-graph.ts';
import { fakeGraph, fakeNode } from '../support/fake-graph.ts';
import { fakeKinds } from '../support/fake-node-kinds.ts';
import type { BenchCase, BenchSuite } from './bench-suite.ts';

/** Lays out a binary tree of so many nodes. */
function treeOf(count: number): BenchCase {
  const ids = Array.from({ length: count }, (_, index) => `n-${index}`);
  const edges = ids.slice(1).map((id, index) => `n-${Math.floor(index / 2)}.${index % 2 ? 'no' : 'yes'}>${id}`);
  const graph = fakeGraph(
    ids.map((id) => fakeNode(id, 'choose')),
    ['new-lead.all>n-0', ...edges],
  );
  const request = { graph, sizes: new Map(), ports: { first: 19, step: 22 } };
  return { name: `${count} nodes`, items: count, run: () => layoutGraph(request, fakeKinds) };
}

export const suites: readonly BenchSuite[] = [
  { title: 'Layout of a graph', unit: 'nodes', cases: [treeOf(100), treeOf(500), treeOf(1_000)] },
];
