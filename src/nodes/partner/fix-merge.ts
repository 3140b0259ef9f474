import type { FlowEdge, FlowNode } from '#graph/flow-graph.ts';
import { edgesInto } from '#graph/graph-queries.ts';
import type { IssueFix } from '#graph/issue.ts';
import type { CheckContext } from '#graph/node-kinds.ts';
import { nameList } from '../contract/name-list.ts';
import { leadsTo } from '../contract/ways.ts';

/** [MRG-2] Cuts the ways between merges and nodes that add to a sequence, so that no trip goes through both. */
export function fixMerge(
  { graph }: CheckContext,
  pairs: readonly { readonly merge: FlowNode; readonly add: FlowNode }[],
): IssueFix | undefined {
  const between = (from: FlowNode, to: FlowNode): readonly FlowEdge[] =>
    leadsTo(graph, from.id, to.id)
      ? edgesInto(graph, to.id).filter((edge) => edge.from === from.id || leadsTo(graph, from.id, edge.from))
      : [];
  const cut = new Set(pairs.flatMap(({ merge, add }) => [...between(merge, add), ...between(add, merge)]));
  if (cut.size === 0) return undefined;
  const names = nameList([...new Set(pairs.flatMap(({ merge, add }) => [`"${merge.name}"`, `"${add.name}"`]))]);
  return {
    title: `Cut the way between ${names}`,
    commands: [...cut].map(({ from, edge }) => ({ type: 'disconnect-edge', from, edge })),
  };
}
