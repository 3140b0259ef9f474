import { parseFieldPath } from '#criteria/field-path.ts';
import type { FlowGraph, FlowNode } from '#graph/flow-graph.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { FieldUse } from './field-uses.ts';

/** [OUT-10] The prospect stage that goes with a lead status: the one of its name. */
export const stageOfStatus = (org: OrgSetup, status: string): OrgSetup['outreach']['stages'][number] | undefined =>
  org.outreach.stages.find((stage) => stage.name.trim().toLowerCase() === status.trim().toLowerCase());

/** The graphs that name a lead status, which stay behind when it is renamed. */
export const statusUses = (graphs: readonly FlowGraph[], status: string): readonly FieldUse[] =>
  graphs.flatMap((graph) => {
    const nodes = graph.nodes.filter((node) => namesStatus(node, graph, status)).map((node) => node.name);
    return nodes.length === 0
      ? []
      : [{ where: `Graph ${graph.name}: ${nodes.join(', ')}`, outcome: 'Keeps the old name until it is edited.' }];
  });

const namesStatus = (node: FlowNode, graph: FlowGraph, status: string): boolean =>
  // [SF-4] The status that a conversion sets.
  node.config['convertedStatus'] === status || holds(node.config, graph, status);

/** Whether any criterion or value to be written puts the status beside Lead Status. */
function holds(value: unknown, graph: FlowGraph, status: string): boolean {
  if (Array.isArray(value)) return value.some((each) => holds(each, graph, status));
  if (typeof value !== 'object' || value === null) return false;
  const { field, value: beside } = value as { readonly field?: unknown; readonly value?: unknown };
  if (typeof field === 'string' && isStatus(field, graph)) return [beside].flat().includes(status);
  return Object.values(value).some((each) => holds(each, graph, status));
}

/** [CND-4] On the routed lead, or on what a match node found. */
function isStatus(path: string, graph: FlowGraph): boolean {
  const { root, field } = parseFieldPath(path);
  if (field.toLowerCase() !== 'status') return false;
  return root === undefined ? graph.object === 'Lead' : root !== 'Owner';
}
