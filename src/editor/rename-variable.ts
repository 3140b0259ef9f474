import type { FlowGraph, FlowNode, NodeId } from '#graph/flow-graph.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import { nodeById } from '#graph/graph-queries.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { leadsTo, storedVariables } from '#nodes/contract/ways.ts';
import { withRenamedReads, withStoredUnder } from './renamed-variables.ts';

/** What giving a match variable another name comes to. */
export interface VariableRename {
  /** One step: the match node, and every node that reads the variable. */
  readonly commands: readonly GraphCommand[];
  readonly readers: readonly FlowNode[];
  /** Other match nodes that store the same for the same readers, and go along. */
  readonly stores: readonly FlowNode[];
}

/**
 * [MAT-1] Renames the variable of a match node wherever it is read. Match nodes that store it for the same readers, on
 * other ways to them, are renamed with it; those that store it for others keep it, with their readers.
 */
export function renameVariable(graph: FlowGraph, id: NodeId, name: string, catalog: NodeCatalog): VariableRename {
  const fieldsOf = (node: FlowNode) => catalog.typeOf(node.type)?.fields ?? [];
  const all = storedVariables({ graph, kinds: catalog });
  const old = all.find(({ node }) => node === id)?.name ?? '';
  const names = new Map(old === '' ? [] : [[old, name]]);
  const read = new Map<NodeId, FlowNode>();
  for (const node of graph.nodes) {
    const config = withRenamedReads(fieldsOf(node), node.config, names);
    if (config !== node.config) read.set(node.id, { ...node, config });
  }
  const same = all.filter((stored) => stored.name === old && old !== '').map(({ node }) => node);
  const { stores, readers } = togetherWith(graph, id, same, [...read.keys()]);
  const renamed = new Map<NodeId, FlowNode>();
  for (const reader of readers) renamed.set(reader, read.get(reader) ?? nodeOf(graph, reader));
  for (const store of stores) {
    const node = renamed.get(store) ?? nodeOf(graph, store);
    renamed.set(store, { ...node, config: withStoredUnder(fieldsOf(node), node.config, name) });
  }
  return {
    commands: [...renamed.values()].map(({ id: node, config }) => ({ type: 'configure-node', node, config })),
    readers: readers.map((reader) => nodeOf(graph, reader)),
    stores: stores.filter((store) => store !== id).map((store) => nodeOf(graph, store)),
  };
}

/** The stores that share readers with the first one, directly or through others, and all of their readers. */
function togetherWith(
  graph: FlowGraph,
  first: NodeId,
  same: readonly NodeId[],
  all: readonly NodeId[],
): { readonly stores: readonly NodeId[]; readonly readers: readonly NodeId[] } {
  const stores = new Set([first]);
  const readers = new Set<NodeId>();
  for (const store of stores) {
    for (const reader of all) {
      if (readers.has(reader) || !leadsTo(graph, store, reader)) continue;
      readers.add(reader);
      for (const other of same) if (leadsTo(graph, other, reader)) stores.add(other);
    }
  }
  // What nothing else stores is read under the new name even where no way leads to the reader yet.
  if (same.every((store) => stores.has(store))) for (const reader of all) readers.add(reader);
  return { stores: [...stores], readers: all.filter((reader) => readers.has(reader)) };
}

function nodeOf(graph: FlowGraph, id: NodeId): FlowNode {
  const node = nodeById(graph, id);
  if (!node) throw new Error(`No node ${id}`);
  return node;
}
