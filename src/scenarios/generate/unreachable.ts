import type { NodeId } from '#graph/flow-graph.ts';
import { edgesInto, edgeFrom, nodeById, reachableFrom } from '#graph/graph-queries.ts';
import type { UnreachableItem } from '../coverage.ts';
import { edgeKey, type CoverageItem } from '../coverage-item.ts';
import type { Ways } from './ways-of-graph.ts';
import type { Workbench } from './workbench.ts';

/** Why each item that no run reached is not reached: proven where contradictions close every way to it, else not found. */
export function unreachableOf(
  items: readonly CoverageItem[],
  bench: Workbench,
  ways: Ways,
  neverCriteria: ReadonlyMap<string, string>,
): readonly UnreachableItem[] {
  const { graph, reached } = bench;
  const open = incomplete(bench, ways);
  const closedNode = (node: NodeId): string | undefined => {
    if (open.has(node) || reached.has(`node:${node}`) || (ways.to.get(node) ?? []).length > 0) return undefined;
    const refusals = edgesInto(graph, node).flatMap(({ from, edge }) => ways.refused.get(edgeKey(from, edge)) ?? []);
    const name = nodeById(graph, node)?.name ?? node;
    return refusals.length === 0
      ? `No way leads from a trigger to ${name}.`
      : `No way leads to ${name}: ${sentence(refusals[0] ?? '')}`;
  };
  const closedEdge = (node: NodeId, edge: string): string | undefined => {
    const key = edgeKey(node, edge);
    const because = closedNode(node);
    if (because !== undefined) return because;
    const refusals = ways.refused.get(key) ?? [];
    if (open.has(node) || refusals.length === 0 || (ways.by.get(key) ?? []).length > 0) return undefined;
    return sentence(refusals[0] ?? '');
  };
  const closedFailure = (node: NodeId): string | undefined => {
    const because = closedEdge(node, 'next');
    const by = ways.by.get(edgeKey(node, 'next')) ?? [];
    if (because !== undefined || open.has(node) || nodeById(graph, node)?.type !== 'add-to-sequence') return because;
    const merged = by.length > 0 && by.every((way) => way.merged);
    return merged ? 'A Merge Dupe stands in every path to the node: it never calls Outreach (MRG-2).' : undefined;
  };
  const closed = ({ kind, key, node, edge, never }: CoverageItem): string | undefined => {
    if (never !== undefined) return never;
    if (kind === 'node') return closedNode(node);
    if (kind === 'failure') return closedFailure(node);
    if (kind === 'criterion')
      return closedNode(node) ?? (open.has(node) ? undefined : withStop(neverCriteria.get(key)));
    return closedEdge(node, edge ?? '');
  };
  return items.flatMap((item): readonly UnreachableItem[] => {
    if (reached.has(item.key)) return [];
    const because = closed(item);
    if (because !== undefined) return [{ key: item.key, because, proof: 'proven' }];
    return [{ key: item.key, because: notFound(item, bench), proof: 'not-found' }];
  });
}

/** Nodes to which ways may lead that were not followed. */
function incomplete({ graph, reached }: Workbench, ways: Ways): ReadonlySet<NodeId> {
  const surprising = graph.edges.filter(({ from, edge }) => {
    const key = edgeKey(from, edge);
    return reached.has(key) && (ways.by.get(key) ?? []).length === 0;
  });
  return reachableFrom(graph, [...ways.cut, ...surprising.map(({ to }) => to)]);
}

function notFound({ kind, node, edge }: CoverageItem, { graph, reached }: Workbench): string {
  const name = nodeById(graph, node)?.name ?? node;
  if (!reached.has(`node:${node}`)) return `None of the runs that were tried comes to ${name}.`;
  if (kind === 'failure' && !reached.has(edgeKey(node, 'next')))
    return `None of the runs that were tried calls Outreach from ${name}.`;
  const leads = edge === undefined || edgeFrom(graph, node, edge) !== undefined ? '' : ' The edge is not connected.';
  return `None of the runs that were tried reaches it, though some come to ${name}.${leads}`;
}

const withStop = (text: string | undefined): string | undefined => (text === undefined ? undefined : sentence(text));

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
