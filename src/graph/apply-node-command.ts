import type { JsonObject } from '#shared/json.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { stableJson } from '#shared/stable-json.ts';
import { connectEdge } from './apply-edge-command.ts';
import { ID_PATTERN, MAX_ID, MAX_NAME } from './flow-document.ts';
import type { FlowGraph, FlowNode, GraphColor, NodeId } from './flow-graph.ts';
import type { GraphCommand } from './graph-command.ts';
import { TRIGGER_TYPE, nodeById, triggerNode } from './graph-queries.ts';
import type { Issue } from './issue.ts';
import type { NodeKinds } from './node-kinds.ts';
import { readNode } from './node-reading.ts';
import { refuse, unknownNode } from './refuse-command.ts';
import { nameKey, tidyName } from './unique-names.ts';
import { wholePixel } from './whole-pixel.ts';

type Edited = Result<FlowGraph, Issue>;

export function addNode(graph: FlowGraph, command: GraphCommand & { type: 'add-node' }, kinds: NodeKinds): Edited {
  const { id, type } = command.node;
  if (id.length > MAX_ID || !ID_PATTERN.test(id)) return err(refuse('bad-id', `"${id}" cannot be the id of a node.`));
  if (nodeById(graph, id)) return err(refuse('duplicate-id', `A node "${id}" is in this graph already.`, { node: id }));
  const name = checkName(graph, command.node.name, undefined);
  if (!name.ok) return name;
  const reading = readNode(command.node, kinds);
  if (!reading.kind) return err(refuse('unknown-node-type', `There is no node type "${type}".`));
  if (!reading.kind.objects.includes(graph.object))
    return err(refuse('not-for-object', `A ${graph.object} graph cannot hold a ${reading.kind.title} node.`));
  if (!reading.ok) return err(badConfig(reading.faults, undefined));
  const surplus = checkTrigger(graph, { ...command.node, config: reading.config });
  if (surplus) return err(surplus);
  const { position, description, color } = command.node;
  const node: FlowNode = {
    id,
    type,
    name: name.value,
    ...(description === undefined || description === '' ? {} : { description }),
    ...(color === undefined ? {} : { color }),
    position: { x: wholePixel(position.x), y: wholePixel(position.y) },
    config: reading.config,
  };
  return (command.edges ?? []).reduce<Edited>(
    (result, edge) => (result.ok ? connectEdge(result.value, edge, kinds) : result),
    ok({ ...graph, nodes: [...graph.nodes, node] }),
  );
}

/** [GRA-2] A graph holds each trigger once. */
function checkTrigger(graph: FlowGraph, node: FlowNode): Issue | undefined {
  if (node.type !== TRIGGER_TYPE) return undefined;
  const kind = node.config['kind'] === 'new' ? 'new' : 'updated';
  const there = triggerNode(graph, kind);
  return there && refuse('fixed-node', `"${there.name}" is the ${kind} trigger already.`, { node: there.id }, 'GRA-2');
}

export function moveNodes(graph: FlowGraph, moves: (GraphCommand & { type: 'move-nodes' })['moves']): Edited {
  const targets = new Map(moves.map(({ node, x, y }) => [node, { x: wholePixel(x), y: wholePixel(y) }]));
  for (const id of targets.keys()) if (!nodeById(graph, id)) return err(unknownNode(id));
  let moved = false;
  const nodes = graph.nodes.map((node) => {
    const position = targets.get(node.id);
    if (!position || (position.x === node.position.x && position.y === node.position.y)) return node;
    moved = true;
    return { ...node, position };
  });
  return ok(moved ? { ...graph, nodes } : graph);
}

/** Gives a node new settings; connections of edges that it no longer declares go with them. */
export function configureNode(graph: FlowGraph, id: NodeId, config: JsonObject, kinds: NodeKinds): Edited {
  const node = nodeById(graph, id);
  if (!node) return err(unknownNode(id));
  const reading = readNode({ ...node, config }, kinds);
  if (!reading.kind) return err(refuse('unknown-node-type', `There is no node type "${node.type}".`, { node: id }));
  if (!reading.ok) return err(badConfig(reading.faults, id));
  if (node.type === TRIGGER_TYPE && reading.config['kind'] !== node.config['kind'])
    return err(refuse('fixed-node', 'A trigger stays what it is: New or Updated.', { node: id }, 'GRA-2'));
  if (stableJson(reading.config) === stableJson(node.config)) return ok(graph);
  const declared = new Set(reading.edges.map((spec) => spec.id));
  const edges = graph.edges.filter((edge) => edge.from !== id || declared.has(edge.edge));
  const edited = replaceNode(graph, node, { ...node, config: reading.config });
  return ok(edges.length === graph.edges.length ? edited : { ...edited, edges });
}

export function renameNode(graph: FlowGraph, id: NodeId, wanted: string): Edited {
  const node = nodeById(graph, id);
  if (!node) return err(unknownNode(id));
  const name = checkName(graph, wanted, node);
  if (!name.ok) return name;
  return ok(name.value === node.name ? graph : replaceNode(graph, node, { ...node, name: name.value }));
}

export function describeNode(graph: FlowGraph, id: NodeId, description: string): Edited {
  const node = nodeById(graph, id);
  if (!node) return err(unknownNode(id));
  if (description === (node.description ?? '')) return ok(graph);
  const { description: _, ...rest } = node;
  return ok(replaceNode(graph, node, description === '' ? rest : { ...rest, description }));
}

/** Marks nodes out by a colour; `null` gives them that of their kind back. */
export function colorNodes(graph: FlowGraph, ids: readonly NodeId[], color: GraphColor | null): Edited {
  const chosen = new Set(ids);
  for (const id of chosen) if (!nodeById(graph, id)) return err(unknownNode(id));
  let changed = false;
  const nodes = graph.nodes.map((node) => {
    if (!chosen.has(node.id) || (node.color ?? null) === color) return node;
    changed = true;
    const { color: _, ...rest } = node;
    return color === null ? rest : { ...rest, color };
  });
  return ok(changed ? { ...graph, nodes } : graph);
}

/** [GRA-7] Names are unique in a graph, so that a hold can find its node again. */
function checkName(graph: FlowGraph, wanted: string, self: FlowNode | undefined): Result<string, Issue> {
  const name = tidyName(wanted);
  const place = self ? { node: self.id } : {};
  if (name === '') return err(refuse('blank-name', 'A node needs a name.', place));
  if (name.length > MAX_NAME) return err(refuse('long-name', `A name is at most ${MAX_NAME} characters long.`, place));
  const other = graph.nodes.find((node) => node !== self && nameKey(node.name) === nameKey(name));
  return other ? err(refuse('duplicate-name', `Another node is called "${other.name}".`, place, 'GRA-7')) : ok(name);
}

function badConfig(faults: readonly { at: string; message: string }[], node: NodeId | undefined): Issue {
  const first = faults[0];
  const field = first && first.at !== '' ? { field: first.at } : {};
  const where = first && first.at !== '' ? `${first.at}: ` : '';
  return refuse('invalid-config', `${where}${first?.message ?? 'These settings cannot be read.'}`, {
    ...(node === undefined ? {} : { node }),
    ...field,
  });
}

const replaceNode = (graph: FlowGraph, old: FlowNode, node: FlowNode): FlowGraph => ({
  ...graph,
  nodes: graph.nodes.map((other) => (other === old ? node : other)),
});
