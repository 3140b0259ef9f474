import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import type { Issue } from '#graph/issue.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { createGraphMachine, machineConfig } from './graph-machine.ts';
import type { Plan, PlanNode } from './plan.ts';
import { createRestMachine } from './rest-machine.ts';

/**
 * Where the machine of a plan has states: in every node, so that it is the graph itself, or only where a record can
 * rest, which is faster for many records. Both give the same journal.
 */
export type MachineStates = 'every-node' | 'rest-points';

/**
 * Turns a graph into what the engine runs. A graph with errors is refused with its issues and is never
 * run silently (GRA-1); every valid graph compiles.
 */
export function compileGraph(
  graph: FlowGraph,
  catalog: NodeCatalog,
  states: MachineStates = 'every-node',
): Result<Plan, readonly Issue[]> {
  const errors = validateGraph(graph, catalog).filter((issue) => issue.severity === 'error');
  if (errors.length > 0) return err(errors);
  const nodes = new Map<NodeId, PlanNode>();
  const edges = new Map<NodeId, ReturnType<PlanNode['nodeType']['edges']>>();
  for (const node of graph.nodes) {
    const nodeType = catalog.typeOf(node.type);
    const read = catalog.get(node.type)?.readConfig(node.config);
    if (!nodeType || !read?.ok) throw new Error(`Validation let an unusable node pass: ${node.id}`);
    const specs = nodeType.edges(read.config);
    edges.set(node.id, specs);
    const errorEdges = new Set(specs.filter((edge) => edge.kind === 'error').map((edge) => edge.id));
    nodes.set(node.id, { id: node.id, name: node.name, nodeType, config: read.config, errorEdges });
  }
  const triggers = { new: triggerOf(nodes, 'new'), updated: triggerOf(nodes, 'updated') };
  const config = machineConfig(
    graph,
    { new: triggers.new.id, updated: triggers.updated.id },
    (id) => edges.get(id) ?? [],
  );
  const machine = states === 'every-node' ? createGraphMachine(config) : createRestMachine(config, restsOf(nodes));
  return ok({ graph, nodes, triggers, machine });
}

const restsOf = (nodes: ReadonlyMap<NodeId, PlanNode>): ReadonlySet<NodeId> =>
  new Set([...nodes.values()].filter(({ nodeType }) => nodeType.waits).map(({ id }) => id));

function triggerOf(nodes: ReadonlyMap<NodeId, PlanNode>, kind: 'new' | 'updated'): PlanNode {
  for (const node of nodes.values()) {
    if (node.nodeType.type === 'trigger' && node.config['kind'] === kind) return node;
  }
  throw new Error(`Validation let a graph without its ${kind} trigger pass`);
}
