import type { GraphCommand } from '#graph/graph-command.ts';
import type { FlowNode, NodeId } from '#graph/flow-graph.ts';
import { edgesInto, edgesOutOf, triggerNode } from '#graph/graph-queries.ts';
import type { CheckContext } from '#graph/node-kinds.ts';
import type { IssueFix } from '#graph/issue.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import { uniqueNodeId, uniqueNodeName } from '#graph/unique-names.ts';
import { edgeIdFrom } from '../contract/named-edges.ts';
import { triggersBefore } from '../contract/ways.ts';

const KNOWN = 'known';

/**
 * [PLC-1] Puts a condition before the node that lets only records with the id pass, and a way from the
 * Updated trigger for the moment it comes. Undefined where that would bring other ways to life.
 */
export function fixPlacement(context: CheckContext, unguarded: ReadonlySet<NodeId>): IssueFix | undefined {
  const { graph, node, environment } = context;
  const field = environment?.mapping[graph.object];
  if (typeof field !== 'string') return undefined;
  const condition: FlowNode = {
    id: uniqueNodeId(graph, 'condition'),
    type: 'condition',
    name: uniqueNodeName(graph, 'Prospect ID known?'),
    position: { x: node.position.x, y: node.position.y - 160 },
    config: { outcomes: [{ id: KNOWN, name: 'Known', criteria: ask(field, 'is-not-null') }] },
  };
  const redirected = edgesInto(graph, node.id).filter(({ from }) => unguarded.has(from));
  const fromUpdated = updatedWay(context, field, condition.id);
  if (!fromUpdated) return undefined;
  return {
    title: 'Let only records with a Prospect ID pass, and start again when it comes',
    commands: [
      { type: 'add-node', node: condition, edges: [{ from: condition.id, edge: KNOWN, to: node.id }] },
      ...redirected.map(({ from, edge }): GraphCommand => ({ type: 'connect-edge', from, edge, to: condition.id })),
      ...fromUpdated,
    ],
  };
}

/** The Updated trigger gets an edge of its own, tried first, unless a way leads from it already. */
function updatedWay(context: CheckContext, field: string, to: NodeId): readonly GraphCommand[] | undefined {
  const { graph } = context;
  if (triggersBefore(context).has('updated')) return [];
  const trigger = triggerNode(graph, 'updated');
  if (!trigger) return undefined;
  const off = trigger.config['enabled'] === false;
  if (off && edgesOutOf(graph, trigger.id).length > 0) return undefined;
  const edges = rowsOf(trigger.config['edges']);
  const name = 'Prospect ID arrived';
  const id = edgeIdFrom(
    name,
    edges.map((edge) => String(edge['id'])),
  );
  const row = { id, name, priority: 1, criteria: ask(field, 'has-changed') };
  return [
    { type: 'configure-node', node: trigger.id, config: { ...trigger.config, enabled: true, edges: [row, ...edges] } },
    { type: 'connect-edge', from: trigger.id, edge: id, to },
  ];
}

const ask = (field: string, operator: string) => ({ logic: 'all', items: [{ field, operator }] });

const rowsOf = (rows: Json | undefined): readonly JsonObject[] =>
  Array.isArray(rows) ? rows.filter((row): row is JsonObject => typeof row === 'object' && row !== null) : [];
