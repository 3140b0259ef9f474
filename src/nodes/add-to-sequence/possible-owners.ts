import type { NodeId } from '#graph/flow-graph.ts';
import { graphMemo } from '#graph/graph-memo.ts';
import { nodesOfType } from '#graph/graph-queries.ts';
import type { CheckContext } from '#graph/node-kinds.ts';
import type { Json } from '#shared/json.ts';
import { leadsTo, reachedWithout } from '../contract/ways.ts';

/** Nodes to which records of any owner may come. */
const ownedByAnybody = graphMemo<ReadonlySet<NodeId>>();

/** [OUT-12] Ids of the users who can own what comes to the node; undefined where it may be any user. */
export function possibleOwners({ graph, node, environment }: CheckContext): ReadonlySet<string> | undefined {
  const assigns = nodesOfType(graph, 'assign-owner');
  const known = assigns.filter(({ config: { kind } }) => kind === 'user' || kind === 'pool');
  const gives = new Set(known.map(({ id }) => id));
  const others = assigns.filter(({ config: { kind } }) => kind === 'match-owner').map(({ id }) => id);
  const starts = [
    ...nodesOfType(graph, 'trigger').map(({ id }) => id),
    ...graph.edges.filter(({ from, edge }) => edge === 'assigned' && others.includes(from)).map(({ to }) => to),
  ];
  const anybody = ownedByAnybody(graph, graph, '', () =>
    reachedWithout(graph, starts, ({ from, edge }) => edge === 'assigned' && gives.has(from)),
  );
  if (anybody.has(node.id)) return undefined;
  const before = { has: (id: NodeId): boolean => leadsTo(graph, id, node.id) };
  const members = new Map(environment?.pools.map((pool) => [pool.id, pool.members]));
  const assigned = known.filter(({ id }) => before.has(id)).map(({ config }) => config);
  const converted = nodesOfType(graph, 'convert-lead')
    .filter(({ id, config }) => before.has(id) && config['owner'] === 'user')
    .map(({ config }) => config['ownerId']);
  const ids = assigned.flatMap(({ kind, userId, poolId }): readonly (Json | undefined)[] =>
    kind === 'user' ? [userId] : (members.get(String(poolId)) ?? []),
  );
  return new Set([...ids, ...converted].filter((id) => typeof id === 'string'));
}
