import fc from 'fast-check';
import { checks } from '#checks/check-catalog.ts';
import { exampleOrg } from '#checks/example-org.ts';
import type { Environment } from '#graph/environment.ts';
import type { FlowGraph, FlowNode } from '#graph/flow-graph.ts';
import { edgesOf } from '#graph/graph-queries.ts';
import { uniqueNodeId } from '#graph/unique-names.ts';
import { catalog } from '#nodes/catalog.ts';

/** Nodes of all examples, settings and names included. */
const parts: readonly FlowNode[] = checks.flatMap(({ wrong, right }) => [...wrong.nodes, ...right.nodes]);
const twists = checks.flatMap(({ org }) => (org ? [org.wrong] : []));
const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

type Break = (graph: FlowGraph) => FlowGraph;
const index = fc.nat(500);

/** A node takes the settings of another of its type. */
const swapConfig = fc.tuple(index, index).map(([at, from]): Break => (graph) => {
  const node = pick(graph.nodes, at);
  const other = pick(
    parts.filter(({ type }) => type === node?.type),
    from,
  );
  if (!node || !other) return graph;
  const config = node.type === 'trigger' ? { ...other.config, kind: node.config['kind'] ?? 'new' } : other.config;
  return { ...graph, nodes: graph.nodes.map((each) => (each === node ? { ...node, config } : each)) };
});

const connect = fc.tuple(index, index, index).map(([from, edge, to]): Break => (graph) => {
  const node = pick(graph.nodes, from);
  const target = pick(
    graph.nodes.filter(({ type }) => type !== 'trigger'),
    to,
  );
  const spec = node && pick(edgesOf(node, catalog), edge);
  if (!node || !target || !spec) return graph;
  const edges = graph.edges.filter((each) => each.from !== node.id || each.edge !== spec.id);
  return { ...graph, edges: [...edges, { from: node.id, edge: spec.id, to: target.id }] };
});

const disconnect = index.map((at): Break => (graph) => {
  const edge = pick(graph.edges, at);
  return { ...graph, edges: graph.edges.filter((each) => each !== edge) };
});

const addPart = fc.tuple(index, index, index).map(([part, from, edge]): Break => (graph) => {
  const node = pick(parts, part);
  if (!node || node.type === 'trigger') return graph;
  const added = { ...node, id: uniqueNodeId(graph, node.type) };
  const before = pick(graph.nodes, from);
  const spec = before && pick(edgesOf(before, catalog), edge);
  const kept = graph.edges.filter((each) => each.from !== before?.id || each.edge !== spec?.id);
  const edges = before && spec ? [...kept, { from: before.id, edge: spec.id, to: added.id }] : graph.edges;
  return { ...graph, nodes: [...graph.nodes, added], edges };
});

/** Examples put together, taken apart and mixed up, in orgs in which several things are amiss at once. */
export const brokenGraph: fc.Arbitrary<{ readonly graph: FlowGraph; readonly org: Environment }> = fc
  .record({
    check: fc.nat(checks.length - 1),
    right: fc.boolean(),
    breaks: fc.array(fc.oneof(addPart, addPart, connect, connect, swapConfig, disconnect), { maxLength: 8 }),
    twisted: fc.array(fc.nat(twists.length - 1), { maxLength: 3 }),
  })
  .map(({ check: at, right, breaks, twisted }) => {
    const check = checks[at];
    if (!check) throw new Error('No such check');
    const org = twisted.reduce<Environment>((all, twist) => ({ ...all, ...twists[twist] }), {
      ...exampleOrg,
      ...check.org?.[right ? 'right' : 'wrong'],
    });
    return { graph: breaks.reduce((graph, change) => change(graph), check[right ? 'right' : 'wrong']), org };
  });
