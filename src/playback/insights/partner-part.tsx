import type { ReactNode } from 'react';
import type { PartnerInsight } from '#logs/insights-partner.ts';
import { formatDuration } from '#shared/instant.ts';
import { CountLink } from './count-link.tsx';
import { FailureRows } from './failure-rows.tsx';
import styles from './insights-panel.module.css';

export interface PartnerPartProps {
  readonly partner: PartnerInsight;
  readonly nodes: readonly string[];
}

/** The callouts of one partner node, or of one action: attempts, times, and why they failed. */
export function PartnerPart({ partner, nodes }: PartnerPartProps): ReactNode {
  const { callouts, attempts, retried, timeToSuccess, failures, pendings } = partner;
  return (
    <>
      {callouts === 0 ? null : (
        <p className={styles.plain}>
          {counted(callouts, 'callout')} handed over, {counted(attempts, 'attempt')} sent so far, trips tried again:{' '}
          <CountLink count={retried.trips} part={{ nodes, retried: true }} />.
          {timeToSuccess === null
            ? null
            : ` Success after ${formatDuration(seconds(timeToSuccess.average))} on average, ${formatDuration(seconds(timeToSuccess.longest))} at most.`}
        </p>
      )}
      <FailureRows label="Failed, by reason" failures={failures} result="failed" nodes={nodes} />
      <FailureRows label="Pending, by last error" failures={pendings} result="pending" nodes={nodes} />
    </>
  );
}

/** Parts of a second tell nothing here. */
const seconds = (time: number): number => (time < 1_000 ? Math.round(time) : Math.round(time / 1_000) * 1_000);

const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
