import type { GraphCommand } from '#graph/graph-command.ts';
import type { FlowNode, NodeId } from '#graph/flow-graph.ts';
import { edgesInto } from '#graph/graph-queries.ts';
import type { IssueFix } from '#graph/issue.ts';
import type { CheckContext } from '#graph/node-kinds.ts';
import { firstFree, uniqueNodeId, uniqueNodeName } from '#graph/unique-names.ts';
import type { JsonObject } from '#shared/json.ts';
import { areKnown } from './are-known.ts';
import { changeConfig } from './change-config.ts';
import { variableNameFault } from './variable-name.ts';
import { MATCHED, storedVariables, supplyFrom, unsuppliedNodes } from './ways.ts';

interface Wanted {
  readonly objects: readonly ('Lead' | 'Contact' | 'Account')[];
  /** Member of the config that names the variable. */
  readonly field: string;
}

const MATCHES = { Account: 'match-account', Lead: 'match-duplicates', Contact: 'match-duplicates' } as const;

/** [MAT-1] Uses a match that is found before the node; where there is none, puts one before it. */
export function fixVariable(context: CheckContext, { objects, field }: Wanted): IssueFix | undefined {
  const fitting = storedVariables(context).filter(({ object }) => objects.includes(object));
  const supplied = fitting.find(
    ({ name }) => supplyFrom(context, nodesStoring(context, name, objects)) === 'every-way',
  );
  if (supplied) return changeConfig(context, `Use ${supplied.name}`, { [field]: supplied.name });
  const object = objects.includes(context.graph.object) ? context.graph.object : objects[0];
  const match = object && newMatch(context, object);
  return (
    match && putBefore(context, match, [], [{ ...context.node.config, [field]: match.config['variable'] ?? null }])
  );
}

/** [MAT-1] Puts another match that finds the same before the node, on the ways that go through none. */
export function fixSupply(context: CheckContext, variable: string, sources: readonly NodeId[]): IssueFix | undefined {
  const stored = storedVariables(context).find(({ node }) => sources.includes(node));
  const match =
    stored && variableNameFault(variable) === undefined ? newMatch(context, stored.object, variable) : undefined;
  return match && putBefore(context, match, sources, []);
}

const nodesStoring = (context: CheckContext, name: string, objects: Wanted['objects']): readonly NodeId[] =>
  storedVariables(context)
    .filter((stored) => stored.name === name && objects.includes(stored.object))
    .map(({ node }) => node);

/** A match node with the usual settings; its variable has a name of its own where none is given. */
function newMatch(
  context: CheckContext,
  object: 'Lead' | 'Contact' | 'Account',
  variable?: string,
): FlowNode | undefined {
  const { graph, node, kinds } = context;
  const type = MATCHES[object];
  const kind = kinds.get(type);
  if (!kind?.objects.includes(graph.object)) return undefined;
  const config: JsonObject = { ...kind.defaultConfig(graph.object), ...(object !== 'Account' && { object }) };
  const taken = storedVariables(context).map(({ name }) => name);
  const name = variable ?? firstFree(`${String(config['variable'])}`, '', (candidate) => taken.includes(candidate));
  return {
    id: uniqueNodeId(graph, type),
    type,
    name: uniqueNodeName(graph, kind.title),
    position: { x: node.position.x, y: node.position.y - 160 },
    config: { ...config, variable: name },
  };
}

/** Leads what comes to the node without a match through the new one first. Undefined where nothing comes so. */
function putBefore(
  context: CheckContext,
  match: FlowNode,
  sources: readonly NodeId[],
  configs: readonly FlowNode['config'][],
): IssueFix | undefined {
  const { graph, node } = context;
  const unsupplied = unsuppliedNodes(context, sources);
  const redirected = edgesInto(graph, node.id).filter(
    ({ from, edge }) => unsupplied.has(from) && !(edge === MATCHED && sources.includes(from)),
  );
  if (redirected.length === 0 || !areKnown(context, redirected)) return undefined;
  return {
    title: `Put ${match.name} before`,
    commands: [
      { type: 'add-node', node: match, edges: [{ from: match.id, edge: MATCHED, to: node.id }] },
      ...redirected.map(({ from, edge }): GraphCommand => ({ type: 'connect-edge', from, edge, to: match.id })),
      ...configs.map((config): GraphCommand => ({ type: 'configure-node', node: node.id, config })),
    ],
  };
}
