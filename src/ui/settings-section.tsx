import { useId, type ReactNode } from 'react';
import styles from './settings-section.module.css';

export interface SettingsSectionProps {
  readonly title: string;
  /** What the settings are for, in a sentence or two. */
  readonly description?: ReactNode;
  /** A switch or badge at the end of the title's line. */
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
}

/** A titled block of settings. */
export function SettingsSection({ title, description, aside, children }: SettingsSectionProps): ReactNode {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={styles.section}>
      <div className={styles.head}>
        <h2 id={heading} className={styles.title}>
          {title}
        </h2>
        {aside}
      </div>
      {description ? <p className={styles.description}>{description}</p> : null}
      {children ? <div className={styles.body}>{children}</div> : null}
    </section>
  );
}
