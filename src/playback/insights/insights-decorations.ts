import type { Decorations, EdgeDecoration, NodeDecoration, ResultBadge } from '#canvas/decorations.ts';
import { edgeKey } from '#drawing/edge-key.ts';
import type { NodeInsight, RoutingInsights } from '#logs/insights.ts';
import type { VisitResult } from '#logs/insights-visits.ts';

const badges: readonly (readonly [VisitResult, ResultBadge['kind'], string])[] = [
  ['success', 'success', 'succeeded'],
  ['nothing-to-do', 'nothing', 'with nothing to do'],
  ['pending', 'pending', 'pending'],
  ['failed', 'error', 'failed'],
];

/** [V2-1] Counts and shares on nodes and edges; a line is as thick as its share of all trips asks for. */
export function insightsDecorations(insights: RoutingInsights): Decorations {
  const nodes = new Map<string, NodeDecoration>();
  const edges = new Map<string, EdgeDecoration>();
  for (const insight of insights.nodes.values()) {
    const { node, came, reverted } = insight;
    nodes.set(node, {
      visited: true,
      count: came.trips,
      share: shareOf(came.trips, insights.trips),
      results: badgesOf(insight),
      ...(reverted.trips > 0
        ? { badge: { text: `${reverted.trips.toLocaleString('en-GB')} put back`, tone: 'error' as const } }
        : {}),
    });
    for (const { edge, left } of insight.edges.values()) {
      edges.set(edgeKey(node, edge), {
        visited: true,
        count: left.trips,
        share: shareOf(left.trips, came.trips),
        // The root tells few from very few, where most trips go another way.
        weight: Math.sqrt(shareOf(left.trips, insights.trips)),
      });
    }
  }
  return { nodes, edges, dimRest: insights.trips > 0 };
}

/** A share from 0 to 1; 0 of nothing. */
export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function badgesOf({ partner }: NodeInsight): readonly ResultBadge[] {
  if (partner === null) return [];
  return badges.flatMap(([result, kind, word]) => {
    const count = partner.results.get(result)?.trips ?? 0;
    return count === 0 ? [] : [{ kind, count, label: `${count.toLocaleString('en-GB')} ${word}` }];
  });
}
