import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';

/** Fields that some criterion of the graph asks for, by their own names. */
export function askedFields({ nodes }: FlowGraph, catalog: NodeCatalog): readonly string[] {
  const criteria = nodes.flatMap(({ type, config }) => catalog.typeOf(type)?.choices(config) ?? []);
  const fields = criteria.flatMap((choice) => choice.criteria.items.map(({ field }) => field.replace(/^.*\./, '')));
  return [...new Set(fields)];
}
