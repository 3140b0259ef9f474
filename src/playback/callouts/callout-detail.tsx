import { Tabs } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import type { Instant } from '#shared/instant.ts';
import { RuleTag } from '#ui/rule-tag.tsx';
import { orgAt } from '#world/org-at.ts';
import { retryWords } from '#world/retry-words.ts';
import { calloutAt } from '../callout-at.ts';
import { CalloutCard } from '../callout-tab.tsx';
import { StatechartView } from '../inspect/statechart-view.tsx';
import type { RunView } from '../run-view.ts';
import { useSimulator } from '../simulator-state.ts';
import { useOrgRead } from '../use-org-read.ts';
import { calloutChart, calloutStateAt } from './callout-chart-state.ts';
import type { CalloutRow } from './callout-rows.ts';
import styles from './callouts-part.module.css';

/** The chosen callout as far as the step shown: requests and answers as they were sent, and its statechart. */
export function CalloutDetail(props: {
  readonly row: CalloutRow;
  readonly view: RunView;
  readonly seq: number;
  readonly at: Instant;
}): ReactNode {
  const { row, view, seq, at } = props;
  const { onOpenPlace } = useSimulator().props;
  const callout = useMemo(() => calloutAt(row.callout, seq), [row, seq]);
  const isThere = callout.queuedSeq <= seq;
  return (
    <aside className={styles.detail} aria-label={`Callout of ${row.name}`}>
      <Tabs defaultValue="wire" keepMounted={false} className={styles.tabs ?? ''}>
        <Tabs.List>
          <Tabs.Tab value="wire">Requests</Tabs.Tab>
          <Tabs.Tab value="chart">Statechart</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="wire" className={styles.wire ?? ''} tabIndex={0}>
          {isThere ? (
            <>
              <CalloutCard callout={callout} at={at} view={view} onOpenPlace={onOpenPlace} />
              <Retries {...props} />
            </>
          ) : (
            <p className={styles.hint}>It is handed over later in the run. Step on, or choose a part of its life.</p>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="chart" className={styles.machine ?? ''}>
          <StatechartView
            chart={calloutChart}
            active={calloutStateAt(row.callout, seq)}
            label={`Statechart of the callout of ${row.name}`}
          />
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}

/** [APP-5] What the retry table says of the errors that it has met. */
function Retries({
  row,
  view,
  seq,
}: {
  readonly row: CalloutRow;
  readonly view: RunView;
  readonly seq: number;
}): ReactNode {
  const read = useOrgRead(view.run);
  const words = useMemo(
    () => (read ? retryWords(calloutAt(row.callout, seq), orgAt(view.run, seq).leandata) : null),
    [row, view, seq, read],
  );
  if (words === null) {
    return (
      <p role="status" className={styles.hint}>
        Reading the run
      </p>
    );
  }
  if (words.length === 0) return null;
  return (
    <section className={styles.retries} aria-label="Retry table">
      <h3>Retry table</h3>
      <ul>
        {words.map(({ error, text, rule }) => (
          <li key={error}>
            <b>{error}</b> {text} <RuleTag rule={rule} />
          </li>
        ))}
      </ul>
    </section>
  );
}
