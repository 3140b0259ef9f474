import type { Environment } from './environment.ts';
import type { FlowGraph, FlowNode } from './flow-graph.ts';
import { findEndlessLoops } from './find-endless-loops.ts';
import { TRIGGER_TYPE, edgesInto, edgesOf, nodeById, reachableFrom } from './graph-queries.ts';
import type { Issue } from './issue.ts';
import type { NodeKinds } from './node-kinds.ts';
import { readNode } from './node-reading.ts';
import { nameKey, uniqueNodeName } from './unique-names.ts';
import { openEdgeIssues } from './validate-open-edges.ts';
import { triggerIssues } from './validate-triggers.ts';

/**
 * Everything that is wrong or doubtful in a graph: first what concerns the whole, then node by node. With
 * an environment its nodes are also checked against the org. A graph with an `error` is not run (GRA-1).
 */
export const validateGraph = (graph: FlowGraph, kinds: NodeKinds, environment?: Environment): readonly Issue[] =>
  [...validateInSteps(graph, kinds, environment)].flat();

/** The same, a node at a time: large graphs are checked in slices, between which there is time for something else. */
export function* validateInSteps(
  graph: FlowGraph,
  kinds: NodeKinds,
  environment?: Environment,
): Generator<readonly Issue[], void> {
  const triggers = graph.nodes.filter((node) => node.type === TRIGGER_TYPE).map((node) => node.id);
  const reachable = reachableFrom(graph, triggers);
  const names = new Map<string, FlowNode>();
  for (const node of graph.nodes) if (!names.has(nameKey(node.name))) names.set(nameKey(node.name), node);
  yield [...triggerIssues(graph, kinds), ...edgeIssues(graph, kinds), ...findEndlessLoops(graph, kinds)];
  for (const node of graph.nodes) {
    yield [
      ...nameIssues(graph, node, names.get(nameKey(node.name)), kinds),
      ...configIssues(graph, node, kinds, environment),
      ...(reachable.has(node.id) ? openEdgeIssues(graph, node, kinds) : [unreachable(graph, node)]),
    ];
  }
}

/** Whether the issues let a graph be run and deployed. */
export const isValid = (issues: readonly Issue[]): boolean => issues.every((issue) => issue.severity !== 'error');

const unreachable = (graph: FlowGraph, node: FlowNode): Issue => ({
  code: 'graph/unreachable-node',
  severity: 'warning',
  message:
    edgesInto(graph, node.id).length === 0
      ? `No edge leads to "${node.name}": no trip can come here.`
      : `No trigger leads to "${node.name}", only nodes that are not reached either: no trip can come here.`,
  place: { node: node.id },
  fix: { title: 'Delete the node', commands: [{ type: 'remove-nodes', nodes: [node.id] }] },
});

function nameIssues(graph: FlowGraph, node: FlowNode, first: FlowNode | undefined, kinds: NodeKinds): Issue[] {
  const blank = node.name.trim() === '';
  if (!blank && (first === undefined || first === node)) return [];
  const name = uniqueNodeName(graph, blank ? (kinds.get(node.type)?.title ?? node.type) : node.name);
  return [
    {
      code: blank ? 'graph/blank-name' : 'graph/duplicate-name',
      severity: 'error',
      message: blank ? 'The node has no name.' : `Another node is called "${node.name}" too.`,
      place: { node: node.id },
      rule: 'GRA-7',
      fix: { title: `Rename to "${name}"`, commands: [{ type: 'rename-node', node: node.id, name }] },
    },
  ];
}

function configIssues(graph: FlowGraph, node: FlowNode, kinds: NodeKinds, environment?: Environment): Issue[] {
  const reading = readNode(node, kinds);
  const place = { node: node.id };
  if (!reading.kind) {
    const message = `"${node.name}" is of type "${node.type}", which this program does not know.`;
    const fix = { title: 'Delete the node', commands: [{ type: 'remove-nodes', nodes: [node.id] }] } as const;
    return [{ code: 'graph/unknown-node-type', severity: 'error', message, place, fix }];
  }
  if (!reading.ok)
    return reading.faults.map((fault) => ({
      code: 'graph/invalid-config',
      severity: 'error',
      message: fault.message,
      place: fault.at === '' ? place : { ...place, field: fault.at },
    }));
  const checks = reading.kind.checks({ graph, node, kinds, ...(environment ? { environment } : {}) });
  if (reading.kind.objects.includes(graph.object)) return [...checks];
  const message = `A ${graph.object} graph cannot hold a ${reading.kind.title} node.`;
  const fix = { title: 'Delete the node', commands: [{ type: 'remove-nodes', nodes: [node.id] }] } as const;
  return [{ code: 'graph/node-not-for-object', severity: 'error', message, place, rule: 'GRA-1', fix }, ...checks];
}

/** Connections that the editor cannot draw, in a graph that came from elsewhere. */
function edgeIssues(graph: FlowGraph, kinds: NodeKinds): Issue[] {
  return graph.edges.flatMap((edge): Issue[] => {
    const from = nodeById(graph, edge.from);
    const to = nodeById(graph, edge.to);
    const message = !from
      ? `An edge leaves "${edge.from}", but there is no such node.`
      : !to
        ? `Edge "${edge.edge}" leads to "${edge.to}", but there is no such node.`
        : readNode(from, kinds).ok && !edgesOf(from, kinds).some((spec) => spec.id === edge.edge)
          ? `"${from.name}" has no edge "${edge.edge}".`
          : to.type === TRIGGER_TYPE
            ? `Edge "${edge.edge}" leads back into the trigger "${to.name}".`
            : undefined;
    if (message === undefined) return [];
    const commands = [{ type: 'disconnect-edge', from: edge.from, edge: edge.edge }] as const;
    const place = from ? { node: edge.from, edge: edge.edge } : {};
    const fix = from ? { fix: { title: 'Disconnect the edge', commands } } : {};
    return [{ code: 'graph/bad-edge', severity: 'error', message, place, ...fix }];
  });
}
