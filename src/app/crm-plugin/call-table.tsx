import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CallDay } from './calls-by-day.ts';
import styles from './plugin-limits.module.css';

/** [SYN-11] The plugin's calls of a run, a row a day. */
export function CallTable({
  days,
  hasRun,
}: {
  readonly days: readonly CallDay[];
  readonly hasRun: boolean;
}): ReactNode {
  if (!hasRun) return <p className={styles.dim}>Run a graph in the Simulator: its calls are counted here.</p>;
  if (days.length === 0) return <p className={styles.dim}>The latest run found and wrote nothing.</p>;
  const number = (value: number): string => value.toLocaleString('en-GB');
  return (
    <Box className={styles.days ?? ''} role="region" aria-label="Calls by day" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Polls and imports</th>
            <th scope="col">Records written</th>
            <th scope="col">All</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, polls, writes }) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              <td>{number(polls)}</td>
              <td>{number(writes)}</td>
              <td>{number(polls + writes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}
