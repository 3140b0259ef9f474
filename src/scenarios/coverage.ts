import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { COVERAGE_KINDS, type CoverageItem, type CoverageKind } from './coverage-item.ts';
import { hitsOfRun } from './coverage/hits-of-run.ts';
import { itemsOfNode } from './coverage/items-of-node.ts';
import { routingHash } from './coverage/routing-hash.ts';

/** How often something was reached, and by which tests, in code-unit order. */
export interface CoverageHit {
  readonly count: number;
  readonly tests: readonly string[];
}

/** What tests reached of one graph as it routed then: plain JSON that parts of a suite can be merged from. */
export interface GraphCoverage {
  /** `<id>@<hash>`, as `coverageGraphOf` gives it: another version of the graph is another one. */
  readonly graph: string;
  readonly name: string;
  /** By key of the item, in code-unit order. */
  readonly hits: Readonly<Record<string, CoverageHit>>;
}

/** Something that the generator found no way to, and why; `not-found` leaves open whether there is one. */
export interface UnreachableItem {
  readonly key: string;
  readonly because: string;
  readonly proof: 'proven' | 'not-found';
}

export interface CoveredItem extends CoverageHit {
  readonly item: CoverageItem;
  /** Why nothing can reach it; null where that is not known. It does not count in totals and ratio then. */
  readonly unreachable: string | null;
  /** Why no test was found for it, where one was looked for in vain. */
  readonly notFound: string | null;
}

export interface CoverageTotal {
  readonly covered: number;
  /** All that can be reached, as far as is known. */
  readonly coverable: number;
  readonly unreachable: number;
}

/** How much of a graph its tests reach. */
export interface CoverageReport {
  readonly graph: string;
  readonly name: string;
  /** In document order of the nodes. */
  readonly items: readonly CoveredItem[];
  readonly totals: Readonly<Record<CoverageKind, CoverageTotal>>;
  /** Share of what is coverable that is covered, 0 to 1; 1 where there is nothing. */
  readonly ratio: number;
}

/** Names a graph as it routes: moving its nodes about makes no other one. */
export const coverageGraphOf = (graph: FlowGraph): string => `${graph.id}@${routingHash(graph)}`;

/** Everything of a graph that tests can reach, node by node in document order. */
export const coverageItems = (graph: FlowGraph, catalog: NodeCatalog): readonly CoverageItem[] =>
  graph.nodes.flatMap((node) => itemsOfNode(node, catalog));

/** What a run reached of each of its graphs, credited to `test`; takes time in line with its journal. */
export function coverageOf(run: RecordedRun, catalog: NodeCatalog, test: string): readonly GraphCoverage[] {
  const parts = [...hitsOfRun(run, catalog)].map(([graph, hits]): GraphCoverage => ({
    graph: coverageGraphOf(graph),
    name: graph.name,
    hits: Object.fromEntries([...hits].map(([key, count]) => [key, { count, tests: [test] }])),
  }));
  return mergeCoverage(parts);
}

/** Adds up what parts of a suite reached; the order of the parts does not matter. */
export function mergeCoverage(parts: readonly GraphCoverage[]): readonly GraphCoverage[] {
  const byGraph = new Map<string, { name: string; hits: Map<string, { count: number; tests: Set<string> }> }>();
  for (const { graph, name, hits } of parts) {
    let merged = byGraph.get(graph);
    if (merged === undefined) byGraph.set(graph, (merged = { name, hits: new Map() }));
    // The same graph under two names: the first in the alphabet, whatever comes first.
    if (name < merged.name) merged.name = name;
    for (const [key, { count, tests }] of Object.entries(hits)) {
      let sum = merged.hits.get(key);
      if (sum === undefined) merged.hits.set(key, (sum = { count: 0, tests: new Set() }));
      sum.count += count;
      for (const test of tests) sum.tests.add(test);
    }
  }
  return inOrder(byGraph).map(([graph, { name, hits }]) => ({
    graph,
    name,
    hits: Object.fromEntries(
      inOrder(hits).map(([key, { count, tests }]) => [key, { count, tests: [...tests].toSorted() }]),
    ),
  }));
}

const inOrder = <T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] =>
  [...map].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

/** What the tests reach of the graph as it routes now, and what they do not. */
export function coverageReport(
  graph: FlowGraph,
  coverage: readonly GraphCoverage[],
  catalog: NodeCatalog,
  unreachable: readonly UnreachableItem[] = [],
): CoverageReport {
  const key = coverageGraphOf(graph);
  const hits = coverage.find((each) => each.graph === key)?.hits ?? {};
  return reportOfItems({ graph: key, name: graph.name, hits }, coverageItems(graph, catalog), unreachable);
}

/** What was reached of a graph's items, for whoever has not the graph itself. */
export function reportOfItems(
  { graph, name, hits: reached }: GraphCoverage,
  all: readonly CoverageItem[],
  unreachable: readonly UnreachableItem[] = [],
): CoverageReport {
  const hits = new Map(Object.entries(reached));
  const looked = new Map(unreachable.map((each) => [each.key, each]));
  const items = all.map((item): CoveredItem => {
    const hit = hits.get(item.key);
    if (hit) return { item, count: hit.count, tests: hit.tests, unreachable: null, notFound: null };
    const found = looked.get(item.key);
    const proven = item.never ?? (found?.proof === 'proven' ? found.because : null);
    return {
      item,
      count: 0,
      tests: [],
      unreachable: proven,
      notFound: proven === null && found ? found.because : null,
    };
  });
  const totals = Object.fromEntries(
    COVERAGE_KINDS.map((kind) => [kind, totalOf(items.filter(({ item }) => item.kind === kind))]),
  ) as Record<CoverageKind, CoverageTotal>;
  const { covered, coverable } = totalOf(items);
  return { graph, name, items, totals, ratio: coverable === 0 ? 1 : covered / coverable };
}

function totalOf(items: readonly CoveredItem[]): CoverageTotal {
  const unreachable = items.filter((each) => each.unreachable !== null).length;
  return { covered: items.filter(({ count }) => count > 0).length, coverable: items.length - unreachable, unreachable };
}
