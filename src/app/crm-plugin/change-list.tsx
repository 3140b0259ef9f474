import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ChangeGroup } from './settings-changes.ts';
import styles from './change-list.module.css';

/** What would change, by type; `empty` stands where nothing would. */
export function ChangeList({
  groups,
  empty,
}: {
  readonly groups: readonly ChangeGroup[];
  readonly empty: string;
}): ReactNode {
  if (groups.length === 0) return <p className={styles.empty}>{empty}</p>;
  return (
    <Box className={styles.groups ?? ''} role="region" aria-label="What changes" tabIndex={0}>
      {groups.map(({ title, changes }) => (
        <section key={title} aria-label={title}>
          <h3 className={styles.title}>{title}</h3>
          <ul className={styles.list}>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </section>
      ))}
    </Box>
  );
}
