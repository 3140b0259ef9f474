import type { FlowGraph, FlowNode, RoutedObject } from './flow-graph.ts';
import { TRIGGER_TYPE } from './graph-queries.ts';
import type { NodeKinds } from './node-kinds.ts';
import { firstFree, uniqueNodeName } from './unique-names.ts';

/** [GRA-2] An empty graph: its two triggers, each on, leading nowhere yet. */
export function newGraph(
  named: { readonly id: string; readonly name: string; readonly object: RoutedObject },
  kinds: NodeKinds,
): FlowGraph {
  const empty: FlowGraph = { id: named.id, name: named.name, object: named.object, nodes: [], edges: [] };
  return (['new', 'updated'] as const).reduce((graph, kind) => {
    const trigger = createTrigger(graph, kind, kinds);
    return trigger ? { ...graph, nodes: [...graph.nodes, trigger] } : graph;
  }, empty);
}

/** [GRA-2] A trigger node that fits a graph without one of its kind; undefined where there is no trigger type. */
export function createTrigger(graph: FlowGraph, kind: 'new' | 'updated', kinds: NodeKinds): FlowNode | undefined {
  const type = kinds.get(TRIGGER_TYPE);
  if (!type) return undefined;
  const taken = new Set(graph.nodes.map((node) => node.id));
  return {
    id: firstFree(`${kind}-${graph.object.toLowerCase()}`, '-', (id) => taken.has(id)),
    type: TRIGGER_TYPE,
    name: uniqueNodeName(graph, `${kind === 'new' ? 'New' : 'Updated'} ${graph.object}`),
    position: { x: 0, y: kind === 'new' ? 0 : 200 },
    config: { ...type.defaultConfig(graph.object), kind },
  };
}
