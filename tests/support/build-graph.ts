import type { FlowGraph, FlowNode, RoutedObject } from '#graph/flow-graph.ts';
import { newGraph } from '#graph/new-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import type { JsonObject } from '#shared/json.ts';

export interface GraphSketch {
  readonly object?: RoutedObject;
  /** Node id → its type, and what differs from the type's defaults. `new-lead` and `updated-lead` are there. */
  readonly nodes: Readonly<Record<string, readonly [type: string, config?: JsonObject]>>;
  /** `gate:yes > add` connects the edge `yes` of the node `gate` to the node `add`. */
  readonly edges: readonly string[];
}

/** A graph from a sketch: its nodes are named as their ids. */
export function buildGraph({ object = 'Lead', nodes, edges }: GraphSketch): FlowGraph {
  const blank = newGraph({ id: 'test', name: 'Test graph', object }, catalog);
  const own = Object.keys(nodes).map((id): FlowNode => {
    const [type, config = {}] = nodes[id] ?? ['?'];
    const kind = catalog.get(type);
    if (!kind) throw new Error(`No node type ${type}`);
    return { id, type, name: id, position: { x: 0, y: 0 }, config: { ...kind.defaultConfig(object), ...config } };
  });
  const overridden = new Set(own.map((node) => node.id));
  return {
    ...blank,
    nodes: [...blank.nodes.filter((node) => !overridden.has(node.id)), ...own],
    edges: edges.map((line) => {
      const [, from, edge, to] = /^([\w-]+):([\w-]+) > ([\w-]+)$/.exec(line) ?? [];
      if (!from || !edge || !to) throw new Error(`Not an edge: ${line}`);
      return { from, edge, to };
    }),
  };
}

/** Criteria that hold when one field answers one question. */
export const when = (field: string, operator: string, value?: JsonObject[string]): JsonObject => ({
  logic: 'all',
  items: [value === undefined ? { field, operator } : { field, operator, value }],
});
