import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import type { InsightsBucket } from '#logs/insights-buckets.ts';
import type { VisitFailure, VisitResult } from '#logs/insights-visits.ts';
import { bucketLabel, isDaily } from './bucket-words.ts';
import { CountLink } from './count-link.tsx';
import { useInsightsLinks } from './insights-links.ts';
import { printFailure } from './part-address.ts';
import { failureText, resultWords } from './part-words.ts';
import styles from './insights-chart.module.css';

/** The chart as a table: one row for each stretch of time in which a trip came, with the failures by reason. */
export function BucketTable(props: {
  readonly label: string;
  readonly buckets: readonly InsightsBucket[];
  readonly results: readonly VisitResult[];
  readonly nodes: readonly string[];
}): ReactNode {
  const { label, buckets, results, nodes } = props;
  const { wording } = useInsightsLinks();
  const failures = failuresOf(buckets);
  const daily = isDaily(buckets);
  return (
    <Box className={styles.wrap ?? ''} role="region" aria-label={`${label}, as a table`} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Reached from</th>
            <th scope="col" className={styles.number}>
              Trips
            </th>
            {results.map((result) => (
              <th key={result} scope="col" className={styles.number}>
                {resultWords[result].label}
              </th>
            ))}
            {failures.map((failure) => (
              <th key={printFailure(failure)} scope="col" className={styles.number}>
                {failureText(failure, wording.names)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {buckets
            .filter(({ came }) => came.trips > 0)
            .map(({ range, came, insight }) => (
              <tr key={range.from}>
                <th scope="row">{bucketLabel(range, wording.timeZone, daily)}</th>
                <td className={styles.number}>
                  <CountLink count={came.trips} part={{ nodes, visited: range }} />
                </td>
                {results.map((result) => (
                  <td key={result} className={styles.number}>
                    <CountLink
                      count={insight.results.get(result)?.trips ?? 0}
                      part={{ nodes, results: [result], visited: range }}
                    />
                  </td>
                ))}
                {failures.map((failure) => (
                  <td key={printFailure(failure)} className={styles.number}>
                    <CountLink
                      count={
                        insight.failures.find((row) => printFailure(row.failure) === printFailure(failure))?.tally
                          .trips ?? 0
                      }
                      part={{ nodes, results: ['failed'], failure, visited: range }}
                    />
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </Box>
  );
}

function failuresOf(buckets: readonly InsightsBucket[]): readonly VisitFailure[] {
  const found = new Map<string, VisitFailure>();
  for (const { insight } of buckets) {
    for (const { failure } of insight.failures) found.set(printFailure(failure), failure);
  }
  return [...found.values()];
}
