import type { ReactNode } from 'react';
import type { InsightsPart } from '#logs/insights-part.ts';
import type { RoutingInsights } from '#logs/insights.ts';
import { CountLink } from './count-link.tsx';
import { PartnerPart } from './partner-part.tsx';
import { ResultRows } from './result-rows.tsx';
import { WithoutCallout } from './without-callout.tsx';
import styles from './insights-panel.module.css';

/** The numbers of all trips: how they ended, and what came of the partner's nodes together. */
export function TotalsPart(props: {
  readonly insights: RoutingInsights;
  readonly partners: ReadonlySet<string>;
  readonly notRouted: number;
}): ReactNode {
  const { insights, partners, notRouted } = props;
  const { trips, completed, error, superseded, open, partner } = insights;
  const nodes = [...partners];
  const came = [...partner.results.values()].reduce((sum, each) => sum + each.trips, 0);
  return (
    <>
      <dl className={styles.totals}>
        <Total label="Trips" count={trips} part={{}} always />
        <Total label="Completed" count={completed} part={{ end: 'completed' }} always />
        <Total label="Open" count={open} part={{ results: ['standing', 'held'] }} always />
        <Total label="Ended with an error" count={error} part={{ end: 'error' }} />
        <Total label="Superseded" count={superseded} part={{ end: 'superseded' }} />
        <Total label="Not routed" count={notRouted} part={{ notRouted: true }} />
      </dl>
      {partners.size === 0 ? (
        <p className={styles.plain}>
          This graph has no partner node: nothing is handed over to Outreach. Edges and nodes are counted all the same.
        </p>
      ) : came === 0 ? (
        <p className={styles.plain}>No trip came to a partner node.</p>
      ) : (
        <>
          <ResultRows label="Partner nodes together" results={partner.results} of={trips} nodes={nodes} />
          <PartnerPart partner={partner} nodes={nodes} />
          <WithoutCallout nodes={nodes.flatMap((node) => insights.nodes.get(node) ?? [])} names />
        </>
      )}
    </>
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
