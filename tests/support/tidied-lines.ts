import { lanesOf, FIRST_ROW, ROW } from '#drawing/lanes.ts';
import { runsFree } from '#drawing/route-around.ts';
import type { Rect, RouteRequest } from '#drawing/route-edge.ts';
import { routeLine } from '#drawing/route-line.ts';
import { edgeKey } from '#drawing/edge-key.ts';
import { flowOrder } from '#editor/flow-order.ts';
import type { FlowGraph, FlowNode, NodeId } from '#graph/flow-graph.ts';
import { edgeFrom, edgesOf } from '#graph/graph-queries.ts';
import { newGraph } from '#graph/new-graph.ts';
import { layoutGraph } from '#layout/layout-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { createRandom } from '#shared/random.ts';

/** How far edges of a random graph lead ahead: mostly to the next few nodes, farther, or anywhere. */
export const spans = { near: 4, far: 12, anywhere: 1_000 } as const;

/** A graph of so many nodes of all types beside its triggers; a few of its edges lead back. */
export function randomGraph(seed: number, count: number, span: number): FlowGraph {
  const random = createRandom(seed);
  const below = (count: number): number => random.int(0, count - 1);
  const blank = newGraph({ id: 'random', name: 'Random', object: 'Lead' }, catalog);
  const types = catalog.list.filter((type) => !type.fixed);
  const added = Array.from({ length: count }, (_, index): FlowNode => {
    const type = types[below(types.length)]?.type ?? '';
    const config = catalog.get(type)?.defaultConfig('Lead') ?? {};
    return { id: `n-${index}`, type, name: `Node ${index}`, position: { x: 0, y: 0 }, config };
  });
  const nodes = [...blank.nodes, ...added];
  const edges = nodes.flatMap((node, index) =>
    edgesOf(node, catalog).flatMap((spec) => {
      if (below(4) === 0) return [];
      const back = below(16) === 0;
      const to = nodes[back ? 2 + below(count) : Math.max(2, index + 1 + below(Math.min(span, count)))];
      return to && to !== node ? [{ from: node.id, edge: spec.id, to: to.id }] : [];
    }),
  );
  return { ...blank, nodes, edges };
}

/** Sizes much like those that cards have in the browser. */
export const sizesOf = (graph: FlowGraph): ReadonlyMap<NodeId, { width: number; height: number }> =>
  new Map(
    graph.nodes.map((node) => {
      const specs = edgesOf(node, catalog);
      const longest = Math.max(0, ...specs.map(({ title }) => title.length));
      return [node.id, { width: 204 + 48 + Math.min(160, longest * 6), height: Math.max(82, 8 + ROW * specs.length) }];
    }),
  );

/** The graph as Tidy up leaves it. */
export async function tidied(graph: FlowGraph): Promise<FlowGraph> {
  const request = { graph: { ...graph, nodes: flowOrder(graph) }, sizes: sizesOf(graph) };
  const moves = await layoutGraph({ ...request, ports: { first: FIRST_ROW, step: ROW } }, catalog);
  const places = new Map(moves.map(({ node, x, y }) => [node, { x, y }]));
  return { ...graph, nodes: graph.nodes.map((node) => ({ ...node, position: places.get(node.id) ?? node.position })) };
}

interface Line {
  readonly name: string;
  readonly request: RouteRequest;
}

/** What the canvas asks the router for: one request for each connected edge. */
export function requestsOf(graph: FlowGraph): readonly Line[] {
  const sizes = sizesOf(graph);
  const boxOf = (node: FlowNode): Rect => ({ ...node.position, ...(sizes.get(node.id) ?? { width: 0, height: 0 }) });
  const byNode = new Map(graph.nodes.map((node) => [node.id, boxOf(node)]));
  const boxes = [...byNode.values()];
  return graph.nodes.flatMap((node, index) => {
    const specs = edgesOf(node, catalog);
    const lanes = lanesOf(graph, node, specs);
    return specs.flatMap(({ id, kind }, row) => {
      const from = byNode.get(node.id);
      const to = byNode.get(edgeFrom(graph, node.id, id)?.to ?? '');
      if (!from || !to) return [];
      const request = {
        from: { x: from.x + from.width, y: from.y + FIRST_ROW + row * ROW },
        to: { x: to.x, y: to.y + FIRST_ROW },
        boxes,
        lane: lanes.get(edgeKey(node.id, id)) ?? 0,
        spread: index % 4,
        approach: kind === 'error' ? 22 : 14,
      };
      return [{ name: `${id} of ${node.name}`, request }];
    });
  });
}

/** Names of the lines that run through a node. */
export const linesThroughNodes = (graph: FlowGraph): readonly string[] =>
  requestsOf(graph)
    .filter(({ request }) => !runsFree(routeLine(request), request.boxes))
    .map(({ name }) => name);
