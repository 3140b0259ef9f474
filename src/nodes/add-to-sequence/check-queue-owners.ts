import type { NodeId } from '#graph/flow-graph.ts';
import { graphMemo } from '#graph/graph-memo.ts';
import { edgeFrom, nodesOfType } from '#graph/graph-queries.ts';
import type { Issue, IssueFix } from '#graph/issue.ts';
import type { CheckContext } from '#graph/node-kinds.ts';
import { uniqueNodeId, uniqueNodeName } from '#graph/unique-names.ts';
import { nodeIssue } from '../contract/node-issues.ts';
import { reachedWithout, storedVariables } from '../contract/ways.ts';
import { QUEUE_OWNER } from './edges.ts';

/** [ADD-4] Queues may own the leads that come here, and nothing is done about it. */
export function checkQueueOwners(context: CheckContext): readonly Issue[] {
  const { graph, node, kinds } = context;
  if (graph.object !== 'Lead' || edgeFrom(graph, node.id, QUEUE_OWNER)) return [];
  const unassigned = unassignedIn(graph, kinds, '', () => {
    const giveUsers = assignmentsToUsers(context);
    const triggers = nodesOfType(graph, 'trigger').map(({ id }) => id);
    return reachedWithout(graph, triggers, ({ from, edge }) => giveUsers.has(from) && edge === 'assigned');
  });
  if (!unassigned.has(node.id)) return [];
  const message = "The mailbox is the owner's, and a lead that a queue owns leaves by Queue Owner, which leads nowhere";
  const fix = assignFirst(context);
  return [
    nodeIssue(context, 'warning', 'add-to-sequence/queue-owners-not-handled', message, {
      edge: QUEUE_OWNER,
      rule: 'ADD-4',
      ...(fix && { fix }),
    }),
  ];
}

/** Nodes that a lead can come to without having been given to a user. */
const unassignedIn = graphMemo<ReadonlySet<NodeId>>();

/** Assignments after which a user owns the lead: a queue owns neither accounts nor contacts (SF-2). */
function assignmentsToUsers(context: CheckContext): ReadonlySet<string> {
  const people = storedVariables(context).flatMap(({ name, object }) => (object === 'Lead' ? [] : [name]));
  return new Set(
    nodesOfType(context.graph, 'assign-owner')
      .filter(({ config: { kind, variable } }) => {
        if (kind === 'match-owner') return typeof variable === 'string' && people.includes(variable);
        return kind === 'user' || kind === 'pool';
      })
      .map(({ id }) => id),
  );
}

/** Gives queue-owned leads to the first pool of the org, then adds them by a node of its own. */
function assignFirst({ graph, node, kinds, environment }: CheckContext): IssueFix | undefined {
  const pool = environment?.pools[0];
  const type = kinds.get('assign-owner');
  if (!pool || !type) return undefined;
  const { x, y } = node.position;
  const assign = {
    id: uniqueNodeId(graph, 'assign-owner'),
    type: 'assign-owner',
    name: uniqueNodeName(graph, `Assign to ${pool.name}`),
    position: { x: x + 400, y: y + 120 },
    config: { ...type.defaultConfig(graph.object), kind: 'pool', poolId: pool.id },
  };
  const again = {
    ...node,
    id: uniqueNodeId(graph, node.type),
    name: uniqueNodeName(graph, node.name),
    position: { x: x + 800, y: y + 120 },
  };
  return {
    title: `Assign queue-owned leads to ${pool.name} first`,
    commands: [
      { type: 'add-node', node: assign, edges: [{ from: node.id, edge: QUEUE_OWNER, to: assign.id }] },
      { type: 'add-node', node: again, edges: [{ from: assign.id, edge: 'assigned', to: again.id }] },
    ],
  };
}
