import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RunView } from './run-view.ts';
import styles from './refused-list.module.css';

/** What the run asked of Salesforce and was refused: each record with the reason, in order. */
export function RefusedList({ refused }: Pick<RunView, 'refused'>): ReactNode {
  return (
    <Box className={styles.scroll ?? ''} role="region" aria-label="What Salesforce refused" tabIndex={0}>
      <ul className={styles.list} aria-label="Records that Salesforce refused">
        {refused.map(({ object, id, name, code, message }, at) => (
          <li key={at} className={styles.row}>
            <b className={styles.name}>{name === '' ? `${object} without a name` : name}</b>
            <span>{message}</span>
            <span className={styles.dim}>{`${id === null ? 'Not created' : 'Not changed'} · ${code}`}</span>
          </li>
        ))}
      </ul>
    </Box>
  );
}
