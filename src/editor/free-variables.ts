import type { FlowGraph, FlowNode } from '#graph/flow-graph.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { firstFree } from '#graph/unique-names.ts';
import { typeBehind } from '#nodes/contract/kind-types.ts';
import { storedVariables } from '#nodes/contract/ways.ts';
import { withRenamedReads, withStoredUnder } from './renamed-variables.ts';

/**
 * [MAT-1] Nodes that come into a graph, with names of their own for the matches that they store: a copy of the match
 * MatchedAccount stores MatchedAccount2, and what is copied with it reads that.
 */
export function withFreeVariables(graph: FlowGraph, nodes: readonly FlowNode[], kinds: NodeKinds): readonly FlowNode[] {
  const there = new Set(storedVariables({ graph, kinds }).map(({ name }) => name));
  const stored = nodes.map((node) => typeBehind(kinds.get(node.type))?.variable(node.config)?.name ?? '');
  const taken = new Set([...there, ...stored]);
  const names = new Map<string, string>();
  for (const name of stored) {
    if (!there.has(name) || name === '' || names.has(name)) continue;
    const base = name.replace(/\d+$/, '');
    const free = firstFree(base, '', (candidate) => candidate === base || taken.has(candidate));
    taken.add(free);
    names.set(name, free);
  }
  if (names.size === 0) return nodes;
  return nodes.map((node, at) => {
    const fields = typeBehind(kinds.get(node.type))?.fields ?? [];
    const config = withRenamedReads(fields, node.config, names);
    const name = names.get(stored[at] ?? '');
    return { ...node, config: name === undefined ? config : withStoredUnder(fields, config, name) };
  });
}
