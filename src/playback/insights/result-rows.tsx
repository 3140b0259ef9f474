import type { ReactNode } from 'react';
import { percentText } from '#canvas/count-text.ts';
import type { InsightsPart } from '#logs/insights-part.ts';
import type { Tally } from '#logs/insights-tally.ts';
import { visitResults, type VisitResult } from '#logs/insights-visits.ts';
import { CountLink } from './count-link.tsx';
import { shareOf } from './insights-decorations.ts';
import { resultWords } from './part-words.ts';
import { ResultSign } from './result-sign.tsx';
import styles from './insights-panel.module.css';

export interface ResultRowsProps {
  readonly label: string;
  readonly results: ReadonlyMap<VisitResult, Tally>;
  /** All of them: what the shares are of. */
  readonly came: Tally;
  /** The nodes whose visits are counted. */
  readonly nodes: readonly string[];
}

/** What came of visits, result by result: how many trips, and their share; the shares add up to all. */
export function ResultRows({ label, results, came, nodes }: ResultRowsProps): ReactNode {
  const shown = visitResults.filter((result) => results.has(result));
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        {label} <ShareOf>{came.visits === came.trips ? shareOfTrips(came.trips) : shareOfVisits(came)}</ShareOf>
      </caption>
      <thead className={styles.hidden}>
        <tr>
          <th scope="col">Result</th>
          <th scope="col">Trips</th>
          <th scope="col">Share</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((result) => {
          const { trips, visits } = results.get(result) ?? { trips: 0, visits: 0 };
          const part: InsightsPart = { nodes, results: [result] };
          return (
            <tr key={result}>
              <th scope="row">
                <span className={styles.result}>
                  <ResultSign result={result} /> {resultWords[result].label}
                </span>
              </th>
              <td className={styles.number}>
                <CountLink count={trips} part={part} />
                <Again trips={trips} visits={visits} />
              </td>
              <td className={styles.share}>
                <ShareBar share={shareOf(visits, came.visits)} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Says where a trip came more than once. */
export function Again({ trips, visits }: Tally): ReactNode {
  if (visits === trips) return null;
  return <span className={styles.again}> in {visits.toLocaleString('en-GB')} visits</span>;
}

/** Beside the name of a table: what its shares are of. */
export function ShareOf({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className={styles.of}>{children}</span>;
}

/** `share of the 23 trips that came` */
export const shareOfTrips = (trips: number): string =>
  `share of the ${trips.toLocaleString('en-GB')} ${trips === 1 ? 'trip' : 'trips'} that came`;

const shareOfVisits = ({ trips, visits }: Tally): string =>
  `share of the ${visits.toLocaleString('en-GB')} visits of ${trips.toLocaleString('en-GB')} ${trips === 1 ? 'trip' : 'trips'}`;

/** A share as a number, underlined by a bar. */
export function ShareBar({ share }: { readonly share: number }): ReactNode {
  return (
    <span className={styles.bar}>
      <span className={styles.fill} style={{ width: `${Math.min(100, share * 100)}%` }} aria-hidden />
      <span className={styles.percent}>{percentText(share)}</span>
    </span>
  );
}
