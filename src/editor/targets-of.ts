import type { FlowGraph, FlowNode, NodeId } from '#graph/flow-graph.ts';
import { TRIGGER_TYPE } from '#graph/graph-queries.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import type { Option } from '#wording/option.ts';

/** The nodes an edge of a node can lead to: all but the triggers and itself. */
export const targetsOf = (graph: FlowGraph, from: NodeId): readonly FlowNode[] =>
  graph.nodes.filter((node) => node.type !== TRIGGER_TYPE && node.id !== from);

/** Nodes as choices, each with what type it is of. */
export const nodeOptions = (nodes: readonly FlowNode[], kinds: NodeKinds): readonly Option[] =>
  nodes.map((node) => ({ value: node.id, label: node.name, note: kinds.get(node.type)?.title ?? node.type }));
