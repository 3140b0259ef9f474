import type { ReactNode } from 'react';
import type { InsightsPart } from '#logs/insights-part.ts';
import type { RoutingInsights } from '#logs/insights.ts';
import { CountLink } from './count-link.tsx';
import styles from './insights-panel.module.css';

/** How all trips ended. */
export function TotalsPart(props: { readonly insights: RoutingInsights; readonly notRouted: number }): ReactNode {
  const { insights, notRouted } = props;
  const { trips, completed, error, superseded, open } = insights;
  return (
    <dl className={styles.totals}>
      <Total label="Trips" count={trips} part={{}} always />
      <Total label="Completed" count={completed} part={{ end: 'completed' }} always />
      <Total label="Open" count={open} part={{ results: ['standing', 'held'] }} always />
      <Total label="Ended with an error" count={error} part={{ end: 'error' }} />
      <Total label="Superseded" count={superseded} part={{ end: 'superseded' }} />
      <Total label="Not routed" count={notRouted} part={{ notRouted: true }} />
    </dl>
  );
}

function Total(props: {
  readonly label: string;
  readonly count: number;
  readonly part: InsightsPart;
  /** Shown where there is none, too. */
  readonly always?: boolean;
}): ReactNode {
  const { label, count, part, always = false } = props;
  if (count === 0 && !always) return null;
  return (
    <div className={styles.total}>
      <dt>{label}</dt>
      <dd>
        <CountLink count={count} part={part} />
      </dd>
    </div>
  );
}
