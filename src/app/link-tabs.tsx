import type { ReactNode } from 'react';
import { Link, type To } from 'react-router';
import styles from './link-tabs.module.css';

export interface LinkTab {
  readonly to: To;
  readonly title: string;
  readonly count?: number;
  readonly current: boolean;
}

/** Second-level navigation of a page: each part has an address of its own. */
export function LinkTabs({ label, tabs }: { readonly label: string; readonly tabs: readonly LinkTab[] }): ReactNode {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map((tab) => (
        <Link key={tab.title} to={tab.to} aria-current={tab.current ? 'page' : undefined} className={styles.tab}>
          {tab.title}
          {tab.count === undefined ? null : <span className={styles.count}>{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
