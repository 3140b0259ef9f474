import type { FlowEdge, FlowGraph, NodeId } from '#graph/flow-graph.ts';
import { graphMemo } from '#graph/graph-memo.ts';
import { edgesOutOf, nodesAfter, nodesOfType, TRIGGER_TYPE } from '#graph/graph-queries.ts';
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

const afterNodes = graphMemo<ReadonlySet<NodeId>>();

/** Whether a trip can come from one node to another; from a node to itself only where it stands in a loop. */
export const leadsTo = (graph: FlowGraph, from: NodeId, to: NodeId): boolean =>
  afterNodes(graph, graph, from, () => nodesAfter(graph, from)).has(to);

interface StoredVariable {
  readonly node: NodeId;
  readonly name: string;
  readonly object: 'Lead' | 'Contact' | 'Account';
}

const stored = graphMemo<readonly StoredVariable[]>();

/** Variables that match nodes of the graph store (MAT-1), in document order. */
export const storedVariables = ({ graph, kinds }: Pick<CheckContext, 'graph' | 'kinds'>): readonly StoredVariable[] =>
  stored(graph, kinds, '', () =>
    graph.nodes.flatMap((node) => {
      const variable = typeBehind(kinds.get(node.type))?.variable(node.config);
      return variable ? [{ node: node.id, ...variable }] : [];
    }),
  );

/** On which ways to the checked node something was found before. */
export type Supply = 'no-way' | 'some-ways' | 'every-way';

/** Whether a match node that leaves by Matched lies on the ways from the triggers to the checked node, if there are any. */
export function supplyFrom(context: CheckContext, sources: readonly NodeId[]): Supply {
  const { supplied, unsupplied } = suppliesOf(context, sources);
  if (supplied.has(context.node.id)) return unsupplied.has(context.node.id) ? 'some-ways' : 'every-way';
  // Where no trip comes, nothing is missing yet.
  return unsupplied.has(context.node.id) ? 'no-way' : 'every-way';
}

/** Nodes to which trips come without having left one of the match nodes by Matched. */
export const unsuppliedNodes = (context: CheckContext, sources: readonly NodeId[]): ReadonlySet<NodeId> =>
  suppliesOf(context, sources).unsupplied;

const suppliesOf = ({ graph }: CheckContext, sources: readonly NodeId[]): Supplies =>
  supplies(graph, graph, sources.join(), () => {
    const triggers = nodesOfType(graph, TRIGGER_TYPE).map(({ id }) => id);
    const reachable = reachedWithout(graph, triggers, () => false);
    const stores = new Set(sources.filter((source) => reachable.has(source)));
    const found = (edge: FlowEdge): boolean => edge.edge === MATCHED && stores.has(edge.from);
    const matched = graph.edges.filter(found).map((edge) => edge.to);
    return {
      supplied: reachedWithout(graph, matched, () => false),
      unsupplied: reachedWithout(graph, triggers, found),
    };
  });

type Supplies = Readonly<Record<'supplied' | 'unsupplied', ReadonlySet<NodeId>>>;

const supplies = graphMemo<Supplies>();

/** [GRA-2] Kinds of switched-on triggers from which a trip can come to the checked node. */
export function triggersBefore({ graph, node }: CheckContext): ReadonlySet<'new' | 'updated'> {
  const found = new Set<'new' | 'updated'>();
  for (const trigger of nodesOfType(graph, TRIGGER_TYPE)) {
    const kind = trigger.config['kind'];
    const on = trigger.config['enabled'] !== false && (trigger.id === node.id || leadsTo(graph, trigger.id, node.id));
    if (on && (kind === 'new' || kind === 'updated')) found.add(kind);
  }
  return found;
}
