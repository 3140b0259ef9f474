import type { CoverageMark, Decorations } from '#canvas/decorations.ts';
import { edgeKey } from '#drawing/edge-key.ts';
import type { CoverageReport, CoveredItem } from '#scenarios/coverage.ts';

/** How far tests reach a graph, drawn on it: each node with how much of it is covered, each edge with whether one goes that way. */
export function coverageDecorations({ items }: CoverageReport): Decorations {
  const byNode = new Map<string, CoveredItem[]>();
  for (const each of items) {
    const known = byNode.get(each.item.node);
    if (known) known.push(each);
    else byNode.set(each.item.node, [each]);
  }
  const ways = items.filter(({ item }) => item.kind === 'edge' || item.kind === 'error-edge');
  return {
    nodes: new Map([...byNode].map(([node, of]) => [node, { coverage: standingOf(of) }])),
    edges: new Map(ways.map((way) => [edgeKey(way.item.node, way.item.edge ?? ''), { coverage: markOf(way) }])),
  };
}

/** How far tests reach one thing. */
export const markOf = ({ count, unreachable }: CoveredItem): CoverageMark =>
  count > 0 ? 'covered' : unreachable === null ? 'uncovered' : 'unreachable';

function standingOf(items: readonly CoveredItem[]): { readonly mark: CoverageMark; readonly text: string } {
  const coverable = items.filter(({ unreachable }) => unreachable === null);
  const covered = coverable.filter(({ count }) => count > 0).length;
  if (coverable.length === 0) return { mark: 'unreachable', text: 'Unreachable' };
  if (covered === coverable.length) return { mark: 'covered', text: 'Covered' };
  if (covered === 0) return { mark: 'uncovered', text: 'Not covered' };
  return { mark: 'partly', text: `${covered} of ${coverable.length}` };
}
