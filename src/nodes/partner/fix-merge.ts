import type { FlowEdge, FlowGraph, FlowNode } from '#graph/flow-graph.ts';
import { edgesInto } from '#graph/graph-queries.ts';
import type { IssueFix } from '#graph/issue.ts';
import type { CheckContext } from '#graph/node-kinds.ts';
import { nameList } from '../contract/name-list.ts';
import { leadsTo, storedVariables, supplyFrom } from '../contract/ways.ts';

/** [MRG-2] Cuts the ways between merges and nodes that add to a sequence, so that no trip goes through both. */
export function fixMerge(
  context: CheckContext,
  pairs: readonly { readonly merge: FlowNode; readonly add: FlowNode }[],
): IssueFix | undefined {
  const { graph } = context;
  const between = (from: FlowNode, to: FlowNode): readonly FlowEdge[] =>
    leadsTo(graph, from.id, to.id)
      ? edgesInto(graph, to.id).filter((edge) => edge.from === from.id || leadsTo(graph, from.id, edge.from))
      : [];
  const cut = new Set(pairs.flatMap(({ merge, add }) => [...between(merge, add), ...between(add, merge)]));
  if (cut.size === 0 || losesMatch(context, cut)) return undefined;
  const names = [...new Set(pairs.flatMap(({ merge, add }) => [`"${merge.name}"`, `"${add.name}"`]))];
  return {
    title: `Cut the way between ${names.length === 2 ? names.join(' and ') : nameList(names)}`,
    commands: [...cut].map(({ from, edge }) => ({ type: 'disconnect-edge', from, edge })),
  };
}

/** [MAT-1] Whether a node that uses what a match found would be left with none of the ways on which it is found. */
function losesMatch(context: CheckContext, cut: ReadonlySet<FlowEdge>): boolean {
  const { graph } = context;
  const after = { ...graph, edges: graph.edges.filter((edge) => !cut.has(edge)) };
  const stored = storedVariables(context);
  return graph.nodes.some((node) => {
    const sources = stored.filter(({ name }) => name === node.config['variable']).map((each) => each.node);
    if (sources.length === 0 || sources.includes(node.id)) return false;
    const none = (of: FlowGraph): boolean => supplyFrom({ ...context, graph: of, node }, sources) === 'no-way';
    return none(after) && !none(graph);
  });
}
