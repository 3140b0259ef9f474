import type { FlowNode, NodeId } from '#graph/flow-graph.ts';
import { graphMemo } from '#graph/graph-memo.ts';
import { edgeFrom, edgesOf, reachableFrom } from '#graph/graph-queries.ts';
import type { CheckContext } from '#graph/node-kinds.ts';
import { leadsTo } from '../contract/ways.ts';

/**
 * [MRG-2] Whether a Merge Dupe node keeps an Add to Sequence node from adding anybody: a trip can come from the merge
 * to it, or from it to the merge with a prospect to be added. Who left it by an error edge was not to be added anyway.
 */
export function mergePrevents(
  { graph, kinds }: Pick<CheckContext, 'graph' | 'kinds'>,
  merge: FlowNode,
  add: FlowNode,
): boolean {
  if (leadsTo(graph, merge.id, add.id)) return true;
  return handedOn(graph, kinds, add.id, () => {
    const handedOver = edgesOf(add, kinds).flatMap(({ id, kind }) => {
      const to = kind === 'error' ? undefined : edgeFrom(graph, add.id, id)?.to;
      return to === undefined ? [] : [to];
    });
    return reachableFrom(graph, handedOver);
  }).has(merge.id);
}

const handedOn = graphMemo<ReadonlySet<NodeId>>();
