import type { FlowGraph, FlowNode } from '#graph/flow-graph.ts';
import { nameKey } from '#graph/unique-names.ts';

/** A node as it stands in two graphs. */
export interface NodePair {
  readonly before: FlowNode;
  readonly after: FlowNode;
}

export interface NodeMatches {
  readonly pairs: readonly NodePair[];
  readonly added: readonly FlowNode[];
  readonly removed: readonly FlowNode[];
}

/** [GRA-7] Finds the nodes of one graph in another: by id, else by name, and always of the same type. */
export function matchNodes(before: FlowGraph, after: FlowGraph): NodeMatches {
  const partner = new Map<FlowNode, FlowNode>();
  const taken = new Set<FlowNode>();
  const match = (keyOf: (node: FlowNode) => string): void => {
    const open = new Map<string, FlowNode>();
    for (const node of before.nodes.toReversed()) if (!taken.has(node)) open.set(keyOf(node), node);
    for (const node of after.nodes) {
      const found = partner.has(node) ? undefined : open.get(keyOf(node));
      if (!found || taken.has(found)) continue;
      partner.set(node, found);
      taken.add(found);
    }
  };
  match((node) => `${node.type} ${node.id}`);
  match((node) => `${node.type} ${nameKey(node.name)}`);
  return {
    pairs: after.nodes.flatMap((node) => {
      const found = partner.get(node);
      return found ? [{ before: found, after: node }] : [];
    }),
    added: after.nodes.filter((node) => !partner.has(node)),
    removed: before.nodes.filter((node) => !taken.has(node)),
  };
}
