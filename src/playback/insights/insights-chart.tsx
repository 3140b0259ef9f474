import { useState, type ReactNode } from 'react';
import type { InsightsBucket } from '#logs/insights-buckets.ts';
import { visitResults, type VisitResult } from '#logs/insights-visits.ts';
import { BucketTable } from './bucket-table.tsx';
import { bucketLabel, isDaily } from './bucket-words.ts';
import { useInsightsLinks } from './insights-links.ts';
import { countText, failureText, resultWords } from './part-words.ts';
import { ResultSign, resultFill } from './result-sign.tsx';
import styles from './insights-chart.module.css';

export interface InsightsChartProps {
  readonly label: string;
  readonly buckets: readonly InsightsBucket[];
  readonly nodes: readonly string[];
}

/** Labels along the time that find room without touching one another. */
const MOST_LABELS = 4;
/** As a share of the width: a label that begins later would be cut. */
const LAST_LABEL = 0.77;

/** What came of visits over virtual time, as stacked bars; the same as a table for the keyboard and screen readers. */
export function InsightsChart({ label, buckets, nodes }: InsightsChartProps): ReactNode {
  const { wording } = useInsightsLinks();
  const [asTable, setAsTable] = useState(false);
  const shown = visitResults.filter((result) => buckets.some(({ insight }) => insight.results.has(result)));
  const most = Math.max(0, ...buckets.map(heightOf));
  const every = Math.ceil(buckets.length / MOST_LABELS);
  const daily = isDaily(buckets);
  return (
    <section aria-label={label}>
      <div className={styles.head}>
        <h3 className={styles.title}>{label}</h3>
        <button type="button" className={styles.switch} aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? 'Hide the table' : 'Show as a table'}
        </button>
      </div>
      {most === 0 ? (
        <p className={styles.none}>Nothing to show yet.</p>
      ) : (
        <>
          {/* Every bar leads to its trips; the table says the same with links that the keyboard reaches. */}
          <div className={styles.plot} aria-hidden>
            <span className={styles.most}>{most.toLocaleString('en-GB')}</span>
            <div className={styles.bars}>
              {buckets.map((bucket) => (
                <Bar key={bucket.range.from} bucket={bucket} results={shown} most={most} nodes={nodes} />
              ))}
            </div>
            <div className={styles.times}>
              {buckets.map(({ range }, index) =>
                index % every === 0 && index <= buckets.length * LAST_LABEL ? (
                  <span key={range.from} style={{ insetInlineStart: `${(index / buckets.length) * 100}%` }}>
                    {bucketLabel(range, wording.timeZone, daily)}
                  </span>
                ) : null,
              )}
            </div>
          </div>
          <ul className={styles.legend} aria-hidden>
            {shown.map((result) => (
              <li key={result}>
                <ResultSign result={result} /> {resultWords[result].label}
              </li>
            ))}
          </ul>
        </>
      )}
      {asTable ? <BucketTable label={label} buckets={buckets} results={shown} nodes={nodes} /> : null}
    </section>
  );
}

function Bar(props: {
  readonly bucket: InsightsBucket;
  readonly results: readonly VisitResult[];
  readonly most: number;
  readonly nodes: readonly string[];
}): ReactNode {
  const { bucket, results, most, nodes } = props;
  const { hrefOf, whole, wording, onLeave } = useInsightsLinks();
  const { range, insight } = bucket;
  return (
    <span className={styles.bar}>
      {results.map((result) => {
        const trips = insight.results.get(result)?.trips ?? 0;
        if (trips === 0) return null;
        const part = { nodes, results: [result], visited: range };
        const reasons = (result === 'failed' ? insight.failures : result === 'pending' ? insight.pendings : []).map(
          ({ failure, tally }) => `${tally.trips.toLocaleString('en-GB')}: ${failureText(failure, wording.names)}`,
        );
        return (
          <a
            key={result}
            href={hrefOf(part)}
            tabIndex={-1}
            onPointerDown={onLeave}
            className={`${styles.segment ?? ''} ${resultFill}`}
            data-result={result}
            style={{ height: `${(trips / most) * 100}%` }}
            aria-label={countText(trips, whole(part), wording)}
            title={[countText(trips, whole(part), wording), ...reasons].join('\n')}
          />
        );
      })}
    </span>
  );
}

const heightOf = ({ insight }: InsightsBucket): number =>
  [...insight.results.values()].reduce((sum, { trips }) => sum + trips, 0);
