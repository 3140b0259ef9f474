import { useContext, useEffect, useId, useRef, type ReactNode } from 'react';
import { ShownPart } from './shown-part.ts';
import styles from './settings-section.module.css';

export interface SettingsSectionProps {
  readonly title: string;
  /** Name under which an address leads here. */
  readonly part?: string;
  /** What the settings are for, in a sentence or two. */
  readonly description?: ReactNode;
  /** A switch or badge at the end of the title's line. */
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
}

/** A titled block of settings. */
export function SettingsSection({ title, part, description, aside, children }: SettingsSectionProps): ReactNode {
  const heading = useId();
  const section = useRef<HTMLElement>(null);
  const shown = useContext(ShownPart) === part && part !== undefined;
  useEffect(() => {
    if (!shown) return;
    section.current?.scrollIntoView({ block: 'nearest' });
    section.current?.focus({ preventScroll: true });
  }, [shown]);
  return (
    <section
      ref={section}
      aria-labelledby={heading}
      className={styles.section}
      data-shown={shown || undefined}
      tabIndex={shown ? -1 : undefined}
    >
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
