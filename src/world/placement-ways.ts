import type { EdgeId, FlowGraph, FlowNode, NodeId } from '#graph/flow-graph.ts';
import { edgeFrom, edgesOf, nodeById, nodesBefore, triggerNode } from '#graph/graph-queries.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';

/** One way from a trigger to a node: the nodes that are left on it, each by its edge. */
export type Way = readonly { readonly node: FlowNode; readonly edge: EdgeId }[];

/** More ways than these are not looked for, and no more connections followed in looking for them. */
const MOST_WAYS = 60;
const MOST_LOOKS = 5_000;

/**
 * Ways on which a trip can come to a node without passing any node twice: first those from New, and those by
 * normal edges before those by error edges. A trigger that is off starts none (GRA-2).
 */
export function waysTo(graph: FlowGraph, target: NodeId, catalog: NodeCatalog): readonly Way[] {
  const leads = nodesBefore(graph, target);
  const found: Way[] = [];
  let looks = 0;
  const follow = (node: FlowNode, so: Way): void => {
    for (const { id: edge } of normalFirst(node, catalog)) {
      const to = edgeFrom(graph, node.id, edge)?.to;
      if (to === undefined || found.length >= MOST_WAYS || (looks += 1) > MOST_LOOKS) continue;
      const way = [...so, { node, edge }];
      const next = nodeById(graph, to);
      if (to === target) found.push(way);
      else if (next && leads.has(to) && way.every((step) => step.node.id !== to)) follow(next, way);
    }
  };
  for (const kind of ['new', 'updated'] as const) {
    const trigger = triggerNode(graph, kind);
    if (trigger && trigger.config['enabled'] !== false) follow(trigger, []);
  }
  return found;
}

const normalFirst = (node: FlowNode, catalog: NodeCatalog) =>
  edgesOf(node, catalog).toSorted((a, b) => Number(a.kind === 'error') - Number(b.kind === 'error'));
