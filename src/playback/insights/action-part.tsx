import { useId, useMemo, type ReactNode } from 'react';
import { insightsBucketsOf } from '#logs/insights-buckets.ts';
import type { RoutingInsights } from '#logs/insights.ts';
import type { PartnerInsight } from '#logs/insights-partner.ts';
import type { TripLog } from '#logs/trip-log.ts';
import { InsightsChart } from './insights-chart.tsx';
import { useInsightsLinks } from './insights-links.ts';
import { PartnerPart } from './partner-part.tsx';
import { ResultRows } from './result-rows.tsx';
import { WithoutCallout } from './without-callout.tsx';
import styles from './insights-panel.module.css';

export interface ActionPartProps {
  /** Title of the nodes' type, such as `Add to Sequence`. */
  readonly title: string;
  /** All nodes of the action. */
  readonly nodes: readonly string[];
  readonly partner: PartnerInsight;
  readonly insights: RoutingInsights;
  readonly trips: readonly TripLog[];
  readonly asOf: number | undefined;
}

/** [V2-1] [V2-3] What came of all nodes of one partner action: adding tells nothing of changing states, and back. */
export function ActionPart({ title, nodes, partner, insights, trips, asOf }: ActionPartProps): ReactNode {
  const heading = useId();
  const { wording } = useInsightsLinks();
  const buckets = useMemo(
    () => insightsBucketsOf(trips, { nodes: new Set(nodes), timeZone: wording.timeZone, asOf }),
    [trips, nodes, wording.timeZone, asOf],
  );
  return (
    <section className={styles.action} aria-labelledby={heading}>
      <h3 id={heading} className={styles.name}>
        {title}
      </h3>
      {partner.came.trips === 0 ? (
        <p className={styles.plain}>
          {nodes.length === 1 ? 'No trip came to the node.' : 'No trip came to one of the nodes.'}
        </p>
      ) : (
        <>
          <ResultRows label="What came of it" results={partner.results} came={partner.came} nodes={nodes} />
          <PartnerPart partner={partner} nodes={nodes} />
          <WithoutCallout nodes={nodes.flatMap((node) => insights.nodes.get(node) ?? [])} names />
          <InsightsChart label={`${title} over time`} buckets={buckets} nodes={nodes} />
        </>
      )}
    </section>
  );
}
