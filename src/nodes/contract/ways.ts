import type { FlowEdge, FlowGraph, NodeId } from '#graph/flow-graph.ts';
import { edgesOutOf, nodesBefore, nodesOfType, TRIGGER_TYPE } from '#graph/graph-queries.ts';
import type { CheckContext } from '#graph/node-kinds.ts';
import { typeBehind } from './kind-types.ts';

/** Edge by which a match node leaves once it has stored its variable. */
export const MATCHED = 'matched';

/** Nodes that a trip can come to from the given ones, these included, when it may not take closed connections. */
export function reachedWithout(
  graph: FlowGraph,
  starts: readonly NodeId[],
  closed: (edge: FlowEdge) => boolean,
): ReadonlySet<NodeId> {
  const seen = new Set(starts);
  const queue = [...seen];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const edge of edgesOutOf(graph, id)) {
      if (seen.has(edge.to) || closed(edge)) continue;
      seen.add(edge.to);
      queue.push(edge.to);
    }
  }
  return seen;
}

/** Variables that match nodes of the graph store (MAT-1), in document order. */
export function storedVariables({ graph, kinds }: Pick<CheckContext, 'graph' | 'kinds'>) {
  return graph.nodes.flatMap((node) => {
    const variable = typeBehind(kinds.get(node.type))?.variable(node.config);
    return variable ? [{ node: node.id, ...variable }] : [];
  });
}

/** On which ways to the checked node something was found before. */
export type Supply = 'no-way' | 'some-ways' | 'every-way';

/** Whether a match node that leaves by Matched lies on the ways from the triggers to the checked node. */
export function supplyFrom({ graph, node }: CheckContext, sources: readonly NodeId[]): Supply {
  const stores = new Set(sources);
  const found = (edge: FlowEdge): boolean => edge.edge === MATCHED && stores.has(edge.from);
  const matched = graph.edges.filter(found).map((edge) => edge.to);
  if (!reachedWithout(graph, matched, () => false).has(node.id)) return 'no-way';
  const triggers = nodesOfType(graph, TRIGGER_TYPE).map(({ id }) => id);
  return reachedWithout(graph, triggers, found).has(node.id) ? 'some-ways' : 'every-way';
}

/** [GRA-2] Kinds of switched-on triggers from which a trip can come to the checked node. */
export function triggersBefore({ graph, node }: CheckContext): ReadonlySet<'new' | 'updated'> {
  const before = nodesBefore(graph, node.id);
  const found = new Set<'new' | 'updated'>();
  for (const trigger of nodesOfType(graph, TRIGGER_TYPE)) {
    const kind = trigger.config['kind'];
    const on = trigger.config['enabled'] !== false && (trigger.id === node.id || before.has(trigger.id));
    if (on && (kind === 'new' || kind === 'updated')) found.add(kind);
  }
  return found;
}
