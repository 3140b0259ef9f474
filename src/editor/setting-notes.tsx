import type { ReactNode } from 'react';
import type { Issue } from '#graph/issue.ts';
import { SeverityIcon } from '#canvas/severity-icon.tsx';
import { PlacementButton } from './placement-button.tsx';
import styles from './setting-notes.module.css';

/** What is wrong with one setting, right under it. */
export function SettingNotes({ issues }: { readonly issues: readonly Issue[] }): ReactNode {
  if (issues.length === 0) return null;
  return (
    <ul className={styles['notes']}>
      {issues.map((issue, index) => (
        <li key={`${issue.code} ${index}`} data-severity={issue.severity}>
          <SeverityIcon severity={issue.severity} size={13} />
          <div className={styles['words']}>
            <span>{issue.message}</span>
            <PlacementButton issue={issue} />
          </div>
        </li>
      ))}
    </ul>
  );
}
