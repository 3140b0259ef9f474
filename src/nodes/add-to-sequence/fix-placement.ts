import type { GraphCommand } from '#graph/graph-command.ts';
import type { FlowNode, NodeId } from '#graph/flow-graph.ts';
import { edgesInto, edgesOutOf, triggerNode } from '#graph/graph-queries.ts';
import type { CheckContext } from '#graph/node-kinds.ts';
import type { IssueFix } from '#graph/issue.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import { uniqueNodeId, uniqueNodeName } from '#graph/unique-names.ts';
import { areKnown } from '../contract/are-known.ts';
import { edgeIdFrom } from '../contract/named-edges.ts';
import { triggersBefore } from '../contract/ways.ts';

const KNOWN = 'known';

/**
 * [PLC-1] Puts a condition before the node that lets only records with the id pass, and a way from the
 * Updated trigger for the moment it comes. Undefined where that would bring other ways to life.
 */
export function fixPlacement(context: CheckContext, unguarded: ReadonlySet<NodeId>): IssueFix | undefined {
  const { graph, node } = context;
  const field = mappedField(context);
  if (field === undefined) return undefined;
  const condition: FlowNode = {
    id: uniqueNodeId(graph, 'condition'),
    type: 'condition',
    name: uniqueNodeName(graph, 'Prospect ID known?'),
    position: { x: node.position.x, y: node.position.y - 160 },
    config: { outcomes: [{ id: KNOWN, name: 'Known', criteria: ask(field, 'is-not-null') }] },
  };
  const redirected = edgesInto(graph, node.id).filter(({ from }) => unguarded.has(from));
  const fromUpdated = triggersBefore(context).has('updated') ? [] : wayFrom('updated', context, field, condition.id);
  if (!fromUpdated || !areKnown(context, redirected)) return undefined;
  return {
    title: 'Let only records with a Prospect ID pass, and start again when it comes',
    commands: [
      { type: 'add-node', node: condition, edges: [{ from: condition.id, edge: KNOWN, to: node.id }] },
      ...redirected.map(({ from, edge }): GraphCommand => ({ type: 'connect-edge', from, edge, to: condition.id })),
      ...fromUpdated,
    ],
  };
}

/** [PLC-1] [PLC-2] [PLC-3] Leads the records that have their id from a trigger straight to the node. */
export function fixTrigger(context: CheckContext, kind: 'new' | 'updated'): IssueFix | undefined {
  const field = mappedField(context);
  const commands = field === undefined ? undefined : wayFrom(kind, context, field, context.node.id);
  const when = kind === 'new' ? 'that come with a Prospect ID' : 'when their Prospect ID arrives';
  return commands && { title: `Send records here ${when}`, commands };
}

const mappedField = ({ graph, environment }: CheckContext): string | undefined =>
  environment?.mapping[graph.object] ?? undefined;

const EDGES = {
  new: { name: 'Made from a prospect', operators: ['is-not-null'] },
  updated: { name: 'Prospect ID arrived', operators: ['has-changed', 'is-not-null'] },
} as const;

/** The trigger gets an edge of its own, tried first. */
function wayFrom(
  kind: 'new' | 'updated',
  { graph }: CheckContext,
  field: string,
  to: NodeId,
): readonly GraphCommand[] | undefined {
  const trigger = triggerNode(graph, kind);
  if (!trigger) return undefined;
  const off = trigger.config['enabled'] === false;
  if (off && edgesOutOf(graph, trigger.id).length > 0) return undefined;
  // Edges of a trigger that did nothing so far would only make trips that end at once.
  const edges = off ? [] : rowsOf(trigger.config['edges']);
  const { name, operators } = EDGES[kind];
  const id = edgeIdFrom(
    name,
    edges.map((edge) => String(edge['id'])),
  );
  const row = { id, name, priority: 1, criteria: ask(field, ...operators) };
  return [
    { type: 'configure-node', node: trigger.id, config: { ...trigger.config, enabled: true, edges: [row, ...edges] } },
    { type: 'connect-edge', from: trigger.id, edge: id, to },
  ];
}

const ask = (field: string, ...operators: readonly string[]) => ({
  logic: 'all',
  items: operators.map((operator) => ({ field, operator })),
});

const rowsOf = (rows: Json | undefined): readonly JsonObject[] =>
  Array.isArray(rows) ? rows.filter((row): row is JsonObject => typeof row === 'object' && row !== null) : [];
