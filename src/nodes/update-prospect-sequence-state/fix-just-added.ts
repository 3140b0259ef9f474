import type { NodeId } from '#graph/flow-graph.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import { edgesInto } from '#graph/graph-queries.ts';
import type { IssueFix } from '#graph/issue.ts';
import type { CheckContext } from '#graph/node-kinds.ts';
import { areKnown } from '../contract/are-known.ts';
import { uniqueNodeId, uniqueNodeName } from '#graph/unique-names.ts';

const EXPIRED = 'time-expired';

/** [OUT-3] Lets an hour pass before the node on the ways by which people come who were added a moment ago. */
export function fixJustAdded(context: CheckContext, soon: ReadonlySet<NodeId>): IssueFix | undefined {
  const { graph, node, kinds } = context;
  const kind = kinds.get('hold');
  const ways = edgesInto(graph, node.id).filter(({ from }) => soon.has(from));
  if (!kind || ways.length === 0 || !areKnown(context, ways)) return undefined;
  const hold = {
    id: uniqueNodeId(graph, 'hold'),
    type: 'hold',
    name: uniqueNodeName(graph, 'Wait until added'),
    position: { x: node.position.x, y: node.position.y - 160 },
    config: { ...kind.defaultConfig(graph.object), amount: 1, unit: 'hours' },
  };
  return {
    title: 'Put a hold of an hour between',
    commands: [
      { type: 'add-node', node: hold, edges: [{ from: hold.id, edge: EXPIRED, to: node.id }] },
      ...ways.map(({ from, edge }): GraphCommand => ({ type: 'connect-edge', from, edge, to: hold.id })),
    ],
  };
}
