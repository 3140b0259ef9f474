import { percentText } from '#canvas/count-text.ts';
import type { RoutingInsights } from '#logs/insights.ts';
import { visitResults } from '#logs/insights-visits.ts';
import { countOf } from '#shared/count-of.ts';
import { shareOf } from './insights-decorations.ts';
import { resultWords } from './part-words.ts';

/** What a screen reader hears of a node's or an edge's numbers. */
export function describeInsight(insights: RoutingInsights, node: string, edge?: string): string {
  const insight = insights.nodes.get(node);
  const came = insight?.came.trips ?? 0;
  if (edge !== undefined) {
    const left = insight?.edges.get(edge)?.left.trips ?? 0;
    return `${countOf(left, 'trip')} left by it, ${percentText(shareOf(left, came))} of the trips that came to the node.`;
  }
  const all = `${countOf(came, 'trip')} came here, ${percentText(shareOf(came, insights.trips))} of all trips.`;
  const results = visitResults.flatMap((result) => {
    const count = insight?.partner?.results.get(result)?.trips ?? 0;
    return count === 0 ? [] : [`${resultWords[result].label} ${count.toLocaleString('en-GB')}`];
  });
  return results.length === 0 ? all : `${all} ${results.join(', ')}.`;
}
