import type { EdgeId, FlowGraph, NodeId } from '#graph/flow-graph.ts';
import type { JsonObject } from '#shared/json.ts';
import type { NodeType } from '#nodes/contract/node-type.ts';
import type { GraphMachine } from './graph-machine.ts';

/** A node made ready to run: its type at hand, its config read, its edges known. */
export interface PlanNode {
  readonly id: NodeId;
  readonly name: string;
  readonly nodeType: NodeType;
  readonly config: JsonObject;
  /** Edges whose following marks the node Error (ADD-7). */
  readonly errorEdges: ReadonlySet<EdgeId>;
}

/** A graph in executable form. The machine says where edges lead; the plan says what nodes do. */
export interface Plan {
  readonly graph: FlowGraph;
  readonly nodes: ReadonlyMap<NodeId, PlanNode>;
  /** [GRA-2] Both triggers stand in every graph. */
  readonly triggers: { readonly new: PlanNode; readonly updated: PlanNode };
  readonly machine: GraphMachine;
}

/** The node of an id; one that the graph does not have is a programming fault. */
export function planNode({ graph, nodes }: Plan, id: NodeId): PlanNode {
  const node = nodes.get(id);
  if (!node) throw new Error(`The graph ${graph.id} has no node ${id}`);
  return node;
}
